#include "app/scrolling.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double glide_slowness_s = 0.06;
constexpr double coast_slowness_s = 0.3;
constexpr float at_rest = 0.25F;  // units: what is less is not seen

// Where they are by now.
void settle(const Change& c)
{
    LaneScroll& lanes = c.state.lanes;
    if (lanes.glide) {
        const LaneGlide& glide = *lanes.glide;
        const double left = std::exp(-seconds_between(glide.started, c.now) / glide.slowness_s);
        lanes.at = glide.to + (glide.from - glide.to) * static_cast<float>(left);
        const bool is_there = std::abs(glide.to - lanes.at) < at_rest;
        if (is_there) lanes.at = glide.to;
        // What coasts stops at the end.
        if (is_there || lanes.at < 0 || lanes.at > lanes.most) lanes.glide.reset();
    }
    lanes.at = std::clamp(lanes.at, 0.0F, lanes.most);
}

void glide_to(const Change& c, float to)
{
    LaneScroll& lanes = c.state.lanes;
    settle(c);
    const float end = std::clamp(to, 0.0F, lanes.most);
    lanes.glide.reset();
    if (c.state.preferences.reduces_motion)
        lanes.at = end;
    else if (end != lanes.at)
        lanes.glide = LaneGlide{
            .from = lanes.at, .to = end, .slowness_s = glide_slowness_s, .started = c.now};
}

// The lanes of what has the focus and of what is selected.
struct OfInterest {
    std::optional<LaneId> focused;
    std::optional<LaneId> selected;
};

OfInterest of_interest(const Change& c)
{
    const State& s = c.state;
    OfInterest lanes;
    if (const auto* on_lane = std::get_if<focus::OnLane>(&s.focus)) lanes.focused = on_lane->lane;
    if (const auto* on_one = std::get_if<focus::OnMilestone>(&s.focus))
        lanes.focused = c.exhibit()[on_one->milestone].lane;
    if (s.selection) lanes.selected = c.exhibit()[*s.selection].lane;
    return lanes;
}

bool is_in_sight(const Change& c, LaneId lane)
{
    const LaneScroll& lanes = c.state.lanes;
    if (lanes.most == 0) return true;
    const LaneRoom room = lane_room(c.setting, c.state);
    const LanePlace place = LaneHeights(room).place_of(lane);
    return place.top + place.height > lanes.rest() + at_rest &&
           place.top < lanes.rest() + room.height - at_rest;
}

float in_units(const Change& c, float px)
{
    return px / metrics_of(c.state).scale;
}

}  // namespace

LaneRoom lane_room(const Setting& setting, const State& state)
{
    const Narrowing* narrowing = setting.narrowing;
    const ViewSpec spec = view_spec(state, setting.policy);
    const Vec2 size = size_in_units(spec.size, spec.metrics);
    return {.lanes = setting.lanes(),
            .narrowing = narrowing != nullptr ? narrowing->generation() : 0,
            .folded = state.folded,
            .hidden = narrowing != nullptr ? narrowing->filter().hidden_lanes : LaneSet{},
            .height = regions_in_units(size, spec.chrome, spec.panel).lanes.h};
}

void bring_lane_into_sight(const Change& c, LaneId lane)
{
    const LaneRoom room = lane_room(c.setting, c.state);
    const LaneHeights heights(room);
    c.state.lanes.most = heights.most_scrolled();
    if (c.state.lanes.most == 0) return;
    const LanePlace place = heights.place_of(lane);
    const float rest = c.state.lanes.rest();
    // Of one that is higher than what is in sight, the upper part.
    const float least = std::min(place.top, place.top + place.height - room.height);
    const float to = std::clamp(rest, least, place.top);
    if (to != rest) glide_to(c, to);
}

std::optional<LaneId> lane_in_mind(const Change& c)
{
    const auto [focused, selected] = of_interest(c);
    if (focused && is_in_sight(c, *focused)) return focused;
    return selected && is_in_sight(c, *selected) ? selected : std::nullopt;
}

void keep_in_sight(const Change& c, std::optional<LaneId> lane)
{
    const LaneRoom room = lane_room(c.setting, c.state);
    const float most = LaneHeights(room).most_scrolled();
    if (most == c.state.lanes.most) return;
    c.state.lanes.most = most;
    settle(c);
    if (lane) bring_lane_into_sight(c, *lane);
}

void scroll_on(const Change& c)
{
    // A filter that is ready leaves other lanes than before.
    const auto [focused, selected] = of_interest(c);
    keep_in_sight(c, focused ? focused : selected);
    settle(c);
}

void stop_scrolling(const Change& c)
{
    settle(c);
    c.state.lanes.glide.reset();
}

void on(const Change& c, const action::ScrollLanesBy& a)
{
    stop_scrolling(c);
    LaneScroll& lanes = c.state.lanes;
    lanes.at = std::clamp(lanes.at - in_units(c, a.px), 0.0F, lanes.most);
}

void on(const Change& c, const action::ScrollLanes& a)
{
    const float in_sight = lane_room(c.setting, c.state).height;
    glide_to(c, c.state.lanes.rest() + a.share * in_sight);
}

void on(const Change& c, const action::CoastLanes& a)
{
    if (c.state.preferences.reduces_motion) return;
    stop_scrolling(c);
    const float way = in_units(c, a.px_a_second) * static_cast<float>(coast_slowness_s);
    const float at = c.state.lanes.at;
    c.state.lanes.glide =
        LaneGlide{.from = at, .to = at - way, .slowness_s = coast_slowness_s, .started = c.now};
}

}  // namespace vitrine
