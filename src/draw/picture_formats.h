// Readers of the two formats that picture_file.cpp chooses from. Used there only.
#pragma once

#include "base/result.h"
#include "draw/image.h"

#include <string_view>

namespace vitrine {

// For all of these, `bytes` must begin with the signature of the format. They fail as
// read_image_size() and read_image() do, but know no limits: the caller compares the size with the
// limits and hands it to the second pair as `size`.
Result<ImageSize> read_png_size(std::string_view bytes);
Result<ImageSize> read_jpeg_size(std::string_view bytes);
Result<Image> read_png(std::string_view bytes, ImageSize size, int most_side);
Result<Image> read_jpeg(std::string_view bytes, ImageSize size, int most_side);

}  // namespace vitrine
