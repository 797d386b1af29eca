// What a teacher can do in a quiz; see action.h. All but the first do nothing where none is open.
#pragma once

#include "app/quiz_page.h"

#include <cstddef>

namespace vitrine::action {

// Opens the quiz where it was left, or goes back to the step of the lesson.
struct ToggleQuiz {};
struct SwitchQuiz {};  // from questions to cards, or back
// What the clicker does: shows the answer, then the next question; puts the card, then takes the
// next one. Back: covers the answer, or returns to the question before; aims one gap on.
struct StepQuiz {
    int by = 0;
};
struct AimQuiz {
    int by = 0;  // gaps later; negative: earlier
};
struct ScoreTeam {
    std::size_t team = 0;
    int by = 0;
};
struct RunQuizTimer {};  // lets it run, or stops it
// Gives it all its time again, and so much more.
struct SetQuizTimer {
    int more_s = 0;
};

}  // namespace vitrine::action
