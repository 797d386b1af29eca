// Steering: where the view is and how it moves there.
#pragma once

#include "app/change.h"

namespace vitrine {

void on(const Change& change, const action::ZoomAt& a);
void on(const Change& change, const action::ZoomBy& a);
void on(const Change& change, const action::PinchBy& a);
void on(const Change& change, const action::PanBy& a);
void on(const Change& change, const action::PanByShare& a);
void on(const Change& change, const action::CoastFrom& a);
void on(const Change& change, const action::Halt& a);
void on(const Change& change, const action::ShowAll& a);
void on(const Change& change, const action::FlyTo& a);
void on(const Change& change, const action::ShowSpan& a);
void on(const Change& change, const action::Hold& a);

// Flies to a view; is there at once where motion is reduced.
void fly(const Change& change, const Camera& target);

// Flies to a milestone that is not well in view; one that is stays where it is.
void bring_into_view(const Change& change, MilestoneId id);

// Flies to the first or the last milestone, and as far out as it takes to see some others with it.
void bring_end_into_view(const Change& change, MilestoneId id);

// Brings a view that rests beyond the end of everything back.
void keep_within(const Change& change);

// Moves the camera as far as it is by now; what has gone beyond the end comes back.
void move_on(const Change& change);

}  // namespace vitrine
