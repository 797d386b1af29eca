// A moment: the day, month or year (or longer stretch of the calendar) at which time is cut.
//
// It is as long as the view suggests: one that is worth some pixels. It begins where the calendar
// begins it, so that each day belongs to one moment of each length.
#pragma once

#include "data/words.h"
#include "date/calendar.h"
#include "view/camera.h"

#include <cstdint>
#include <string>

namespace vitrine {

// Each from Year on is ten times as long as the one before.
enum class MomentUnit : std::uint8_t {
    Day,
    Month,
    Year,
    Decade,
    Century,
    Millennium,
    TenMillennia,
    HundredMillennia,
    MillionYears,
    TenMillion,
    HundredMillion,
    BillionYears,
};

struct Moment {
    Day first{};
    MomentUnit unit = MomentUnit::Month;

    bool operator==(const Moment&) const = default;
};

// The moment that holds a point in time.
Moment moment_at(double day, MomentUnit unit);
Span span_of(const Moment& moment);

// The shortest that is worth seeing where a day is so many logical units wide.
MomentUnit unit_for(double units_per_day);
// The next longer one, which a long step goes by.
MomentUnit coarser(MomentUnit unit);

// The moment `by` steps on, which are as long as `step`; negative: back. A day that its month does
// not have becomes the last one of it.
Moment stepped(const Moment& moment, std::int64_t by, MomentUnit step);

// "12 March 1926", "March 1926", "1926", "1920s"; of what is longer its first and last year.
std::string worded(const Moment& moment, const Words& words);

}  // namespace vitrine
