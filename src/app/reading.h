// Does the actions that are about reading: what is selected, open, shown and focused.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see action.h).
void on(const Change& change, const action::Select& a);
void on(const Change& change, const action::OpenGrain& a);
void on(const Change& change, const action::OpenUndated& a);
void on(const Change& change, const action::ToggleLane& a);
void on(const Change& change, const action::SetFilter& a);
void on(const Change& change, const action::Close& a);
void on(const Change& change, const action::StepTime& a);
void on(const Change& change, const action::StepLane& a);
void on(const Change& change, const action::GoToEnd& a);
void on(const Change& change, const action::Travel& a);
void on(const Change& change, const action::Hover& a);
void on(const Change& change, const action::SetFocus& a);
void on(const Change& change, const action::ToggleAnswer& a);
void on(const Change& change, const action::ScrollPanel& a);
void on(const Change& change, const action::ToggleHelp& a);
void on(const Change& change, const action::ToggleLegend& a);
void on(const Change& change, const action::ToggleFilter& a);
void on(const Change& change, const action::OpenMenu& a);
void on(const Change& change, const action::ShowProblems& a);

}  // namespace vitrine
