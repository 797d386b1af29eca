// What dates allow of an order, against all days tried one by one.
#include "date/order.h"
#include "date/possible.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

Date possible_date(std::string_view text)
{
    const auto date = parse_edtf(text);
    REQUIRE(date.has_value());
    return *date;
}

Day possible_day(std::string_view text)
{
    return possible_date(text).earliest();
}

// All days that a date of these tests could mean, by the words of EDTF and not by our code.
std::vector<std::int64_t> tried_days(const std::vector<DayRange>& ranges)
{
    std::vector<std::int64_t> days;
    for (const DayRange& range : ranges) {
        for (std::int64_t day = number(range.first); day <= number(range.last); ++day)
            days.push_back(day);
    }
    return days;
}

// Whether there are days for all of them: one for the date, and for each of the others one that is
// on its side of it.
bool can_be_ordered(const std::vector<std::int64_t>& date,
                    const std::vector<std::vector<std::int64_t>>& before,
                    const std::vector<std::vector<std::int64_t>>& after)
{
    return std::ranges::any_of(date, [&](std::int64_t day) {
        const auto has_earlier = [day](const std::vector<std::int64_t>& other) {
            return std::ranges::any_of(other, [day](std::int64_t d) { return d <= day; });
        };
        const auto has_later = [day](const std::vector<std::int64_t>& other) {
            return std::ranges::any_of(other, [day](std::int64_t d) { return d >= day; });
        };
        return std::ranges::all_of(before, has_earlier) && std::ranges::all_of(after, has_later);
    });
}

// Dates within a few years, so that days can be tried one by one and many overlap.
std::string some_date(std::mt19937& random)
{
    const auto below = [&random](int end) {
        return static_cast<int>(random() % static_cast<unsigned>(end));
    };
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    const auto day = [&] {
        return "19" + two(22 + below(4)) + "-" + two(1 + below(12)) + "-" + two(1 + below(28));
    };
    const auto month = [&] { return "19" + two(22 + below(4)) + "-" + two(1 + below(12)); };
    switch (below(8)) {
    case 0: return "19" + two(22 + below(4));
    case 1: return month();
    case 2: return month() + "~";
    case 3: {
        std::array ends{day(), day()};
        std::ranges::sort(ends);
        return "[" + ends[0] + "," + ends[1] + "]";
    }
    case 4: {
        std::array ends{day(), day()};
        std::ranges::sort(ends);
        return ends[0] + "/" + ends[1];
    }
    case 5: return "[19" + two(22 + below(2)) + "..19" + two(24 + below(2)) + "]";
    case 6: return "19" + two(22 + below(4)) + "~";
    default: return day();
    }
}

}  // namespace

TEST_CASE("possible: the days that dates of all forms could mean")
{
    struct Row {
        std::string_view date;
        std::string_view first;
        std::string_view last;
        std::size_t ranges = 1;
    };
    constexpr Row rows[] = {
        {"1934-07-10",              "1934-07-10", "1934-07-10"     },
        {"1925",                    "1925-01-01", "1925-12-31"     },
        {"192X",                    "1920-01-01", "1929-12-31"     },
        {"1922-11/1936-03",         "1922-11-01", "1936-03-31"     },
        {"[1933-03-26,1933-05-01]", "1933-03-26", "1933-05-01",      2},
        {"[1922,1924,1926]",                         "1922-01-01",                    "1926-12-31", 3},
        {"{1922,1924}",                        "1922-01-01",                                    "1924-12-31",                                         2},
        {"[1922..1924]",             "1922-01-01","1924-12-31"},
 // Half of 365 days, and half of one, rounded up.
        {"1926~", "1925-07-02",             "1927-07-02"                                                                },
        {"1926-03-05~",             "1926-03-04", "1926-03-06"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.date);
        const DayRange bounds = bounds_of(possible_date(row.date));
        CHECK(bounds.first == possible_day(row.first));
        CHECK(bounds.last == possible_day(row.last));
        CHECK(possible_days(possible_date(row.date)).size() == row.ranges);
    }
    // Open and unknown ends reach further than any date.
    CHECK(bounds_of(possible_date("/1936")).first < possible_day("-9999-01-01"));
    CHECK(bounds_of(possible_date("../1936")).first < possible_day("-9999-01-01"));
    CHECK(bounds_of(possible_date("1936/..")).last > possible_day("9999-12-31"));
    CHECK(bounds_of(possible_date("/1936")).last == possible_day("1936-12-31"));
    CHECK(bounds_of(possible_date("[..1936]")).first < possible_day("-9999-01-01"));
}

TEST_CASE("possible: an order is wrong only where no days make it right")
{
    struct Row {
        std::string_view date;
        std::string_view before;
        std::string_view after;
        PutFit fit{};
    };
    constexpr Row rows[] = {
        {"1934-07-10",              "1922-12-30", "1925",       PutFit::TooEarly},
        {"1934-07-10",              "1925",       "1948-04-12", PutFit::Fits    },
        {"1922-12-30",              "1925",       "1948-04-12", PutFit::TooLate },
 // The decade holds both; the year could end as it begins.
        {"192X",                    "1928-05-01", "1948",       PutFit::Fits    },
        {"192X",                    "1920-01-01", "1920-01-02", PutFit::Fits    },
        {"192X",                    "1930",       "1948",       PutFit::TooLate },
        {"1925-06-01",              "1925",       "1925",       PutFit::Fits    },
 // The same day is right at both sides.
        {"1925-06-01",              "1925-06-01", "1925-06-01", PutFit::Fits    },
 // One of two days, of which neither lies between.
        {"[1933-03-26,1933-05-01]", "1933-04-01", "1933-04-10", PutFit::TooEarly},
        {"[1933-03-26,1933-05-01]", "1933-04-20", "1933-04-25", PutFit::TooLate },
        {"[1933-03-26,1933-05-01]", "1933-04-20", "1933-05-25", PutFit::Fits    },
        {"/1936",                   "1900",       "1901",       PutFit::Fits    },
    };
    for (const Row& row : rows) {
        CAPTURE(row.date);
        CAPTURE(row.before);
        const std::array before{bounds_of(possible_date(row.before))};
        const std::array after{bounds_of(possible_date(row.after))};
        CHECK(fit_between(possible_date(row.date), before, after) == row.fit);
    }
    CHECK(fit_between(possible_date("1925"), {}, {}) == PutFit::Fits);
}

TEST_CASE("possible: the same as trying all days one by one")
{
    std::mt19937 random(1922);
    std::array<int, 3> counts{};
    for (int turn = 0; turn < 400; ++turn) {
        const std::string text = some_date(random);
        const Date date = possible_date(text);
        std::vector<DayRange> before;
        std::vector<DayRange> after;
        std::vector<std::vector<std::int64_t>> days_before;
        std::vector<std::vector<std::int64_t>> days_after;
        std::string all = text;
        for (int left = static_cast<int>(random() % 4); left > 0; --left) {
            const std::string other = some_date(random);
            const Date other_date = possible_date(other);
            const bool is_before = random() % 2 == 0;
            all += (is_before ? " after " : " before ") + other;
            (is_before ? before : after).push_back(bounds_of(other_date));
            (is_before ? days_before : days_after).push_back(tried_days(possible_days(other_date)));
        }
        CAPTURE(all);
        const PutFit fit = fit_between(date, before, after);
        ++counts[static_cast<std::size_t>(fit)];
        const bool can_be =
            can_be_ordered(tried_days(possible_days(date)), days_before, days_after);
        CHECK((fit == PutFit::Fits) == can_be);
        // Every day that the date names is possible.
        const auto days = tried_days(possible_days(date));
        CHECK(std::ranges::find(days, number(date.earliest())) != days.end());
        CHECK(std::ranges::find(days, number(date.latest())) != days.end());
    }
    // All of it happened, and often.
    CHECK(std::ranges::min(counts) > 30);
}
