// What the screens of a step of a tour have in common, a visitor's and a class's: pictures, how far
// the tour has come, and the years below with its way through them.
#pragma once

#include "program/pen.h"
#include "view/tour_path.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

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

// Along the upper edge, how much of `count` steps is done with the one at `step`.
void draw_progress(PanelFrame& f, std::size_t step, std::size_t count);

struct YearsLook {
    float apart = 110;                                 // of years with a number, in units
    std::optional<int> here{};                         // stands out
    enum class Labels : bool { Seen, Said } labels{};  // said: each is a text of the semantic tree
};
// The line over a strip of years, and the years that have room.
void draw_strip_years(PanelFrame& f, const Rect& strip, const Projection& days,
                      const YearsLook& look);
// Along that line: every day that the date of a step could mean.
void draw_strip_date(PanelFrame& f, const Milestone& subject, const Rect& strip,
                     const Projection& days);
// The way of a tour `y` pixels from the top: filled up to this step, hollow after it.
void draw_path_dots(PanelFrame& f, std::vector<PathDot> dots, std::size_t here,
                    const Projection& days, float y);
// How far apart the middles of its dots are at least.
float path_apart(const PanelFrame& f);

}  // namespace vitrine
