// Everything that is read before the first frame: exhibit, words, themes, fonts.
#pragma once

#include "base/result.h"
#include "data/words.h"
#include "draw/theme.h"
#include "engine/files.h"
#include "exhibit/exhibit.h"
#include "program/opening.h"
#include "program/pictures.h"
#include "text/face.h"
#include "view/index.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct World {
    Named named;                       // what was asked for
    std::string path;                  // of the exhibit's file
    std::vector<SeenFile> files;       // this one and those of its pictures, as they were read
    std::vector<std::string> remarks;  // how an imported file was read, a sentence each
    Exhibit exhibit;
    Index index;
    std::vector<Words>
        words;  // by the exhibit's languages; those we do not speak get the first we do
    std::vector<Theme> themes;
    std::vector<LoadedPicture> pictures;  // by PictureId; empty where a file could not be used
    Fonts fonts;
};

// Reads the theme called `name`, one of theme_names, from the assets.
Result<Theme> read_theme_named(std::string_view name);

// Reads everything. If the exhibit cannot be shown, the Error has all its problems, one a line;
// warnings and remarks go to the log. An empty path means the exhibit that ships with the program.
// `progress` may be null.
Result<World> read_world(const Named& named, Progress* progress = nullptr);

// The words of a language, or English ones if the program does not speak it. Fails if files are
// missing.
Result<Words> words_of(const std::string& language);

// Like read_world(), for an exhibit that is shown already: without fonts, and with its problems one
// by one. If it cannot be read at all, that is one problem.
Reading<World> read_world_again(const Named& named, Progress* progress = nullptr);

// The one problem of an exhibit that could not be read.
Reading<World> unreadable_world(const std::string& path, const Error& error);

// Says in the log how an imported file was read.
void log_remarks(const World& world);

// Replaces what is shown by what read_world_again() made. The fonts stay.
void replace_exhibit(World& shown, World fresh);

}  // namespace vitrine
