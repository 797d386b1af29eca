// One date inside an EDTF text: a day, a month or a year, however vague or doubtful.
//
// What is common to sets, intervals and single dates; parse_edtf puts them together from these.
#pragma once

#include "date/edtf.h"

namespace vitrine {

inline constexpr int first_season = 21;  // spring
inline constexpr int winter = 24;
inline constexpr int first_northern = 25;  // spring, said to be of the northern half of the earth
inline constexpr int first_southern = 29;  // spring of the southern half: September to November
inline constexpr int first_quarter = 33;   // January to March
inline constexpr int first_third = 37;     // January to April
inline constexpr int first_half = 40;      // January to June

// The text and how far it has been read.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    std::string_view rest() const { return text.substr(at); }
    bool is_at_end() const { return at == text.size(); }
    bool sees(std::string_view what) const { return rest().starts_with(what); }
    bool sees_digit() const { return !is_at_end() && text[at] >= '0' && text[at] <= '9'; }
    bool accepts(std::string_view what)
    {
        if (!sees(what)) return false;
        at += what.size();
        return true;
    }
    int next_digit() { return text[at++] - '0'; }
};

using DateUnexpected = tl::unexpected<DateFault>;

DateUnexpected fault(std::size_t offset, std::string expected);

// The fault where `cursor` stands. What people write instead, as in the draft of EDTF from 2012,
// is recognised and says more than `expected`.
DateUnexpected fault_here(const Cursor& cursor, std::string expected);

// The fault after `part`, where only `closing` or more of the part itself could follow.
DateUnexpected fault_after(const Cursor& cursor, const DatePart& part, std::string_view closing);

// A day as the part of a date that names it; without the days that it could mean.
DatePart part_of(const Civil& civil);

// Reads as much as belongs to one part, and finds the days that it could mean.
tl::expected<DatePart, DateFault> read_part(Cursor& cursor, Calendar calendar);

// How many years an X stands for: 1 where there is none, 10 for a decade …
std::int64_t years_in(Precision precision);

// The components that a part of this precision is written with.
Components components_of(Precision precision);

}  // namespace vitrine
