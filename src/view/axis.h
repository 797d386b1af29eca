// The time axis: which ticks to draw for a stretch of days on a strip of pixels.
//
// Ticks have ranks, from millions of years to single days, each a refinement of the one above. A
// rank appears once its labels have room and fades in while there is a little more, so that nothing
// pops as the view zooms. A pure function: the same view has the same ticks, however it was
// reached.
#pragma once

#include "date/calendar.h"
#include "view/camera.h"

#include <cstdint>
#include <vector>

namespace vitrine {

enum class Rank : std::uint8_t {
    MillionYears,
    HundredMillennia,
    TenMillennia,
    Millennium,
    Century,
    TwentyYears,
    Decade,
    TwoYears,
    Year,
    Quarter,
    Month,
    Week,
    Day,
};

struct Tick {
    double at = 0;  // midnight at which it stands
    Civil date;
    Rank rank{};
    float opacity = 1;  // of its label: below 1 while its rank fades in
    bool has_label = false;
};

// Appends the ticks of `span` to `out`, oldest first, where a day is `px_per_day` wide. A label
// needs `label_px` (years, months) or `day_label_px` (days of the month); labels of ticks never
// stand closer than that. Ticks without label stand at least 8 pixels apart. Costs what it appends.
void append_ticks(const Span& span, double px_per_day, float label_px, float day_label_px,
                  std::vector<Tick>& out);

}  // namespace vitrine
