// The time axis: which ticks to draw for a stretch of days on a strip of pixels.
//
// Ticks have ranks, from billions of years to single days, each a refinement of the one above. A
// rank has labels once they have room; AxisFade (axis_fade.h) lets them come and go. Years before
// our era are counted as people count them: 1000 BC, 900 BC … 100 BC, then the year 1, since there
// is no year 0. A pure function: the same view has the same ticks, however it was reached.
#pragma once

#include "date/calendar.h"
#include "view/camera.h"

#include <cstdint>
#include <vector>

namespace vitrine {

enum class Rank : std::uint8_t {
    TenBillion,
    FiveBillion,
    BillionYears,
    HalfBillion,
    HundredMillion,
    FiftyMillion,
    TenMillion,
    FiveMillion,
    MillionYears,
    HalfMillion,
    HundredMillennia,
    FiftyMillennia,
    TenMillennia,
    FiveMillennia,
    Millennium,
    HalfMillennium,
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
    bool has_label = false;
};

// How many pixels labels need from the middle of one to the middle of the next.
struct LabelRoom {
    float year_px = 0;   // years of up to four digits, months
    float day_px = 0;    // days of the month
    float digit_px = 0;  // what each digit beyond four adds, with its share of the spaces between
    float bc_px = 0;     // what 'BC' adds

    // Of the label of a year, by the number that people give it: -44 is 44 BC.
    float of_year(std::int64_t said) const;
};

// From a million years on, a label counts millions or billions and needs no more than this many
// digits.
constexpr int most_digits = 7;

// Appends the ticks of `span` to `out`, oldest first, where a day is `px_per_day` wide. Labels of
// ticks never stand closer than `room` says. Ticks without label stand at least 8 pixels apart.
// Costs what it appends.
void append_ticks(const Span& span, double px_per_day, const LabelRoom& room,
                  std::vector<Tick>& out);

}  // namespace vitrine
