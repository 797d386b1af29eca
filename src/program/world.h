// Everything that is read before the first frame: exhibit, words, themes, fonts.
#pragma once

#include "base/result.h"
#include "data/words.h"
#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "text/face.h"
#include "view/index.h"

#include <string>
#include <vector>

namespace vitrine {

struct World {
    Exhibit exhibit;
    Index index;
    std::vector<Words>
        words;  // by the exhibit's languages; those we do not speak get the first we do
    std::vector<Theme> themes;
    Fonts fonts;
};

// Reads it all. An exhibit that cannot be shown is an Error whose text is all its problems, a line
// each; warnings go to the log. An empty `path` means the exhibit that ships with the program.
Result<World> read_world(const std::string& path);

}  // namespace vitrine
