// The camera: which days are in view, and where they fall on a strip of pixels.
//
// Three spaces meet here: days (doubles since 1970-01-01, midnight to midnight), device pixels of
// the strip, and the share of the strip from its left edge (0 … 1). The camera knows no pixels of
// its own: the same camera shows the same days in a window of any width.
#pragma once

#include "base/geom.h"
#include "exhibit/exhibit.h"

namespace vitrine {

// A stretch of days, from the start of the first to the end of the last.
struct Span {
    double from = 0;
    double to = 1;

    bool operator==(const Span&) const = default;
    double days() const { return to - from; }
    double centre() const { return (from + to) / 2; }
};

struct Camera {
    double centre = 0;     // the day in the middle of the strip
    double days = 365.25;  // how many days the strip shows

    bool operator==(const Camera&) const = default;
};

// At the sides of what a view was fitted to, as a share of the room that it has; in narrow rooms
// more (Regions::side_margin).
constexpr double fit_margin = 0.025;

// What a camera may show: never less than min_days, and nothing but `all` with a margin around it
// in the part of the strip that is seen.
struct Limits {
    Span all;
    double min_days = 1;
    double seen = 1;             // of the strip, from its left edge: what nothing covers
    double margin = fit_margin;  // of what is seen, at each side of `all`

    bool operator==(const Limits&) const = default;
};

// Day → pixel on the strip [left, left + width). The difference is taken in double before it
// becomes float, so that a day in the year 9000 is as sharp as one in 1922. While a scene is
// composed, its strip is in logical units and so are the places.
struct Projection {
    double centre = 0;
    double px_per_day = 1;
    float middle_px = 0;

    float x(double day) const
    {
        return middle_px + static_cast<float>((day - centre) * px_per_day);
    }
    // For what may lie so far outside the strip that a float has no room for it.
    double exact_x(double day) const
    {
        return static_cast<double>(middle_px) + (day - centre) * px_per_day;
    }
    double day(float x_px) const
    {
        return centre + static_cast<double>(x_px - middle_px) / px_per_day;
    }
};

Projection projection(const Camera& camera, float left_px, float width_px);
Span span_of(const Camera& camera);
Camera camera_of(const Span& span);

// The same camera with `factor` times fewer days, keeping the day at `share` of the strip in place.
// Numbers that are not finite, and a factor that is not positive, change nothing.
Camera zoomed(const Camera& camera, double factor, double share);
// Moved by a share of the strip; positive moves the view to later days.
Camera panned(const Camera& camera, double share);
// How many days the widest view has: all of the timeline, with a margin on both sides.
double most_days(const Limits& limits);
// Between which days the centre of a camera that shows so many days may be.
Span centres(double days, const Limits& limits);
// The nearest camera within the limits.
Camera limited(const Camera& camera, const Limits& limits);

// Whether the camera is within the limits.
bool is_within(const Camera& camera, const Limits& limits);
// The nearest camera that is no further beyond the limits than a pull may go: a quarter of a strip.
Camera softly_limited(const Camera& camera, const Limits& limits);
// How far a pull from `from` towards `to` gets: beyond the limits it meets more and more
// resistance.
Camera pulled(const Camera& from, const Camera& to, const Limits& limits);

// The camera that shows `span` inside the part of the strip from `left` to `right` (shares), with a
// margin on each side, as a share of that part.
Camera fitted(const Span& span, double left, double right, double margin = fit_margin);

// From the first midnight of a date to the midnight after its end, as days of the camera.
Span span_of(const Date& date);
Limits limits_of(const Exhibit& exhibit);

}  // namespace vitrine
