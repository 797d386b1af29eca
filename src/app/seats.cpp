#include "app/seats.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

// A display that is so many times wider than high stands for two of them side by side.
constexpr float two_screens = 2.4F;
// How much of the one display each of the two windows takes in both directions.
constexpr float share = 0.68F;

// Both windows on one display: side by side where it is wide, else one over the other.
Seats on_one(const Rect& display)
{
    Seats seats{.are_on_one = true};
    if (display.w >= display.h * two_screens) {
        const float half = std::floor(display.w / 2);
        seats.for_class = {
            {display.x, display.y, half, display.h},
            false
        };
        seats.for_presenter = {
            {display.x + half, display.y, half, display.h},
            false
        };
        return seats;
    }
    const float w = std::floor(display.w * share);
    const float h = std::floor(display.h * share);
    seats.for_class = {
        {display.x, display.y, w, h},
        false
    };
    seats.for_presenter = {
        {display.right() - w, display.bottom() - h, w, h},
        false
    };
    return seats;
}

}  // namespace

Seats seats_on(const std::vector<Display>& displays, PresenterWindow wanted, bool is_swapped)
{
    std::vector<Rect> apart;
    for (const Display& display : displays) {
        const bool is_mirror = std::ranges::any_of(
            apart, [&display](const Rect& other) { return overlap(display.bounds, other); });
        if (!is_mirror && !display.bounds.is_empty()) apart.push_back(display.bounds);
    }
    if (apart.empty()) return {};
    if (apart.size() == 1) {
        if (wanted == PresenterWindow::Always) return on_one(apart.front());
        return {.for_class = Seat{apart.front()}};
    }
    Rect own = apart[0];
    Rect projector = apart[1];
    if (is_swapped) std::swap(own, projector);
    Seats seats{.for_class = Seat{projector}};
    if (wanted != PresenterWindow::Never) seats.for_presenter = Seat{own};
    return seats;
}

}  // namespace vitrine
