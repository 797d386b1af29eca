#include "date/possible.h"

#include "date/order.h"

#include <algorithm>

namespace vitrine {

namespace {

// Further than any date reaches, with room to count on.
constexpr std::int64_t as_far_as_days_go = std::int64_t{1} << 60;

// Half of the days of what was said, rounded up.
std::int64_t half_of(const DatePart& part)
{
    return (number(part.latest) - number(part.earliest) + 2) / 2;
}

DayRange range_of(const DatePart& first, const DatePart& last)
{
    DayRange range{first.earliest, last.latest};
    if (first.is_approximate) range.first = plus_days(range.first, -half_of(first));
    if (last.is_approximate) range.last = plus_days(range.last, half_of(last));
    return range;
}

std::vector<DayRange> days_of_set(const Date& date)
{
    std::vector<DayRange> days;
    for (const DateMember& member : date.members)
        days.push_back(range_of(member.first, member.last));
    if (!days.empty()) return days;
    if (date.is_pair) return {range_of(date.first, date.first), range_of(date.last, date.last)};
    return {range_of(date.first, date.last)};
}

std::vector<DayRange> days_with_closed_ends(const Date& date)
{
    if (date.is_set()) return days_of_set(date);
    const DatePart& first = date.start == End::Known ? date.first : date.last;
    const DatePart& last = date.end == End::Known ? date.last : date.first;
    return {range_of(first, last)};
}

}  // namespace

std::vector<DayRange> possible_days(const Date& date)
{
    std::vector<DayRange> days = days_with_closed_ends(date);
    if (date.start != End::Known) days.front().first = Day{-as_far_as_days_go};
    if (date.end != End::Known) days.back().last = Day{as_far_as_days_go};
    return days;
}

DayRange bounds_of(const Date& date)
{
    const std::vector<DayRange> days = possible_days(date);
    DayRange bounds = days.front();
    for (const DayRange& range : days) {
        bounds.first = std::min(bounds.first, range.first);
        bounds.last = std::max(bounds.last, range.last);
    }
    return bounds;
}

PutFit fit_between(const Date& date, std::span<const DayRange> before,
                   std::span<const DayRange> after)
{
    DayRange room{Day{-as_far_as_days_go}, Day{as_far_as_days_go}};
    for (const DayRange& other : before)
        room.first = std::max(room.first, other.first);
    for (const DayRange& other : after)
        room.last = std::min(room.last, other.last);
    const std::vector<DayRange> days = possible_days(date);
    const bool fits = std::ranges::any_of(days, [&](const DayRange& range) {
        return std::max(range.first, room.first) <= std::min(range.last, room.last);
    });
    if (fits) return PutFit::Fits;
    const DayRange bounds = bounds_of(date);
    if (bounds.last < room.first) return PutFit::TooLate;
    if (bounds.first > room.last) return PutFit::TooEarly;
    // Of two days that it could be, one lies before the room and one after it.
    return anchor_of(date) > end_of(room.last) ? PutFit::TooEarly : PutFit::TooLate;
}

}  // namespace vitrine
