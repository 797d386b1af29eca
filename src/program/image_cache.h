// Pictures of pixels in the sizes they are shown in, so that a frame copies and never scales.
#pragma once

#include "program/pictures.h"

#include <algorithm>
#include <cstdint>
#include <deque>

namespace vitrine {

class ImageCache {
public:
    struct Shown {
        PictureId picture{};
        int width = 0;
        int height = 0;
        std::uint32_t serial = 0;
        Image image;
    };

    // `image`, which is that of `picture`, in this size; scaled once. Good until trim().
    const Shown& get(PictureId picture, const Image& image, int width, int height)
    {
        const auto known = std::ranges::find_if(kept_, [&](const Shown& shown) {
            return shown.picture == picture && shown.width == width && shown.height == height;
        });
        if (known != kept_.end()) return *known;
        kept_.push_back({picture, width, height, ++serial_, scaled(image, width, height)});
        return kept_.back();
    }

    // Between frames: keeps the newest few.
    void trim()
    {
        constexpr std::size_t most = 12;
        while (kept_.size() > most)
            kept_.pop_front();
    }

    // For another exhibit.
    void clear() { kept_.clear(); }

private:
    std::deque<Shown> kept_;
    std::uint32_t serial_ = 0;
};

}  // namespace vitrine
