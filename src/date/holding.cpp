#include "date/holding.h"

#include "date/order.h"
#include "date/stretches.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

bool is_any_uncertain(const Date& date)
{
    return date.first.is_uncertain || date.last.is_uncertain ||
           std::ranges::any_of(date.members, [](const DateMember& member) {
               return member.first.is_uncertain || member.last.is_uncertain;
           });
}

Holding holding_of(const DateStretch& stretch, const Date& date, double from, double to)
{
    const bool is_open_left = stretch.left == StretchEnd::Open;
    const bool is_open_right = stretch.right == StretchEnd::Open;
    double left = is_open_left ? -HUGE_VAL : stretch.from;
    double right = is_open_right ? HUGE_VAL : stretch.to;
    if (date.start == End::Known) left = std::max(left, beginning_of(date.earliest()));
    if (date.end == End::Known) right = std::min(right, end_of(date.latest()));
    if (right <= from || left >= to || stretch.meant == Meant::None) return Holding::No;
    const bool is_unknown =
        (is_open_left && date.start == End::Unknown) || (is_open_right && date.end == End::Unknown);
    if (is_unknown) return Holding::Perhaps;
    // A day that is a member of what is all meant is not one of many.
    const bool is_whole_member = date.shape == DateShape::AllOf && left >= from && right <= to;
    return stretch.meant == Meant::Each || is_whole_member ? Holding::Surely : Holding::Perhaps;
}

}  // namespace

Holding holding(const Date& date, double from, double to)
{
    const DateStretches stretches = stretches_of(date);
    Holding best = Holding::No;
    for (const DateStretch& stretch : stretches.all())
        best = std::max(best, holding_of(stretch, date, from, to));
    const bool has_ends = date.start == End::Known && date.end == End::Known;
    // Members that have had no room as stretches come after all that have.
    const bool may_be_more = !date.members.empty() && !stretches.all().empty() &&
                             stretches.all().back().to < end_of(date.last.latest);
    if (best == Holding::No && may_be_more && to > stretches.all().back().to &&
        from < end_of(date.last.latest))
        best = Holding::Perhaps;
    if (best == Holding::No) return best;
    const bool is_all_in =
        has_ends && beginning_of(date.earliest()) >= from && end_of(date.latest()) <= to;
    if (is_any_uncertain(date)) return Holding::Perhaps;
    return is_all_in ? Holding::Surely : best;
}

}  // namespace vitrine
