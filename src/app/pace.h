// How a lesson goes, in whole seconds: what has gone by, what was planned, and how far behind that
// it is. A pure function of the state.
#pragma once

#include "app/state.h"

#include <optional>

namespace vitrine {

struct LessonPace {
    int elapsed = 0;       // of the lesson
    int step_elapsed = 0;  // of the step that is shown
    int planned = 0;       // for the lesson
    int step_planned = 0;  // for this step; 0 at the end of the tour, and where nothing is planned
    int before = 0;        // planned for the steps before this one
    // How much later the lesson is than planned; negative: how much earlier. What is left of this
    // step's own time is no delay yet.
    int behind = 0;
    // When one of these changes next.
    Nanoseconds changes_at = 0;
};

// The tour that is taught, and its step: also while it is left for the timeline. Nothing where none
// has been shown yet.
std::optional<page::Tour> taught_tour(const State& state, const Exhibit& exhibit);

// Of a lesson that has begun, in a tour that runs; else nothing has gone by.
LessonPace pace_of(const State& state, const Exhibit& exhibit, Nanoseconds now);

}  // namespace vitrine
