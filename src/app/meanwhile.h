// Does the actions of the page that cuts through time.
#pragma once

#include "app/change.h"

#include <string_view>

namespace vitrine {

// Each does what its action means (see meanwhile_action.h).
void on(const Change& change, const action::ToggleMeanwhile& a);
void on(const Change& change, const action::ShowMeanwhile& a);
void on(const Change& change, const action::MoveCut& a);
void on(const Change& change, const action::DragCut& a);
void on(const Change& change, const action::StepCut& a);
void on(const Change& change, const action::PinCut& a);
void on(const Change& change, const action::DropCut& a);
void on(const Change& change, const action::ToggleCutLane& a);
void on(const Change& change, const action::TypeDate& a);

// What is typed into the field for a date; with Enter the cut goes there.
void type_date(const Change& change, std::string_view text);
void erase_date(const Change& change);
void go_to_typed_date(const Change& change);
void leave_date_field(const Change& change);

// A hand has let go of a cut.
void end_cut_drag(State& state);

// The page, where it is open; null if it is not.
page::Meanwhile* meanwhile_of(State& state);

}  // namespace vitrine
