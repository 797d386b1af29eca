#include "date/edtf.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

using Unexpected = tl::unexpected<DateFault>;

constexpr int first_season = 21;  // spring
constexpr int winter = 24;
// Farther than any museum looks back, and days still fit a double exactly.
constexpr int longest_year = 12;

// What people write instead, by the text where reading stopped. It says more than a list of what
// would have been right. "u", "unknown" and "open" are from the draft of 2012.
struct Slip {
    std::string_view written;
    std::size_t offset;  // the least at which it is this slip and not some word
    std::string_view expected;
};
constexpr Slip slips[] = {
    {"unknown", 0, "nothing: an unknown end is left empty"             },
    {"open",    0, "'..' for an open end"                              },
    {"uuuu",    0, "'X' for a digit that is not known"                 },
    {"u",       2, "'X' for a digit that is not known"                 },
    {"x",       2, "'X' for a digit that is not known"                 },
    {"–",     2, "'/' between the two ends of an interval"           },
    {"{",       0, "a date, or '[' before a set that means one of them"},
};

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

Unexpected fault(std::size_t offset, std::string expected)
{
    return Unexpected(DateFault{offset, std::move(expected)});
}

Unexpected fault_here(const Cursor& cursor, std::string expected)
{
    const auto is_it = [&](const Slip& slip) {
        return cursor.at >= slip.offset && cursor.sees(slip.written);
    };
    const auto* const slip = std::find_if(std::begin(slips), std::end(slips), is_it);
    if (slip != std::end(slips)) expected = slip->expected;
    return fault(cursor.at, std::move(expected));
}

std::string padded(std::int64_t value, std::size_t width)
{
    std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::int64_t years_in(Precision precision)
{
    switch (precision) {
    case Precision::Day:
    case Precision::Month:
    case Precision::Season:
    case Precision::Year: return 1;
    case Precision::Decade: return 10;
    case Precision::Century: return 100;
    case Precision::Millennium: return 1'000;
    }
    return 1;
}

// Sets the days that `part` could mean from everything else in it.
void find_bounds(DatePart& part)
{
    Civil from{part.year, 1, 1};
    Civil to{part.year + years_in(part.precision) - 1, 12, 31};
    // Before the year 0 the digits that X stands for count backwards, and -0000 is no year.
    if (part.year < 0) to.year = std::min<std::int64_t>(to.year, -1);
    if (part.month >= first_season) {
        from.month = 3 * (part.month - first_season) + 3;
        if (part.month == winter) ++to.year;
        to.month = part.month == winter ? 2 : from.month + 2;
    } else if (part.month != 0) {
        from.month = part.month;
        to.month = part.month;
    }
    to.day = days_in_month(to.year, to.month);
    if (part.day != 0) {
        from.day = part.day;
        to.day = part.day;
    }
    part.earliest = day_of(from);
    part.latest = day_of(to);
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
    if (count < 5) return fault_here(cursor, "a digit: after 'Y' a year has five or more");
    return DatePart{.precision = Precision::Year, .year = is_negative ? -year : year};
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
        } else if (i == 0) {
            return fault_here(cursor, "a year of four digits");
        } else if (masked == 0) {
            return fault_here(cursor, "a digit or 'X': a year has four");
        } else {
            return fault_here(cursor, "'X': no digit is known after one that is not");
        }
    }
    const Precision precision = by_masked[masked];
    if (is_negative && year == 0 && masked == 0) return fault(from, "'0000' for the year 0");
    if (is_negative) year = -year - years_in(precision) + 1;
    return DatePart{.precision = precision, .year = year};
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

// What follows the '-' after a year; nothing if all is well.
std::optional<Unexpected> read_month(Cursor& cursor, DatePart& part)
{
    part.precision = Precision::Month;
    if (cursor.accepts("XX")) return std::nullopt;
    if (const auto month = read_two_digits(cursor, 1, 12)) {
        part.month = *month;
    } else if (const auto season = read_two_digits(cursor, first_season, winter)) {
        part.precision = Precision::Season;
        part.month = *season;
    } else {
        return fault_here(cursor, "a month from 01 to 12 or a season from 21 to 24");
    }
    return std::nullopt;
}

// What follows the '-' after a month; nothing if all is well.
std::optional<Unexpected> read_day(Cursor& cursor, DatePart& part)
{
    part.precision = Precision::Day;
    if (cursor.accepts("XX")) return std::nullopt;
    if (part.month == 0) return fault_here(cursor, "'XX' for the day of an unknown month");
    const int length = days_in_month(part.year, part.month);
    if (const auto day = read_two_digits(cursor, 1, length)) {
        part.day = *day;
        return std::nullopt;
    }
    return fault_here(cursor, "a day from 01 to " + std::to_string(length));
}

void read_qualifier(Cursor& cursor, DatePart& part)
{
    const bool is_both = cursor.accepts("%");
    part.is_uncertain = is_both || cursor.accepts("?");
    part.is_approximate = is_both || (!part.is_uncertain && cursor.accepts("~"));
}

tl::expected<DatePart, DateFault> read_part(Cursor& cursor)
{
    const bool is_long = cursor.sees("Y");
    tl::expected<DatePart, DateFault> part = read_year(cursor);
    if (!part) return part;
    if (!is_long && part->precision == Precision::Year && cursor.accepts("-")) {
        if (auto wrong = read_month(cursor, *part)) return *wrong;
    }
    if (part->precision == Precision::Month && cursor.accepts("-")) {
        if (auto wrong = read_day(cursor, *part)) return *wrong;
    }
    read_qualifier(cursor, *part);
    find_bounds(*part);
    return part;
}

// The fault after `part`, where only `closing` or more of the part itself could follow.
Unexpected fault_after(const Cursor& cursor, const DatePart& part, std::string_view closing)
{
    const std::string end(closing);
    if (part.is_uncertain != part.is_approximate && (cursor.sees("?") || cursor.sees("~"))) {
        return fault_here(cursor, end + ": '%' alone says uncertain and approximate");
    }
    if (part.is_uncertain || part.is_approximate) return fault_here(cursor, end);
    if (part.precision == Precision::Year && cursor.sees_digit()) {
        return fault_here(cursor, end + ": before a year of more than four digits stands 'Y'");
    }
    if (part.precision == Precision::Day && cursor.sees("T")) {
        return fault_here(cursor, end + ": hours are not kept");
    }
    const bool is_list = end.find(" or ") != std::string::npos;
    const std::string end_or_qualifier =
        std::string("'?', '~', '%'") + (is_list ? ", " : " or ") + end;
    const bool is_long = part.year > 9'999 || part.year < -9'999;
    if (part.precision == Precision::Year && !is_long) {
        return fault_here(cursor, "'-' and a month, " + end_or_qualifier);
    }
    if (part.precision == Precision::Month) {
        return fault_here(cursor, "'-' and a day, " + end_or_qualifier);
    }
    return fault_here(cursor, end_or_qualifier);
}

// A set after its '['.
tl::expected<Date, DateFault> read_set(Cursor& cursor)
{
    const auto first = read_part(cursor);
    if (!first) return Unexpected(first.error());
    const bool is_pair = cursor.accepts(",");
    if (!is_pair && !cursor.accepts("..")) return fault_after(cursor, *first, "',' or '..'");

    const std::size_t from = cursor.at;
    const auto last = read_part(cursor);
    if (!last) return Unexpected(last.error());
    if (!cursor.accepts("]")) return fault_after(cursor, *last, "']'");
    if (!cursor.is_at_end()) return fault_here(cursor, "the end of the date");
    if (last->earliest <= first->latest) return fault(from, "a date after the first of the set");
    return Date{.shape = DateShape::OneOf, .first = *first, .last = *last, .is_pair = is_pair};
}

// An interval from its '/' on; `first` is its start, if that is known.
tl::expected<Date, DateFault> read_end(Cursor& cursor, const DatePart& first, End start)
{
    if (!cursor.accepts("/")) return fault_here(cursor, "'/'");
    Date date{.shape = DateShape::Interval, .first = first, .start = start};
    const std::size_t from = cursor.at;
    if (cursor.is_at_end()) {
        date.end = End::Unknown;
    } else if (cursor.accepts("..")) {
        date.end = End::Open;
        if (!cursor.is_at_end()) return fault_here(cursor, "the end of the date");
    } else {
        const auto last = read_part(cursor);
        if (!last) return Unexpected(last.error());
        if (!cursor.is_at_end()) return fault_after(cursor, *last, "the end of the date");
        date.last = *last;
    }
    if (date.start == End::Known && date.end == End::Known && date.last.latest < first.earliest) {
        return fault(from, "an end that is not before the start");
    }
    if (date.start != End::Known && date.end != End::Known) {
        return fault(from, "a date: one end of an interval must be known");
    }
    return date;
}

std::string written(const DatePart& part)
{
    const std::int64_t years = years_in(part.precision);
    // The digits before the X are those of the year nearest to the year 0.
    const std::int64_t shown = part.year < 0 ? -(part.year + years - 1) : part.year;
    std::string text = part.year < 0 ? "-" : "";
    if (shown > 9'999) text.insert(0, "Y");
    text += padded(shown, 4);
    for (std::int64_t masked = years, i = 1; masked > 1; masked /= 10, ++i) {
        text[text.size() - static_cast<std::size_t>(i)] = 'X';
    }
    const auto add = [&](int number) { text += number == 0 ? "-XX" : "-" + padded(number, 2); };
    if (part.precision < Precision::Year) add(part.month);
    if (part.precision == Precision::Day) add(part.day);
    if (part.is_uncertain) {
        text += part.is_approximate ? "%" : "?";
    } else if (part.is_approximate) {
        text += "~";
    }
    return text;
}

std::string written(End end, const DatePart& part)
{
    switch (end) {
    case End::Known: return written(part);
    case End::Open: return "..";
    case End::Unknown: return "";
    }
    return "";
}

}  // namespace

bool Date::is_qualified() const
{
    return first.is_uncertain || first.is_approximate || last.is_uncertain || last.is_approximate;
}

tl::expected<Date, DateFault> parse_edtf(std::string_view text)
{
    Cursor cursor{text};
    if (cursor.accepts("[")) return read_set(cursor);
    if (cursor.accepts("..")) return read_end(cursor, {}, End::Open);
    if (cursor.sees("/")) return read_end(cursor, {}, End::Unknown);

    const auto part = read_part(cursor);
    if (!part) return Unexpected(part.error());
    if (cursor.is_at_end()) return Date{.first = *part, .last = *part};
    if (!cursor.sees("/")) return fault_after(cursor, *part, "'/' or the end of the date");
    return read_end(cursor, *part, End::Known);
}

tl::expected<Date, DateFault> parse_edtf(std::string_view text, Calendar)
{
    return parse_edtf(text);
}

std::string write_edtf(const Date& date)
{
    switch (date.shape) {
    case DateShape::Single: return written(date.first);
    case DateShape::Interval:
        return written(date.start, date.first) + "/" + written(date.end, date.last);
    case DateShape::OneOf:
        return "[" + written(date.first) + (date.is_pair ? "," : "..") + written(date.last) + "]";
    }
    return {};
}

}  // namespace vitrine
