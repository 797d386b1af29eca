#include "view/hit_marks.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr float above_capitals = 1.42F;  // of their height is what is filled
constexpr float below = 6;               // the baseline
constexpr float beside = 2;              // the letters
constexpr float underline = 2;

}  // namespace

void HitMarks::paint(const LinePaint& line, const Metrics& m, const Theme& theme,
                     const Typesetter& type, DrawList& out)
{
    const Run& run = type[line.run];
    out.run(run, line.at, line.color);
    if (finder_ == nullptr) return;
    const std::string_view text = type.shaper().text(line.run);
    const auto parts = words_.in(text, finder_->index(), finder_->found());
    if (parts.empty()) return;
    type.shaper().measure(text, line.style, 1e9F, ruler_);
    // Runs of a scene are scaled ones, a little wider or narrower than this.
    const float measured = std::max(1.0F, ruler_.width(0, text.size()));
    const float scale = run.width / measured;
    const float top = rounded(line.at.y - run.capitals * above_capitals);
    const float bottom = line.at.y + m.px(below);
    // Where ink on the lines' colour has not the contrast that the theme promises, it is turned
    // around.
    const bool is_turned =
        contrast(theme[Token::Ink], theme[Token::Line]) < promised_contrast(theme);
    const Token back = is_turned ? Token::Ink : Token::Line;
    const Token front = is_turned ? Token::Paper : Token::Ink;
    for (const TextPart& part : parts) {
        const float to = line.at.x + ruler_.width(0, part.to) * scale;
        const float from = to - ruler_.width(part.from, part.to) * scale;
        const float left = rounded(from - m.px(beside));
        const float right = rounded(to + m.px(beside));
        const Rect box{left, top, right - left, bottom - top};
        const float opacity = static_cast<float>(line.color.a) / 255;
        out.rect(box, with_opacity(theme[back], opacity));
        out.rect({box.x, box.bottom() - m.px(underline), box.w, m.px(underline)},
                 with_opacity(theme[Token::Ink], opacity));
        out.push_clip(box);
        out.run(run, line.at, with_opacity(theme[front], opacity));
        out.pop_clip();
    }
}

}  // namespace vitrine
