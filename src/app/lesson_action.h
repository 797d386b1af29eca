// The actions of a lesson, beside those of every tour; see action.h.
#pragma once

#include "app/quiz_action.h"
#include "exhibit/kinds.h"

#include <cstddef>
#include <cstdint>

namespace vitrine::action {

// "7", "Enter": a number leads to a step. Without one, Enter does what the clicker's "next" does.
struct TypeStep {
    int digit = 0;
};
struct AskStep {};  // the next digits are a number; asked again, they are none
struct GoToTyped {};
struct GoToStep {
    std::size_t step = 0;  // from 0; does nothing if there is no such step
};
struct SkipSteps {
    int by = 0;  // whole steps, whatever is still covered; negative: back
};
// Begins the tour again with all covered, or returns to the step that was left.
enum class LessonStart : std::uint8_t { First, Here };
struct BeginLesson {
    LessonStart start{};
};
// Covers a part of the step that is shown, or uncovers it.
struct Conceal {
    StepPart part{};
};
struct ConcealAll {};  // covers all parts of it, or uncovers all if any is covered
// Out of the tour into the timeline, and back to the same step.
struct LeaveStep {};
struct ToggleOverview {};  // of all steps
struct ChooseStep {
    int by = 0;  // in the overview
    int rows = 0;
};
struct ToggleRun {};  // the lesson goes on by itself, or waits
struct ZoomYears {
    double factor = 1;  // of the years below the steps; 0: all of them
};

}  // namespace vitrine::action
