// Dates as historians have them: precise, vague, uncertain, open, by EDTF (ISO 8601-2:2019).
//
// Levels 0 and 1 (years beyond four digits, seasons, qualifiers, unspecified digits, open and
// unknown ends) and, of level 2, sets, qualifiers of a single component, quarters and halves of a
// year. In the Gregorian or the Julian calendar. A Date knows every day that it could mean, from
// `earliest` to `latest`, and keeps its written form.
#pragma once

#include "date/calendar.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Precision : std::uint8_t {
    Day,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
};

// A set of components of a date, as a sum; whatever lies between month and year counts as a month.
using Components = std::uint8_t;
inline constexpr Components year_component = 1;
inline constexpr Components month_component = 2;
inline constexpr Components day_component = 4;

// One end of a date: what is known, and how surely. What the text leaves unspecified is 0, while
// the precision stays what was written: "1926-XX" is a month of 1926, not the year.
struct DatePart {
    Day earliest{};  // first and last day that it could mean, both included
    Day latest{};
    std::int64_t year = 0;  // first year meant: 1920 of 192X, 1900 of 19XX, -29 of -002X
    Precision precision = Precision::Day;
    std::int8_t month = 0;  // 1 … 12, season 21 … 24, quarter 33 … 36, half 40, 41; 0 unknown
    std::int8_t day = 0;    // 0 if unknown
    bool is_uncertain = false;      // '?' or '%', anywhere
    bool is_approximate = false;    // '~' or '%', anywhere
    Components uncertain_only = 0;  // what the '?' is about, where that is not the whole
    Components approximate_only = 0;

    bool operator==(const DatePart&) const = default;
};

enum class End : std::uint8_t { Known, Open, Unknown };

enum class DateShape : std::uint8_t {
    Single,
    Interval,  // "a/b"
    OneOf,     // "[a,b]": one of them, nobody knows which
    AllOf,     // "{a,b}": each of them
};

// "a", or "a..b" with all that lies between; one member of a set.
struct DateMember {
    DatePart first{};
    DatePart last{};  // equals `first` if there is no second, or if this end of the set is open
    bool is_range = false;

    bool operator==(const DateMember&) const = default;
};

struct Date {
    DatePart first{};  // start of an interval, earliest of a set; the date itself if single
    DatePart last{};   // end of an interval, latest of a set; equals `first` if single
    // Of a set that is neither a pair nor one range: all of it, oldest first. Otherwise empty.
    std::vector<DateMember> members{};
    DateShape shape = DateShape::Single;
    End start = End::Known;  // "/1936" unknown, "../1936" and "[..1936]" open
    End end = End::Known;
    bool is_pair = false;                     // a set "[a,b]" of two: nothing between them is meant
    Calendar calendar = Calendar::Gregorian;  // in which years, months and days were written

    bool is_set() const { return shape == DateShape::OneOf || shape == DateShape::AllOf; }

    // Every day it could mean. Where an end is open or unknown, the nearest known day stands for
    // it: a set keeps that in `first` or `last`, of an interval it is the other end.
    Day earliest() const
    {
        return start == End::Known || is_set() ? first.earliest : last.earliest;
    }
    Day latest() const { return end == End::Known || is_set() ? last.latest : first.latest; }

    bool is_qualified() const;  // uncertain or approximate anywhere
    bool operator==(const Date&) const = default;
};

// Where a text stops being EDTF, and what would have been right there.
struct DateFault {
    std::size_t offset = 0;  // bytes from the start of the text
    std::string expected;    // "a month from 01 to 12 or a season from 21 to 24"
};

// Reads one EDTF text, the whole of it. Seasons are the northern ones in whole months: spring from
// March, summer from June, autumn from September, winter from December to the next February. A
// set has at most 64 members, in the order of time. Without a calendar it is the Gregorian.
tl::expected<Date, DateFault> parse_edtf(std::string_view text);
tl::expected<Date, DateFault> parse_edtf(std::string_view text, Calendar calendar);

// Writes `date` in EDTF, which cannot name a calendar; parse_edtf(write_edtf(d), d.calendar) == d.
std::string write_edtf(const Date& date);

}  // namespace vitrine
