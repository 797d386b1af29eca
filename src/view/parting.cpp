#include "view/parting.h"

#include "base/result.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

constexpr float widest_column = 416;
constexpr float between_columns = 8;  // where all of the strip is columns

double overlap_of(const Span& a, const Span& b)
{
    return std::max(0.0, std::min(a.to, b.to) - std::max(a.from, b.from));
}

// The days of the strip from its beginning to `day` that no column has.
double days_beside(const Parting& p, double day)
{
    const Span before{p.view.from, std::max(p.view.from, day)};
    double days = before.days();
    for (const Parting::Column& column : p.columns())
        days -= overlap_of(column.days, before);
    return days;
}

}  // namespace

float column_width(float strip, std::size_t count)
{
    const auto columns = static_cast<float>(std::max<std::size_t>(1, count));
    return std::clamp(std::floor(strip / columns - between_columns), 0.0F, widest_column);
}

Parting parted(const Span& view, float left, float width, std::span<const Span> moments,
               float column)
{
    VERIFY(moments.size() <= most_cuts);
    Parting p{.view = view, .left = left, .width = width, .count = moments.size()};
    for (std::size_t i = 0; i < p.count; ++i)
        p.all[i] = {.days = moments[i], .w = column, .cut = i};
    // Of two cuts at the same moment the first one stands first.
    if (p.count == 2 && p.all[1].days.from < p.all[0].days.from) std::swap(p.all[0], p.all[1]);
    if (p.count == 2) {
        Span& later = p.all[1].days;
        later.from = std::max(later.from, p.all[0].days.to);
        later.to = std::max(later.to, later.from);
    }
    double days = view.days();
    float beside = width;
    for (const Parting::Column& each : p.columns()) {
        days -= overlap_of(each.days, view);
        beside -= each.w;
    }
    p.px_per_day = static_cast<double>(std::max(1.0F, beside)) / std::max(days, 1e-6);
    float columns = 0;
    for (std::size_t i = 0; i < p.count; ++i) {
        const double from = std::clamp(p.all[i].days.from, view.from, view.to);
        p.all[i].x = left + columns + static_cast<float>(days_beside(p, from) * p.px_per_day);
        columns += p.all[i].w;
    }
    return p;
}

const Parting::Column* Parting::column_of(std::size_t cut) const
{
    const auto found = std::ranges::find(columns(), cut, &Column::cut);
    return found == columns().end() ? nullptr : &*found;
}

float Parting::x(double day) const
{
    float at = left;
    for (const Column& column : columns()) {
        if (day >= column.days.to) {
            at += column.w;
        } else if (day > column.days.from && overlap_of(column.days, view) > 0) {
            const double share = (day - column.days.from) / column.days.days();
            return column.x + static_cast<float>(share) * column.w;
        }
    }
    const double before = std::min(0.0, day - view.from);
    return at + static_cast<float>((days_beside(*this, day) + before) * px_per_day);
}

double Parting::day(float at) const
{
    float from = left;
    double day = view.from;
    for (const Column& column : columns()) {
        if (at < column.x) break;
        const double inside = column.days.days() > 0 ? column.days.from : column.days.to;
        if (at < column.x + column.w) {
            const double share = static_cast<double>((at - column.x) / std::max(1.0F, column.w));
            return inside + share * column.days.days();
        }
        from = column.x + column.w;
        day = std::max(view.from, column.days.to);
    }
    return day + static_cast<double>(at - from) / px_per_day;
}

float Parting::whole_x(float at) const
{
    double there = day(at);
    // The days of a column at an end of the strip may be out of view; the strip ends there.
    const bool is_in_column = std::ranges::any_of(
        columns(), [at](const Column& each) { return at >= each.x && at < each.x + each.w; });
    if (is_in_column) there = std::clamp(there, view.from, view.to);
    const double share = (there - view.from) / std::max(view.days(), 1e-6);
    return left + static_cast<float>(share) * width;
}

}  // namespace vitrine
