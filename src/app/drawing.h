// Turns what a hand does into strokes, while it holds a tool.
#pragma once

#include "app/action.h"
#include "app/state.h"
#include "view/scene.h"

namespace vitrine {

// Appends to `out` what an event of a pointer or a finger means for the tool in the hand. True if
// the tool takes it, so that nothing else may see it. With the spotlight in the hand, presses of
// the mouse still mean what they mean.
bool draw_with(const Event& event, const State& state, const Policy& policy, const Scene& scene,
               Actions& out);

}  // namespace vitrine
