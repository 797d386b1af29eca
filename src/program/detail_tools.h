// What can be done with the milestone in the panel: a row of buttons.
#pragma once

#include "program/pen.h"

namespace vitrine {

// How high the row is; 0 where the policy offers nothing.
float height_of_tools(const PanelFrame& frame);
// Draws it from the upper left corner `at`, `width` wide.
void draw_tools(PanelFrame& frame, Pen& pen, Vec2 at, float width);

}  // namespace vitrine
