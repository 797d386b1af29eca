#include "date/edtf.h"

#include "date/edtf_part.h"

#include <algorithm>
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
    if (goes_on || (closes && (!is_first || member.is_range))) return member;
    return fault_after(cursor, member.last, after_member(is_first, member.is_range, closing));
}

// What two fields say does not take a list.
void keep_short(Date& date)
{
    const std::vector<DateMember>& members = date.members;
    date.first = members.front().first;
    date.last = members.back().last;
    date.is_pair = members.size() == 2 && !members.front().is_range && !members.back().is_range;
    if (date.is_pair || members.size() == 1) date.members.clear();
}

// A set after its '[' or '{'.
tl::expected<Date, DateFault> read_set(Cursor& cursor, DateShape shape, Calendar calendar)
{
    Date date{.shape = shape, .calendar = calendar};
    do {
        const std::size_t from = cursor.at;
        if (date.members.size() == most_members) {
            return fault(from, "the end of the set: it has 64 dates at most");
        }
        auto member = read_member(cursor, date);
        if (!member) return DateUnexpected(member.error());
        if (!date.members.empty() && member->first.earliest <= date.members.back().last.latest) {
            return fault(from, "a date after the one before it");
        }
        date.members.push_back(*std::move(member));
    } while (cursor.accepts(","));
    ++cursor.at;  // the bracket that read_member saw
    if (!cursor.is_at_end()) return fault_here(cursor, "the end of the date");
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
    if (!part) return DateUnexpected(part.error());
    if (cursor.is_at_end()) return Date{.first = *part, .last = *part, .calendar = calendar};
    if (cursor.sees("/")) return read_end(cursor, {.first = *part, .calendar = calendar});
    if (cursor.sees("..")) return fault_here(cursor, "'/' between the two ends of an interval");
    return fault_after(cursor, *part, "'/' or the end of the date");
}

}  // namespace vitrine
