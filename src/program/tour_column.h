// A step of a tour whose letters are so large that it has no room beside its picture: all of it in
// one column that scrolls.
#pragma once

#include "program/tour_parts.h"

namespace vitrine {

// Device pixels that letters of a step have at least: those of the smallest text elsewhere, in the
// size that the visitor has chosen.
float least_tour_letters(const PanelFrame& frame);

// Makes all else smaller than letters may be: from here on none is smaller than that, whatever the
// scale of the frame.
void keep_tour_letters(PanelFrame& frame);

// The smallest share of the frame's scale in which a step's letters are that large; at most 1.
float least_share_of_scale(const PanelFrame& frame);

// Whether the step's figure has room in `box` with letters that large.
bool has_room_for_chart(const TourFrame& tour, const Rect& box);

// `words` lays out title, text and question, and returns their height. The frame is set to what
// suits a column.
using TourWords = float (*)(const TourFrame& tour, Pen& pen, const Rect& box);
void draw_tour_column(const TourFrame& tour, const Rect& box, TourWords words);

}  // namespace vitrine
