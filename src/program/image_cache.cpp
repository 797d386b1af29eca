#include "program/image_cache.h"

#include "base/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// About ten pictures of the largest size, or all that a screen can show and those just before.
constexpr std::size_t most_image_bytes = std::size_t{160} << 20U;

std::size_t bytes_of(const Image& image)
{
    return image.pixels.size() * sizeof(image.pixels[0]);
}

}  // namespace

const ImageCache::Shown* ImageCache::get(PictureId picture, const ImageFile& file, ImageSize size)
{
    if (Shown* known = find(picture, size)) return known;
    take_read();
    const Shown* whole = find(picture, {});
    if (whole == nullptr && !is_broken(picture)) {
        if (!tell_) {
            take(picture, file, read_image_file(file));
        } else if (!being_read_) {
            being_read_.emplace(picture, file, tell_);
        }
        whole = find(picture, {});
    }
    if (whole == nullptr) return nullptr;
    return keep(picture, size, scaled(whole->image, size.width, size.height));
}

bool ImageCache::is_broken(PictureId picture) const
{
    return std::ranges::find(broken_, picture) != broken_.end();
}

const QrCode* ImageCache::code_of(std::string_view text)
{
    constexpr std::size_t most_codes = 8;
    const auto known = std::ranges::find(
        codes_, text, [](const auto& made) { return std::string_view(made->text); });
    if (known != codes_.end()) return (*known)->code ? &*(*known)->code : nullptr;
    if (codes_.size() >= most_codes) codes_.erase(codes_.begin());
    codes_.push_back(std::make_unique<MadeCode>(MadeCode{std::string(text), qr_of(text)}));
    return codes_.back()->code ? &*codes_.back()->code : nullptr;
}

void ImageCache::trim()
{
    take_read();
    std::size_t bytes_left = bytes();
    while (bytes_left > most_image_bytes) {
        // Of the same age, those that nothing shows as they are go first.
        const auto oldest =
            std::ranges::min_element(kept_, {}, [](const std::unique_ptr<Shown>& shown) {
                return std::pair(shown->used_in, shown->size != ImageSize{});
            });
        if ((*oldest)->used_in == frame_ && (*oldest)->size != ImageSize{}) break;
        bytes_left -= bytes_of((*oldest)->image);
        kept_.erase(oldest);
    }
    ++frame_;
}

void ImageCache::clear()
{
    kept_.clear();
    broken_.clear();
    being_read_.reset();
}

std::size_t ImageCache::bytes() const
{
    std::size_t sum = 0;
    for (const std::unique_ptr<Shown>& shown : kept_)
        sum += bytes_of(shown->image);
    return sum;
}

ImageCache::Shown* ImageCache::find(PictureId picture, ImageSize size)
{
    const auto known = std::ranges::find_if(kept_, [&](const std::unique_ptr<Shown>& shown) {
        return shown->picture == picture && shown->size == size;
    });
    if (known == kept_.end()) return nullptr;
    (*known)->used_in = frame_;
    return known->get();
}

const ImageCache::Shown* ImageCache::keep(PictureId picture, ImageSize size, Image image)
{
    kept_.push_back(
        std::make_unique<Shown>(Shown{picture, size, ++serial_, frame_, std::move(image)}));
    return kept_.back().get();
}

void ImageCache::take(PictureId picture, const ImageFile& file, Result<Image> read)
{
    if (read) {
        keep(picture, {}, std::move(*read));
        return;
    }
    broken_.push_back(picture);
    log_line(LogLevel::Warning, fmt::format("'{}': {}", file.file, read.error().what));
}

void ImageCache::take_read()
{
    if (!being_read_ || !being_read_->job.is_done()) return;
    take(being_read_->picture, being_read_->file, being_read_->job.take());
    being_read_.reset();
}

}  // namespace vitrine
