#include "date/calendar.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>

namespace {

using namespace vitrine;

// The day after `civil`, by the lengths of months alone.
Civil next(Civil civil, Calendar calendar)
{
    if (civil.day < days_in_month(civil.year, civil.month, calendar)) {
        return {civil.year, civil.month, civil.day + 1};
    }
    if (civil.month < 12) return {civil.year, civil.month + 1, 1};
    return {civil.year + 1, 1, 1};
}

constexpr Calendar both[] = {Calendar::Gregorian, Calendar::Julian};

}  // namespace

TEST_CASE("calendar: days of history have their numbers")
{
    struct Row {
        Calendar calendar;
        Civil civil;
        std::int64_t number;
    };
    const Row rows[] = {
        {Calendar::Gregorian, {1970, 1, 1},    0         },
        {Calendar::Gregorian, {1969, 12, 31},  -1        },
        {Calendar::Gregorian, {2000, 2, 29},   11'016    },
        {Calendar::Gregorian, {1936, 7, 18},   -12'220   },
        {Calendar::Gregorian, {0, 3, 1},       -719'468  },
        {Calendar::Gregorian, {-4713, 11, 24}, -2'440'588}, // day 0 of the Julian day count
        {Calendar::Julian,    {-4712, 1, 1},   -2'440'588},
        {Calendar::Julian,    {1969, 12, 19},  0         },
        {Calendar::Julian,    {1582, 10, 5},   -141'427  }, // the day that became 15 October
        {Calendar::Gregorian, {1582, 10, 15},  -141'427  },
        {Calendar::Julian,    {1917, 10, 25},  -19'048   }, // the October Revolution in November
        {Calendar::Gregorian, {1917, 11, 7},   -19'048   },
        {Calendar::Julian,    {1900, 2, 29},   -25'496   }, // a leap day that Gregorian years lack
        {Calendar::Gregorian, {1900, 3, 13},   -25'496   },
        {Calendar::Julian,    {1918, 2, 1},    -18'949   }, // the first day of Soviet Russia's change
        {Calendar::Gregorian, {1918, 2, 14},   -18'949   },
    };
    for (const Row& row : rows) {
        CAPTURE(row.number);
        CHECK(number(day_of(row.civil, row.calendar)) == row.number);
        CHECK(civil_of(Day{row.number}, row.calendar) == row.civil);
    }
}

TEST_CASE("calendar: every day from 1582 to 2100 follows the day before it")
{
    for (const Calendar calendar : both) {
        Civil civil{1582, 1, 1};
        Day day = day_of(civil, calendar);
        bool all_follow = true;
        for (; civil.year <= 2100; civil = next(civil, calendar), day = plus_days(day, 1)) {
            all_follow &= day_of(civil, calendar) == day && civil_of(day, calendar) == civil;
        }
        CHECK(all_follow);
        CHECK(day == day_of({2101, 1, 1}, calendar));
    }
}

TEST_CASE("calendar: every day from 1582 to 2100 comes back from the other calendar")
{
    const Day end = day_of({2101, 1, 1});
    bool all_return = true;
    for (Day day = day_of({1582, 1, 1}); day < end; day = plus_days(day, 1)) {
        const Day by_julian = day_of(civil_of(day, Calendar::Julian), Calendar::Julian);
        all_return &= by_julian == day && day_of(civil_of(by_julian)) == day;
    }
    CHECK(all_return);
}

TEST_CASE("calendar: steps over ten million years come back to the day they left")
{
    const std::int64_t far = 5'000'000;
    for (const Calendar calendar : both) {
        const Day end = day_of({far, 12, 31}, calendar);
        std::int64_t before = -far - 1;
        bool all_return = true;
        bool none_goes_back = true;
        // A prime of days: no month, weekday or leap year is always missed.
        for (Day day = day_of({-far, 1, 1}, calendar); day < end; day = plus_days(day, 9'973)) {
            const Civil civil = civil_of(day, calendar);
            all_return &= day_of(civil, calendar) == day && civil.month >= 1 && civil.month <= 12 &&
                          civil.day >= 1 &&
                          civil.day <= days_in_month(civil.year, civil.month, calendar) &&
                          next(civil, calendar) == civil_of(plus_days(day, 1), calendar);
            none_goes_back &= civil.year >= before;
            before = civil.year;
        }
        CHECK(all_return);
        CHECK(none_goes_back);
        CHECK(before > far - 30);
    }
}

TEST_CASE("calendar: the first and last Day have a date too")
{
    using Limits = std::numeric_limits<std::int64_t>;
    for (const Calendar calendar : both) {
        CHECK(civil_of(Day{Limits::min()}, calendar).year < -25'000'000'000'000'000);
        CHECK(civil_of(Day{Limits::max()}, calendar).year > 25'000'000'000'000'000);
    }
}

TEST_CASE("calendar: a day may run over its month")
{
    CHECK(day_of({1926, 2, 29}) == day_of({1926, 3, 1}));
    CHECK(day_of({1926, 3, 0}) == day_of({1926, 2, 28}));
    CHECK(day_of({1926, 1, 366}) == day_of({1927, 1, 1}));
}

TEST_CASE("calendar: leap years")
{
    struct Row {
        std::int64_t year;
        bool is_gregorian, is_julian;
    };
    const Row rows[] = {
        {1900, false, true },
        {1926, false, false},
        {1928, true,  true },
        {2000, true,  true },
        {0,    true,  true },
        {-1,   false, false},
        {-4,   true,  true },
        {-100, false, true },
        {-400, true,  true },
    };
    for (const Row& row : rows) {
        CAPTURE(row.year);
        CHECK(is_leap_year(row.year) == row.is_gregorian);
        CHECK(is_leap_year(row.year, Calendar::Julian) == row.is_julian);
        CHECK(days_in_month(row.year, 2) == (row.is_gregorian ? 29 : 28));
        CHECK(days_in_month(row.year, 2, Calendar::Julian) == (row.is_julian ? 29 : 28));
    }
}

TEST_CASE("calendar: weeks begin on Monday, before 1970 as well")
{
    CHECK(weekday_of(day_of({1948, 4, 12})) == 0);
    CHECK(weekday_of(day_of({1970, 1, 1})) == 3);
    CHECK(weekday_of(day_of({1917, 11, 7})) == 2);
    CHECK(weekday_of(day_of({1582, 10, 15})) == 4);
    CHECK(weekday_of(day_of({2026, 3, 1})) == 6);
}
