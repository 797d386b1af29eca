// How a date is painted along a strip of days: hollow where one of its days is meant, solid where
// each of them is, with a line at ends that are named, fading where they are not. The timeline and
// its legend share it.
#pragma once

#include "date/edtf.h"
#include "draw/list.h"
#include "draw/theme.h"
#include "exhibit/kinds.h"
#include "view/camera.h"
#include "view/scene_items.h"

namespace vitrine {

struct DateInk {
    Rgba color;
    Rgba paper;
    MarkShape shape{};       // of days of a set, where they are narrower than a mark
    bool is_dashed = false;  // the date is not sure
    float opacity = 1;
};

// Paints what of `date` lies in `strip`, where `days` has its days.
void paint_date(const Date& date, const Projection& days, const Rect& strip, const DateInk& ink,
                const Metrics& metrics, DrawList& out);

// Whether an item has a mark alone, as what stands in the way leaves nothing of the days that its
// date could mean, though they are more than its mark is wide: such a mark is a pale one.
bool hides_days(const Item& item, const Projection& days, const Metrics& metrics);

// Three dots from `from` on, that say that its days go on behind what stands there: to the right
// where `way` is 1, to the left where it is -1.
void paint_strip_dots(Vec2 from, float way, Rgba color, const Metrics& metrics, DrawList& out);

// The frame of what has a date that is not sure.
void paint_dashed_frame(const Rect& box, Rgba color, const Metrics& metrics, DrawList& out);

}  // namespace vitrine
