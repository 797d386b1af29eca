#include "draw/small_pictures.h"

#include <algorithm>

namespace vitrine {

SmallPictures::Made SmallPictures::of(const Image& large, std::uint32_t serial, ImageSize size)
{
    size = {std::max(1, size.width), std::max(1, size.height)};
    const auto found = std::ranges::find_if(kept_, [&](const std::unique_ptr<Kept>& kept) {
        return kept->of == serial && kept->image.width == size.width &&
               kept->image.height == size.height;
    });
    if (found != kept_.end()) {
        (*found)->is_used = true;
        return {(*found)->image, (*found)->serial};
    }
    kept_.push_back(std::make_unique<Kept>(
        Kept{.of = serial, .image = scaled(large, size.width, size.height), .serial = next_++}));
    return {kept_.back()->image, kept_.back()->serial};
}

void SmallPictures::next_frame()
{
    std::erase_if(kept_, [](const std::unique_ptr<Kept>& kept) { return !kept->is_used; });
    for (const std::unique_ptr<Kept>& kept : kept_)
        kept->is_used = false;
}

}  // namespace vitrine
