// Translates gestures, the wheel and hovering into actions, by what lies under them in the scene.
#pragma once

#include "app/action.h"
#include "app/keymap.h"
#include "app/state.h"
#include "input/event.h"
#include "input/gesture.h"
#include "view/scene.h"

namespace vitrine {

// Appends to `out` what a gesture on the canvas means for this state and scene.
void translate(const Gesture& gesture, const State& state, const Policy& policy, const Scene& scene,
               Actions& out);

// Appends to `out` what an event means that is neither a key nor part of a gesture: wheel,
// hovering, resize, quit.
void translate(const Event& event, const State& state, const Policy& policy, const Scene& scene,
               Actions& out);

// The table of keys that applies now: that of tours while one runs, of fields while one is typed
// into, of modal pages while one is open.
Keys keys_of(const State& state, const Policy& policy);

// Whether the keys of the tools for drawing come before those.
bool has_board_keys(const State& state, const Policy& policy);

// What a key means now; where there is a board, its keys come before all others.
std::optional<KeyCommand> command_at(const State& state, const Policy& policy,
                                     const event::Key& key, LetterKeys letters);

// The table of keys that applies when nothing lies over the timeline or the tour. Help explains
// these keys.
Keys keys_beneath(const State& state, const Policy& policy);

}  // namespace vitrine
