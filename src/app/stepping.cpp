#include "app/stepping.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

std::optional<MilestoneId> step_in_time(const Setting& setting, const State& state, int by)
{
    const std::span<const MilestoneId> by_time = setting.by_time();
    if (by_time.empty() || by == 0) return std::nullopt;
    const auto count = static_cast<std::ptrdiff_t>(by_time.size());
    const auto at = [&](std::ptrdiff_t place) {
        return by_time[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(place, 0, count - 1))];
    };
    // What has no date has no neighbours in time: steps go on from what is in view.
    if (state.selection && !setting.index[*state.selection].is_undated) {
        const auto [place, is_there] = place_in_time(setting.exhibit, by_time, *state.selection);
        // A milestone that is filtered out has a place between two others, or beyond them all.
        const bool is_beyond = !is_there && (by < 0 ? place == 0 : place == by_time.size());
        if (is_beyond) return std::nullopt;
        const std::ptrdiff_t way = is_there || by < 0 ? by : by - 1;
        return at(static_cast<std::ptrdiff_t>(place) + way);
    }
    const double day = span_of(state.camera).from;
    const auto first = std::ranges::partition_point(
        by_time, [&](MilestoneId id) { return setting.index[id].anchor < day; });
    const std::ptrdiff_t next = first - by_time.begin();
    // After the last one comes the first, so that a key always shows something.
    return by_time[static_cast<std::size_t>((next + (by > 0 ? 0 : count - 1)) % count)];
}

std::optional<MilestoneId> step_across(const Setting& setting, const State& state, int by)
{
    const MilestoneId from = state.selection.value();
    const std::span<const LaneIndex> lanes = setting.lanes();
    const Extent& extent = setting.index[from];
    const double day = extent.is_undated ? state.camera.centre : extent.anchor;
    auto lane = static_cast<std::ptrdiff_t>(index_of(setting.exhibit[from].lane)) + by;
    for (; lane >= 0 && lane < static_cast<std::ptrdiff_t>(lanes.size()); lane += by) {
        const LaneIndex& members = lanes[static_cast<std::size_t>(lane)];
        const auto after = std::ranges::lower_bound(members.anchors, day);
        if (members.anchors.empty()) continue;
        auto nearest = static_cast<std::size_t>(after - members.anchors.begin());
        const bool is_before_nearer =
            nearest == members.anchors.size() ||
            (nearest > 0 && day - members.anchors[nearest - 1] <= members.anchors[nearest] - day);
        if (is_before_nearer) --nearest;
        return members.by_time[nearest];
    }
    return std::nullopt;
}

}  // namespace vitrine
