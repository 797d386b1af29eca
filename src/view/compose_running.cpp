// Rings: several milestones that there is no room to show apart, and periods that run through the
// view.
#include "view/compose_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace vitrine {

namespace {

// A count in the room of a ring: 12, 999, 1k, 170k.
std::string_view short_count(std::uint32_t count, std::array<char, 12>& digits)
{
    const bool is_long = count >= 1000;
    char* end = std::to_chars(digits.begin(), digits.end(), is_long ? count / 1000 : count).ptr;
    if (is_long) *end++ = 'k';
    return {digits.data(), static_cast<std::size_t>(end - digits.data())};
}

// Periods of which some days before `day` are known to be possible, while their dot, in the
// middle of what is known, lies right of the view. Counted up to a point where it says enough.
std::size_t begun_vaguely(const Composing& c, const LaneIndex& members, double day)
{
    constexpr std::size_t enough = 32;
    const double right = c.scene.days.day(c.scene.regions.lanes.right() - c.px(9));
    const auto beyond = std::ranges::upper_bound(
        members.periods, right, {}, [&](std::uint32_t i) { return members.anchors[i]; });
    auto at = static_cast<std::size_t>(beyond - members.periods.begin());
    const auto least = static_cast<float>(right - day);
    std::size_t count = 0;
    for (std::size_t looked = 0; looked < enough; ++looked, ++at) {
        at = members.period_leads.next(at, members.periods.size(), least);
        if (at >= members.periods.size()) break;
        const Extent& extent = c.index[members.by_time[members.periods[at]]];
        if (extent.span.from < day && extent.span.to > day) ++count;
    }
    return count;
}

}  // namespace

void set_ring(Composing& c, Item& item, Vec2 at)
{
    item.dot = at;
    const float reach = c.px(14);
    item.box = {at.x - reach, at.y - reach, 2 * reach, 2 * reach};
    std::array<char, 12> digits{};
    item.title[0] = c.typesetter.shaper().shape(short_count(item.count, digits),
                                                c.metrics().style(Role::SmallLabel));
    item.ring_count_px = c.typesetter[item.title[0]].width;
    item.title_lines = 1;
}

// Periods that run through the view while the dot or ring that they are folded to lies outside
// it would be neither seen nor counted: a ring in the gutter counts them.
void compose_running(Composing& c, LaneId lane, const Rect& box, std::size_t first_item)
{
    const LaneIndex& members = c.index.lanes[index_of(lane)];
    const double day = c.scene.days.day(c.scene.regions.lanes.x + c.px(9));
    std::size_t count = members.running_at(day) + begun_vaguely(c, members, day);
    if (count == 0) return;
    // Those that are shown as bars are the first ones that are not counted.
    const auto is_shown = [&](MilestoneId id) {
        return std::ranges::any_of(c.scene.items.begin() + static_cast<std::ptrdiff_t>(first_item),
                                   c.scene.items.end(), [id](const Item& item) {
                                       return item.id == id && (item.level == Level::Bar ||
                                                                item.level == Level::Strip);
                                   });
    };
    const auto begun = std::ranges::lower_bound(
        members.periods, day, {}, [&](std::uint32_t i) { return members.anchors[i]; });
    const auto end = static_cast<std::size_t>(begun - members.periods.begin());
    for (std::size_t i = first_item; i < c.scene.items.size(); ++i) {
        const Item& item = c.scene.items[i];
        const bool is_bar = item.level == Level::Bar || item.level == Level::Strip;
        const Extent& extent = c.index[item.id];
        const float anchor = c.scene.days.x(extent.anchor);
        const bool is_counted = extent.anchor < day || anchor > c.scene.regions.lanes.right();
        if (is_bar && is_counted && extent.span.from < day && extent.span.to > day && count > 0)
            --count;
    }
    if (count == 0) return;
    Item ring{.lane = lane, .level = Level::Ring, .count = static_cast<std::uint32_t>(count)};
    // The first of them in time, and the last.
    const auto next = [&](std::size_t from) {
        std::size_t at = members.period_ends.next(from, end, std::nextafter(day, HUGE_VAL));
        while (at < end && is_shown(members.by_time[members.periods[at]]))
            at = members.period_ends.next(at + 1, end, std::nextafter(day, HUGE_VAL));
        return at;
    };
    const std::size_t first = std::min(next(0), members.periods.size() - 1);
    ring.id = members.by_time[members.periods[first]];
    ring.first = std::min(day, members.anchors[members.periods[first]]);
    ring.last = day;
    set_ring(c, ring, {c.scene.regions.gutter.w - c.px(20), box.bottom() - c.px(18)});
    ring.visible = ring.box;
    c.scene.running.push_back(ring);
}

}  // namespace vitrine
