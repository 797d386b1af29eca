// Makes the Scene of an exhibit, its index and a ViewSpec: finds what is in view, counts what has
// no room as grain, and puts everything else in its place.
#pragma once

#include "view/layouts.h"
#include "view/scene.h"

namespace vitrine {

// Tiles of another band to make beside those that are shown, a few in a frame.
struct Ahead {
    int band = 0;
    bool is_outward = false;       // for a view that is half as wide again at both ends
    std::optional<Camera> goal{};  // for this view instead of the one that is shown
    std::size_t effort = 0;        // that this frame may take (see Layouts::prepare)
    std::size_t left = 0;          // set by compose(): that all of them still take
};

// How many logical units wide a day is in this view. This decides its band of scale.
double units_per_day(const ViewSpec& spec);

// Makes `out` the scene of `spec`, reusing its memory. Costs what is in view, plus a layout for
// each tile that is new.
void compose(const ViewSource& source, const ViewSpec& spec, Layouts& layouts, Scene& out,
             Ahead* ahead = nullptr);

}  // namespace vitrine
