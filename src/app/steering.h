// Does the actions that move the view, and moves it as time passes.
#pragma once

#include "app/change.h"

#include <cstdint>

namespace vitrine {

// Each does what its action means (see view_action.h).
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

// How long a flight may take: by its length, no more than 600 ms, or five seconds at least.
enum class Pace : std::uint8_t { Usual, Quick, Slow };

// Flies to a view; where motion is reduced, shows it at once.
void fly(const Change& change, const Camera& target, Pace pace = Pace::Usual);

// The view that is looked at, or the one that a motion is heading for.
Camera rest_of_view(const Change& change);

// Flies to a milestone, unless it is already well in view.
void bring_into_view(const Change& change, MilestoneId id, Pace pace = Pace::Usual);

// Flies to the first or the last milestone, zooming out until some others are seen with it.
void bring_end_into_view(const Change& change, MilestoneId id);

// Brings the view back if it rests beyond an end of the timeline.
void keep_within(const Change& change);

// Moves the camera to where its motion has it now. If that is beyond an end of the timeline, begins
// to bring it back.
void move_on(const Change& change);

}  // namespace vitrine
