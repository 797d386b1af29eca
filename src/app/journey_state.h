// Where the journey of a resting screen is (journey.h).
#pragma once

#include "input/surroundings.h"
#include "input/time.h"

#include <cstddef>
#include <optional>

namespace vitrine {

struct Journey {
    std::size_t leg = 0;  // since the screen began to rest; the first one is the poster
    Nanoseconds leg_since = 0;
    bool is_held = false;  // somebody has chosen a language or a size: they are about to begin

    // A poster, and so many milestones, before the next poster.
    static constexpr std::size_t legs = 5;
    bool is_under_way() const { return leg % legs != 0; }
    bool operator==(const Journey&) const = default;
};

}  // namespace vitrine
