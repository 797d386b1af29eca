#include "date/calendar.h"

#include "base/result.h"

namespace vitrine {

namespace {

// Both calendars repeat after a cycle of whole years. Years are counted from 1 March, so that the
// leap day is the last day of its year and the lengths of the months follow a straight line.
struct Cycle {
    std::int64_t years;
    std::int64_t days;
    std::int64_t to_epoch;  // days from 0000-03-01 to 1970-01-01
};

constexpr Cycle gregorian{400, 146'097, 719'468};
constexpr Cycle julian{4, 1'461, 719'470};

constexpr const Cycle& cycle_of(Calendar calendar)
{
    return calendar == Calendar::Gregorian ? gregorian : julian;
}

// Quotient and rest, where the rest is never negative.
struct Division {
    std::int64_t quotient;
    std::int64_t rest;
};

constexpr Division floor_divided(std::int64_t value, std::int64_t by)
{
    const std::int64_t rest = value % by;
    return rest < 0 ? Division{value / by - 1, rest + by} : Division{value / by, rest};
}

// Leap days of the cycle before its year `year`.
constexpr std::int64_t leap_days_before(std::int64_t year, Calendar calendar)
{
    return calendar == Calendar::Gregorian ? year / 4 - year / 100 : year / 4;
}

// Year of a cycle on its day `day`. A leap day ends every fourth year but, in the Gregorian
// calendar, not every hundredth. A cycle's own last day is a leap day too.
constexpr std::int64_t year_of_cycle(std::int64_t day, Calendar calendar)
{
    if (calendar == Calendar::Julian) return (day - day / 1'460) / 365;
    return (day - day / 1'460 + day / 36'524 - day / 146'096) / 365;
}

}  // namespace

Day day_of(Civil civil, Calendar calendar)
{
    VERIFY(civil.month >= 1 && civil.month <= 12);
    const Cycle& cycle = cycle_of(calendar);
    const int month = (civil.month + 9) % 12;  // 0 is March
    const auto [cycles, year] = floor_divided(civil.year - (month >= 10 ? 1 : 0), cycle.years);
    const std::int64_t before_year = year * 365 + leap_days_before(year, calendar);
    const std::int64_t in_year = (153 * month + 2) / 5 + civil.day - 1;
    return static_cast<Day>(cycles * cycle.days + before_year + in_year - cycle.to_epoch);
}

Civil civil_of(Day day, Calendar calendar)
{
    const Cycle& cycle = cycle_of(calendar);
    // Both divided before they are added: no Day is too large for that.
    const auto [far, near] = floor_divided(number(day), cycle.days);
    const auto [more, in_cycle] = floor_divided(near + cycle.to_epoch, cycle.days);
    const std::int64_t year = year_of_cycle(in_cycle, calendar);
    const std::int64_t before_year = year * 365 + leap_days_before(year, calendar);
    const auto in_year = static_cast<int>(in_cycle - before_year);
    const int month = (5 * in_year + 2) / 153;  // 0 is March
    return {
        .year = (far + more) * cycle.years + year + (month >= 10 ? 1 : 0),
        .month = month < 10 ? month + 3 : month - 9,
        .day = in_year - (153 * month + 2) / 5 + 1,
    };
}

bool is_leap_year(std::int64_t year, Calendar calendar)
{
    if (year % 4 != 0) return false;
    return calendar == Calendar::Julian || year % 100 != 0 || year % 400 == 0;
}

int days_in_month(std::int64_t year, int month, Calendar calendar)
{
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    VERIFY(month >= 1 && month <= 12);
    if (month == 2 && is_leap_year(year, calendar)) return 29;
    return days[month - 1];
}

int weekday_of(Day day)
{
    // 1970-01-01 was a Thursday.
    return static_cast<int>((floor_divided(number(day), 7).rest + 3) % 7);
}

}  // namespace vitrine
