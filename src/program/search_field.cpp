#include "app/cutting.h"
#include "app/field.h"
#include "data/find_keys.h"
#include "program/bar.h"
#include "view/marks.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// A lens, by which people recognise a search field.
void draw_lens(PanelFrame& f, Vec2 at)
{
    const Rgba color = f.color(Token::Muted);
    f.list.ring(at, f.px(7), f.px(2), color);
    f.list.line(at + Vec2{f.px(5), f.px(5)}, at + Vec2{f.px(11), f.px(11)}, f.px(3), color);
}

// The largest letters in which what the field asks for has room; the smallest if it has in none.
TextStyle style_of_asked(const PanelFrame& f, std::string_view asked, float room)
{
    for (const Role role : {Role::Text, Role::Small}) {
        if (f.type.width(asked, f.metrics.style(role)) <= room) return f.metrics.style(role);
    }
    return f.metrics.style(Role::Caption);
}

}  // namespace

void draw_search_field(PanelFrame& f, const Rect& all)
{
    Pen pen(f);
    const std::string_view words = words_in_field(f.state);
    // Of the button that clears it; fingers need all of a target.
    const float least = f.setting.policy.chrome.has_low_band
                            ? std::ceil(f.setting.policy.chrome.target * f.state.density)
                            : 0;
    const float side = words.empty() ? 0 : std::max(f.px(44), least);
    const Rect box{all.x, all.y, all.w - side, all.h};
    const Token color = words.empty() ? Token::Muted : Token::Ink;
    const TextStyle style = f.metrics.style(Role::Text);
    const Response response = f.gui.widget({.role = SemanticRole::Field,
                                            .key = search_key,
                                            .name = f.words[word::filter_search],
                                            .value = words,
                                            .rect = box,
                                            .min_target_px = f.px(f.setting.policy.chrome.target),
                                            .color = f.color(color),
                                            .background = f.color(Token::Paper),
                                            .text_px = style.size_px()});
    if (response.is_clicked) f.wanted.emplace_back(action::Find{});
    f.list.rect(all, f.color(Token::Paper));
    const bool is_lit = response.is_hovered || is_searching(f.state);
    f.list.frame(all, is_lit ? f.px(2) : f.metrics.hairline(),
                 f.color(is_lit ? Token::Ink : Token::Muted));
    // The lens alone stands in the middle.
    const float lens = std::min(f.px(20), box.w / 2 - f.px(2));
    draw_lens(f, {box.x + lens, box.centre().y - f.px(2)});

    const float left = box.x + f.px(42);
    const Rect room{left, box.y, std::max(0.0F, box.right() - f.px(8) - left), box.h};
    const std::string_view asked = f.words[word::filter_search];
    // What it asks for is said as a whole, or by the lens alone.
    const RunId id = words.empty() ? f.type.shaper().shape(asked, style_of_asked(f, asked, room.w))
                                   : f.type.shaper().shape(words, style);
    const Run& run = f.type[id];
    const bool is_said = !words.empty() || run.width <= room.w;
    // The end is in view, where typing goes on.
    const float over = words.empty() ? 0 : std::max(0.0F, run.width + f.px(3) - room.w);
    f.list.push_clip(grown(room, f.px(4)));
    if (is_said) f.list.run(run, {room.x - over, run.baseline(box.centre().y)}, f.color(color));
    if (is_searching(f.state)) {
        const float x = room.x - over + (words.empty() ? -f.px(4) : run.width + f.px(1));
        f.list.rect({rounded(x), rounded(box.centre().y - f.px(13)), f.px(2), f.px(26)},
                    f.color(Token::Red));
    }
    f.list.pop_clip();
    if (response.is_focused) paint_focus(grown(box, -f.px(8)), f.metrics, f.theme, f.list);
    if (words.empty()) return;
    const Rect clear{box.right() + f.px(2), all.y + f.px(2), side - f.px(4), all.h - f.px(4)};
    if (pen.sign_button("clear-search", clear, "×", f.words[word::find_clear], ButtonLook::Quiet,
                        Role::Heading)) {
        f.wanted.emplace_back(action::ClearWords{});
    }
}

}  // namespace vitrine
