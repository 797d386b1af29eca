// The way of a tour through time: where each of its steps stands on a strip of years.
//
// A step stands at the date of its first milestone that has one, exactly there and nowhere else:
// what is only known by its end stands at that end, and nothing is moved to the strip's edges. Of
// steps that would cover each other the later ones stand in rows below.
#pragma once

#include "view/camera.h"
#include "view/index.h"

#include <cstddef>
#include <vector>

namespace vitrine {

struct PathDot {
    std::size_t step = 0;
    double day = 0;
    std::size_t row = 0;  // from the line downwards
};

// The days that the strip of a tour shows: what the exhibit shows at first, and every step.
Span path_span(const Exhibit& exhibit, const Index& index, const Tour& tour);

// The steps in their order, where dots need `apart_px` between their middles. A step that has no
// date has no dot.
std::vector<PathDot> path_of(const Index& index, const Tour& tour, const Projection& days,
                             float apart_px);

}  // namespace vitrine
