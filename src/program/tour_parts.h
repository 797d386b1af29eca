// Pictures of a step of a tour, for a visitor's screen and a class's.
#pragma once

#include "program/pen.h"

#include <cstddef>
#include <string_view>

namespace vitrine {

struct TourFrame {
    PanelFrame& f;
    const Tour& tour;
    const TourStep& step;
    const Milestone& subject;
    std::size_t place = 0;  // of the step, from 0
    std::string_view note;  // the visitor's own, in the tour of a trail
};

// The step's figure as a chart, as large as fits; with letters that are at least `least` of the
// size that the frame has, so that the oldest numbers are left out where there is no room.
void draw_own_chart(const TourFrame& t, const Rect& box, float least);

// A wedge and a disc in a frame, after the posters of the time; the disc says the key figure or
// the year, where `says` allows that.
enum class PosterSays : bool { Nothing, Number };
void draw_poster(const TourFrame& t, const Rect& box, PosterSays says);

}  // namespace vitrine
