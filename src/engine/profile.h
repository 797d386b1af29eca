// Soft profiles: how much a shape covers along one axis. Two of them, multiplied, are a rectangle
// with smoothed edges, a gradient or a shadow. Used by renderer_sdl.cpp.
#pragma once

#include "base/color.h"
#include "base/geom.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace vitrine {

// A point of a soft profile across a shape: how much is covered there, and in what colour.
struct Stop {
    float at = 0;
    float cover = 0;
    Rgba color;
};
using Profile = std::vector<Stop>;

inline bool is_whole(float v)
{
    return v == std::round(v);
}

// Covered from `from` to `to`, with an edge that fades over a pixel: at each pixel's centre exactly
// the part that is covered.
inline void make_edges(Profile& out, float from, float to, Rgba color)
{
    out.clear();
    if (is_whole(from) && is_whole(to)) {
        out = {
            {from, 1, color},
            {to,   1, color}
        };
    } else if (to - from < 1) {
        out = {
            {from - 0.5F,     0,         color},
            {(from + to) / 2, to - from, color},
            {to + 0.5F,       0,         color}
        };
    } else {
        out = {
            {from - 0.5F, 0, color},
            {from + 0.5F, 1, color},
            {to - 0.5F,   1, color},
            {to + 0.5F,   0, color}
        };
    }
}

// Two edges, each blurred over `blur` to both sides in eight straight pieces, as the raster blurs
// them. One more stop on each side says where the part begins that the box itself will cover.
inline void make_blur(Profile& out, float from, float to, float blur, Rgba color)
{
    constexpr int pieces = 8;
    out.clear();
    const auto add = [&](float at) {
        const float in = smooth_step((at - from + blur) / (2 * blur));
        out.push_back({at, in * smooth_step((to - at + blur) / (2 * blur)), color});
    };
    for (int i = 0; i <= pieces; ++i) {
        const float way = blur * (2 * static_cast<float>(i) / pieces - 1);
        add(from + way);
        add(to + way);
    }
    add(from + 4);
    add(to - 4);
    std::ranges::sort(out, {}, &Stop::at);
}

inline Stop between(const Stop& a, const Stop& b, float at)
{
    const float way = (at - a.at) / (b.at - a.at);
    return {at, lerp_between(a.cover, b.cover, way), mixed(a.color, b.color, way)};
}

// What lies between `low` and `high`.
inline void cut(Profile& stops, float low, float high)
{
    if (stops.front().at >= high || stops.back().at <= low) return stops.clear();
    while (stops[1].at <= low) {
        stops.erase(stops.begin());
    }
    while (stops[stops.size() - 2].at >= high) {
        stops.pop_back();
    }
    if (stops.front().at < low) stops.front() = between(stops[0], stops[1], low);
    const std::size_t last = stops.size() - 1;
    if (stops[last].at > high) stops[last] = between(stops[last - 1], stops[last], high);
}

// A clip in whole pixels, rounded as the raster rounds it.
inline Rect whole_clip(const Rect& clip)
{
    const float left = std::round(clip.x);
    const float top = std::round(clip.y);
    return {left, top, std::round(clip.right()) - left, std::round(clip.bottom()) - top};
}

}  // namespace vitrine
