#include "program/pictures.h"

#include "draw/picture_file.h"
#include "engine/files.h"
#include "exhibit/picture_path.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

constexpr std::size_t largest_picture = std::size_t{64} << 20U;
// A picture fills at most about half of a screen of 3840 × 2160: more pixels are never shown.
constexpr int most_shown_side = 2048;

Reading<LoadedPicture> unusable(const Picture& picture, std::size_t index, std::string message)
{
    Reading<LoadedPicture> reading;
    reading.problems.push_back({.place = picture.place,
                                .path = fmt::format("pictures[{}].file", index),
                                .message = std::move(message),
                                .about = About::Picture});
    return reading;
}

}  // namespace

Reading<LoadedPicture> load_picture(const std::string& folder, const Picture& picture,
                                    std::size_t index)
{
    auto bytes = read_below(folder, picture.file, largest_picture);
    if (!bytes) return unusable(picture, index, bytes.error().what);
    if (is_drawing_path(picture.file)) {
        Reading<Drawing> drawing = read_drawing(*bytes);
        Reading<LoadedPicture> reading{.value = LoadedPicture{},
                                       .problems = std::move(drawing.problems)};
        reading.value->drawing = std::move(drawing.value);
        return reading;
    }
    auto image = read_image(*bytes, most_shown_side);
    if (!image)
        return unusable(picture, index, fmt::format("'{}': {}", picture.file, image.error().what));
    Reading<LoadedPicture> reading{.value = LoadedPicture{}, .problems = {}};
    reading.value->image = std::move(*image);
    return reading;
}

}  // namespace vitrine
