// The minimap's scale: the whole range on a strip of pixels.
//
// The days that hold nearly all milestones have most of the strip. What lies far before or after
// them would squeeze them into a corner, so it gets a stub of fixed width at that end, with a scale
// of its own. Every day has its place on the strip, and every place its day.
#pragma once

#include "base/geom.h"
#include "view/camera.h"

namespace vitrine {

struct MiniScale {
    Rect map;
    Span all;
    Span main;       // the days between the stubs
    float from = 0;  // where they begin and end, in pixels; a stub is what the map has beside them
    float to = 0;

    bool operator==(const MiniScale&) const = default;
    bool has_stub_before() const { return from > map.x; }
    bool has_stub_after() const { return to < map.right(); }
    double px_per_day() const { return static_cast<double>(to - from) / main.days(); }

    // The same on a map in pixels, where this one is in units.
    MiniScale in_pixels(const Rect& map_px, float scale) const;

    // Goes on beyond the map's ends.
    float x(double day) const;
    double day(float x_px) const;
};

// The scale of `map` for the days of `all`, of which `most` hold nearly all milestones. An end that
// would take more than `stub_px` becomes a stub of that width.
MiniScale mini_scale(const Rect& map, float stub_px, const Span& all, const Span& most);

}  // namespace vitrine
