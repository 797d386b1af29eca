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
struct ActivateWidget {};  // the panel's widget that has the focus was meant
struct ScrollPanel {
    int by = 0;
};
struct Quit {};

}  // namespace effect

using Effect =
    std::variant<effect::SetFullscreen, effect::ActivateWidget, effect::ScrollPanel, effect::Quit>;

// Applies `actions` in order, then lets time pass until `now`: flights end, idle rules fire.
// Appends to `effects` what must be done outside. `had_input`: something came from a person in this
// turn.
enum class Input : bool { Quiet, Active };
void update(const Setting& setting, const Actions& actions, Input input, Nanoseconds now,
            State& state, std::vector<Effect>& effects);

// When the next frame is due if nothing happens until then.
Wake next_wake(const Setting& setting, const State& state, Nanoseconds now);

}  // namespace vitrine
