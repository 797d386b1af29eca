#include "view/hit.h"

#include "view/footprint.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vitrine {

namespace {

std::optional<HitKind> minimap_hit(const Scene& scene, Vec2 at, float slack)
{
    const Rect& map = scene.regions.minimap;
    if (map.is_empty() || !grown(map, slack / 2).holds(at)) return std::nullopt;
    const Rect& window = scene.mini_window;
    // Handles win over the window, but leave a narrow window a middle to be dragged by.
    const float reach = std::min(slack, std::max(4.0F, window.w / 4));
    if (std::abs(at.x - window.x) <= reach || (at.x < window.x && window.x - at.x <= slack)) {
        return HitKind::MiniFrom;
    }
    if (std::abs(at.x - window.right()) <= reach ||
        (at.x > window.right() && at.x - window.right() <= slack)) {
        return HitKind::MiniTo;
    }
    return window.holds({at.x, window.centre().y}) ? HitKind::MiniWindow : HitKind::Minimap;
}

// The bar that scrolls the lanes; fingers take hold of it from a little further away.
std::optional<HitKind> bar_hit(const Scene& scene, Vec2 at, float slack)
{
    const LaneScrolling& s = scene.scrolling;
    if (s.track.is_empty()) return std::nullopt;
    const Rect& gutter = scene.regions.gutter;
    const float from = s.track.x - slack / 4;
    const Rect reach{from, gutter.y, gutter.right() - from, gutter.h};
    if (!reach.holds(at)) return std::nullopt;
    return at.y >= s.thumb.y && at.y < s.thumb.bottom() ? HitKind::LaneThumb : HitKind::LaneBar;
}

bool is_at_undated(const LaneHeader& header, Vec2 at, float slack)
{
    if (header.undated_box.is_empty() || !grown(header.undated_box, slack).holds(at)) return false;
    return at.y >= top_of_undated(header, slack);
}

}  // namespace

float top_of_undated(const LaneHeader& header, float slack_px)
{
    constexpr float of_target = 5.0F / 3;  // a target of 15 mm is that many slacks of a finger
    const float wanted = header.box.bottom() - slack_px * of_target;
    const float least = std::min(header.undated_box.y, header.box.centre().y);
    return std::max(header.box.y, std::min(least, wanted));
}

Hit hit(const Scene& scene, Vec2 at, float slack_px)
{
    if (const auto kind = minimap_hit(scene, at, slack_px)) return {*kind, 0};
    if (scene.regions.axis.holds(at)) return {HitKind::Axis, 0};
    if (const auto kind = bar_hit(scene, at, slack_px)) return {*kind, 0};
    if (scene.regions.gutter.holds(at)) {
        for (std::size_t i = 0; i < scene.lanes.size(); ++i) {
            const LaneHeader& header = scene.lanes[i];
            if (!header.box.holds(at)) continue;
            return {is_at_undated(header, at, slack_px) ? HitKind::Undated : HitKind::LaneHeader,
                    i};
        }
    }
    if (!scene.regions.lanes.holds(at)) {
        return {scene.regions.strip.holds(at) ? HitKind::Canvas : HitKind::Nothing, 0};
    }
    Hit best{HitKind::Canvas, 0};
    float nearest = slack_px * slack_px;
    // Later items are painted over earlier ones, so they are found first.
    for (std::size_t i = scene.items.size(); i-- > 0;) {
        const Item& item = scene.items[i];
        const float distance = distance_squared(footprint_of(item, scene.spec.metrics), at);
        if (distance > nearest || (distance == nearest && best.kind != HitKind::Canvas)) continue;
        nearest = distance;
        best = {HitKind::Milestone, i};
        if (distance == 0) return best;
    }
    // What is nearer than any item wins; of two pieces the one whose marks are nearer.
    float to_marks = HUGE_VALF;
    for (std::size_t i = 0; i < scene.pieces.size(); ++i) {
        const GrainPiece& piece = scene.pieces[i];
        if (!grown(piece.target, slack_px).holds(at)) continue;
        const float distance = distance_squared(piece.box, at);
        if (distance >= to_marks || (best.kind != HitKind::Canvas && distance >= nearest)) continue;
        to_marks = distance;
        best = {HitKind::Grain, i};
    }
    return best;
}

}  // namespace vitrine
