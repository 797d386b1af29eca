// What moves by itself: the camera, and the lanes as they are scrolled. Values of the state.
//
// Lanes are scrolled in logical units, so that another size of the text or another screen finds the
// same ones. They near their end as a spring does that never swings: fast at first, so that a new
// notch of the wheel or a finger that lifts goes on without a halt.
#pragma once

#include "input/event.h"
#include "view/flight.h"

#include <algorithm>
#include <optional>

namespace vitrine {

// A motion of the camera and when it began.
struct Moving {
    Motion motion;
    Nanoseconds started = 0;

    bool operator==(const Moving&) const = default;
};

// How the lanes move to where they were scrolled to.
struct LaneGlide {
    float from = 0;
    float to = 0;
    double slowness_s = 0;  // after this, a third of the way is left
    Nanoseconds started = 0;

    bool operator==(const LaneGlide&) const = default;
};

// How far the lanes are scrolled, and how that goes on.
struct LaneScroll {
    float at = 0;  // from the upper edge of the first lane to what is in sight
    // How far they could be scrolled when that was looked at last. It follows from the rest of the
    // state and from what a filter has left by then, so that it is no part of what is compared.
    float most = 0;
    std::optional<LaneGlide> glide;

    bool operator==(const LaneScroll& other) const
    {
        return at == other.at && glide == other.glide;
    }
    // Where it comes to rest, between both ends.
    float rest() const { return std::clamp(glide ? glide->to : at, 0.0F, most); }
};

}  // namespace vitrine
