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

}  // namespace vitrine
