// Picture files: PNG and JPEG, told apart by their first bytes and by nothing else.
//
// libpng and libjpeg-turbo read them, each named in one file; a picture is made smaller while it is
// read, so that a photograph costs what is shown of it. Files are hostile until read: what they
// promise is compared with the limits here before any memory is spent on it.
#pragma once

#include "base/result.h"
#include "draw/image.h"

#include <cstdint>
#include <string_view>

namespace vitrine {

// What a file may promise.
constexpr int largest_image_side = 32'768;
constexpr std::int64_t most_image_pixels = std::int64_t{100} << 20U;

// The size that a picture has, from the beginning of its file; `bytes` may end where the picture's
// data begin. Costs next to nothing. Fails with what is wrong: no PNG or JPEG, too large, or cut
// off before its size is said.
Result<ImageSize> read_image_size(std::string_view bytes);

// The pixels, no side longer than `most_side`; what is transparent is laid on white. Fails with
// what is wrong with the file, also where it ends too early.
Result<Image> read_image(std::string_view bytes, int most_side = largest_image_side);

}  // namespace vitrine
