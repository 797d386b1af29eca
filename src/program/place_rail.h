// Where cards stand above and below a line over the years: each near its mark, none over another.
#pragma once

#include "base/geom.h"

#include <cstddef>
#include <span>
#include <vector>

namespace vitrine {

struct RailCard {
    float mark = 0;  // where its date is, on the line
    float w = 0;
    bool is_late = false;  // finds its place after all others, whatever its stem crosses
};

struct RailRoom {
    float left = 0;
    float right = 0;
    std::size_t above = 0;  // rows, the first of each next to the line
    std::size_t below = 0;
    float apart = 0;
};

struct RailSeat {
    bool has_room = false;
    bool is_above = false;
    std::size_t row = 0;
    float x = 0;
};

// A seat for each card, in the order of the cards. All are pixels.
std::vector<RailSeat> seats_of(std::span<const RailCard> cards, const RailRoom& room);

}  // namespace vitrine
