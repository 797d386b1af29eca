#include "view/footprint.h"

#include "view/sizes.h"

#include <algorithm>

namespace vitrine {

namespace {

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

Rect around_both(const Rect& a, const Rect& b)
{
    if (a.is_empty()) return b;
    if (b.is_empty()) return a;
    const float left = std::min(a.x, b.x);
    const float top = std::min(a.y, b.y);
    return {left, top, std::max(a.right(), b.right()) - left,
            std::max(a.bottom(), b.bottom()) - top};
}

}  // namespace

Footprint footprint_of(const Item& item, const Metrics& metrics)
{
    Footprint footprint{.body = item.visible, .mark = {}, .name = name_of_bar(item)};
    if (item.level <= Level::ShortCard) {
        const float reach = metrics.px(sizes::dot_reach);
        footprint.mark = {item.dot.x - reach, item.dot.y - reach, 2 * reach, 2 * reach};
    }
    return footprint;
}

Rect bounds(const Footprint& footprint)
{
    return around_both(around_both(footprint.body, footprint.mark), footprint.name);
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
