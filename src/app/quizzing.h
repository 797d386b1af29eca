// Does the actions of a quiz for a class.
#pragma once

#include "app/change.h"

namespace vitrine {

// Each does what its action means (see quiz_action.h).
void on(const Change& change, const action::ToggleQuiz& a);
void on(const Change& change, const action::SwitchQuiz& a);
void on(const Change& change, const action::StepQuiz& a);
void on(const Change& change, const action::AimQuiz& a);
void on(const Change& change, const action::ScoreTeam& a);
void on(const Change& change, const action::RunQuizTimer& a);
void on(const Change& change, const action::SetQuizTimer& a);

// The quiz that is open; null if none is.
const page::Quiz* quiz_of(const State& state);
// Whole seconds that are left, rounded up; 0 once the time is over.
int seconds_left(const QuizTimer& timer, Nanoseconds now);
// When that number is another one; nothing while the timer stands.
std::optional<Nanoseconds> next_quiz_second(const State& state, Nanoseconds now);

}  // namespace vitrine
