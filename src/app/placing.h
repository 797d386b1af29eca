// Does the actions of the page on which milestones are put in their order.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see place_action.h).
void on(const Change& change, const action::TogglePlacing& a);
void on(const Change& change, const action::DealCards& a);
void on(const Change& change, const action::AimGap& a);
void on(const Change& change, const action::StepGap& a);
void on(const Change& change, const action::PutInGap& a);
void on(const Change& change, const action::SkipCard& a);
void on(const Change& change, const action::NextCard& a);
void on(const Change& change, const action::LiftCard& a);
void on(const Change& change, const action::CarryCard& a);
void on(const Change& change, const action::DropCard& a);

// The page, where it is what is seen below the bar; null otherwise.
const page::PlaceIt* shown_placing(const State& state);
// One step back from the page, which must be the topmost one: what a hand has goes back to where it
// was; else the page closes, and the view that it was opened from comes back.
void step_back_from_placing(const Change& change);
// A hand has nothing any more once something else lies over the page.
void let_go_of_card(State& state);
// Whether the arrow to where a card belongs is still on its way.
bool is_telling(const State& state, Nanoseconds now);
// Shows all of a round, beside what is told of it.
Span span_of(const PlacingRound& round, const Index& index);

}  // namespace vitrine
