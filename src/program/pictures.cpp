#include "program/pictures.h"

#include "draw/picture_file.h"
#include "engine/files.h"
#include "exhibit/picture_path.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// In nearly every file the size stands within so many bytes, even behind a photograph's small
// preview and colour profile.
constexpr std::size_t picture_head = std::size_t{128} << 10U;
// A picture fills at most about half of a screen of 3840 × 2160: more pixels are never shown.
constexpr int most_shown_side = 2048;

Result<ImageSize> size_of_image(const PictureFiles& files, const std::string& file)
{
    TRY(const std::string head, files.read(file, picture_head, FilePart::Beginning));
    auto size = read_image_size(head);
    if (size || head.size() < picture_head) return size;
    TRY(const std::string whole, files.read(file, largest_picture));
    return read_image_size(whole);
}

}  // namespace

PictureFiles::PictureFiles(PictureHome home) : home_(std::move(home))
{
    if (home_.kind == HomeKind::Folder) return;
    auto bytes = read_file(home_.path);
    if (bytes)
        pack_.emplace(open_pack(std::move(*bytes)));
    else
        pack_.emplace(tl::unexpected<Error>(bytes.error()));
}

Result<std::string> PictureFiles::read(const std::string& file, std::size_t most_bytes,
                                       FilePart part) const
{
    if (!pack_) return read_below(home_.path, file, most_bytes, part);
    if (!*pack_) return fail(pack_->error().what);
    if (part == FilePart::Whole) return (*pack_)->picture(file, most_bytes);
    TRY(std::string whole, (*pack_)->picture(file, largest_picture));
    whole.resize(std::min(whole.size(), most_bytes));
    return whole;
}

Problem unusable_picture(const Picture& picture, std::size_t index, std::string message)
{
    return {.place = picture.place,
            .path = fmt::format("pictures[{}].file", index),
            .message = std::move(message),
            .about = About::Picture};
}

Reading<LoadedPicture> load_picture(const PictureFiles& files, const Picture& picture,
                                    std::size_t index)
{
    Reading<LoadedPicture> reading;
    if (is_drawing_path(picture.file)) {
        const auto bytes = files.read(picture.file, largest_picture);
        if (!bytes) {
            reading.problems.push_back(unusable_picture(picture, index, bytes.error().what));
            return reading;
        }
        Reading<Drawing> drawing = read_drawing(*bytes);
        reading.problems = std::move(drawing.problems);
        reading.value = LoadedPicture{.drawing = std::move(drawing.value), .image = {}};
        return reading;
    }
    const auto size = size_of_image(files, picture.file);
    if (size) {
        reading.value = LoadedPicture{
            .drawing = {     },
              .image = ImageFile{ files.home(), picture.file, *size}
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
    TRY(const std::string bytes, PictureFiles(file.home).read(file.file, largest_picture));
    return read_image(bytes, most_shown_side);
}

}  // namespace vitrine
