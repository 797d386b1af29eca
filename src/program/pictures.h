// The pictures of an exhibit, from its folder: shapes to draw, or pixels.
#pragma once

#include "data/problem.h"
#include "draw/drawing.h"
#include "draw/image.h"
#include "exhibit/exhibit.h"

#include <optional>
#include <string>
#include <vector>

namespace vitrine {

// One of the two; neither where the file could not be used.
struct LoadedPicture {
    std::optional<Drawing> drawing;
    std::optional<Image> image;
};

// Reads the picture at `index` of its exhibit, which lies in `folder`. Problems about
// About::Picture are of the exhibit's file, all others of the picture's own.
Reading<LoadedPicture> load_picture(const std::string& folder, const Picture& picture,
                                    std::size_t index);

}  // namespace vitrine
