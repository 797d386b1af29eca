// Does the actions of guided tours: going to steps, and blanking the screen while somebody speaks.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see action.h). Steps and ends do nothing while no tour runs.
void on(const Change& change, const action::StartTour& a);
void on(const Change& change, const action::StepTour& a);
void on(const Change& change, const action::TourEnd& a);
void on(const Change& change, const action::Blank& a);
// Shows the stops of the visitor's trail that the exhibit has; nothing if it has none.
void on(const Change& change, const action::TourTrail& a);

// Shows a step, and has its subject in view in the timeline behind it.
void go_to_step(const Change& change, const page::Tour& tour);

// The tour that a page shows: one of the exhibit's, or the one that was made of the trail.
const Tour& tour_on(const State& state, const Exhibit& exhibit, const page::Tour& page);

// A step for each stop that the exhibit has.
Tour tour_of(const Trail& trail, const Exhibit& exhibit);

// Whether the tour of the trail is the topmost of what is open; and back from it to the trail's
// page, with what was in view and selected before.
bool is_on_own_tour(const State& state);
void leave_own_tour(const Change& change);

}  // namespace vitrine
