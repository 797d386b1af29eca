// Days and the calendars that name them.
//
// A Day is a number: days since 1970-01-01, negative before. Civil dates are year, month and day in
// the proleptic Gregorian or Julian calendar, with astronomical years (0 is 1 BC, -1 is 2 BC).
// There are no hours here and no time zones. The conversions follow Howard Hinnant's
// days_from_civil and civil_from_days ("chrono-Compatible Low-Level Date Algorithms").
#pragma once

#include <cstdint>

namespace vitrine {

enum class Day : std::int64_t {};

struct Civil {
    std::int64_t year = 1970;
    int month = 1;  // 1 … 12
    int day = 1;    // 1 … length of the month

    bool operator==(const Civil&) const = default;
};

enum class Calendar : std::uint8_t { Gregorian, Julian };

// The day that `civil` names. The month must be 1 … 12; the day may run over its month. Exact for
// years to 25 · 10^15 either way; civil_of is exact for every Day.
Day day_of(Civil civil, Calendar calendar = Calendar::Gregorian);
Civil civil_of(Day day, Calendar calendar = Calendar::Gregorian);

bool is_leap_year(std::int64_t year, Calendar calendar = Calendar::Gregorian);
int days_in_month(std::int64_t year, int month, Calendar calendar = Calendar::Gregorian);

// 0 Monday … 6 Sunday.
int weekday_of(Day day);

constexpr std::int64_t number(Day day)
{
    return static_cast<std::int64_t>(day);
}

constexpr Day plus_days(Day day, std::int64_t days)
{
    return static_cast<Day>(number(day) + days);
}

}  // namespace vitrine
