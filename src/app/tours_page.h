// The page on which a visitor chooses among tours, and where tours were left. See page.h.
#pragma once

#include <cstddef>
#include <vector>

namespace vitrine {

namespace page {

struct Tours {
    bool operator==(const Tours&) const = default;
};

}  // namespace page

// A tour that was left before its end.
struct LeftTour {
    std::size_t tour = 0;
    std::size_t step = 0;

    bool operator==(const LeftTour&) const = default;
};

// The one that was left last is the last one.
using LeftTours = std::vector<LeftTour>;

}  // namespace vitrine
