// Which of two vague dates comes first, and on which day a date has its mark.
//
// Every date has one anchor, a point in time within all that it could mean: the middle of a single
// date and of "one of them", the middle of its beginning where it lasts or comes more than once,
// and the end of what is only known by its end ("until 1936"). A date whose last possible day lies
// before the first possible one of another always comes before it. Where the two overlap, the one
// with the earlier middle comes first: with nothing else known, that is more likely right than not.
// What is drawn and what is stepped through share the anchors, so that later is always to the
// right.
#pragma once

#include "date/edtf.h"

#include <compare>

namespace vitrine {

// The midnights before and after a day, as points in time.
constexpr double beginning_of(Day day)
{
    return static_cast<double>(number(day));
}
constexpr double end_of(Day day)
{
    return beginning_of(day) + 1;
}

// The anchor of a date in days; a whole number is the beginning of that day.
double anchor_of(const Date& date);

// What dates are put in order by: their anchors, and of equal ones the earlier beginning. Total.
struct TimeOrder {
    double anchor = 0;
    Day earliest{};

    auto operator<=>(const TimeOrder&) const = default;
};

TimeOrder order_of(const Date& date);

// The same where it is known from elsewhere that it was not before `least`: a day within the days
// of a single date, or of the beginning of what lasts, leaves only the later ones. Any other day
// changes nothing.
TimeOrder order_from(const Date& date, Day least);

}  // namespace vitrine
