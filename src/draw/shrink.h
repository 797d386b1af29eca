// Making a picture smaller while it is read, row by row, so that the large one is never in memory.
// Used by the readers of picture files.
#pragma once

#include "draw/image.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace vitrine {

// The size that a picture is read in: its own, or smaller by its shape so that no side is longer
// than `most_side`.
ImageSize size_within(ImageSize size, int most_side);

// Takes the rows of a picture from the top, as bytes of red, green and blue, and makes one of
// another size, not larger: each pixel is the mean of what it covers, as scaled() would have it.
class Shrinker {
public:
    Shrinker(ImageSize from, ImageSize to);

    void row(std::span<const std::uint8_t> rgb);

    // What the rows so far have made.
    Image take() { return std::move(image_); }

private:
    ImageSize from_;
    Image image_;
    std::vector<std::uint64_t> sums_;     // three to a pixel of the row in the making
    std::vector<std::uint32_t> columns_;  // where each pixel of it begins in the large picture
    int next_row_ = 0;                    // of the large picture
    int made_rows_ = 0;
    int first_row_ = 0;  // of the large picture, of those that are in sums_
};

}  // namespace vitrine
