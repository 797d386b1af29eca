// What a term means, explained beside the word that was pressed.
#include "data/help_keys.h"
#include "data/thing_keys.h"
#include "program/panels.h"

#include <algorithm>

namespace vitrine {

namespace {

// Below the word, or above it where there is more room.
Rect box_of_term(const PanelFrame& f, const Rect& word, float height)
{
    const Vec2 size = f.list.size();
    const float margin = f.px(8);
    const float w = std::min(f.px(440), size.x - 2 * margin);
    const float h = std::min(height, size.y - 2 * margin);
    const float x = std::clamp(word.x - f.px(24), margin, std::max(margin, size.x - margin - w));
    const float below = word.bottom() + f.px(6);
    const float above = word.y - f.px(6) - h;
    const bool is_below = below + h <= size.y - margin || above < margin;
    const float y =
        std::clamp(is_below ? below : above, margin, std::max(margin, size.y - margin - h));
    return {rounded(x), rounded(y), w, h};
}

}  // namespace

void draw_term(PanelFrame& outer, const page::Term& page)
{
    PanelFrame f = outer;
    f.metrics.scale = page.scale;
    const Term& term = f.exhibit().terms[index_of(page.term)];
    const FoundThing thing{FoundKind::Term, static_cast<std::uint32_t>(page.term)};
    const float pad = f.px(20);
    const float side = f.px(f.setting.policy.chrome.target);
    const float width = std::min(f.px(440), f.list.size().x - f.px(16)) - 2 * pad;
    const auto lay_out = [&](Pen& pen, Vec2 at) {
        const float top = at.y;
        at.y +=
            pen.text(at, width - side + f.px(8), term.name, {.role = Role::CardTitle}) + f.px(6);
        at.y += pen.text(at, width, term.meaning,
                         {.role = Role::Text, .names = Pen::Ink::Names::Plain}) +
                f.px(12);
        const Pen::Pressed more =
            pen.link("term-page", at, width, f.words[word::thing_more], {.role = Role::Strong});
        if (more.is_pressed) f.wanted.emplace_back(action::OpenThing{thing});
        return at.y + more.height - top;
    };
    Pen measuring(f, Pen::Mode::Measures);
    const float height = lay_out(measuring, {}) + f.px(14 + 18);
    const Rect box = box_of_term(f, page.word, height);
    f.list.shadow(box, f.px(20), Rgba{0, 0, 0, 90});
    f.list.rect(box, f.color(Token::Panel));
    f.list.frame(box, f.px(2), f.color(Token::Ink));
    f.semantics.add(
        {.role = SemanticRole::Panel, .key = "term", .name = f.text(term.name), .rect = box});
    const Vec2 origin =
        f.gui.begin_area("term", grown(box, -f.px(2)), height - f.px(4), index_of(page.term) + 1);
    Pen pen(f);
    lay_out(pen, {origin.x + pad - f.px(2), origin.y + f.px(12)});
    f.gui.end_area();
    const Rect close{box.right() - side - f.px(4), box.y + f.px(4), side, side};
    if (pen.sign_button("close-term", close, "×", f.words[word::help_close_button],
                        ButtonLook::Quiet, Role::Heading))
        f.wanted.emplace_back(action::Close{});
}

}  // namespace vitrine
