// A lesson: a tour that is shown to a class, with what the class does not see yet. A value of the
// state; reveal.h says what follows from it.
#pragma once

#include "app/page.h"
#include "app/step_parts.h"
#include "input/time.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace vitrine {

// What a lesson begins with and how it goes on by itself; that does not change during a visit.
struct LessonRules {
    std::size_t first_step = 0;
    // Goes on by itself after so long; 0: as long as the exhibit plans for the step.
    std::optional<double> seconds_a_step;
    bool loops = false;          // on a stand: begins again after the end
    bool joins_presses = false;  // two presses within `joined_s` count once
};

// Clickers whose button bounces send two presses within this.
constexpr double joined_s = 0.15;

struct Lesson {
    std::size_t tour = 0;  // of the exhibit
    // What is kept from the class at each step of the tour that runs; empty: no lesson runs, so
    // that nothing is kept from anybody.
    std::vector<StepParts> covered;
    bool loops = false;
    std::optional<page::Tour> left;    // the step that waits while the class explores
    std::optional<std::size_t> typed;  // the number of the step to go to, as far as it is typed
    bool was_asked = false;            // for that number: it needs no Enter
    Nanoseconds typed_since = 0;       // its last digit
    // When a press on "next" or "back" was last taken.
    std::optional<Nanoseconds> pressed;
    // Whether and since when the lesson goes on by itself, and since when it shows what it shows;
    // input after the former has it wait.
    bool runs = false;
    bool ran = true;  // had no input before the last one
    Nanoseconds runs_since = 0;
    Nanoseconds shows_since = 0;
    double zoom = 1;                 // of the years below the steps
    std::optional<page::Quiz> quiz;  // as it was left

    bool operator==(const Lesson&) const = default;
};

}  // namespace vitrine
