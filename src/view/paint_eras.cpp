#include "view/paint_eras.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// Whether a name that fades where it stood has another one moving over it, which is read.
bool is_passed_over(const Captions::Caption& caption, const Captions& captions,
                    const Typesetter& type)
{
    const Run& run = type[caption.run];
    return std::ranges::any_of(captions.shown(), [&](const Captions::Caption& other) {
        if (other.lane || !other.picture.is_empty() || other.opacity <= caption.opacity)
            return false;
        const bool is_beside = other.at.x >= caption.at.x + run.width ||
                               other.at.x + type[other.run].width <= caption.at.x;
        return !is_beside && std::abs(other.at.y - caption.at.y) < run.capitals;
    });
}

}  // namespace

void paint_eras(const Scene& scene, const Captions& captions, const Theme& theme,
                const Typesetter& type, DrawList& out)
{
    const Metrics& m = scene.spec.metrics;
    const Rect& eras = scene.regions.eras;
    if (eras.is_empty()) return;
    const float hair = m.hairline();
    out.rect(eras, theme[Token::Paper]);
    const float single = captions.single();
    const float line = m.px(5);
    const float top = std::round((eras.h - line - hair) * single);
    for (const EraLabel& era : scene.eras) {
        const float from = std::max(era.from, scene.regions.strip.x);
        const float to = std::min(era.to, scene.regions.strip.right());
        if (single > 0 && to > from) {
            const Token token = era.is_in_front ? Token::Ink : Token::Line;
            out.rect({from, eras.bottom() - hair - line, to - from, line},
                     with_opacity(theme[token], single));
        }
    }
    for (const EraLabel& era : scene.eras) {
        if (era.has_rule)
            out.rect({era.from, eras.y + top, m.px(2), eras.h - top}, theme[Token::Ink]);
    }
    for (const Captions::Caption& caption : captions.shown()) {
        if (caption.lane || !caption.picture.is_empty()) continue;
        if (is_passed_over(caption, captions, type)) continue;
        out.run(type[caption.run], caption.at,
                with_opacity(theme[Token::Ink], letters_of(caption.opacity)));
    }
    out.rect({0, eras.bottom() - hair, eras.w, hair}, theme[Token::Line]);
}

}  // namespace vitrine
