// How the camera moves: flights, glides and flicks, as functions of the time since they began.
//
// A flight follows the shortest perceived path between two views (van Wijk and Nuij 2003, "Smooth
// and efficient zooming and panning"): out, across and in. It may start with the velocity of the
// motion that it interrupts, as Reach and North 2018 (arXiv:1801.09358) ask: here a cubic that
// starts with that velocity and ends at rest is added to the path. Nothing is added up from frame
// to frame, so the frame rate changes nothing.
#pragma once

#include "view/camera.h"

#include <variant>

namespace vitrine {

// Change in a second: of the centre, in widths of the strip; of the zoom, as the natural logarithm
// of the days in view.
struct Velocity {
    double pan = 0;
    double zoom = 0;

    bool operator==(const Velocity&) const = default;
};

struct Flight {
    Camera from;
    Camera to;
    Velocity start;  // of the motion that this one interrupts
    double seconds = 0;

    bool operator==(const Flight&) const = default;
};

// Zooms exponentially towards `days`, as for the wheel, keeping the day at `share` of the strip in
// place. The motion that it interrupts fades out meanwhile.
struct Glide {
    Camera from;
    double days = 1;
    double share = 0.5;
    double pan = 0;  // strips a second at the start, of the motion that this one interrupts

    bool operator==(const Glide&) const = default;
};

// Coasts after a flick and comes to rest.
struct Coast {
    Camera from;
    double pan = 0;  // strips a second at the start

    bool operator==(const Coast&) const = default;
};

using Motion = std::variant<Flight, Glide, Coast>;

// A flight from `from` to `to`; 0.25 to 1.2 seconds long, by the length of the perceived path.
Flight flight(const Camera& from, const Camera& to, const Velocity& start);

Camera camera_at(const Motion& motion, double seconds);
Velocity velocity_at(const Motion& motion, double seconds);
// How fast the view moves, in strips a second, without the part of a zoom that keeps a day in
// place.
double drift_at(const Motion& motion, double seconds);
// Whether the camera has come to rest (to within a tenth of a pixel of a wide screen).
bool is_over(const Motion& motion, double seconds);
// Where the motion ends.
Camera rest_of(const Motion& motion);

}  // namespace vitrine
