// How the bar of a period is painted: solid where each day is certain, hollow where one of the days
// is meant, fading where an end is about right or nobody knows of one; as date strips are.
#pragma once

#include "date/edtf.h"
#include "draw/list.h"
#include "draw/theme.h"
#include "view/scene_items.h"

namespace vitrine {

struct BarInk {
    Rgba color;
    Rgba paper;
    float opacity = 1;
};

// Paints the bar `item` of a period of this date, without its name. Only what is in `lanes` counts:
// a bar may be a thousand times as long. A selected one is lifted off the paper.
void paint_bar(const Item& item, const Date& date, const Rect& lanes, const BarInk& ink,
               const Metrics& metrics, DrawList& out);

}  // namespace vitrine
