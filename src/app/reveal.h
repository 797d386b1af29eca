// What a class does not see yet of a step, and what the next press of the clicker does about it.
//
// Pure functions of the state, for all who show a lesson: the class's screen leaves out what is
// concealed, and the presenter's says what that is. What is kept from a class comes from the
// exhibit ("conceal" of a step) and from what the presenter has covered or uncovered since.
#pragma once

#include "app/state.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// The faces of a step in the order in which they are shown. The first is always the step itself.
std::vector<StepFace> faces_of(const Exhibit& exhibit, const TourStep& step);

// What a step keeps from a class before anybody has pressed anything.
StepParts concealed_first(const Exhibit& exhibit, const TourStep& step);

// Whether a tour is shown to a class. While it is left for a while it still is.
bool is_lesson(const State& state);

// Whether this is the tour that the lesson is about, and so shown face by face.
bool is_for_class(const State& state, const page::Tour& run);

// What the class does not see of a step of the lesson's tour; nothing where no lesson runs.
StepParts concealed_at(const State& state, std::size_t step);
// The same of the step that is shown; nothing while none is.
StepParts concealed_now(const State& state);
bool is_concealed(const State& state, StepPart part);

enum class PressDoes : std::uint8_t {
    Nothing,     // no step is shown, or the end is
    LightsUp,    // the screen is blank, and shows the step again
    Uncovers,    // `part` of this face
    StartsOver,  // the tour is at its end, and a stand shows it again
    GoesOn,      // to `to`: another face, another step, or the end, one after the last step
};

struct NextPress {
    PressDoes does{};
    StepPart part{};
    page::Tour to;

    bool operator==(const NextPress&) const = default;
};

// What the next press on the clicker's "next" does.
NextPress next_press(const State& state, const Exhibit& exhibit);

// A text in which every year, and every other number of three or four digits, is dots: what it says
// must not tell a date that is concealed.
std::string without_years(std::string_view text);

// Begins a lesson with this tour of the exhibit: everything that its steps conceal is covered.
void begin_lesson(State& state, const Setting& setting, std::size_t tour, Nanoseconds now);

// Where "back" leads: the face or the step before, as it was left; nothing if there is none.
std::optional<page::Tour> one_back(const State& state, const Exhibit& exhibit);

}  // namespace vitrine
