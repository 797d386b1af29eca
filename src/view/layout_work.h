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
    };
    std::vector<Box> occupied;

    // What is in the way of the box in hand: how far it may reach to either side of its anchor.
    struct Near {
        float right = 0;
        float left = 0;
        float top = 0;
        float bottom = 0;
    };
    std::vector<Near> in_way;

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
