// Gestures and the wheel → actions, by what the scene has under them.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "input/event.h"
#include "input/gesture.h"
#include "view/scene.h"

namespace vitrine {

// What a gesture on the canvas means for this state and scene; appended to `out`.
void translate(const Gesture& gesture, const State& state, const Policy& policy, const Scene& scene,
               Actions& out);

// What an event means that is neither a key nor part of a gesture: wheel, hovering, resize, quit.
void translate(const Event& event, const State& state, const Policy& policy, const Scene& scene,
               Actions& out);

// The keys that count now: those of the tour while one runs, of a field while it is typed into, of
// something modal while it is open.
Keys keys_of(const State& state, const Policy& policy);

// The keys that count once nothing lies over the timeline or the tour: those that help explains.
Keys keys_beneath(const State& state, const Policy& policy);

}  // namespace vitrine
