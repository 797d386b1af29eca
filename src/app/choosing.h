// Does the actions with which tours are chosen, left and gone on with.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see tour_action.h).
void on(const Change& change, const action::ToggleTours& a);
void on(const Change& change, const action::GoOnWithTour& a);

// Notes at which step a tour is; one that has come to its end begins anew when it is chosen again.
void remember_tour(State& state, const Exhibit& exhibit);
// Where this one was left; null if it was not begun, or was seen to its end.
const LeftTour* left_tour(const State& state, std::size_t tour);

}  // namespace vitrine
