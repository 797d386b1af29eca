// What an item covers, answered once: for what else may stand there, for what is pressed, for what
// is said of it and for what is painted.
//
// Selection, focus and shadows reach a little beyond it; they cover nothing.
#pragma once

#include "view/scene.h"

namespace vitrine {

// In device pixels, as far as it is in the lanes.
struct Footprint {
    Rect body;  // a card's paper, a bar; a label with its mark
    Rect mark;  // a card's mark, which stands half outside; else empty
    Rect name;  // of a bar, outside it, with the gap between them; else empty
};

Footprint footprint_of(const Item& item, const Metrics& metrics);

// The smallest rectangle around all of it.
Rect bounds(const Footprint& footprint);

// Squared distance from `p` to the nearest part; 0 inside.
float distance_squared(const Footprint& footprint, Vec2 p);

}  // namespace vitrine
