// Rings: several milestones that there is no room to show apart, and periods that run through the
// view; and the density behind them.
#include "base/digits.h"
#include "view/compose_parts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float least_column = 6;
constexpr float least_height = 4;     // pixels; less looks like dirt
constexpr float density_height = 28;  // where as much happens as anywhere

// Periods of which some days before `day` are known to be possible, while their dot, in the
// middle of what is known, lies right of the view. Counted up to a point where it says enough.
struct Vague {
    std::size_t count = 0;
    std::size_t first = 0;  // place in the lane's periods
};

Vague begun_vaguely(const Composing& c, const LaneIndex& members, double day)
{
    constexpr std::size_t enough = 32;
    const double right = c.scene.days.day(c.scene.regions.lanes.right() - c.px(9));
    const auto beyond = std::ranges::upper_bound(members.period_anchors, right);
    auto at = static_cast<std::size_t>(beyond - members.period_anchors.begin());
    const auto least = static_cast<float>(right - day);
    Vague vague;
    for (std::size_t looked = 0; looked < enough; ++looked, ++at) {
        at = members.period_leads.next(at, members.periods.size(), least);
        if (at >= members.periods.size()) break;
        const Extent& extent = c.index[members.by_time[members.periods[at]]];
        if (extent.span.from >= day || extent.span.to <= day) continue;
        if (vague.count++ == 0) vague.first = at;
    }
    return vague;
}

}  // namespace

void compose_density(Composing& c, LaneId lane, const Rect& box)
{
    const Rect& lanes = c.scene.regions.lanes;
    std::vector<Density::Column>& columns = c.scene.scratch_columns;
    columns.clear();
    const Span view{c.scene.days.day(lanes.x), c.scene.days.day(lanes.right())};
    c.lanes[index_of(lane)].density.append(view, c.scene.days.px_per_day,
                                           static_cast<double>(c.px(least_column)), c.index.peak,
                                           columns);
    const std::size_t first = c.scene.density.size();
    const float most = std::min(c.px(density_height), box.h);
    for (const Density::Column& column : columns) {
        const float height = rounded(column.share * most);
        if (height < least_height) continue;
        const float from = std::max(lanes.x, rounded(c.scene.days.x(column.from)));
        const float to = std::min(lanes.right(), rounded(c.scene.days.x(column.to)));
        if (to <= from) continue;
        if (c.scene.density.size() > first) {
            DensityMark& last = c.scene.density.back();
            if (last.box.h == height && last.box.right() == from) {
                last.box.w = to - last.box.x;
                continue;
            }
        }
        c.scene.density.push_back({
            {from, box.bottom() - height, to - from, height},
            lane
        });
    }
}

void set_ring(Composing& c, Item& item, Vec2 at)
{
    Digits digits{};
    item.title[0] = c.typesetter.shaper().shape(grouped(item.count, digits),
                                                c.metrics().style(Role::SmallLabel));
    item.title_px = c.typesetter[item.title[0]].width;
    item.dot = at;
    const float high = c.px(13);
    const float wide = std::max(high, std::ceil(item.title_px / 2) + c.px(7));
    item.box = {at.x - wide, at.y - high, 2 * wide, 2 * high};
    item.title_lines = 1;
}

// Periods that run through the view while the dot or ring that they are folded to lies outside
// it would be neither seen nor counted: a ring in the gutter counts them.
void compose_running(Composing& c, LaneId lane, const Rect& box, std::size_t first_item)
{
    const LaneIndex& members = c.lanes[index_of(lane)];
    const double day = c.scene.days.day(c.scene.regions.lanes.x + c.px(9));
    const Vague vague = begun_vaguely(c, members, day);
    std::size_t count = members.running_at(day) + vague.count;
    if (count == 0) return;
    // Those that are shown as bars are the first ones that are not counted.
    const auto is_shown = [&](MilestoneId id) {
        return std::ranges::any_of(
            c.scene.items.begin() + static_cast<std::ptrdiff_t>(first_item), c.scene.items.end(),
            [id](const Item& item) { return item.id == id && is_span(item.level); });
    };
    for (std::size_t i = first_item; i < c.scene.items.size() && count > 0; ++i) {
        const Item& item = c.scene.items[i];
        if (!is_span(item.level) || item.first >= day || item.last <= day) continue;
        const float anchor = c.scene.days.x(item.anchor);
        if (item.anchor < day || anchor > c.scene.regions.lanes.right() - c.px(9)) --count;
    }
    if (count == 0) return;
    Item ring{.lane = lane, .level = Level::Ring, .count = static_cast<std::uint32_t>(count)};
    // The first of them in time, and the last.
    const auto begun = std::ranges::lower_bound(members.period_anchors, day);
    const auto end = static_cast<std::size_t>(begun - members.period_anchors.begin());
    const auto next = [&](std::size_t from) {
        std::size_t at = members.period_ends.next(from, end, std::nextafter(day, HUGE_VAL));
        while (at < end && is_shown(members.by_time[members.periods[at]]))
            at = members.period_ends.next(at + 1, end, std::nextafter(day, HUGE_VAL));
        return at;
    };
    const std::size_t first = next(0);
    const std::uint32_t place = members.periods[first < end ? first : vague.first];
    ring.id = members.by_time[place];
    ring.first = std::min(day, members.anchors[place]);
    ring.last = std::max(day, members.anchors[place]);
    set_ring(c, ring,
             {c.scene.regions.gutter.w - c.px(20), box.y + middle_of_dots(c.metrics(), box.h)});
    ring.visible = ring.box;
    c.scene.running.push_back(ring);
}

}  // namespace vitrine
