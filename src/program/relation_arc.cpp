// The arc from the milestone whose details are open to the one whose link has the focus or the
// pointer, over what lies between them.
#include "app/focusing.h"
#include "program/panels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr std::size_t pieces = 28;  // of the curve

struct ArcEnd {
    Vec2 at;
    bool is_in_view = false;
};

// Its mark or its grain; out of the view, the edge that it lies beyond, in the middle of its lane.
ArcEnd end_of_arc(const PanelFrame& f, MilestoneId id)
{
    const Scene& scene = f.scene;
    const Rect& lanes = scene.regions.lanes;
    const ShownAs shown = shown_as(f.setting, scene, id);
    const float x = scene.days.x(f.setting.index[id].anchor);
    const float within = std::clamp(x, lanes.x + f.px(10), lanes.right() - f.px(10));
    if (shown.item != nullptr) {
        const bool is_bar = shown.item->level == Level::Bar;
        return {
            {is_bar ? within : shown.item->dot.x, shown.item->dot.y},
            true
        };
    }
    if (shown.piece != nullptr)
        return {
            {within, shown.piece->box.centre().y},
            true
        };
    const Rect& row = scene.rows[index_of(f.exhibit()[id].lane)].box;
    const float y = std::clamp(row.centre().y, lanes.y, lanes.bottom());
    return {
        {within, y},
        x >= lanes.x && x <= lanes.right()
    };
}

}  // namespace

void draw_relation_arc(PanelFrame& f, MilestoneId from, MilestoneId to)
{
    const Rect& lanes = f.scene.regions.lanes;
    const ArcEnd first = end_of_arc(f, from);
    const ArcEnd last = end_of_arc(f, to);
    const Vec2 way = last.at - first.at;
    const float rise = f.px(48) + std::abs(way.x) * 0.16F;
    const float top = std::max(lanes.y + f.px(6), std::min(first.at.y, last.at.y) - rise);
    // The middle of the curve is half as high as its handle.
    const Vec2 handle{(first.at.x + last.at.x) / 2, 2 * top - (first.at.y + last.at.y) / 2};
    std::array<Vec2, pieces + 1> curve;
    for (std::size_t i = 0; i <= pieces; ++i) {
        const float t = static_cast<float>(i) / pieces;
        curve[i] = first.at * ((1 - t) * (1 - t)) + handle * (2 * t * (1 - t)) + last.at * (t * t);
    }
    f.list.push_clip(lanes);
    for (const auto& [thick, token] : {
             std::pair{7.0F, Token::Panel},
             std::pair{3.0F, Token::Ink  }
    }) {
        for (std::size_t i = 0; i < pieces; ++i)
            f.list.line(curve[i], curve[i + 1], f.px(thick), f.color(token));
    }
    const Vec2 back = curve[pieces] - curve[pieces - 2];
    const float length = std::max(1.0F, std::hypot(back.x, back.y));
    const Vec2 along = back * (1 / length);
    const Vec2 across{-along.y, along.x};
    const Vec2 tip = last.at;
    const Vec2 base = tip - along * f.px(16);
    f.list.polygon(std::array{tip, base + across * f.px(8), base - across * f.px(8)},
                   f.color(Token::Ink));
    if (last.is_in_view) f.list.ring(last.at, f.px(13), f.px(2), f.color(Token::Ink));
    f.list.pop_clip();
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "relation",
                     .name = f.text(f.exhibit()[to].title),
                     .rect = intersection({std::min(first.at.x, last.at.x), top, std::abs(way.x),
                                           std::max(first.at.y, last.at.y) - top},
                                          lanes)});
}

}  // namespace vitrine
