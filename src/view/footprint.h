// What an item covers, answered once: for what else may stand there, for what is pressed, for what
// is said of it and for what is painted.
//
// Selection, focus and shadows reach a little beyond it; they cover nothing.
#pragma once

#include "view/layout.h"
#include "view/scene.h"

namespace vitrine {

struct Footprint {
    Rect body;  // a card's paper, a bar; a label from the middle of its mark to its end
    Rect mark;  // of a card, half outside it, and of a label; else empty
    Rect name;  // of a bar, outside it, with the gap between them; else empty
};

// Of what was laid out, where `days` has it and its lane begins at `top`, if it hangs at `side`. In
// logical units. A bar that ends far outside of the view ends a little nearer.
Footprint footprint_of(const Placed& placed, Side side, const Projection& days, float top);

// Of an item as far as it is in the lanes, in pixels of `metrics`.
Footprint footprint_of(const Item& item, const Metrics& metrics);

// The smallest rectangle around all of it.
Rect bounds(const Footprint& footprint);

// What is kept free for it in its lane, in logical units: texts have a gap at both ends.
Rect kept_free(const Footprint& footprint, Level level);

// Squared distance from `p` to the nearest part; 0 inside.
float distance_squared(const Footprint& footprint, Vec2 p);

}  // namespace vitrine
