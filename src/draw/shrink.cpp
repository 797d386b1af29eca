#include "draw/shrink.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// Which of `of` pixels in the large picture is the first that `pixel` (of `size`) covers.
int beginning_of(int pixel, int size, int of)
{
    return static_cast<int>(std::int64_t{pixel} * of / size);
}

}  // namespace

ImageSize size_within(ImageSize size, int most_side)
{
    const int longer = std::max(size.width, size.height);
    if (longer <= most_side) return size;
    const auto side = [&](int px) {
        return std::max(1, static_cast<int>(std::lround(static_cast<double>(px) * most_side /
                                                        static_cast<double>(longer))));
    };
    return {side(size.width), side(size.height)};
}

Shrinker::Shrinker(ImageSize from, ImageSize to)
    : from_(from)
    , image_{.width = to.width, .height = to.height}
    , sums_(static_cast<std::size_t>(to.width) * 3)
{
    image_.pixels.reserve(static_cast<std::size_t>(to.width) * static_cast<std::size_t>(to.height));
    for (int x = 0; x <= to.width; ++x)
        columns_.push_back(static_cast<std::uint32_t>(beginning_of(x, to.width, from.width)));
}

void Shrinker::row(std::span<const std::uint8_t> rgb)
{
    if (made_rows_ == image_.height) return;
    for (std::size_t x = 0; x + 1 < columns_.size(); ++x) {
        for (std::size_t u = columns_[x]; u < columns_[x + 1]; ++u) {
            for (std::size_t c = 0; c < 3; ++c)
                sums_[3 * x + c] += rgb[3 * u + c];
        }
    }
    ++next_row_;
    if (next_row_ < beginning_of(made_rows_ + 1, image_.height, from_.height)) return;
    const auto rows = static_cast<std::uint64_t>(next_row_ - first_row_);
    for (std::size_t x = 0; x + 1 < columns_.size(); ++x) {
        const std::uint64_t count = (columns_[x + 1] - columns_[x]) * rows;
        const auto mean = [&](std::size_t c) {
            return static_cast<std::uint32_t>((sums_[3 * x + c] + count / 2) / count);
        };
        image_.pixels.push_back(0xFF000000U | mean(0) << 16U | mean(1) << 8U | mean(2));
    }
    std::ranges::fill(sums_, std::uint64_t{0});
    first_row_ = next_row_;
    ++made_rows_;
}

}  // namespace vitrine
