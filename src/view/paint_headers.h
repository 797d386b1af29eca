// The names of the lanes, and the bar that scrolls them.
#pragma once

#include "view/paint.h"

namespace vitrine {

// Paints the column left of the lanes. Names of lanes stay in it while a part of their lane does.
void paint_headers(const Painted& painted, const Theme& theme, const Typesetter& type,
                   DrawList& out);

}  // namespace vitrine
