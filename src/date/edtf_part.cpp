#include "date/edtf_part.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

// This is farther than any museum looks back, and days still fit a double exactly.
constexpr int longest_year = 12;

// What people write instead, by the text where reading stopped. It says more than a list of what
// would have been right. "u", "unknown", "open" and "(" are from the draft of 2012.
struct Slip {
    std::string_view written;
    std::size_t offset;  // the least at which it is this slip and not some word
    std::string_view expected;
};
constexpr Slip slips[] = {
    {"unknown", 0, "nothing: an unknown end is left empty"                                   },
    {"open",    0, "'..' for an open end"                                                    },
    {"uuuu",    0, "'X' for a digit that is not known"                                       },
    {"u",       2, "'X' for a digit that is not known"                                       },
    {"x",       2, "'X' for a digit that is not known"                                       },
    {"–",     2, "'/' between the two ends of an interval"                                 },
    {"(",       4, "'?', '~' or '%' right before the component in doubt, as in '2004-?06-11'"},
};

std::string quoted(std::string_view text, std::string_view more)
{
    std::string out = "'";
    out += text;
    out += more;
    return out += "'";
}

// A stretch of months by its code: seasons, quarters, halves.
struct Months {
    int first = 1;  // first month
    int count = 12;
};

Months months_of(const DatePart& part)
{
    if (part.month >= first_half) return {6 * (part.month - first_half) + 1, 6};
    if (part.month >= first_third) return {4 * (part.month - first_third) + 1, 4};
    if (part.month >= first_quarter) return {3 * (part.month - first_quarter) + 1, 3};
    // The southern spring begins in September, and the southern summer ends in the next year,
    // as the northern winter does.
    if (part.month >= first_southern) {
        const int month = 3 * (part.month - first_southern) + 9;
        return {month > 12 ? month - 12 : month, 3};
    }
    if (part.month >= first_season) return {3 * ((part.month - first_season) % 4) + 3, 3};
    return part.month == 0 ? Months{} : Months{part.month, 1};
}

// Sets the days that `part` could mean from everything else in it.
void find_bounds(DatePart& part, Calendar calendar)
{
    const Months months = months_of(part);
    const int last = months.first + months.count - 1;  // 14 is February of the next year
    Civil from{part.year, months.first, 1};
    Civil to{part.year + years_in(part.precision) - 1, last > 12 ? last - 12 : last, 1};
    // Before the year 0 the digits that X stands for count backwards, and -0000 is no year.
    if (part.year < 0) to.year = std::min<std::int64_t>(to.year, -1);
    if (last > 12) ++to.year;
    to.day = days_in_month(to.year, to.month, calendar);
    if (part.day != 0) {
        from.day = part.day;
        to.day = part.day;
    }
    part.earliest = day_of(from, calendar);
    part.latest = day_of(to, calendar);
}

// "Y170000002" after its Y.
tl::expected<DatePart, DateFault> read_long_year(Cursor& cursor)
{
    const bool is_negative = cursor.accepts("-");
    if (!cursor.sees_digit() || cursor.sees("0")) {
        return fault_here(cursor, "a year of five digits or more, without zeros before it");
    }
    std::int64_t year = 0;
    int count = 0;
    for (; cursor.sees_digit(); ++count) {
        if (count == longest_year) return fault_here(cursor, "a year of twelve digits at most");
        year = year * 10 + cursor.next_digit();
    }
    const std::size_t exponent_at = cursor.at;
    if (cursor.accepts("E")) {
        if (!cursor.sees_digit()) return fault_here(cursor, "a digit: how many zeros follow");
        int zeros = 0;
        while (cursor.sees_digit())
            zeros = std::min(100, 10 * zeros + cursor.next_digit());
        for (; zeros > 0; --zeros, ++count) {
            if (count == longest_year) return fault(exponent_at, "a year of twelve digits at most");
            year *= 10;
        }
    }
    if (count < 5) return fault_here(cursor, "a digit: after 'Y' a year has five or more");
    return DatePart{.year = is_negative ? -year : year, .precision = Precision::Year};
}

// The fault where a year should go on with its digit `i`, the first `masked` being X.
DateUnexpected fault_in_year(const Cursor& cursor, int i, int masked, std::size_t from)
{
    if (i == 0 && cursor.sees("X")) {
        return fault_here(cursor, "a digit: of a year at least the first must be known");
    }
    if (i == 0 && cursor.sees(" ")) {
        return fault_here(cursor, "a year of four digits without a space before it");
    }
    if (i == 0) return fault_here(cursor, "a year of four digits");
    if (masked != 0) return fault_here(cursor, "'X': no digit is known after one that is not");
    const bool ends_here =
        cursor.is_at_end() ||
        std::string_view("?~%/,.]}").find(cursor.text[cursor.at]) != std::string_view::npos;
    if (i == 3 && ends_here) {
        const std::string_view written = cursor.text.substr(from, cursor.at - from);
        return fault_here(cursor, "a fourth digit, or " + quoted(written, "X") + " for a decade");
    }
    return fault_here(cursor, "a digit or 'X': a year has four");
}

// "1926", "-0043", "192X", "19XX", "1XXX".
tl::expected<DatePart, DateFault> read_year(Cursor& cursor)
{
    if (cursor.accepts("Y")) return read_long_year(cursor);

    constexpr Precision by_masked[] = {Precision::Year, Precision::Decade, Precision::Century,
                                       Precision::Millennium};
    const std::size_t from = cursor.at;
    const bool is_negative = cursor.accepts("-");
    std::int64_t year = 0;
    int masked = 0;
    for (int i = 0; i < 4; ++i) {
        year *= 10;
        if (masked == 0 && cursor.sees_digit()) {
            year += cursor.next_digit();
        } else if (i > 0 && cursor.accepts("X")) {
            ++masked;
        } else {
            return fault_in_year(cursor, i, masked, from);
        }
    }
    const Precision precision = by_masked[masked];
    if (is_negative && year == 0 && masked == 0) return fault(from, "'0000' for the year 0");
    if (is_negative) year = -year - years_in(precision) + 1;
    return DatePart{.year = year, .precision = precision};
}

// Two digits from `lowest` to `highest`, which stay unread if they are anything else.
std::optional<int> read_two_digits(Cursor& cursor, int lowest, int highest)
{
    const Cursor before = cursor;
    int value = 0;
    for (int i = 0; i < 2; ++i) {
        if (!cursor.sees_digit()) {
            cursor = before;
            return std::nullopt;
        }
        value = value * 10 + cursor.next_digit();
    }
    if (value >= lowest && value <= highest) return value;
    cursor = before;
    return std::nullopt;
}

// Whether "1X" or "X1" comes next: digits that level 2 allows and that no bound is kept for.
bool sees_half_known(Cursor cursor)
{
    if (cursor.accepts("X")) return cursor.sees_digit();
    if (!cursor.sees_digit()) return false;
    cursor.next_digit();
    return cursor.sees("X");
}

DateUnexpected fault_in_month(const Cursor& cursor)
{
    if (sees_half_known(cursor)) {
        return fault_here(cursor, "'XX' for a month of which not both digits are known, in an "
                                  "interval or a set");
    }
    return fault_here(cursor, "a month from 01 to 12 or a season from 21 to 24");
}

// What follows the '-' after a year; nothing if all is well.
std::optional<DateUnexpected> read_month(Cursor& cursor, DatePart& part)
{
    struct Row {
        int lowest, highest;
        Precision precision;
    };
    constexpr Row rows[] = {
        {1,             12,                Precision::Month  },
        {first_season,  first_quarter - 1, Precision::Season },
        {first_quarter, first_half - 1,    Precision::Quarter},
        {first_half,    first_half + 1,    Precision::Half   },
    };
    part.precision = Precision::Month;
    if (cursor.accepts("XX")) return std::nullopt;
    for (const Row& row : rows) {
        const auto code = read_two_digits(cursor, row.lowest, row.highest);
        if (!code) continue;
        part.precision = row.precision;
        part.month = static_cast<std::int8_t>(*code);
        return std::nullopt;
    }
    return fault_in_month(cursor);
}

// What follows the '-' after a month; nothing if all is well.
std::optional<DateUnexpected> read_day(Cursor& cursor, DatePart& part, Calendar calendar)
{
    part.precision = Precision::Day;
    if (cursor.accepts("XX")) return std::nullopt;
    if (part.month == 0) return fault_here(cursor, "'XX' for the day of an unknown month");
    if (sees_half_known(cursor)) {
        return fault_here(cursor, "'XX' for a day of which not both digits are known, in an "
                                  "interval or a set");
    }
    const int length = days_in_month(part.year, part.month, calendar);
    if (const auto day = read_two_digits(cursor, 1, length)) {
        part.day = static_cast<std::int8_t>(*day);
        return std::nullopt;
    }
    return fault_here(cursor, "a day from 01 to " + std::to_string(length));
}

// What is in doubt, as its text is read.
struct Doubts {
    unsigned uncertain = 0;  // sums of Components
    unsigned approximate = 0;
};

// Reads the '?', '~' or '%' about `components`, if there is one.
void read_doubt(Cursor& cursor, unsigned components, Doubts& doubts)
{
    if (cursor.accepts("%")) {
        doubts.uncertain |= components;
        doubts.approximate |= components;
    } else if (cursor.accepts("?")) {
        doubts.uncertain |= components;
    } else if (cursor.accepts("~")) {
        doubts.approximate |= components;
    }
}

void set_doubts(DatePart& part, const Doubts& doubts)
{
    const Components all = components_of(part.precision);
    part.is_uncertain = doubts.uncertain != 0;
    part.is_approximate = doubts.approximate != 0;
    if (doubts.uncertain != all) part.uncertain_only = static_cast<Components>(doubts.uncertain);
    if (doubts.approximate != all)
        part.approximate_only = static_cast<Components>(doubts.approximate);
}

// "1950S2" is some year of 1900 … 1999, the one of 1950; we keep the century alone.
DateUnexpected fault_of_significance(const Cursor& cursor, const DatePart& part)
{
    constexpr std::string_view names[] = {"one digit", "two digits", "three digits"};
    const std::string_view rest = cursor.rest();
    const bool is_told = part.year > 999 && part.year <= 9'999 && rest.size() > 1 &&
                         rest[1] >= '1' && rest[1] <= '3';
    if (!is_told) return fault_here(cursor, "no 'S': 'X' stands for each digit not known");
    const auto known = static_cast<std::size_t>(rest[1] - '0');
    const std::string digits = std::to_string(part.year).substr(0, known);
    return fault_here(cursor, quoted(digits, std::string(4 - known, 'X')) +
                                  " for a year known to " + std::string(names[known - 1]));
}

}  // namespace

DateUnexpected fault(std::size_t offset, std::string expected)
{
    return DateUnexpected(DateFault{offset, std::move(expected)});
}

DateUnexpected fault_here(const Cursor& cursor, std::string expected)
{
    constexpr std::string_view doubts = "?~%";
    const auto is_doubt = [&](std::size_t at) {
        return at < cursor.text.size() && doubts.find(cursor.text[at]) != std::string_view::npos;
    };
    if (cursor.at > 0 && is_doubt(cursor.at - 1) && is_doubt(cursor.at)) {
        return fault(cursor.at,
                     "no second of '?', '~' and '%': '%' alone says uncertain and approximate");
    }
    const auto is_it = [&](const Slip& slip) {
        return cursor.at >= slip.offset && cursor.sees(slip.written);
    };
    const auto* const slip = std::find_if(std::begin(slips), std::end(slips), is_it);
    if (slip != std::end(slips)) expected = slip->expected;
    return fault(cursor.at, std::move(expected));
}

DateUnexpected fault_after(const Cursor& cursor, const DatePart& part, std::string_view closing)
{
    const std::string end(closing);
    const char before = cursor.at == 0 ? ' ' : cursor.text[cursor.at - 1];
    if (before == '?' || before == '~' || before == '%') return fault_here(cursor, end);
    const bool is_year = part.precision == Precision::Year;
    if (is_year && cursor.sees_digit()) {
        return fault_here(cursor, end + ": before a year of more than four digits stands 'Y'");
    }
    if (is_year && cursor.sees("S")) return fault_of_significance(cursor, part);
    if (is_year && cursor.sees("s")) {
        return fault_here(cursor, end + ": a decade is written with 'X', as in '192X'");
    }
    if (part.precision == Precision::Day && cursor.sees("T")) {
        return fault_here(cursor, end + ": hours are not kept");
    }
    const bool is_list = end.find(" or ") != std::string::npos;
    const std::string end_or_qualifier =
        std::string("'?', '~', '%'") + (is_list ? ", " : " or ") + end;
    const bool is_long = part.year > 9'999 || part.year < -9'999;
    if (is_year && !is_long) return fault_here(cursor, "'-' and a month, " + end_or_qualifier);
    if (part.precision == Precision::Month) {
        return fault_here(cursor, "'-' and a day, " + end_or_qualifier);
    }
    return fault_here(cursor, end_or_qualifier);
}

DatePart part_of(const Civil& civil)
{
    return {.year = civil.year,
            .month = static_cast<std::int8_t>(civil.month),
            .day = static_cast<std::int8_t>(civil.day)};
}

// A doubt before a component is about that alone, one after it about all up to there as well.
tl::expected<DatePart, DateFault> read_part(Cursor& cursor, Calendar calendar)
{
    constexpr unsigned year_and_month = year_component + month_component;
    Doubts doubts;
    read_doubt(cursor, year_component, doubts);
    const bool is_long = cursor.sees("Y");
    tl::expected<DatePart, DateFault> part = read_year(cursor);
    if (!part) return part;
    read_doubt(cursor, year_component, doubts);
    if (!is_long && part->precision == Precision::Year && cursor.accepts("-")) {
        read_doubt(cursor, month_component, doubts);
        if (auto wrong = read_month(cursor, *part)) return *wrong;
        read_doubt(cursor, year_and_month, doubts);
    }
    if (part->precision == Precision::Month && cursor.accepts("-")) {
        read_doubt(cursor, day_component, doubts);
        if (auto wrong = read_day(cursor, *part, calendar)) return *wrong;
        read_doubt(cursor, year_and_month + day_component, doubts);
    }
    set_doubts(*part, doubts);
    find_bounds(*part, calendar);
    return part;
}

std::int64_t years_in(Precision precision)
{
    switch (precision) {
    case Precision::Day:
    case Precision::Month:
    case Precision::Season:
    case Precision::Quarter:
    case Precision::Half:
    case Precision::Year: return 1;
    case Precision::Decade: return 10;
    case Precision::Century: return 100;
    case Precision::Millennium: return 1'000;
    }
    return 1;
}

Components components_of(Precision precision)
{
    if (precision >= Precision::Year) return year_component;
    const bool has_day = precision == Precision::Day;
    return year_component + month_component + (has_day ? day_component : 0);
}

}  // namespace vitrine
