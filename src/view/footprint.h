// Which rectangles an item covers. Layout, hit testing, the semantic tree and painting all ask
// here, so that they agree.
//
// Selection, focus and shadows reach a little beyond these rectangles and do not count.
#pragma once

#include "view/layout.h"
#include "view/scene.h"

namespace vitrine {

struct Footprint {
    Rect body;  // a card's paper, a bar; a label from the middle of its mark to its end
    Rect mark;  // of a card, half outside it, and of a label; else empty
    Rect name;  // of a bar, outside it, with the gap between them; else empty
};

// The footprint of something that layout has placed, in logical units, in the projection `days` and
// a lane that begins at `top`, if its text hangs at `side`. A bar that ends very far outside of the
// view is shortened, but still ends outside.
Footprint footprint_of(const Placed& placed, Side side, const Projection& days, float top);

// The footprint of the part of an item that is in the lanes, in pixels of `metrics`.
Footprint footprint_of(const Item& item, const Metrics& metrics);

// The smallest rectangle around all of it.
Rect bounds(const Footprint& footprint);

// The rectangle to keep free for it in its lane, in logical units: texts have a gap at both ends.
Rect kept_free(const Footprint& footprint, Level level);

// Squared distance from `p` to the nearest part; 0 inside.
float distance_squared(const Footprint& footprint, Vec2 p);

}  // namespace vitrine
