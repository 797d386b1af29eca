#include "date/edtf.h"

#include "date/edtf_part.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

constexpr std::size_t most_members = 64;

bool is_doubted(const DatePart& part)
{
    return part.is_uncertain || part.is_approximate;
}

// What may follow the first date of a member, in words.
std::string_view after_member(bool is_first, bool is_range, char closing)
{
    const bool is_one_of = closing == ']';
    if (is_range) return is_one_of ? "',' or ']'" : "',' or '}'";
    if (is_first) return "',' or '..'";
    return is_one_of ? "',', '..' or ']'" : "',', '..' or '}'";
}

// One member of a set. Only the first may lack its start, and only the last its end.
tl::expected<DateMember, DateFault> read_member(Cursor& cursor, Date& date)
{
    const char closing = date.shape == DateShape::OneOf ? ']' : '}';
    const bool is_first = date.members.empty();
    if (is_first && cursor.accepts("..")) date.start = End::Open;
    const bool has_start = !is_first || date.start == End::Known;
    const auto first = read_part(cursor, date.calendar);
    if (!first) return DateUnexpected(first.error());

    DateMember member{.first = *first, .last = *first, .is_range = !has_start};
    if (has_start && cursor.accepts("..")) {
        member.is_range = true;
        const std::size_t from = cursor.at;
        if (cursor.sees(std::string_view(&closing, 1))) {
            date.end = End::Open;
            return member;
        }
        if (cursor.sees(",")) {
            return fault_here(cursor, "a date: only the last of a set may have no end");
        }
        const auto last = read_part(cursor, date.calendar);
        if (!last) return DateUnexpected(last.error());
        if (last->earliest <= first->latest) return fault(from, "a date after the one before it");
        member.last = *last;
    }
    const bool goes_on = cursor.sees(",");
    const bool closes = cursor.sees(std::string_view(&closing, 1));
    if (goes_on || closes) return member;
    return fault_after(cursor, member.last, after_member(is_first, member.is_range, closing));
}

// Drops the list where `first` and `last` alone say the same.
void keep_short(Date& date)
{
    const std::vector<DateMember>& members = date.members;
    date.first = members.front().first;
    date.last = members.back().last;
    date.is_pair = members.size() == 2 && !members.front().is_range && !members.back().is_range;
    if (date.is_pair || members.size() == 1) date.members.clear();
}

// Sets are kept in the order of time, however they are written. False where members overlap, or
// where an open end is in the middle.
bool puts_in_order(Date& date)
{
    const auto is_before = [](const DateMember& a, const DateMember& b) {
        return a.first.earliest < b.first.earliest;
    };
    std::vector<DateMember>& members = date.members;
    const DateMember front = members.front();
    const DateMember back = members.back();
    std::stable_sort(members.begin(), members.end(), is_before);
    if (date.start != End::Known && members.front() != front) return false;
    if (date.end != End::Known && members.back() != back) return false;
    for (std::size_t i = 1; i < members.size(); ++i)
        if (members[i].first.earliest <= members[i - 1].last.latest) return false;
    return true;
}

// A set after its '[' or '{'.
tl::expected<Date, DateFault> read_set(Cursor& cursor, DateShape shape, Calendar calendar)
{
    Date date{.shape = shape, .calendar = calendar};
    std::size_t from_last = 0;
    do {
        const std::size_t from = cursor.at;
        if (date.members.size() == most_members) {
            return fault(from, "the end of the set: it has 64 dates at most");
        }
        auto member = read_member(cursor, date);
        if (!member) return DateUnexpected(member.error());
        date.members.push_back(*std::move(member));
        from_last = from;
    } while (cursor.accepts(","));
    ++cursor.at;  // the bracket that read_member saw
    if (!cursor.is_at_end()) return fault_here(cursor, "the end of the date");
    if (!puts_in_order(date)) {
        return fault(from_last, "dates of a set that do not overlap, an open end first or last");
    }
    const bool is_one = date.members.size() == 1 && !date.members.front().is_range;
    if (is_one) {
        const DatePart& only = date.members.front().first;
        return Date{.first = only, .last = only, .calendar = calendar};
    }
    keep_short(date);
    return date;
}

// An interval from its '/' on; `date` has its start.
tl::expected<Date, DateFault> read_end(Cursor& cursor, Date date)
{
    if (!cursor.accepts("/")) return fault_here(cursor, "'/'");
    date.shape = DateShape::Interval;
    const std::size_t from = cursor.at;
    if (cursor.is_at_end()) {
        date.end = End::Unknown;
    } else if (cursor.accepts("..")) {
        date.end = End::Open;
        if (!cursor.is_at_end()) return fault_here(cursor, "the end of the date");
    } else {
        const auto last = read_part(cursor, date.calendar);
        if (!last) return DateUnexpected(last.error());
        if (!cursor.is_at_end()) return fault_after(cursor, *last, "the end of the date");
        date.last = *last;
    }
    const bool has_both = date.start == End::Known && date.end == End::Known;
    if (has_both && date.last.latest < date.first.earliest) {
        return fault(from, "an end that is not before the start");
    }
    if (date.start != End::Known && date.end != End::Known) {
        return fault(from, "a date: one end of an interval must be known");
    }
    return date;
}

}  // namespace

namespace {

// "1950S2", of which two digits are sure: "19XX". Level 2 writes what the year is thought to be; we
// keep what is sure of it.
std::string significant(std::string_view text)
{
    const bool has_form =
        text.size() == 6 && text[4] == 'S' && text[5] >= '1' && text[5] <= '3' &&
        std::all_of(text.begin(), text.begin() + 4, [](char c) { return c >= '0' && c <= '9'; });
    if (!has_form || text[0] == '0') return {};
    const auto known = static_cast<std::size_t>(text[5] - '0');
    return std::string(text.substr(0, known)) + std::string(4 - known, 'X');
}

// "1984-1X", "1984-12-1X", "156X-12-25": one of all that the unknown digits could be. Nothing where
// that is too many to list.
std::optional<Date> spelt_out(std::string_view text, Calendar calendar)
{
    const auto unknown = static_cast<std::size_t>(std::count(text.begin(), text.end(), 'X'));
    const bool may_be = text.size() >= 7 && text.size() <= 12 && unknown >= 1 && unknown <= 2 &&
                        text.find_first_not_of("0123456789-X?~%") == std::string_view::npos;
    if (!may_be) return std::nullopt;
    const int all = unknown == 1 ? 10 : 100;
    Date date{.shape = DateShape::OneOf, .calendar = calendar};
    for (int i = 0; i < all; ++i) {
        std::string one(text);
        int rest = i;
        for (std::size_t at = one.size(); at-- > 0;) {
            if (one[at] != 'X') continue;
            one[at] = static_cast<char>('0' + rest % 10);
            rest /= 10;
        }
        Cursor cursor{one};
        const auto part = read_part(cursor, calendar);
        const bool is_date = part && cursor.is_at_end() && part->month <= 12;
        if (!is_date) continue;
        if (date.members.size() == most_members) return std::nullopt;
        date.members.push_back({.first = *part, .last = *part});
    }
    // Years before Christ were found in reverse order.
    if (date.members.size() < 2 || !puts_in_order(date)) return std::nullopt;
    // Consecutive dates are a range.
    const auto touches = [](const DateMember& a, const DateMember& b) {
        return plus_days(a.last.latest, 1) != b.first.earliest;
    };
    const bool is_range =
        std::adjacent_find(date.members.begin(), date.members.end(), touches) == date.members.end();
    if (is_range) {
        const DateMember whole{.first = date.members.front().first,
                               .last = date.members.back().last,
                               .is_range = true};
        date.members.assign(1, whole);
    }
    keep_short(date);
    return date;
}

}  // namespace

bool Date::is_qualified() const
{
    return is_doubted(first) || is_doubted(last) ||
           std::any_of(members.begin(), members.end(), [](const DateMember& member) {
               return is_doubted(member.first) || is_doubted(member.last);
           });
}

tl::expected<Date, DateFault> parse_edtf(std::string_view text)
{
    return parse_edtf(text, Calendar::Gregorian);
}

tl::expected<Date, DateFault> parse_edtf(std::string_view text, Calendar calendar)
{
    Cursor cursor{text};
    if (cursor.accepts("[")) return read_set(cursor, DateShape::OneOf, calendar);
    if (cursor.accepts("{")) return read_set(cursor, DateShape::AllOf, calendar);
    if (cursor.accepts("..")) return read_end(cursor, {.start = End::Open, .calendar = calendar});
    if (cursor.sees("/")) return read_end(cursor, {.start = End::Unknown, .calendar = calendar});

    const auto part = read_part(cursor, calendar);
    if (const std::string sure = significant(text); !sure.empty())
        return parse_edtf(sure, calendar);
    if (!part || !cursor.is_at_end())
        if (auto spelt = spelt_out(text, calendar)) return *std::move(spelt);
    if (!part) return DateUnexpected(part.error());
    if (cursor.is_at_end()) return Date{.first = *part, .last = *part, .calendar = calendar};
    if (cursor.sees("/")) return read_end(cursor, {.first = *part, .calendar = calendar});
    if (cursor.sees("..")) return fault_here(cursor, "'/' between the two ends of an interval");
    return fault_after(cursor, *part, "'/' or the end of the date");
}

}  // namespace vitrine
