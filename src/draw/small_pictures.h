// Pictures in other sizes, for a draw list that is shown in small as part of another. Each is made
// once and kept while it is shown.
#pragma once

#include "draw/image.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace vitrine {

class SmallPictures {
public:
    struct Made {
        const Image& image;  // until the frame after the last that asks for it
        std::uint32_t serial = 0;
    };

    // The picture with this serial number in this size, of at least a pixel.
    Made of(const Image& large, std::uint32_t serial, ImageSize size);

    // Drops what nobody has asked for since the last call.
    void next_frame();

private:
    struct Kept {
        std::uint32_t of = 0;
        Image image;
        std::uint32_t serial = 0;
        bool is_used = true;
    };

    std::vector<std::unique_ptr<Kept>> kept_;  // lists borrow the images
    std::uint32_t next_ = 0x8000'0000U;        // large ones count from 0
};

}  // namespace vitrine
