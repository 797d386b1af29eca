// The bars: title and buttons along the top, or large buttons within everybody's reach along the
// bottom.
#include "app/field.h"
#include "data/word_keys.h"
#include "program/bar.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

namespace vitrine {

namespace {

// A language as its own speakers call it, for the button that changes to it.
std::string_view next_language(const PanelFrame& f)
{
    const auto& languages = f.exhibit().languages;
    return languages[(index_of(f.state.preferences.language) + 1) % languages.size()];
}

struct BarButton {
    std::string_view key;
    std::string_view label;
    std::string_view name;
    Action action;
    ButtonLook look = ButtonLook::Plain;
    float least_width = 48;
    Role role = Role::Strong;
};

// A bar holds few buttons; they are made anew every frame and never allocate.
struct BarButtons {
    std::array<BarButton, 10> all;
    std::size_t count = 0;

    void add(const BarButton& button) { all[count++] = button; }
    std::span<const BarButton> span() const { return std::span(all).first(count); }
};

BarButtons low_buttons(const PanelFrame& f)
{
    BarButtons buttons;
    const Words& w = f.words;
    buttons.add({"whole", w[word::bar_whole], w[word::bar_whole], action::ShowAll{}});
    buttons.add(
        {"zoom-out", "−", w[word::bar_zoom_out], action::ZoomBy{1 / 1.8}, ButtonLook::Plain, 80});
    buttons.add({"zoom-in", "+", w[word::bar_zoom_in], action::ZoomBy{1.8}, ButtonLook::Plain, 80});
    buttons.add({"earlier", w[word::bar_earlier], w[word::bar_earlier], action::StepTime{-1}});
    buttons.add({"later", w[word::bar_later], w[word::bar_later], action::StepTime{1}});
    if (f.exhibit().languages.size() > 1) {
        const std::string_view next = next_language(f);
        buttons.add(
            {"language", next, next, action::NextLanguage{}, ButtonLook::Plain, 80, Role::Label});
    }
    buttons.add({"text-size", "Aa", w[word::bar_text_size], action::ChangeTextSize{0},
                 ButtonLook::Plain, 80});
    buttons.add({"start-over", w[word::bar_start_over], w[word::bar_start_over],
                 action::StartOver{}, ButtonLook::Filled});
    return buttons;
}

float width_of(const PanelFrame& f, const Pen& pen, const BarButton& button, float pad)
{
    return std::max(f.px(button.least_width),
                    pen.width_of(button.label, button.role) + 2 * f.px(pad));
}

constexpr float low_gap = 12;   // between buttons, and between their rows
constexpr float most_pad = 28;  // of a button, beside its letters
constexpr float least_pad = 8;

// How many of the buttons have room in a row; one at least.
std::size_t count_in_row(const PanelFrame& f, const Pen& pen, std::span<const BarButton> buttons,
                         float room, float pad)
{
    float width = 0;
    std::size_t count = 0;
    for (; count < buttons.size(); ++count) {
        width += width_of(f, pen, buttons[count], pad);
        if (count > 0 && width > room) break;
        width += f.px(low_gap);
    }
    return count;
}

std::size_t rows_needed(const PanelFrame& f, const Pen& pen, std::span<const BarButton> buttons,
                        float room, float pad)
{
    std::size_t rows = 0;
    for (; !buttons.empty(); ++rows)
        buttons = buttons.subspan(count_in_row(f, pen, buttons, room, pad));
    return rows;
}

// What the buttons have beside their letters: in a narrow window they lose padding before they lose
// letters.
float padding(const PanelFrame& f, const Pen& pen, std::span<const BarButton> buttons, float room,
              std::size_t rows)
{
    float pad = most_pad;
    while (pad > least_pad && rows_needed(f, pen, buttons, room, pad) > rows)
        pad -= 2;
    return pad;
}

// Where that is not enough, all of it is drawn smaller, rather than that one button is out of
// reach.
void shrink_to_fit(PanelFrame& f, std::span<const BarButton> buttons, float room, std::size_t rows)
{
    const Pen pen(f);
    for (int tries = 0; tries < 40; ++tries) {
        const bool has_room = rows_needed(f, pen, buttons, room, least_pad) <= rows &&
                              width_of(f, pen, buttons.front(), least_pad) <= room;
        if (has_room) break;
        f.metrics.scale *= 0.96F;
    }
}

// A row of them, in the middle of its place.
void draw_low_row(PanelFrame& f, Pen& pen, std::span<const BarButton> buttons, float pad,
                  const Rect& row)
{
    float all = f.px(low_gap) * static_cast<float>(buttons.size() - 1);
    for (const BarButton& button : buttons)
        all += width_of(f, pen, button, pad);
    float x = std::max(f.px(8), row.centre().x - all / 2);
    for (const BarButton& button : buttons) {
        const Rect box{x, row.y, width_of(f, pen, button, pad), row.h};
        if (pen.sign_button(button.key, box, button.label, button.name, button.look, button.role))
            f.wanted.push_back(button.action);
        x = box.right() + f.px(low_gap);
    }
}

// Buttons share the width, in as many rows as the band is high for.
void draw_low_band(PanelFrame& outer)
{
    const Rect& band = outer.scene.regions.low_band;
    outer.list.rect(band, outer.color(Token::Panel));
    outer.list.rect({band.x, band.y, band.w, outer.px(2)}, outer.color(Token::Ink));
    PanelFrame f = outer;
    const BarButtons made = low_buttons(f);
    std::span<const BarButton> buttons = made.span();
    const float target = f.setting.policy.chrome.target;
    const float room = band.w - outer.px(24);
    const float row = outer.px(target) + outer.px(low_gap);
    const auto rows = static_cast<std::size_t>(std::max(1.0F, std::floor(band.h / row)));
    shrink_to_fit(f, buttons, room, rows);
    Pen pen(f);
    const float pad = padding(f, pen, buttons, room, rows);
    const float h = std::max(f.px(target), rounded(target * f.state.density));
    const auto count = static_cast<float>(rows_needed(f, pen, buttons, room, pad));
    const float all = count * h + (count - 1) * outer.px(low_gap);
    float y = rounded(band.y + (band.h - all) / 2) + f.px(1);
    while (!buttons.empty()) {
        const std::size_t next = count_in_row(f, pen, buttons, room, pad);
        draw_low_row(f, pen, buttons.first(next), pad, {band.x, y, band.w, h});
        buttons = buttons.subspan(next);
        y += h + outer.px(low_gap);
    }
}

// Pressed, a sign brings its milestone into the middle of the view; the view stays as wide as it
// is.
void draw_edge_sign(PanelFrame& f, const EdgeSign& sign, EdgeSide side)
{
    const EdgeText& text = f.scene.edges.texts[sign.text];
    const Rgba ground = f.color(Token::Ink);
    const Rgba ink = f.color(Token::Paper);
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = side == EdgeSide::Before ? "before-view" : "after-view",
                                     .name = text.name,
                                     .rect = sign.box,
                                     .min_target_px = f.px(f.setting.policy.chrome.target),
                                     .color = ink,
                                     .background = ground,
                                     .text_px = f.metrics.style(Role::Small).size_px()});
    const float tint = r.is_held ? 0.4F : r.is_hovered ? 0.28F : 0.16F;
    f.list.rect(grown(sign.box, -f.px(3)), mixed(ground, ink, tint));
    const Vec2 c = sign.box.centre();
    const float u = f.px(5);
    const bool is_before = side == EdgeSide::Before;
    const float tip = is_before ? sign.box.x + f.px(14) : sign.box.right() - f.px(14);
    const float back = is_before ? tip + u : tip - u;
    f.list.line({back, c.y - u * 1.4F}, {tip, c.y}, f.px(2.5F), ink);
    f.list.line({tip, c.y}, {back, c.y + u * 1.4F}, f.px(2.5F), ink);
    const Run& date = f.type[sign.date];
    float x = sign.box.x + f.px(is_before ? 12 + 26 - 6 : 12);
    f.list.run(date, {x, date.baseline(c.y)}, ink);
    x += date.width + f.px(12);
    if (sign.has_title) {
        const Run& title = f.type[sign.title];
        f.list.run(title, {x, title.baseline(c.y)}, ink);
    }
    if (r.is_focused) paint_focus(grown(sign.box, -f.px(6)), f.metrics, f.theme, f.list);
    if (!r.is_clicked) return;
    const Regions& regions = f.scene.regions;
    const double days = f.scene.days.day(regions.lanes.right()) - f.scene.days.day(regions.lanes.x);
    constexpr double without_margins = 0.92;  // that a flight to a span adds
    const double half = days / 2 * without_margins;
    f.wanted.emplace_back(action::FlyTo{
        {sign.anchor - half, sign.anchor + half}
    });
}

}  // namespace

void draw_chrome(PanelFrame& f)
{
    // What is read alone leaves the large buttons in reach.
    if (is_reading_alone(f.state, f.setting.policy)) {
        // Words are typed above what they find.
        if (is_list_on_top(f.state) && !f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
        if (!f.scene.regions.low_band.is_empty()) draw_low_band(f);
        return;
    }
    if (tab_page(f.state.pages) != nullptr) {
        if (!f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
        f.above_timeline = f.semantics.size();
        if (!f.scene.regions.low_band.is_empty()) draw_low_band(f);
        return;
    }
    draw_canvas_pictures(f);
    if (!f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
    draw_masthead(f);
    draw_chips(f);
    f.above_timeline = f.semantics.size();
    // In the order in which they are read, which is that of the focus.
    for (const EdgeSide side : {EdgeSide::Before, EdgeSide::After}) {
        const EdgeSign& sign = f.scene.edges.signs[static_cast<std::size_t>(side)];
        if (!sign.box.is_empty()) draw_edge_sign(f, sign, side);
    }
    if (!f.scene.regions.low_band.is_empty()) draw_low_band(f);
}

}  // namespace vitrine
