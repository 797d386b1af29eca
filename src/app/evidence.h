// Does the actions of the page on what is said and what is known.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see evidence_action.h).
void on(const Change& change, const action::ToggleEvidence& a);
void on(const Change& change, const action::ShowEvidence& a);
void on(const Change& change, const action::StepEvidence& a);
void on(const Change& change, const action::TellClaim& a);
void on(const Change& change, const action::ShowSides& a);

// Closes the page, which must be the topmost one, and brings back the view that it was opened from.
void leave_evidence(const Change& change);

// The page, where it is open; null if it is not.
page::Evidence* evidence_of(State& state);

}  // namespace vitrine
