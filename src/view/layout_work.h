// What the making of a tile writes on and throws away, kept for the memory; and the dates of cards,
// which take longer to be worded than all else.
#pragma once

#include "exhibit/exhibit.h"
#include "text/wrap.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrine {

struct LayoutWork {
    // What is taken, in pixels from day 0 and from the lane's top.
    struct Box {
        double left = 0;
        double right = 0;
        float top = 0;
        float bottom = 0;
        bool is_strip = false;
    };
    std::vector<Box> occupied;

    // What is in the way of the box in hand; `left` is right of the box's anchor, or 0.
    struct Near {
        float left = 0;
        float top = 0;
        float bottom = 0;
        bool is_strip = false;
    };
    std::vector<Near> in_way;

    // Neighbours in the strip of dots: one of them is a dot, several are a ring.
    struct Fold {
        double at = 0;          // pixels from day 0
        std::size_t first = 0;  // places in the lane
        std::size_t last = 0;
        std::size_t best = 0;
        std::size_t count = 0;
    };
    std::vector<Fold> folds;

    // Runs of dates, by milestone; a later one takes the place of an earlier one.
    struct DateRun {
        MilestoneId id{};
        LanguageId language{};
        TextStyle style;
        std::uint32_t texts = 0;  // generation of the typesetter
        RunId run{};
    };
    std::array<DateRun, 2048> dates{};
};

}  // namespace vitrine
