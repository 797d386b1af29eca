// Dates as people type them into the cells of a table, read as EDTF.
//
// One reader for every column of every format, in English, Russian, German, French and Spanish.
// What it does not understand as a whole is refused: a wrong date is worse than none. What a cell
// leaves open (5/6/1990, 1922-24, 36892) is decided for its column: read all cells once and count
// what they prove (TypedEvidence), then read them again by the habit of the column. What stays open
// is reported as a doubt. data/README.md lists the forms.
#pragma once

#include "date/edtf.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

enum class DayOrder : std::uint8_t { Open, DayFirst, MonthFirst };
enum class HyphenUse : std::uint8_t { Open, Years, Months };  // of "1922-24" and "1903-11"

// How a column writes what a single cell leaves open.
struct TypedHabit {
    DayOrder order = DayOrder::Open;
    DayOrder usual_order = DayOrder::MonthFirst;  // of 5/6/1990 while `order` is open
    HyphenUse hyphen = HyphenUse::Open;
    bool midnight_is_year = false;  // 1664-01-01T00:00:00Z is the year 1664
    bool has_serials = false;       // 36892 is a spreadsheet's day, 1 January 2001
};

// What a cell proves about its column or leaves to it.
enum class TypedHint : std::uint8_t {
    None,
    DayFirst,      // 19/08/1990
    MonthFirst,    // 8/19/1990
    OrderOpen,     // 05/06/1990
    YearsProved,   // 1857-61
    MonthProved,   // 1948-04
    HyphenOpen,    // 1922-24
    NewYear,       // 1664-01-01T00:00:00Z
    Serial,        // 36892
    NegativeYear,  // -44
};
constexpr std::size_t typed_hints = 10;

struct TypedDate {
    std::string edtf;
    Calendar calendar{};
    std::string times;        // of day, "06:30", "06:30 – 09:00"; empty where none is given
    bool is_present = false;  // "today", which can only be an end; edtf is ".."
    TypedHint hint{};
    std::string doubt;  // how else it could be read, in words; empty where it is sure
};

// What was expected in a cell that is no date: "four-digit years"; empty if there is no hint.
using TypedFault = std::string;

tl::expected<TypedDate, TypedFault> read_typed_date(std::string_view text, const TypedHabit& habit);

// A date from separate cells for year, month and day: "1922", "ноября", "30". A month or day that
// is empty or a hyphen is unknown; if both are, the year may be anything that read_typed_date()
// reads.
tl::expected<TypedDate, TypedFault> read_typed_parts(std::string_view year, std::string_view month,
                                                     std::string_view day, const TypedHabit& habit);

// One date from the dates of a start and an end. EDTF knows no vague end ("between 843 and
// 848"): then the widest is taken and `is_exact` is false. Nothing where it ends before it starts.
struct JoinedEnds {
    std::string edtf;
    bool is_exact = true;
};
std::optional<JoinedEnds> joined_ends(const Date& start, const Date& end);

}  // namespace vitrine
