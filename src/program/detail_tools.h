// What can be done with the milestone in the panel: buttons, in as many rows as
// their labels need.
#pragma once

#include "program/pen.h"

namespace vitrine {

// The selected milestone in the visitor's trail; null if it was not kept.
const TrailStop* kept_stop(const PanelFrame& frame);

// How high they are in so much width; 0 where the policy offers nothing.
float height_of_tools(const PanelFrame& frame, float width);
// Draws them from the upper left corner `at`, `width` wide.
void draw_tools(PanelFrame& frame, Pen& pen, Vec2 at, float width);

}  // namespace vitrine
