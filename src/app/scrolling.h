// Scrolling: which of the lanes are in sight, where there are more than a window has room for.
#pragma once

#include "app/change.h"
#include "view/lane_rows.h"

#include <optional>

namespace vitrine {

void on(const Change& change, const action::ScrollLanesBy& a);
void on(const Change& change, const action::ScrollLanes& a);
void on(const Change& change, const action::CoastLanes& a);

// What the heights of the lanes follow from in this state.
LaneRoom lane_room(const Setting& setting, const State& state);

// Scrolls to a lane that is not wholly in sight, as far as it takes.
void bring_lane_into_sight(const Change& change, LaneId lane);

// The lane of what has the focus, or else of what is selected, of those that are in sight.
std::optional<LaneId> lane_in_mind(const Change& change);

// Once they may have other heights than before: what is in mind stays in sight.
void keep_in_sight(const Change& change, std::optional<LaneId> in_mind);

// Moves the lanes as far as they are by now.
void scroll_on(const Change& change);

// A finger came down: they stop there.
void stop_scrolling(const Change& change);

}  // namespace vitrine
