#include "view/paint_axis.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

void paint_axis(const Scene& scene, const AxisFade& fade, const Theme& theme,
                const Typesetter& type, DrawList& out)
{
    const Metrics& m = scene.spec.metrics;
    const Rect& axis = scene.regions.axis;
    out.rect(axis, theme[Token::Ink]);
    out.push_clip(axis);
    const Rgba paper = theme[Token::Paper];
    const float middle = axis.centre().y + m.px(3);
    const auto between = [](float from, float to, float share) {
        return from + (to - from) * share;
    };
    for (const AxisFade::Shown& tick : fade.shown()) {
        // A tick with a label is longer, and stronger.
        if (tick.x >= scene.regions.gutter.right())
            out.rect({std::round(tick.x), axis.y, m.hairline(), m.px(between(4, 7, tick.labelled))},
                     with_opacity(paper, tick.tick * between(0.45F, 0.9F, tick.labelled)));
        if (tick.written <= 0) continue;
        const float left = tick.x - tick.label_px / 2;
        const Run& label = type[tick.label];
        out.run(label, {left, label.baseline(middle)}, with_opacity(paper, tick.written));
    }
    if (fade.context_share() > 0) {
        const Run& context = type[fade.context()];
        out.run(context, {scene.regions.gutter.x + m.px(20), context.baseline(middle)},
                with_opacity(paper, fade.context_share()));
    }
    out.pop_clip();
}

}  // namespace vitrine
