#include "view/compose_parts.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float mini_stub = 60;          // for what lies far from nearly all milestones
constexpr std::size_t few_on_map = 256;  // of a lane: each has a mark
constexpr float least_mini_window = 6;

// Of a lane with many milestones their density is shown, on each part of the map by its own scale.
void add_mini_columns(Composing& c, const LaneIndex& members, LaneId lane, const Rect& row)
{
    Scene& scene = c.scene;
    const MiniScale& mini = scene.mini_units;
    constexpr double column_units = 4;
    std::vector<Density::Column>& columns = scene.scratch_columns;
    columns.clear();
    const auto append = [&](const Span& days, float width) {
        if (width <= 0) return;
        members.density.append(days, static_cast<double>(width) / days.days(), column_units,
                               c.index.peak, columns);
    };
    append({mini.all.from, mini.main.from}, mini.from - mini.map.x);
    append(mini.main, mini.to - mini.from);
    append({mini.main.to, mini.all.to}, mini.map.right() - mini.to);
    const float y = row.y + 1;
    const float bottom = row.bottom();
    for (const Density::Column& column : columns) {
        const float from = std::max(row.x, mini.x(column.from));
        const float to = std::min(row.right(), mini.x(column.to));
        const float strength = 0.2F + 0.8F * column.share;
        if (to > from)
            scene.mini_marks.push_back({
                {from, y, to - from, bottom - 1 - y},
                lane, strength
            });
    }
}

void mark_on_minimap(Composing& c, LaneId lane, const Rect& row)
{
    const LaneIndex& members = c.lanes[index_of(lane)];
    if (members.anchors.size() > few_on_map) return add_mini_columns(c, members, lane, row);
    const float mark = row.h < 6 ? 4.0F : 5.0F;
    const float least = row.x + mark;
    const float most = std::max(least, row.right() - mark);
    for (const double day : members.anchors) {
        const float x = std::clamp(c.scene.mini_units.x(day), least, most);
        c.scene.mini_marks.push_back({
            {x - mark / 2, row.centre().y - mark / 2, mark, mark},
            lane
        });
    }
}

// Every lane that holds something has a row of its own.
void make_mini_marks(Composing& c)
{
    Scene& scene = c.scene;
    const Rect& map = scene.regions.minimap;
    const auto is_shown = [&c](std::size_t i) {
        return !holds(c.scene.spec.hidden, static_cast<LaneId>(i)) && !c.lanes[i].anchors.empty();
    };
    std::size_t shown = 0;
    Span ends{HUGE_VAL, -HUGE_VAL};
    for (std::size_t i = 0; i < c.lanes.size(); ++i) {
        if (!is_shown(i)) continue;
        ++shown;
        ends.from = std::min(ends.from, c.lanes[i].anchors.front());
        ends.to = std::max(ends.to, c.lanes[i].anchors.back());
    }
    scene.mini_ends.reset();
    if (shown == 0) return;
    scene.mini_ends = ends;
    Rect row{map.x, map.y, map.w, map.h / static_cast<float>(shown)};
    for (std::size_t i = 0; i < c.lanes.size(); ++i) {
        if (!is_shown(i)) continue;
        mark_on_minimap(c, static_cast<LaneId>(i), row);
        row.y += row.h;
    }
}

}  // namespace

void compose_minimap(Composing& c)
{
    Scene& scene = c.scene;
    const Rect& map = scene.regions.minimap;
    scene.mini_window = {};
    if (map.is_empty()) {
        scene.mini_marks.clear();
        scene.mini_ends.reset();
        scene.mini_units = {};
        scene.mini_marks_scale = 0;
        return;
    }
    // The marks stay where they are; only the window over them moves.
    const MiniScale scale = mini_scale(map, mini_stub, c.index.limits.all, c.index.most);
    if (scale != scene.mini_units || scene.mini_marks_scale != scene.spec.metrics.scale ||
        scene.mini_marks_of != c.source.narrowing) {
        scene.mini_units = scale;
        scene.mini_marks_scale = 0;
        scene.mini_marks_of = c.source.narrowing;
        scene.mini_marks.clear();
        make_mini_marks(c);
    }
    const float from =
        std::clamp(scale.x(scene.in_view.from), map.x, map.right() - least_mini_window);
    const float to = std::clamp(scale.x(scene.in_view.to), from + least_mini_window, map.right());
    scene.mini_window = {from, map.y, to - from, map.h};
}

}  // namespace vitrine
