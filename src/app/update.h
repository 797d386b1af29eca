// update(): the state after actions and time, what the program must do about it, and when to wake
// next.
#pragma once

#include "app/state.h"

#include <variant>
#include <vector>

namespace vitrine {

namespace effect {

struct SetFullscreen {
    bool is_fullscreen = false;
};
struct ScrollPanel {
    int by = 0;
};
struct StartedOver {};  // what was asked for before belongs to a visit that is over
struct Quit {};

}  // namespace effect

using Effect =
    std::variant<effect::SetFullscreen, effect::ScrollPanel, effect::StartedOver, effect::Quit>;

// Something came from a person: the idle time begins anew.
void note_person(State& state, Nanoseconds now);

// Does one thing that is meant. Appends to `effects` what must be done outside.
void apply(const Setting& setting, const Action& action, Nanoseconds now, State& state,
           std::vector<Effect>& effects);

// Lets time pass until `now`: flights end, idle rules fire.
void pass_time(const Setting& setting, Nanoseconds now, State& state, std::vector<Effect>& effects);

// When the next frame is due if nothing happens until then.
Wake next_wake(const Setting& setting, const State& state, Nanoseconds now);

}  // namespace vitrine
