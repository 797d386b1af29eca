// Lengths in logical units: 1/96 inch at a text size of 100 %. Layout counts in them, whatever the
// screen. Pixels are plain floats; this is a type of its own so that neither is taken for the other
// where texts, which are measured in pixels, meet layout.
#pragma once

#include <cmath>
#include <compare>

namespace vitrine {

struct Units {
    float count = 0;

    auto operator<=>(const Units&) const = default;
    // For places along time, which have more digits than a float.
    constexpr double wide() const { return static_cast<double>(count); }
};

constexpr Units operator+(Units a, Units b)
{
    return {a.count + b.count};
}

constexpr Units operator-(Units a, Units b)
{
    return {a.count - b.count};
}

constexpr Units operator*(Units a, float k)
{
    return {a.count * k};
}

constexpr float operator/(Units a, Units b)
{
    return a.count / b.count;
}

inline Units ceil(Units a)
{
    return {std::ceil(a.count)};
}

}  // namespace vitrine
