// Any bytes as a picture: an error, or pixels of the size that was asked for.
#include "base/result.h"
#include "draw/picture_file.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace vitrine;
    constexpr int most_side = 64;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const auto image = read_image(bytes, most_side);
    if (!image) return 0;
    VERIFY(read_image_size(bytes).has_value());
    VERIFY(image->width >= 1 && image->width <= most_side);
    VERIFY(image->height >= 1 && image->height <= most_side);
    VERIFY(image->pixels.size() ==
           static_cast<std::size_t>(image->width) * static_cast<std::size_t>(image->height));
    return 0;
}
