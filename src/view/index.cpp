#include "view/index.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace vitrine {

namespace {

constexpr double long_share = 0.45;

double days_of(const DatePart& part)
{
    return static_cast<double>(number(part.latest) - number(part.earliest)) + 1;
}

bool is_vague(const DatePart& part)
{
    return part.is_uncertain || part.is_approximate || part.precision > Precision::Year;
}

// An end is soft over the days it could be, where it is not just a plain year or better.
double vague_days(const DatePart& part)
{
    if (!is_vague(part)) return 0;
    return std::max(days_of(part), 365.0);
}

Extent extent_of(const Milestone& milestone, const Span& range)
{
    const Date& date = milestone.date;
    Extent extent{.span = span_of(date)};
    // "One of the days up to 1940" reaches as far back as an interval with an open start.
    const bool is_open = date.start != End::Known || date.end != End::Known;
    const bool is_interval = date.shape == DateShape::Interval || is_open;
    extent.is_period = milestone.kind == MilestoneKind::Period;
    extent.is_open_left = is_interval && date.start != End::Known;
    extent.is_open_right = is_interval && date.end != End::Known;
    if (extent.is_open_left) extent.span.from = std::min(range.from, extent.span.from);
    if (extent.is_open_right) extent.span.to = std::max(range.to, extent.span.to);

    const bool has_first = date.start == End::Known;
    const bool has_last = date.end == End::Known;
    extent.is_uncertain = (has_first && is_vague(date.first)) ||
                          (has_last && is_vague(date.last)) || date.shape == DateShape::OneOf;
    if (has_first) extent.vague_left = vague_days(date.first);
    if (has_last) extent.vague_right = vague_days(date.last);
    if (extent.is_period && !is_interval)
        extent.vague_left = extent.vague_right = extent.span.days() / 3;

    const bool is_dot = !extent.is_period && !is_interval;
    if (is_dot) {
        extent.anchor = extent.span.centre();
    } else {
        extent.anchor = has_first ? extent.span.from + days_of(date.first) / 2 : extent.span.to;
        extent.anchor = std::min(extent.anchor, extent.span.to);
    }
    return extent;
}

float demand_of(const Exhibit& exhibit, const Index& index, const LaneIndex& lane)
{
    float demand = 5;
    for (const MilestoneId id : lane.by_time) {
        const Milestone& milestone = exhibit[id];
        demand += milestone.weight == 1 ? 1.0F : milestone.weight == 2 ? 0.5F : 0.2F;
    }
    // Figures need a strip of their own.
    const auto id = static_cast<LaneId>(&lane - index.lanes.data());
    const bool has_figures = std::ranges::count(exhibit.figures, id, &Figure::lane) != 0;
    return std::sqrt(has_figures ? demand * 1.4F : demand);
}

}  // namespace

Index index_exhibit(const Exhibit& exhibit)
{
    Index index{.lanes = std::vector<LaneIndex>(exhibit.lanes.size()),
                .limits = limits_of(exhibit),
                .range = span_of(exhibit.view)};
    index.extents.reserve(exhibit.milestones.size());
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const Milestone& milestone = exhibit.milestones[i];
        index.extents.push_back(extent_of(milestone, index.range));
        index.lanes[index_of(milestone.lane)].by_time.push_back(static_cast<MilestoneId>(i));
    }
    float all = 0;
    for (LaneIndex& lane : index.lanes) {
        std::ranges::stable_sort(lane.by_time, {},
                                 [&](MilestoneId id) { return index[id].anchor; });
        lane.by_importance = lane.by_time;
        std::ranges::stable_sort(lane.by_importance, {}, [&](MilestoneId id) {
            // A bar across most of the range says little about time; it comes last of its weight.
            const bool is_long =
                index[id].is_period && index[id].span.days() > long_share * index.range.days();
            return std::tuple(exhibit[id].weight, is_long, !index[id].is_period);
        });
        lane.share = demand_of(exhibit, index, lane);
        all += lane.share;
    }
    for (LaneIndex& lane : index.lanes)
        lane.share /= all;
    return index;
}

}  // namespace vitrine
