// Does the actions of guided tours: going to steps, and blanking the screen while somebody speaks.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see action.h). Steps and ends do nothing while no tour runs.
void on(const Change& change, const action::StartTour& a);
void on(const Change& change, const action::StepTour& a);
void on(const Change& change, const action::TourEnd& a);
void on(const Change& change, const action::Blank& a);

}  // namespace vitrine
