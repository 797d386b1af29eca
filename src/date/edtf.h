// Dates as historians have them: precise, vague, uncertain, open, by EDTF (ISO 8601-2:2019).
//
// Level 0 and level 1 (years beyond four digits, seasons, qualifiers, unspecified digits, open and
// unknown ends) and, of level 2, "one of two" and "one of a range". A Date knows every day that it
// could mean, from `earliest` to `latest`, and keeps its written form.
#pragma once

#include "date/calendar.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

enum class Precision : std::uint8_t { Day, Month, Season, Year, Decade, Century, Millennium };

// One end of a date: what is known, and how surely. What the text leaves unspecified is 0, while
// the precision stays what was written: "1926-XX" is a month of 1926, not the year.
struct DatePart {
    Day earliest{};  // first and last day that it could mean, both included
    Day latest{};
    Precision precision = Precision::Day;
    std::int64_t year = 0;        // first year meant: 1920 of 192X, 1900 of 19XX, -29 of -002X
    int month = 0;                // 1 … 12; for a season 21 … 24; 0 if unknown
    int day = 0;                  // 0 if unknown
    bool is_uncertain = false;    // '?' or '%'
    bool is_approximate = false;  // '~' or '%'

    bool operator==(const DatePart&) const = default;
};

enum class End : std::uint8_t { Known, Open, Unknown };

enum class DateShape : std::uint8_t { Single, Interval, OneOf };

struct Date {
    DateShape shape = DateShape::Single;
    DatePart first{};        // start of an interval, first of a set; the date itself if single
    DatePart last{};         // end of an interval, last of a set; equals `first` if single
    End start = End::Known;  // of an interval: "/1936" unknown, "../1936" open
    End end = End::Known;
    bool is_pair = false;  // of a set: "[a,b]" is a or b, "[a..b]" may lie between them as well

    // Every day it could mean. Where an end is open or unknown, the known end stands for both.
    Day earliest() const { return start == End::Known ? first.earliest : last.earliest; }
    Day latest() const { return end == End::Known ? last.latest : first.latest; }

    bool is_qualified() const;  // uncertain or approximate anywhere
    bool operator==(const Date&) const = default;
};

// Where a text stops being EDTF, and what would have been right there.
struct DateFault {
    std::size_t offset = 0;  // bytes from the start of the text
    std::string expected;    // "a month from 01 to 12 or a season from 21 to 24"
};

// Reads one EDTF text, the whole of it. Seasons are the northern ones in whole months: spring from
// March, summer from June, autumn from September, winter from December to the next February.
tl::expected<Date, DateFault> parse_edtf(std::string_view text);
tl::expected<Date, DateFault> parse_edtf(std::string_view text, Calendar calendar);

// Writes `date` in EDTF; parse_edtf(write_edtf(d)) == d.
std::string write_edtf(const Date& date);

}  // namespace vitrine
