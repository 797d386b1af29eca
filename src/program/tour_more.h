// What else a step of a tour leads to.
#pragma once

#include "program/pen.h"

namespace vitrine {

// Links to the other milestones of a step and to the contrast that it stands on, at the top of
// `box`. Returns their height; 0 if there are none.
float lay_out_step_more(PanelFrame& frame, Pen& pen, const Rect& box, const TourStep& step);

}  // namespace vitrine
