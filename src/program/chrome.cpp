// What surrounds the timeline: the bars, and the signs at the ends of the axis.
#include "app/field.h"
#include "app/greeting.h"
#include "data/word_keys.h"
#include "program/bar.h"
#include "program/board_look.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <string_view>

namespace vitrine {

namespace {

constexpr float sign_line = 17;      // of a sign at an end of the axis that has two
constexpr float low_sign_line = 13;  // on an axis that is lower than `usual_sign`
constexpr float usual_sign = 36;
constexpr float resting_tint = 0.16F;  // of it

// How a sign looks, faded or not.
void paint_edge_sign(PanelFrame& f, const EdgeFade::Shown& shown, float tint)
{
    const EdgeSign& sign = shown.sign;
    const Rgba ground = f.color(Token::Ink);
    const Rgba ink = with_opacity(f.color(Token::Paper), letters_of(shown.opacity));
    const Rgba box = mixed(ground, f.color(Token::Paper), tint);
    const float beside = sign.box.h < f.px(usual_sign) ? 1 : 3;
    f.list.rect(grown(sign.box, -f.px(beside)), with_opacity(box, shown.opacity));
    const Vec2 c = sign.box.centre();
    const float u = f.px(5);
    const bool is_before = shown.side == EdgeSide::Before;
    const float tip = is_before ? sign.box.x + f.px(14) : sign.box.right() - f.px(14);
    const float back = is_before ? tip + u : tip - u;
    f.list.line({back, c.y - u * 1.4F}, {tip, c.y}, f.px(2.5F), ink);
    f.list.line({tip, c.y}, {back, c.y + u * 1.4F}, f.px(2.5F), ink);
    const float x = sign.box.x + f.px(is_before ? 12 + 26 - 6 : 12);
    const float line = sign.box.h < f.px(usual_sign) ? low_sign_line : sign_line;
    const float apart = sign.has_title ? f.px(line) / 2 : 0;
    const Run& date = f.type[sign.date];
    f.list.run(date, {x, date.baseline(c.y - apart)}, ink);
    if (!sign.has_title) return;
    const Run& title = f.type[sign.title];
    f.list.run(title, {x, title.baseline(c.y + apart)}, ink);
}

// Pressed, a sign brings its milestone into the middle of the view; the view stays as wide as it
// is.
void draw_edge_sign(PanelFrame& f, const EdgeFade::Shown& shown)
{
    const EdgeSign& sign = shown.sign;
    const Response r =
        f.gui.widget({.role = SemanticRole::Button,
                      .key = shown.side == EdgeSide::Before ? "before-view" : "after-view",
                      .name = f.scene.edges.texts[sign.text].name,
                      .rect = sign.box,
                      .min_target_px = f.px(f.setting.policy.chrome.target),
                      .color = f.color(Token::Paper),
                      .background = f.color(Token::Ink),
                      .text_px = f.metrics.style(Role::SmallLabel).size_px()});
    paint_edge_sign(f, shown, r.is_held ? 0.4F : r.is_hovered ? 0.28F : resting_tint);
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

// In the order in which they are read, which is that of the focus.
void draw_edge_signs(PanelFrame& f)
{
    for (const EdgeFade::Shown& shown : f.presence.signs()) {
        if (shown.is_going) paint_edge_sign(f, shown, resting_tint);
    }
    for (const EdgeSide side : {EdgeSide::Before, EdgeSide::After}) {
        for (const EdgeFade::Shown& shown : f.presence.signs()) {
            if (!shown.is_going && shown.side == side) draw_edge_sign(f, shown);
        }
    }
}

// What stands along the bottom of the window.
void draw_lower(PanelFrame& f)
{
    if (!f.scene.regions.low_band.is_empty()) draw_controls(f);
    draw_shelf(f);
}

}  // namespace

void draw_chrome(PanelFrame& f)
{
    // What is read alone leaves the large buttons in reach.
    if (is_reading_alone(f.state, f.setting.policy)) {
        // Words are typed above what they find.
        if (is_list_on_top(f.state) && !f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
        f.above_timeline = f.semantics.size();
        draw_lower(f);
        return;
    }
    if (tab_page(f.state.pages) != nullptr) {
        if (!f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
        f.above_timeline = f.semantics.size();
        draw_lower(f);
        return;
    }
    draw_canvas_pictures(f);
    if (!f.scene.regions.title.is_empty()) draw_title_bar(f);
    if (!f.scene.regions.top_bar.is_empty()) draw_top_bar(f);
    // What greets alone lies over everything; while it folds, it slides away over it.
    if (greets_alone(f.state)) {
        draw_masthead(f);
        f.above_timeline = f.semantics.size();
        return;
    }
    const bool slides_over = f.state.masthead_left && !has_room_to_greet(f.state);
    if (!slides_over) draw_masthead(f);
    draw_chips(f);
    f.above_timeline = f.semantics.size();
    draw_edge_signs(f);
    f.end_of_signs = f.semantics.size();
    draw_lower(f);
    if (slides_over) draw_masthead(f);
}

}  // namespace vitrine
