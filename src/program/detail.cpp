// The detail panel: date and lane, title, summary, the official story beside the record, figures,
// people, terms, what it is related to, and the sources with how far they can be trusted.
#include "app/stepping.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "program/column.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// Lays it all out and returns its height.
float lay_out(PanelFrame& f, Pen& pen, Vec2 at, float width, const Milestone& milestone)
{
    Column column{.pen = pen,
                  .f = f,
                  .x = at.x,
                  .y = at.y,
                  .width = width,
                  .lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color)};
    lay_out_story(column, milestone);
    lay_out_references(column, milestone);
    return column.y - at.y;
}

// The milestone `by` places later in time, if there is one.
std::optional<MilestoneId> neighbour(const PanelFrame& f, int by)
{
    const auto next = step_in_time(f.setting, f.state, by);
    return next != f.state.selection ? next : std::nullopt;
}

void draw_steps(PanelFrame& f, Pen& pen, const Rect& foot)
{
    const float h = f.px(std::max(48.0F, f.setting.policy.chrome.target));
    const float w = std::min(f.px(190), (foot.w - f.px(12)) / 2);
    const float y = foot.bottom() - h;
    const auto step = [&](std::string_view key, int by, float x, Word word) {
        const auto id = neighbour(f, by);
        if (!id) return;
        const std::string year =
            worded_year(civil_of(f.exhibit()[*id].date.earliest()).year, f.words);
        if (pen.button(key, {x, y, w, h}, f.words.with(word, {year}), ButtonLook::Plain)) {
            f.wanted.emplace_back(action::StepTime{by});
        }
    };
    step("previous", -1, foot.x, word::detail_previous);
    step("next", 1, foot.right() - w, word::detail_next);
}

// Lane and date, and the button that closes; they stay while the rest scrolls.
void draw_head(PanelFrame& f, Pen& pen, const Rect& head, const Milestone& milestone, Token color)
{
    const float side = head.h - f.px(8);
    const Lane& lane = f.exhibit().lanes[index_of(milestone.lane)];
    const std::string over =
        fmt::format("{} · {}", f.text(lane.name), worded(milestone.date, f.words));
    const float room = head.w - side - f.px(8);
    Pen measuring(f, Pen::Mode::Measures);
    const Pen::Ink ink{.role = Role::Label, .color = color, .max_lines = 2};
    const float h = measuring.text({}, room, over, ink);
    pen.text({head.x, std::round(head.centre().y - h / 2)}, room, over, ink);
    const Rect box{head.right() - side, head.y + f.px(4), side, side};
    if (pen.button("close", box, "×", ButtonLook::Quiet, Role::Heading))
        f.wanted.emplace_back(action::Close{});
}

}  // namespace

void draw_detail(PanelFrame& f)
{
    if (!f.state.selection) return;
    const Milestone& milestone = f.exhibit()[*f.state.selection];
    const Rect& panel = f.scene.regions.panel;
    const Token lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color);
    f.list.shadow({panel.x, panel.y + f.px(4), panel.w, panel.h}, f.px(24),
                  Rgba{0x21, 0x1C, 0x18, 90});
    f.list.rect(panel, f.color(Token::Panel));
    f.list.frame(panel, f.metrics.hairline(), f.color(Token::Line));
    f.list.rect({panel.x, panel.y, panel.w, f.px(10)}, f.color(lane));
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "detail",
                     .name = f.text(milestone.title),
                     .rect = panel});

    const float pad = f.px(28);
    const float foot_h = f.px(std::max(48.0F, f.setting.policy.chrome.target)) + f.px(36);
    const Rect head{panel.x, panel.y + f.px(10), panel.w,
                    f.px(std::max(56.0F, f.setting.policy.chrome.target))};
    const Rect body{panel.x, head.bottom(), panel.w, panel.bottom() - head.bottom() - foot_h};
    // Lines of more than some 75 characters are hard to follow.
    const float width = std::min(panel.w - 2 * pad, f.px(660));
    Pen measuring(f, Pen::Mode::Measures);
    const float height = lay_out(f, measuring, {}, width, milestone);

    const Vec2 origin =
        f.gui.begin_area("detail", body, height + f.px(12), index_of(*f.state.selection) + 1);
    Pen pen(f);
    lay_out(f, pen, {origin.x + pad, origin.y}, width, milestone);
    f.gui.end_area();
    // What scrolls on below fades out, so that no line looks cut.
    for (int i = 0; i < 8; ++i) {
        const float y = body.bottom() - f.px(32) + f.px(4) * static_cast<float>(i);
        f.list.rect({panel.x + f.metrics.hairline(), y, panel.w - f.px(14), f.px(4)},
                    with_opacity(f.color(Token::Panel), static_cast<float>(i + 1) / 8));
    }

    const Rect foot = inset({panel.x, body.bottom(), panel.w, foot_h}, {pad, 0, pad, f.px(20)});
    f.list.rect({panel.x + f.metrics.hairline(), body.bottom(), panel.w - 2 * f.metrics.hairline(),
                 f.metrics.hairline()},
                f.color(Token::Line));
    draw_steps(f, pen, foot);
    draw_head(f, pen, inset(head, {pad, 0, f.px(4), 0}), milestone, lane);
}

}  // namespace vitrine
