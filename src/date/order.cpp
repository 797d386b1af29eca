#include "date/order.h"

#include <algorithm>

namespace vitrine {

namespace {

double middle_of(Day first, Day last)
{
    return (beginning_of(first) + end_of(last)) / 2;
}

}  // namespace

double anchor_of(const Date& date)
{
    const double end = end_of(date.latest());
    if (date.start != End::Known) return end;
    const bool is_one = date.shape == DateShape::Single || date.shape == DateShape::OneOf;
    if (is_one && date.end == End::Known) return middle_of(date.earliest(), date.latest());
    // In "1936/1936-03" the middle of what begins lies after the end.
    return std::min(middle_of(date.first.earliest, date.first.latest), end);
}

TimeOrder order_of(const Date& date)
{
    return {anchor_of(date), date.earliest()};
}

TimeOrder order_from(const Date& date, Day least)
{
    const TimeOrder order = order_of(date);
    if (date.start != End::Known || least <= order.earliest) return order;
    const bool is_one = date.shape == DateShape::Single || date.shape == DateShape::OneOf;
    const Day last = is_one && date.end == End::Known ? date.latest() : date.first.latest;
    if (least > last) return order;
    return {std::min(middle_of(least, last), end_of(date.latest())), least};
}

}  // namespace vitrine
