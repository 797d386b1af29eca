// What surrounds a lesson: how long it has lasted, what the clock on the wall says, and whether the
// presenter's window may be read. A value of the state.
//
// Times come from the loop with each action and each turn: nothing here reads a clock.
#pragma once

#include "input/time.h"

#include <cstddef>
#include <optional>

namespace vitrine {

struct Change;
namespace page {
struct Tour;
}

struct Classroom {
    std::optional<Nanoseconds> begun;  // when the lesson did; nothing: no lesson has begun
    Nanoseconds step_since = 0;        // when the step that is shown did
    std::size_t tour = 0;              // that was shown last
    std::optional<std::size_t> step;   // of it, which is timed
    std::optional<int> minute;         // of the day, as the wall clock said last
    bool is_swapped = false;  // the class's picture and the presenter's have changed displays
    bool is_covered = false;  // the class might see the presenter's window: it shows no notes

    bool operator==(const Classroom&) const = default;
};

namespace action {

struct RestartClock {};  // the lesson's time begins anew
struct TellTime {
    int minute = 0;  // of the day, local time
};
struct SwapScreens {};
struct CoverNotes {
    bool is_covered = true;
};

}  // namespace action

// Each does what its action means; nothing in a mode in which nobody teaches.
void on(const Change& change, const action::RestartClock& a);
void on(const Change& change, const action::TellTime& a);
void on(const Change& change, const action::SwapScreens& a);
void on(const Change& change, const action::CoverNotes& a);

// The time of a lesson with this tour, at this step, begins.
void begin_time(Classroom& room, const page::Tour& tour, Nanoseconds now);

// Follows the tour that runs, so that the time of each step is known.
void follow_lesson(const Change& change);

}  // namespace vitrine
