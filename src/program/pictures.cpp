#include "program/pictures.h"

#include "draw/picture_file.h"
#include "engine/files.h"
#include "exhibit/picture_path.h"

#include <fmt/format.h>

#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t largest_picture = std::size_t{64} << 20U;
// In nearly every file the size stands within so many bytes, even behind a photograph's small
// preview and colour profile.
constexpr std::size_t picture_head = std::size_t{128} << 10U;
// A picture fills at most about half of a screen of 3840 × 2160: more pixels are never shown.
constexpr int most_shown_side = 2048;

Result<ImageSize> size_of_image(const std::string& folder, const std::string& file)
{
    TRY(const std::string head, read_below(folder, file, picture_head, FilePart::Beginning));
    auto size = read_image_size(head);
    if (size || head.size() < picture_head) return size;
    TRY(const std::string whole, read_below(folder, file, largest_picture));
    return read_image_size(whole);
}

}  // namespace

Problem unusable_picture(const Picture& picture, std::size_t index, std::string message)
{
    return {.place = picture.place,
            .path = fmt::format("pictures[{}].file", index),
            .message = std::move(message),
            .about = About::Picture};
}

Reading<LoadedPicture> load_picture(const std::string& folder, const Picture& picture,
                                    std::size_t index)
{
    Reading<LoadedPicture> reading;
    if (is_drawing_path(picture.file)) {
        const auto bytes = read_below(folder, picture.file, largest_picture);
        if (!bytes) {
            reading.problems.push_back(unusable_picture(picture, index, bytes.error().what));
            return reading;
        }
        Reading<Drawing> drawing = read_drawing(*bytes);
        reading.problems = std::move(drawing.problems);
        reading.value = LoadedPicture{.drawing = std::move(drawing.value), .image = {}};
        return reading;
    }
    const auto size = size_of_image(folder, picture.file);
    if (size) {
        reading.value = LoadedPicture{
            .drawing = {     },
              .image = ImageFile{ folder, picture.file, *size}
        };
        return reading;
    }
    // What is wrong with the way to the file names it already.
    const std::string& wrong = size.error().what;
    const bool is_named = wrong.find('\'') != std::string::npos;
    reading.problems.push_back(unusable_picture(
        picture, index, is_named ? wrong : fmt::format("'{}': {}", picture.file, wrong)));
    return reading;
}

Result<Image> read_image_file(const ImageFile& file)
{
    TRY(const std::string bytes, read_below(file.folder, file.file, largest_picture));
    return read_image(bytes, most_shown_side);
}

}  // namespace vitrine
