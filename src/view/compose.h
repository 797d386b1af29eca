// Exhibit + Index + ViewSpec → Scene: finds what is in view, folds what has no room, and puts the
// rest in its place.
#pragma once

#include "view/layouts.h"
#include "view/scene.h"

namespace vitrine {

// Tiles of another band to make beside those that are shown, a few in a frame.
struct Ahead {
    int band = 0;
    bool is_outward = false;  // for a view that is half as wide again at both ends
    std::size_t effort = 0;   // that this frame may take (see Layouts::prepare)
    std::size_t left = 0;     // set by compose(): that all of them still take
};

// How many logical units a day takes in this view: what its band of scale goes by.
double units_per_day(const ViewSpec& spec);

// Recomposes `out` for `spec`; costs what is in view, plus a layout for each tile that is new.
void compose(const ViewSource& source, const ViewSpec& spec, Layouts& layouts, Scene& out,
             Ahead* ahead = nullptr);

}  // namespace vitrine
