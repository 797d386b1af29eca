// Touring: the steps of a guided tour, and the screen that is blanked while somebody speaks.
#pragma once

#include "app/change.h"

namespace vitrine {

void on(const Change& change, const action::StartTour& a);
void on(const Change& change, const action::StepTour& a);
void on(const Change& change, const action::TourEnd& a);
void on(const Change& change, const action::Blank& a);

}  // namespace vitrine
