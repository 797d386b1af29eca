// The strip that says what was done, or could not be done.
#pragma once

#include "program/pen.h"

namespace vitrine {

// A sentence along the lower edge of the lanes, with a button that closes it.
void draw_notice(PanelFrame& frame, const Notice& notice);

}  // namespace vitrine
