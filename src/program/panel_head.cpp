#include "program/panel_head.h"

#include "data/help_keys.h"
#include "data/thing_keys.h"
#include "view/marks.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

std::string_view called(const PanelFrame& f, int by)
{
    const auto thing = seen_at(f.state.history, steps_of(f.state, {by}));
    if (!thing) return {};
    return name_of(f.exhibit(), *thing, f.state.preferences.language);
}

// One of the two arrows, which stand side by side. It cannot be pressed where it leads nowhere.
void draw_way(PanelFrame& f, const Rect& box, int by)
{
    const std::string name = name_of_way(f, by);
    const bool leads = !name.empty();
    const Rgba color = f.color(leads ? Token::Ink : Token::Line);
    Response r;
    if (leads) {
        r = f.gui.widget({.role = SemanticRole::Button,
                          .key = by < 0 ? "panel-back" : "panel-forward",
                          .name = name,
                          .rect = box,
                          .min_target_px = f.px(f.setting.policy.chrome.target),
                          .color = f.color(Token::Ink),
                          .background = f.color(Token::Panel),
                          .text_px = f.metrics.style(Role::Strong).size_px()});
    }
    const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
    f.list.rect(box, mixed(f.color(Token::Panel), f.color(Token::Ink), tint));
    f.list.frame(box, f.metrics.hairline(), color);
    const Vec2 c = box.centre();
    const float u = f.px(5);
    const float way = by < 0 ? -1.0F : 1.0F;
    const Vec2 tip{c.x + way * u / 2, c.y};
    const Rgba arrow = f.color(leads ? Token::Ink : Token::Muted);
    for (const float side : {-1.4F, 1.4F})
        f.list.line({c.x - way * u / 2, c.y + side * u}, tip, f.px(2.5F), arrow);
    if (r.is_focused) paint_focus(box, f.metrics, f.theme, f.list);
    if (r.is_clicked) f.wanted.emplace_back(action::Travel{by});
}

}  // namespace

std::string name_of_way(const PanelFrame& f, int by)
{
    const std::string_view name = called(f, by);
    if (name.empty()) return {};
    return f.words.with(by < 0 ? word::thing_back_to : word::thing_forward_to, {std::string(name)});
}

float panel_head_height(const PanelFrame& f)
{
    const float texts =
        f.metrics.line_height(Role::Caption) + f.metrics.line_height(Role::SmallStrong);
    return std::max(f.px(f.setting.policy.chrome.target + 16), texts + f.px(16));
}

bool has_ways(const PanelFrame& f)
{
    return !called(f, -1).empty() || !called(f, 1).empty();
}

Rect draw_close(PanelFrame& f, Pen& pen, const Rect& head)
{
    const float side = f.px(f.setting.policy.chrome.target);
    const Rect box{head.right() - side, rounded(head.centre().y - side / 2), side, side};
    if (pen.sign_button("close", box, "×", f.words[word::help_close_button], ButtonLook::Quiet,
                        Role::Heading))
        f.wanted.emplace_back(action::Close{});
    return {head.x, head.y, box.x - f.px(8) - head.x, head.h};
}

void draw_panel_head(PanelFrame& f, Pen& pen, const Rect& head)
{
    const float side = f.px(f.setting.policy.chrome.target);
    const float y = rounded(head.centre().y - side / 2);
    draw_way(f, {head.x, y, side, side}, -1);
    draw_way(f, {head.x + side - f.metrics.hairline(), y, side, side}, 1);
    const Rect room = draw_close(f, pen, head);
    const int by = called(f, -1).empty() ? 1 : -1;
    const std::string_view name = called(f, by);
    if (name.empty()) return;
    const float x = head.x + 2 * side + f.px(14);
    const float width = room.right() - x;
    const std::string_view over = f.words[by < 0 ? word::thing_back : word::thing_forward];
    const float first = f.metrics.line_height(Role::Caption);
    const float top =
        rounded(head.centre().y - (first + f.metrics.line_height(Role::SmallStrong)) / 2);
    pen.text({x, top}, width, over, {.role = Role::Caption, .color = Token::Muted, .max_lines = 1});
    pen.text({x, top + first}, width, name, {.role = Role::SmallStrong, .max_lines = 1});
}

}  // namespace vitrine
