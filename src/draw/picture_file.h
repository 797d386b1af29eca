// Picture files: PNG and JPEG. Only the first bytes of a file decide which of the two it is.
//
// They are read with libpng and libjpeg-turbo, each of which only one source includes. A picture is
// made smaller while it is read, so that a large photograph takes only the memory of what is shown.
// A file may be hostile: the size that it claims is compared with the limits here before any memory
// is spent on it.
#pragma once

#include "base/result.h"
#include "draw/image.h"

#include <cstdint>
#include <string_view>

namespace vitrine {

// The largest size, in pixels, that a file may claim to have.
constexpr int largest_image_side = 32'768;
constexpr std::int64_t most_image_pixels = std::int64_t{100} << 20U;

// The size of a picture in pixels, read from the beginning of its file: `bytes` may end where the
// pixel data begin. Costs next to nothing. Fails if this is neither PNG nor JPEG, if the picture is
// too large, and if the file is cut off before its size.
Result<ImageSize> read_image_size(std::string_view bytes);

// The pixels, made smaller if a side is longer than `most_side` pixels. Transparent parts are laid
// on white. Fails with what is wrong with the file, also if it ends too early.
Result<Image> read_image(std::string_view bytes, int most_side = largest_image_side);

}  // namespace vitrine
