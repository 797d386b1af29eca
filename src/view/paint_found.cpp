#include "view/paint_found.h"

#include "view/sizes.h"

#include <array>

namespace vitrine {

void paint_number(const Item& card, float opacity, const PaintsNumber& with, DrawList& out)
{
    const float side = with.metrics.px(26);
    // A card that hangs left of its mark has that in this corner.
    const float mark = card.opens_left ? with.metrics.px(sizes::dot_reach) : 0;
    const Rect box{card.box.right() - side - mark, card.box.y, side, side};
    out.rect(box, with_opacity(with.theme[Token::Ink], opacity));
    const Run& number = with.type[card.number];
    const Vec2 centre = box.centre();
    out.run(number, {rounded(centre.x - number.width / 2), number.baseline(centre.y)},
            with_opacity(with.theme[Token::Paper], opacity));
}

void paint_flags(const Scene& scene, const Theme& theme, DrawList& out)
{
    const Rect& lanes = scene.regions.lanes;
    const float bottom = scene.regions.axis.y;
    const float half = scene.spec.metrics.px(6);
    const float top = bottom - scene.spec.metrics.px(11);
    for (const float x : scene.found_on_axis) {
        if (x < lanes.x || x > lanes.right()) continue;
        out.polygon(
            std::array{
                Vec2{x - half, top   },
                Vec2{x + half, top   },
                Vec2{x,        bottom}
        },
            theme[Token::Ink]);
    }
}

}  // namespace vitrine
