// One typed date without a second end: "12 May 1922", "late 1920s", "5 May", "XIX век". Used by the
// reader of typed dates alone.
#pragma once

#include "date/typed.h"
#include "date/typed_tokens.h"

#include <span>

namespace vitrine {

enum class Share : std::uint8_t {
    All,
    Early,
    Mid,
    Late,
    Half1,
    Half2,
    Quarter1,
    Quarter2,
    Quarter3,
    Quarter4
};
enum class YearSpan : std::uint8_t { Year, Decade, Century };
enum class Counted : std::uint8_t { Unsaid, Bc, Ad };

// What was understood; a part that is 0 or nothing was not said and may come from the other end.
struct TypedPoint {
    std::optional<std::int64_t> year;  // as written, before BC is counted; a century's number
    int year_digits = 0;
    YearSpan span = YearSpan::Year;
    int month = 0;
    int day = 0;
    int code = 0;                          // EDTF's season 21 … 24
    std::optional<std::int64_t> end_year;  // of "1922-24" read as years
    Share share = Share::All;
    Counted counted{};
    bool is_uncertain = false;
    bool is_approximate = false;
    bool has_weekday = false;
    int loose = 0;  // a lone number of one or two digits
    TypedHint hint{};
    std::string doubt;
};

// All of `tokens` as one date, whole or not. Nothing if they are anything else.
std::optional<TypedPoint> read_point(std::span<const TypedToken> tokens, const TypedHabit& habit);

// The kinds of `tokens` as letters, as the table of shapes has them: "NMY".
std::string shape_of(std::span<const TypedToken> tokens);

// Whether it names a year, so that it can stand alone.
bool is_whole(const TypedPoint& point);

// The point as EDTF: one part, or, where EDTF has none, the first and the last that it could be.
struct WrittenPoint {
    std::string part;  // with its doubts; empty where it is a stretch
    std::string first;
    std::string last;
};
std::optional<WrittenPoint> written_point(const TypedPoint& point, Calendar calendar);

// "1922-05", "-0043-03-15", "Y-12000".
std::string edtf_of_numbers(std::int64_t astronomical_year, int month, int day);

}  // namespace vitrine
