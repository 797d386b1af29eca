// The keyboard of a screen that is only touched: where it is, so that what is found stays above it.
#pragma once

#include "program/panels.h"

namespace vitrine {

struct KeysPlace {
    Rect all;
    Rect field;
    float rows = 0;    // where the first row of keys is
    float key = 0;     // height of a key, and its least width, in pixels
    float gap = 0;     // between keys
    float around = 0;  // around all of them
    float units = 0;   // height of a key, in logical units at 100 %
};

bool has_touch_keys(const State& state, const Policy& policy);
KeysPlace place_of_keys(const PanelFrame& frame);
void draw_touch_keys(PanelFrame& frame);

}  // namespace vitrine
