#include "view/footprint.h"

#include "view/sizes.h"

#include <algorithm>

namespace vitrine {

namespace {

// The name of a bar that stands outside it, with the gap between them; a bar of which nothing is in
// view has a name alone.
Rect name_of_bar(const Item& item)
{
    // A name inside its bar lies within the body.
    if (item.level != Level::Bar || !item.is_name_outside || item.title_lines == 0) return {};
    float left = item.title_at.x;
    float right = left + item.title_room;
    if (!item.visible.is_empty()) {
        if (left >= item.visible.right())
            left = item.visible.right();
        else
            right = std::max(right, item.visible.x);
    }
    return {left, item.box.y, std::max(0.0F, right - left), item.box.h};
}

Rect mark_around(Vec2 dot, float reach)
{
    return {dot.x - reach, dot.y - reach, 2 * reach, 2 * reach};
}

Rect around_both(const Rect& a, const Rect& b)
{
    if (a.is_empty()) return b;
    if (b.is_empty()) return a;
    const float left = std::min(a.x, b.x);
    const float top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

Footprint footprint_of_bar(const Placed& bar, const Projection& days, float top)
{
    // Further away than any view is wide, so that a float has room for the difference.
    constexpr double far = 100'000;
    const auto left = static_cast<float>(std::clamp(days.exact_x(bar.first), -far, far));
    const auto right = static_cast<float>(std::clamp(days.exact_x(bar.last), -far, far));
    const float y = top + bar.y.count;
    const float h = bar.h.count;
    Footprint footprint{
        .body = {left,                                 y, right - left - sizes::bar_end.count, h},
          .mark = {                 },
          .name = {                                    }
    };
    if (bar.is_name_outside) {
        const float from = footprint.body.right();
        const float to = right + (bar.w - sizes::after_name).count;
        footprint.name = {from, y, to - from, h};
    }
    return footprint;
}

}  // namespace

Footprint footprint_of(const Placed& placed, Side side, const Projection& days, float top)
{
    if (placed.level == Level::Bar) return footprint_of_bar(placed, days, top);
    const float x = days.x(placed.day);
    const float y = top + placed.y.count;
    const bool is_label = placed.level == Level::Label;
    const float w = (is_label ? sizes::text_from + placed.w : placed.w).count;
    const Units words = placed.h - placed.under;
    const float line = words.count / static_cast<float>(std::max(1U, 0U + placed.title_lines));
    return {
        .body = {side == Side::Left ? x - w : x, y, w, placed.h.count},
        .mark = mark_around({x,                             is_label ? y + line / 2 : y},
          sizes::dot_reach.count),
        .name = {}
    };
}

Footprint footprint_of(const Item& item, const Metrics& metrics)
{
    Footprint footprint{.body = item.visible, .mark = {}, .name = name_of_bar(item)};
    if (item.level != Level::Bar)
        footprint.mark = mark_around(item.dot, metrics.px(sizes::dot_reach));
    return footprint;
}

Rect bounds(const Footprint& footprint)
{
    return around_both(around_both(footprint.body, footprint.mark), footprint.name);
}

Rect kept_free(const Footprint& footprint, Level level)
{
    const auto wider = [](const Rect& r, Units left, Units right) {
        return inset(r, {-left.count, 0, -right.count, 0});
    };
    if (level != Level::Bar) {
        const Rect text = wider(footprint.body, sizes::gap, sizes::gap);
        return around_both(text, footprint.mark);
    }
    if (footprint.name.is_empty()) return wider(footprint.body, {}, sizes::bar_end);
    return around_both(footprint.body, wider(footprint.name, {}, sizes::after_name));
}

float distance_squared(const Footprint& footprint, Vec2 p)
{
    float nearest = distance_squared(footprint.body, p);
    for (const Rect* part : {&footprint.mark, &footprint.name}) {
        if (!part->is_empty()) nearest = std::min(nearest, distance_squared(*part, p));
    }
    return nearest;
}

}  // namespace vitrine
