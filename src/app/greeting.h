// The masthead, which greets a visitor until the first press, wheel or key folds it.
//
// It stands above the lanes. In a window without room for both, which large texts make of any, it
// lies over everything below the bar as a page of its own, and folding it moves nothing.
#pragma once

#include "app/state.h"

namespace vitrine {

// How long the masthead takes to fold.
constexpr double masthead_folds_s = 0.24;

// Whether lanes have room below an open masthead.
bool has_room_to_greet(const State& state);

// Whether it is open and lies over all else.
bool greets_alone(const State& state);

// How high the open masthead is, in logical units; 0 if the window is too small for any.
float masthead_height(const State& state);

// Begins to fold the masthead if it is open; where motion is reduced it is gone at once.
void fold_masthead(State& state, Nanoseconds now);

}  // namespace vitrine
