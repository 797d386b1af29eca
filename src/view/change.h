// How the picture changes: at once, or over 150 ms, eased at both ends.
#pragma once

#include "base/geom.h"

#include <algorithm>
#include <cstdint>

namespace vitrine {

enum class Transition : std::uint8_t { Fades, Cuts };

constexpr double change_s = 0.15;

// How much is seen of the letters of something that is so opaque: while one thing takes another's
// place, the letters of the one have gone when those of the other come, and none strikes through
// the other.
inline float letters_of(float opacity)
{
    return std::clamp(2 * opacity - 1, 0.0F, 1.0F);
}

// How much of a change that began at `since_s` is done at `now_s`: from 0 to 1.
inline float progress(double since_s, double now_s)
{
    return static_cast<float>(smooth_step((now_s - since_s) / change_s));
}

}  // namespace vitrine
