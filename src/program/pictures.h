// The pictures of an exhibit, from its folder: shapes to draw, or pixels.
#pragma once

#include "data/problem.h"
#include "draw/drawing.h"
#include "draw/image.h"
#include "exhibit/exhibit.h"

#include <optional>
#include <string>

namespace vitrine {

// A picture of pixels, which is read when it is shown.
struct ImageFile {
    std::string folder;
    std::string file;  // below it
    ImageSize size;
};

// One of the two; neither where the file could not be used.
struct LoadedPicture {
    std::optional<Drawing> drawing;
    std::optional<ImageFile> image;
};

// Reads the picture at `index` of an exhibit that lies in `folder`: a drawing as a whole, of pixels
// only their size. Problems about About::Picture are in the exhibit's file, all others in the
// picture's own.
Reading<LoadedPicture> load_picture(const std::string& folder, const Picture& picture,
                                    std::size_t index);

// The pixels, no more of them than are ever shown. Fails with what is wrong with the file.
Result<Image> read_image_file(const ImageFile& file);

// The problem of a picture whose file is of no use.
Problem unusable_picture(const Picture& picture, std::size_t index, std::string message);

}  // namespace vitrine
