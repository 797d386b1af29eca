// Translates Tab and Enter into actions, by what the last frame showed.
//
// Only what is on the screen gets the focus, and while something modal is open only what is in it.
#pragma once

#include "app/keymap.h"
#include "app/state.h"

#include <optional>

namespace vitrine {

// What the last frame showed.
struct Showing {
    const Setting& setting;
    const Scene& scene;
    const Semantics& tree;
};

// How a milestone is shown: as an item, or counted by a piece of grain. Both are null if it is out
// of view.
struct ShownAs {
    const Item* item = nullptr;
    const GrainPiece* piece = nullptr;
};
// Looks for `milestone` in `scene`, which the result points into.
ShownAs shown_as(const Setting& setting, const Scene& scene, MilestoneId milestone);

// What pressing a piece of grain means: if it counts a single milestone, that one is selected.
Action opening(const GrainPiece& piece);

// Whether the milestone or lane that has the focus is in the scene. Always true for other focuses.
bool is_in_scene(const Focus& focus, const Setting& setting, const Scene& scene);

// The index in the tree of what has the focus; nothing if it is not there.
std::optional<std::size_t> node_of(const Focus& focus, const Showing& showing);

// Where the focus goes from here in `by` steps (back if negative). After the last node comes the
// first. The timeline is one stop: to where the focus was in it before, to what is open, or to the
// first lane.
Focus next_focus(const State& state, const Showing& showing, int by);

// Where an arrow leads inside of the timeline: along a lane through all that is shown in it, grain
// included, and beyond the view's ends to what lies there; at the left end to the lane's name; up
// and down to what is nearest in the next lane that is shown. Nothing where it leads nowhere.
std::optional<Action> moved_in_lanes(const State& state, const Showing& showing, LaneWay way);

// What Enter means. Nothing for a widget, because the gui presses widgets itself.
std::optional<Action> pressed(const State& state, const Showing& showing);

}  // namespace vitrine
