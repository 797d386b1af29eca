// Makes a picture smaller row by row while it is read, so that the large one is never in memory.
// Used by the readers of picture files.
#pragma once

#include "draw/image.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace vitrine {

// The size in which a picture is read: its own, or a smaller one of the same proportions with no
// side longer than `most_side` pixels.
ImageSize size_within(ImageSize size, int most_side);

// Takes the rows of a picture from the top and makes a picture of the same size or smaller. Each
// pixel is the mean of those it covers, as with scaled().
class Shrinker {
public:
    Shrinker(ImageSize from, ImageSize to);

    // Takes the next row: three bytes (red, green, blue) for each pixel of the large picture. Rows
    // beyond the last are ignored.
    void row(std::span<const std::uint8_t> rgb);

    // Hands out the picture; to be called once, after the last row.
    Image take() { return std::move(image_); }

private:
    ImageSize from_;
    Image image_;
    std::vector<std::uint64_t> sums_;     // of the row being made, three to a pixel
    std::vector<std::uint32_t> columns_;  // where each pixel of a row begins in the large picture
    int next_row_ = 0;                    // of the large picture
    int made_rows_ = 0;
    int first_row_ = 0;  // of the large picture: the first row that is in sums_
};

}  // namespace vitrine
