#include "view/grain_growth.h"

#include "view/grain.h"
#include "view/sizes.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

constexpr double pace_s = 0.06;  // in which two thirds of a way are done
constexpr float near_px = 0.4F;  // to be there

}  // namespace

void GrainGrowth::follow(const Scene& scene, double now_s, Transition change)
{
    const auto share = static_cast<float>(1 - std::exp(-std::max(0.0, now_s - last_s_) / pace_s));
    const auto pass = [share](Height& height) {
        height.now += (height.goal - height.now) * share;
        if (std::abs(height.goal - height.now) < near_px) height.now = height.goal;
    };
    for (Tick& tick : ticks_)
        pass(tick.height);
    for (Column& column : columns_)
        pass(column.height);
    last_s_ = now_s;
    cuts_ = change == Transition::Cuts;
    sort_marks(scene);
    follow_ticks(scene);
    follow_columns(scene);
    span_ = scene.in_view;
    for (std::size_t i = 0; i < std::min(lanes_.size(), scene.rows.size()); ++i)
        lanes_[i] = is_in_sight(scene, static_cast<LaneId>(i));
    const auto moves = [](const auto& mark) { return mark.height.now != mark.height.goal; };
    is_settling_ = std::ranges::any_of(ticks_, moves) || std::ranges::any_of(columns_, moves);
    show(scene);
}

void GrainGrowth::sort_marks(const Scene& scene)
{
    wanted_ticks_.clear();
    wanted_columns_.clear();
    for (const GrainMark& mark : scene.grain) {
        const Height height{0, mark.box.h};
        if (mark.from == mark.to)
            wanted_ticks_.push_back({mark.lane, mark.from, height});
        else
            wanted_columns_.push_back({mark.lane, mark.from, mark.to, height});
    }
}

bool GrainGrowth::is_in_sight(const Scene& scene, LaneId lane) const
{
    if (index_of(lane) >= scene.rows.size()) return false;
    const Rect& row = scene.rows[index_of(lane)].box;
    return !row.is_empty() && overlap(row, scene.regions.lanes);
}

// What was not there grows, if its place was in view.
GrainGrowth::Height GrainGrowth::come(LaneId lane, double day, float goal) const
{
    const bool was_in_view =
        holds(lanes_, lane) && (!std::isfinite(day) || (day >= span_.from && day < span_.to));
    return {was_in_view && !cuts_ ? 0 : goal, goal};
}

void GrainGrowth::follow_ticks(const Scene& scene)
{
    const auto before = [](const Tick& a, const Tick& b) {
        return std::pair(a.lane, a.day) < std::pair(b.lane, b.day);
    };
    const auto sink = [&](Tick tick) {
        tick.height.goal = 0;
        if (!cuts_ && tick.height.now > 0 && is_in_sight(scene, tick.lane))
            next_ticks_.push_back(tick);
    };
    next_ticks_.clear();
    auto old = ticks_.begin();
    for (Tick tick : wanted_ticks_) {
        for (; old != ticks_.end() && before(*old, tick); ++old)
            sink(*old);
        if (old != ticks_.end() && !before(tick, *old)) {
            tick.height.now = cuts_ ? tick.height.goal : old->height.now;
            ++old;
        } else {
            tick.height = come(tick.lane, tick.day, tick.height.goal);
        }
        next_ticks_.push_back(tick);
    }
    for (; old != ticks_.end(); ++old)
        sink(*old);
    std::swap(ticks_, next_ticks_);
}

// Stretches that lie beside each other and are equal become one.
void GrainGrowth::add_column(const Column& column)
{
    if (column.height.is_gone()) return;
    if (!next_columns_.empty()) {
        Column& last = next_columns_.back();
        if (last.lane == column.lane && last.to == column.from && last.height == column.height) {
            last.to = column.to;
            return;
        }
    }
    next_columns_.push_back(column);
}

// Goes through the columns of a lane in both lists at once, from one end of a column to the next.
void GrainGrowth::follow_lane(const Scene& scene, std::span<const Column> old,
                              std::span<const Column> wanted)
{
    const LaneId lane = old.empty() ? wanted.front().lane : old.front().lane;
    const bool is_kept = !cuts_ && is_in_sight(scene, lane);
    for (double at = -HUGE_VAL; !old.empty() || !wanted.empty();) {
        const double old_from = old.empty() ? HUGE_VAL : std::max(at, old.front().from);
        const double wanted_from = wanted.empty() ? HUGE_VAL : std::max(at, wanted.front().from);
        const double from = std::min(old_from, wanted_from);
        const bool in_old = old_from == from;
        const bool in_wanted = wanted_from == from;
        const double to = std::min(in_old ? old.front().to : old_from,
                                   in_wanted ? wanted.front().to : wanted_from);
        const float goal = in_wanted ? wanted.front().height.goal : 0;
        Column part{lane, from, to, come(lane, (from + to) / 2, goal)};
        if (in_old) part.height = {cuts_ ? goal : old.front().height.now, goal};
        const bool is_out = to <= scene.in_view.from || from >= scene.in_view.to;
        if (in_wanted || (is_kept && !is_out)) add_column(part);
        at = to;
        if (in_old && old.front().to <= at) old = old.subspan(1);
        if (in_wanted && wanted.front().to <= at) wanted = wanted.subspan(1);
    }
}

void GrainGrowth::follow_columns(const Scene& scene)
{
    next_columns_.clear();
    // Takes those of a lane from the front of what is left.
    const auto take = [](std::span<const Column>& left, LaneId lane) {
        const auto end = std::ranges::find_if(
            left, [lane](const Column& column) { return column.lane != lane; });
        const auto count = static_cast<std::size_t>(end - left.begin());
        const std::span<const Column> taken = left.first(count);
        left = left.subspan(count);
        return taken;
    };
    std::span<const Column> old = columns_;
    std::span<const Column> wanted = wanted_columns_;
    while (!old.empty() || !wanted.empty()) {
        const LaneId lane = wanted.empty() ? old.front().lane
                            : old.empty()  ? wanted.front().lane
                                           : std::min(old.front().lane, wanted.front().lane);
        const std::span<const Column> old_here = take(old, lane);
        follow_lane(scene, old_here, take(wanted, lane));
    }
    std::swap(columns_, next_columns_);
}

void GrainGrowth::show(const Scene& scene)
{
    shown_.clear();
    auto tick = ticks_.begin();
    auto column = columns_.begin();
    while (tick != ticks_.end() || column != columns_.end()) {
        const bool is_tick =
            column == columns_.end() || (tick != ticks_.end() && tick->lane <= column->lane);
        if (is_tick)
            show(scene, *tick++);
        else
            show(scene, *column++);
    }
}

void GrainGrowth::show(const Scene& scene, const Tick& tick)
{
    // All ticks are equally wide. What runs through the view has its tick at the left end.
    const Rect& lanes = scene.regions.lanes;
    const float w = scene.spec.metrics.px(sizes::tick);
    const float middle = std::isfinite(tick.day) ? scene.days.x(tick.day) : lanes.x;
    if (tick.height.goal == 0 && (middle < lanes.x || middle > lanes.right())) return;
    const float from = std::clamp(rounded(middle - w / 2), lanes.x, lanes.right() - w);
    add_mark(scene, {
                        .box = {from, 0, w, tick.height.now},
                          .lane = tick.lane
    });
}

void GrainGrowth::show(const Scene& scene, const Column& column)
{
    const Rect& lanes = scene.regions.lanes;
    const float least = scene.spec.metrics.px(sizes::tick);
    const auto inside = [&lanes, &scene](double day) {
        const double x = std::clamp(scene.days.exact_x(day), static_cast<double>(lanes.x),
                                    static_cast<double>(lanes.right()));
        return rounded(static_cast<float>(x));
    };
    const float to = inside(column.to);
    float from = inside(column.from);
    // At an end of the view a column is never thinner than a tick.
    if (column.from < scene.in_view.from || column.to > scene.in_view.to)
        from = std::min(from, std::max(lanes.x, to - least));
    const float right = std::max(to, std::min(from + least, lanes.right()));
    const float height = column.height.now;
    add_mark(scene, {
                        .box = {from, 0, right - from, height},
                        .lane = column.lane,
                        .strength = grain_strength(height / scene.spec.metrics.scale)
    });
}

// Puts a mark on its lane's floor; its height may be a fraction of a pixel.
void GrainGrowth::add_mark(const Scene& scene, GrainMark mark)
{
    const LaneRow& row = scene.rows[index_of(mark.lane)];
    if (row.box.is_empty()) return;
    const float floor = row.box.bottom() - row.figures - scene.spec.metrics.hairline();
    mark.box.h = rounded(mark.box.h);
    mark.box.y = floor - mark.box.h;
    if (mark.box.h > 0) shown_.push_back(mark);
}

}  // namespace vitrine
