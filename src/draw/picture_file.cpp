#include "draw/picture_file.h"

#include "draw/picture_formats.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

constexpr std::string_view png_signature = "\x89PNG\r\n\x1A\n";
constexpr std::string_view jpeg_signature = "\xFF\xD8\xFF";

Result<ImageSize> within_limits(Result<ImageSize> size)
{
    if (!size) return size;
    if (size->width < 1 || size->height < 1) return fail("this picture has no pixels");
    if (size->width > largest_image_side || size->height > largest_image_side ||
        std::int64_t{size->width} * size->height > most_image_pixels) {
        return fail(fmt::format(
            "this picture of {} × {} pixels is too large: expected at most 100 million pixels",
            size->width, size->height));
    }
    return size;
}

}  // namespace

Result<ImageSize> read_image_size(std::string_view bytes)
{
    if (bytes.starts_with(png_signature)) return within_limits(read_png_size(bytes));
    if (bytes.starts_with(jpeg_signature)) return within_limits(read_jpeg_size(bytes));
    return fail("this is no PNG or JPEG picture");
}

Result<Image> read_image(std::string_view bytes, int most_side)
{
    TRY(const ImageSize size, read_image_size(bytes));
    return bytes.starts_with(png_signature) ? read_png(bytes, size, most_side)
                                            : read_jpeg(bytes, size, most_side);
}

}  // namespace vitrine
