// The detail panel: date and lane, title, summary, the official story beside the record, figures,
// people, terms, what it is related to, and the sources with how far they can be trusted.
#include "app/stepping.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "exhibit/worded_date.h"
#include "program/column.h"
#include "program/detail_tools.h"
#include "program/note_field.h"
#include "program/panel_head.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

std::string over_title(const PanelFrame& f, const Milestone& milestone)
{
    const Lane& lane = f.exhibit().lanes[index_of(milestone.lane)];
    return fmt::format("{} · {}", f.text(lane.name), worded_date(milestone, f.words));
}

constexpr float tools_above_steps = 8;
constexpr float tools_above_story = 12;
constexpr float room_for_focus = 10;  // above what comes first, whose focus is drawn around it
constexpr float panel_pad = 28;
constexpr float least_text_above_foot = 180;

// The selected milestone's stop, if it can be written about; else null.
const TrailStop* stop_with_note(const PanelFrame& f)
{
    return f.setting.policy.has_keyboard ? kept_stop(f) : nullptr;
}

// In the foot a note has a few lines, which scroll; it grows while it is written.
NoteRoom note_in_foot(const PanelFrame& f, const Rect& panel, float width)
{
    const int most = !is_noting(f.state) ? 2 : panel.h >= f.px(640) ? 5 : 3;
    return {.width = width, .most_lines = most};
}

enum class ToolsPlace : bool { InFoot, AboveText };

// Lays it all out from the upper edge of `at` and returns its height.
float lay_out(PanelFrame& f, Pen& pen, const Rect& at, const Milestone& milestone, ToolsPlace where)
{
    const float width = at.w;
    Column column{.pen = pen,
                  .f = f,
                  .x = at.x,
                  .y = at.y,
                  .width = width,
                  .lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color)};
    const float tools = where == ToolsPlace::AboveText ? height_of_tools(f, width) : 0;
    if (tools > 0) {
        column.space(room_for_focus);
        if (pen.draws()) draw_tools(f, pen, {at.x, column.y}, width);
        column.y += tools + f.px(tools_above_story);
    }
    // Where the head says what was read before, lane and date stand over the title.
    if (has_ways(f))
        column.put(over_title(f, milestone), {.role = Role::Label, .color = column.lane});
    lay_out_story(column, milestone);
    lay_out_references(column, milestone);
    const TrailStop* stop = tools > 0 ? stop_with_note(f) : nullptr;
    if (stop != nullptr) {
        column.space(16);
        const NoteRoom room{.width = width, .least_lines = 2};
        if (pen.draws()) draw_note(f, *stop, {at.x, column.y}, room);
        column.y += height_of_note(f, *stop, room) + f.px(8);
    }
    return column.y - at.y;
}

// The milestone `by` places later in time, if there is one.
std::optional<MilestoneId> neighbour(const PanelFrame& f, int by)
{
    const auto next = step_in_time(f.setting, f.state, by);
    return next != f.state.selection ? next : std::nullopt;
}

constexpr float beside_step = 26 + 10;  // the arrow, and the edge, beside the words of a button
constexpr int most_step_lines = 5;

// How wide a button of the foot is that leads to the milestone before or after it.
float width_of_step(const PanelFrame& f, const Rect& panel)
{
    return std::floor((panel.w - 2 * f.px(panel_pad) - f.px(12)) / 2);
}

// The name on such a button: whole, in as many lines as that needs.
const Paragraph& name_on_step(const PanelFrame& f, MilestoneId id, float width)
{
    const auto line = static_cast<int>(f.metrics.line_height(Role::Caption));
    return f.type.set(f.text(f.exhibit()[id].title), f.metrics.style(Role::Caption),
                      {static_cast<int>(width - f.px(beside_step)), line, most_step_lines});
}

// How high these buttons are: a date and so many lines of a title.
float height_of_steps(const PanelFrame& f, float lines)
{
    const float texts =
        f.metrics.line_height(Role::SmallLabel) + lines * f.metrics.line_height(Role::Caption);
    return std::max(f.px(std::max(48.0F, f.setting.policy.chrome.target)), texts + f.px(14));
}

// Whether the tools stand in the foot. Where that would leave too little of the text, they stand
// above it, so that they are seen at first, and make way for it: as soon as a note would need that,
// so that they do not move away from whoever keeps something. The note then follows the text.
bool has_tools_in_foot(const PanelFrame& f, const Rect& panel)
{
    if (panel.h < f.px(460) || is_reading_alone(f.state, f.setting.policy)) return false;
    const float tools = height_of_tools(f, panel.w - 2 * f.px(panel_pad));
    const float note = f.setting.policy.has_keyboard ? f.px(48 + tools_above_steps) : 0;
    const float foot = tools + f.px(tools_above_steps) + note + height_of_steps(f, 1) + f.px(32);
    const float text = panel.h - f.px(10) - panel_head_height(f) - foot;
    return tools > 0 && text >= f.px(least_text_above_foot);
}

// They have one line in a low panel, and more where a name needs more: upwards, so that going on
// presses the same place.
float step_height(const PanelFrame& f, const Rect& panel)
{
    const bool is_high = panel.h >= f.px(has_tools_in_foot(f, panel) ? 640 : 440);
    std::size_t lines = is_high ? 2 : 1;
    for (const int by : {-1, 1}) {
        const auto id = neighbour(f, by);
        if (id) lines = std::max(lines, name_on_step(f, *id, width_of_step(f, panel)).lines.size());
    }
    return height_of_steps(f, static_cast<float>(lines));
}

// Names the milestone that it leads to.
void draw_step(PanelFrame& f, const Rect& box, MilestoneId id, int by)
{
    const Milestone& milestone = f.exhibit()[id];
    const bool is_back = by < 0;
    const std::string date = worded_date(milestone, f.words);
    const std::string_view title = f.text(milestone.title);
    const std::string name = f.words.with(is_back ? word::detail_previous_is : word::detail_next_is,
                                          {std::string(title), date});
    const Paragraph& lines = name_on_step(f, id, box.w);
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = is_back ? "previous" : "next",
                                     .name = name,
                                     .rect = box,
                                     .min_target_px = f.px(f.setting.policy.chrome.target),
                                     .color = f.color(Token::Ink),
                                     .background = f.color(Token::Panel),
                                     .text_px = f.metrics.style(Role::Caption).size_px()});
    if (lines.is_cut) f.semantics.cut_to(title);
    const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
    f.list.rect(box, mixed(f.color(Token::Panel), f.color(Token::Ink), tint));
    f.list.frame(box, f.metrics.hairline(), f.color(Token::Ink));
    const float u = f.px(5);
    const float tip = is_back ? box.x + f.px(12) : box.right() - f.px(12);
    const float back = is_back ? tip + u : tip - u;
    const float middle = box.centre().y;
    f.list.line({back, middle - u * 1.4F}, {tip, middle}, f.px(2.5F), f.color(Token::Ink));
    f.list.line({tip, middle}, {back, middle + u * 1.4F}, f.px(2.5F), f.color(Token::Ink));

    const float room = box.w - f.px(beside_step);
    const Token lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color);
    const float line = f.metrics.line_height(Role::Caption);
    const float over = f.metrics.line_height(Role::SmallLabel);
    // Where there is no room for more, the year says when.
    const TextStyle date_style = f.metrics.style(Role::SmallLabel);
    const bool has_room = f.type.width(date, date_style) <= room;
    const std::string year = worded_year(civil_of(milestone.date.earliest()).year, f.words);
    const RunId dated = f.type.line(has_room ? date : year, date_style, room);
    const auto put = [&](RunId id_of_run, float y, Token color) {
        const Run& run = f.type[id_of_run];
        const float x = is_back ? box.x + f.px(26) : box.right() - f.px(26) - run.width;
        f.list.run(run, {rounded(x), run.baseline(y)}, f.color(color));
    };
    float y = middle - (over + lines.height()) / 2;
    put(dated, y + over / 2, lane);
    y += over + line / 2;
    for (const RunId run : lines.lines) {
        put(run, y, Token::Ink);
        y += line;
    }
    if (r.is_focused) paint_focus(box, f.metrics, f.theme, f.list);
    if (r.is_clicked) f.wanted.emplace_back(action::StepTime{by});
}

void draw_steps(PanelFrame& f, const Rect& foot, float w, float height)
{
    const float y = foot.bottom() - height;
    if (const auto id = neighbour(f, -1)) draw_step(f, {foot.x, y, w, height}, *id, -1);
    if (const auto id = neighbour(f, 1)) draw_step(f, {foot.right() - w, y, w, height}, *id, 1);
}

// Beside the timeline, or all of the window but the large buttons.
Rect box_of_panel(const PanelFrame& f)
{
    const Regions& regions = f.scene.regions;
    if (!is_reading_alone(f.state, f.setting.policy)) return regions.panel;
    return room_to_read_alone(f);
}

// The ways back and forward, or lane and date of what is read first, and the button that closes;
// they stay while the rest scrolls.
void draw_head(PanelFrame& f, Pen& pen, const Rect& head, const Milestone& milestone, Token color)
{
    const float pad = f.px(panel_pad);
    if (has_ways(f)) return draw_panel_head(f, pen, inset(head, {f.px(16), 0, f.px(8), 0}));
    const Rect room = draw_close(f, pen, inset(head, {pad, 0, f.px(8), 0}));
    const std::string over = over_title(f, milestone);
    Pen measuring(f, Pen::Mode::Measures);
    const Pen::Ink ink{.role = Role::Label, .color = color, .max_lines = 2};
    const float h = measuring.text({}, room.w, over, ink);
    pen.text({room.x, std::round(room.centre().y - h / 2)}, room.w, over, ink);
}

void draw_panel_ground(PanelFrame& f, const Rect& panel, const Milestone& milestone, Token lane)
{
    f.list.shadow({panel.x, panel.y + f.px(4), panel.w, panel.h}, f.px(24),
                  Rgba{0x21, 0x1C, 0x18, 90});
    f.list.rect(panel, f.color(Token::Panel));
    // What is pressed on it, and on nothing in it, is not meant for the timeline.
    f.gui.add_ground("detail-ground", panel);
    f.list.frame(panel, f.metrics.hairline(), f.color(Token::Line));
    f.list.rect({panel.x, panel.y, panel.w, f.px(10)}, f.color(lane));
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "detail",
                     .name = f.text(milestone.title),
                     .rect = panel});
}

void fade_out(PanelFrame& f, const Rect& panel, float bottom)
{
    // What scrolls on below fades out, so that no line looks cut.
    for (int i = 0; i < 8; ++i) {
        const float y = bottom - f.px(32) + f.px(4) * static_cast<float>(i);
        f.list.rect({panel.x + f.metrics.hairline(), y, panel.w - f.px(14), f.px(4)},
                    with_opacity(f.color(Token::Panel), static_cast<float>(i + 1) / 8));
    }
}

}  // namespace

void draw_detail(PanelFrame& f)
{
    if (!f.state.selection) return;
    const Milestone& milestone = f.exhibit()[*f.state.selection];
    const Rect panel = box_of_panel(f);
    const Token lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color);
    draw_panel_ground(f, panel, milestone, lane);
    const float pad = f.px(panel_pad);
    const float step_h = step_height(f, panel);
    // The large buttons lead on, too: those of the panel make way for the text.
    const bool has_steps = f.scene.regions.low_band.is_empty();
    const ToolsPlace tools =
        has_tools_in_foot(f, panel) ? ToolsPlace::InFoot : ToolsPlace::AboveText;
    const float tools_h = tools == ToolsPlace::InFoot
                              ? height_of_tools(f, panel.w - 2 * pad) + f.px(tools_above_steps)
                              : 0;
    const TrailStop* noted = tools == ToolsPlace::InFoot ? stop_with_note(f) : nullptr;
    const NoteRoom note = note_in_foot(f, panel, panel.w - 2 * pad);
    const float note_h =
        noted != nullptr ? height_of_note(f, *noted, note) + f.px(tools_above_steps) : 0;
    const float below = has_steps ? step_h : 0;
    const float foot_h = below + tools_h > 0 ? below + tools_h + note_h + f.px(32) : f.px(8);
    const Rect head{panel.x, panel.y + f.px(10), panel.w, panel_head_height(f)};
    const Rect body{panel.x, head.bottom(), panel.w, panel.bottom() - head.bottom() - foot_h};
    // Lines of more than some 75 characters are hard to follow.
    const float width = std::min(panel.w - 2 * pad, f.px(660));
    Pen measuring(f, Pen::Mode::Measures);
    const float height = lay_out(f, measuring, {0, 0, width, 0}, milestone, tools);

    Pen pen(f);
    draw_head(f, pen, head, milestone, lane);
    const Vec2 origin =
        f.gui.begin_area("detail", body, height + f.px(12), index_of(*f.state.selection) + 1);
    lay_out(f, pen, {origin.x + pad, origin.y, width, 0}, milestone, tools);
    f.gui.end_area();
    fade_out(f, panel, body.bottom());
    const Rect foot = inset({panel.x, body.bottom(), panel.w, foot_h}, {pad, 0, pad, f.px(16)});
    f.list.rect({panel.x + f.metrics.hairline(), body.bottom(), panel.w - 2 * f.metrics.hairline(),
                 f.metrics.hairline()},
                f.color(Token::Line));
    if (noted != nullptr) draw_note(f, *noted, {foot.x, foot.y + f.px(16)}, note);
    if (tools == ToolsPlace::InFoot)
        draw_tools(f, pen, {foot.x, foot.y + f.px(16) + note_h}, foot.w);
    if (has_steps) draw_steps(f, foot, width_of_step(f, panel), step_h);
    if (f.related && !is_reading_alone(f.state, f.setting.policy))
        draw_relation_arc(f, *f.state.selection, *f.related);
}

}  // namespace vitrine
