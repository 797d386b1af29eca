#include "view/paint_axis.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// Whether a label would stand under one of the signs at the ends, or too near to it.
bool is_under_sign(const Scene& scene, float from, float to)
{
    const float apart = scene.spec.metrics.px(8);
    return std::ranges::any_of(scene.edges.signs, [&](const EdgeSign& sign) {
        return !sign.box.is_empty() && from < sign.box.right() + apart && to > sign.box.x - apart;
    });
}

}  // namespace

void paint_axis(const Scene& scene, const AxisFade& fade, AxisSigns signs, const Theme& theme,
                const Typesetter& type, DrawList& out)
{
    const Metrics& m = scene.spec.metrics;
    const Rect& axis = scene.regions.axis;
    out.rect(axis, theme[Token::Ink]);
    out.push_clip(axis);
    const Rgba paper = theme[Token::Paper];
    const float gutter = scene.regions.gutter.right();
    const float middle = axis.centre().y + m.px(3);
    const auto between = [](float from, float to, float share) {
        return from + (to - from) * share;
    };
    for (const AxisFade::Shown& tick : fade.shown()) {
        if (tick.x < gutter) continue;
        // A tick with a label is longer, and stronger.
        out.rect({std::round(tick.x), axis.y, m.hairline(), m.px(between(4, 7, tick.labelled))},
                 with_opacity(paper, tick.tick * between(0.45F, 0.9F, tick.labelled)));
        if (tick.labelled <= 0) continue;
        const float left = tick.x - tick.label_px / 2;
        if (left < gutter || left + tick.label_px > axis.right()) continue;
        const bool has_signs = signs == AxisSigns::Present;
        if (has_signs && is_under_sign(scene, left, left + tick.label_px)) continue;
        const Run& label = type[tick.label];
        out.run(label, {left, label.baseline(middle)}, with_opacity(paper, tick.labelled));
    }
    if (fade.context_share() > 0) {
        const Run& context = type[fade.context()];
        out.run(context, {scene.regions.gutter.x + m.px(20), context.baseline(middle)},
                with_opacity(paper, fade.context_share()));
    }
    out.pop_clip();
}

}  // namespace vitrine
