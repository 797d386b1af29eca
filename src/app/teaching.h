// Does the actions of a lesson: going to steps by number and by an overview, covering and
// uncovering, out of the tour and back, and going on by itself.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see lesson_action.h); nothing while no lesson runs.
void on(const Change& change, const action::TypeStep& a);
void on(const Change& change, const action::AskStep& a);
void on(const Change& change, const action::GoToTyped& a);
void on(const Change& change, const action::GoToStep& a);
void on(const Change& change, const action::SkipSteps& a);
void on(const Change& change, const action::BeginLesson& a);
void on(const Change& change, const action::Conceal& a);
void on(const Change& change, const action::ConcealAll& a);
void on(const Change& change, const action::LeaveStep& a);
void on(const Change& change, const action::ToggleOverview& a);
void on(const Change& change, const action::ChooseStep& a);
void on(const Change& change, const action::ToggleRun& a);
void on(const Change& change, const action::ZoomYears& a);

// Whether a step of the lesson is the topmost of what is open.
bool is_on_lesson(const State& state);
// Whether the class has left the tour for a while.
bool is_out_of_tour(const State& state);

// Whether this press on "next" or "back" is the second of one that counts once; notes it.
bool is_second_press(const Change& change);

// How many steps stand side by side in the overview.
std::size_t overview_columns(std::size_t steps);

// Whether the lesson goes on by itself now, and when it does so next.
bool runs_by_itself(const Setting& setting, const State& state);
std::optional<Nanoseconds> next_by_itself(const Setting& setting, const State& state);

// A number that was asked for leads to its step so long after its last digit.
constexpr double typed_waits_s = 1.5;
// When it does so; nothing while none is typed.
std::optional<Nanoseconds> typed_due(const State& state);
// Goes there if it is time to.
void go_to_due_step(const Change& change);

// Goes on by itself if it is time to; follows what is shown.
void run_lesson(const Change& change);

}  // namespace vitrine
