// Tab and Enter → actions, by what the last frame showed.
//
// Only what is on the screen gets the focus, and while something modal is open only what is in it.
#pragma once

#include "app/state.h"

#include <optional>

namespace vitrine {

// What the last frame showed.
struct Showing {
    const Setting& setting;
    const Scene& scene;
    const Semantics& tree;
};

// A milestone as it is shown: as an item, or counted by a piece of grain. Both null where it is out
// of view.
struct ShownAs {
    const Item* item = nullptr;
    const GrainPiece* piece = nullptr;
};
ShownAs shown_as(const Setting& setting, const Scene& scene, MilestoneId milestone);

// What pressing a piece of grain means: one that counts a single milestone opens it.
Action opening(const GrainPiece& piece);

// Whether something of the timeline that has the focus is in the scene; widgets are not asked for.
bool is_in_scene(const Focus& focus, const Setting& setting, const Scene& scene);

// The place in the tree of what has the focus.
std::optional<std::size_t> node_of(const Focus& focus, const Showing& showing);

// What gets the focus `by` steps on from where it is, around the ends.
Focus next_focus(const State& state, const Showing& showing, int by);

// What Enter means. Nothing for a widget, which the gui presses.
std::optional<Action> pressed(const State& state, const Showing& showing);

}  // namespace vitrine
