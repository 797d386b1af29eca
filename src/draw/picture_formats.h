// The two formats that picture_file.cpp chooses from.
#pragma once

#include "base/result.h"
#include "draw/image.h"

#include <string_view>

namespace vitrine {

// `bytes` begin with the signature of the format. See read_image().
Result<ImageSize> read_png_size(std::string_view bytes);
Result<ImageSize> read_jpeg_size(std::string_view bytes);
Result<Image> read_png(std::string_view bytes, ImageSize size, int most_side);
Result<Image> read_jpeg(std::string_view bytes, ImageSize size, int most_side);

}  // namespace vitrine
