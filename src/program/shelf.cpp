// The tools of somebody who teaches, each as a button with its name: below a step, or on the strip
// along the bottom of the timeline, where the way back to the step is, too.
#include "app/reveal.h"
#include "data/board_keys.h"
#include "data/lesson_keys.h"
#include "data/word_keys.h"
#include "program/board_look.h"
#include "program/lesson_parts.h"
#include "view/marks.h"
#include "view/strokes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

namespace {

struct ShelfButton {
    std::string_view key;
    std::string label;
    Action action;
    bool is_on = false;
    std::optional<PenColor> color = {};
    Rect box = {};
};

// The tool in the hand has a thick frame.
void draw_shelf_button(PanelFrame& f, const ShelfButton& button)
{
    const Rect& box = button.box;
    Pen pen(f);
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = button.key,
                                     .name = button.label,
                                     .value = button.is_on ? "on" : "",
                                     .rect = box,
                                     .min_target_px = box.h,
                                     .color = f.color(Token::Ink),
                                     .background = f.color(Token::Paper),
                                     .text_px = f.metrics.style(Role::TourSmall).size_px()});
    const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
    f.list.rect(box, mixed(f.color(Token::Paper), f.color(Token::Ink), tint));
    f.list.frame(box, button.is_on ? f.px(5) : f.metrics.hairline(), f.color(Token::Ink));
    if (button.color)
        f.list.disc(box.centre(), f.px(15), f.color(token_of(*button.color)));
    else
        pen.centred(grown(box, -f.px(4)), button.label,
                    {.role = Role::TourSmall, .behind = Token::Paper});
    if (r.is_focused) paint_focus(box, f.metrics, f.theme, f.list);
    if (r.is_clicked) f.wanted.push_back(button.action);
}

void add_tools(const PanelFrame& f, std::vector<ShelfButton>& out)
{
    const Words& w = f.words;
    const Board& board = f.state.board;
    const auto pen = [&](std::string_view key, Word label, PenColor color) {
        const bool is_on = board.tool == BoardTool::Pen && board.color == color;
        out.push_back({key, std::string(w[label]), action::TakePen{color}, is_on, color});
    };
    const auto tool = [&](std::string_view key, Word label, const Action& action,
                          BoardTool held = BoardTool::None) {
        const bool is_on = held != BoardTool::None && board.tool == held;
        out.push_back({key, std::string(w[label]), action, is_on});
    };
    pen("pen-red", word::board_red, PenColor::Red);
    pen("pen-blue", word::board_blue, PenColor::Blue);
    pen("pen-teal", word::board_teal, PenColor::Teal);
    tool("eraser", word::board_eraser, action::TakeTool{BoardTool::Eraser}, BoardTool::Eraser);
    tool("undo-stroke", word::board_undo, action::UndoStroke{});
    tool("wipe", word::board_wipe, action::WipeBoard{action::Wiped::Step});
    tool("spotlight", word::board_spotlight, action::TakeTool{BoardTool::Spotlight},
         BoardTool::Spotlight);
    tool("save-picture", word::board_save, action::SavePicture{});
    tool("put-away", word::board_done, action::TakeTool{board.tool});
}

// Puts the buttons into rows of this height, each up to the right end of `room`. Returns how many
// rows that are.
std::size_t place_in_rows(const PanelFrame& f, const Rect& room, float row_h,
                          std::span<ShelfButton> buttons)
{
    PanelFrame measured = f;
    const Pen pen(measured);
    const float gap = f.px(shelf::gap);
    std::size_t rows = 0;
    std::size_t begin = 0;
    while (begin < buttons.size()) {
        float all = -gap;
        std::size_t end = begin;
        for (; end < buttons.size(); ++end) {
            ShelfButton& button = buttons[end];
            const float w = button.color ? std::max(row_h, f.px(68))
                                         : pen.width_of(button.label, Role::TourSmall) + f.px(28);
            if (end > begin && all + gap + w > room.w) break;
            button.box = {0, room.y + static_cast<float>(rows) * (row_h + gap), std::ceil(w),
                          row_h};
            all += gap + std::ceil(w);
        }
        float x = room.right() - all;
        for (ShelfButton& button : buttons.subspan(begin, end - begin)) {
            button.box.x = rounded(x);
            x += button.box.w + gap;
        }
        begin = end;
        ++rows;
    }
    return rows;
}

// In letters so large that all rows have room.
void place_shelf_buttons(PanelFrame& f, const Rect& room, float row_h,
                         std::span<ShelfButton> buttons)
{
    for (int tries = 0; tries < 40; ++tries) {
        const auto rows = static_cast<float>(place_in_rows(f, room, row_h, buttons));
        const bool is_wide_enough = std::ranges::all_of(
            buttons, [&room](const ShelfButton& button) { return button.box.x >= room.x - 1; });
        const bool is_high_enough =
            rows * (row_h + f.px(shelf::gap)) - f.px(shelf::gap) <= room.h + 1;
        if (is_wide_enough && is_high_enough) return;
        f.metrics.scale *= 0.95F;
    }
}

void draw_shelf_ground(PanelFrame& f, const Rect& ground)
{
    f.list.rect(ground, f.color(Token::Panel));
    f.list.rect({ground.x, ground.y, ground.w, f.metrics.hairline()}, f.color(Token::Ink));
    f.gui.add_ground("board-ground", ground);
}

void say_tools(PanelFrame& f, const Rect& ground)
{
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "board",
                     .name = f.words[word::board_tools],
                     .rect = ground});
}

// Which step waits, where there is room for that beside the buttons.
void draw_waiting_step(PanelFrame& f, const page::Tour& left, const Rect& room)
{
    const Tour& tour = f.exhibit().tours[left.tour];
    if (left.step >= tour.steps.size()) return;
    Pen pen(f);
    const std::string place = f.words.with(
        word::tour_place, {std::to_string(left.step + 1), std::to_string(tour.steps.size())});
    const Pen::Ink label{.role = Role::TourLabel, .color = Token::Plum};
    const float label_w = pen.width_of(place, label.role) + 1;
    if (label_w > room.w) return;
    const float label_h = Pen(f, Pen::Mode::Measures).text({}, label_w, place, label);
    pen.text({room.x, rounded(room.centre().y - label_h / 2)}, label_w, place, label);
    if (concealed_at(f.state, left.step).has(StepPart::Title)) return;
    const std::string_view title = f.text(tour.steps[left.step].title);
    const float x = room.x + label_w + f.px(20);
    const Pen::Ink ink{.role = Role::TourSmall};
    const float w = pen.width_of(title, ink.role) + 1;
    if (x + w > room.right()) return;
    const float h = Pen(f, Pen::Mode::Measures).text({}, w, title, ink);
    pen.text({x, rounded(room.centre().y - h / 2)}, w, title, ink);
}

}  // namespace

void say_drawn(PanelFrame& f)
{
    if (!has_board(f.state, f.setting.policy) || f.state.board.strokes.empty()) return;
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        f.state.board.strokes, [&f](const Stroke& stroke) { return is_shown(stroke, f.state); }));
    const std::string number = std::to_string(count);
    f.semantics.enter(Scope::Panel);
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "drawn",
                     .name = f.words.with(word::board_drawn, {number}),
                     .value = number});
}

void draw_step_tools(PanelFrame& outer)
{
    PanelFrame f = outer;
    const float margin = begin_lesson_screen(f);
    const Rect row = lesson_row(f, margin);
    const float side = f.px(shelf::side);
    const float above = f.px(shelf::around) / 2;
    const Rect ground{0, row.y - above, f.list.size().x, f.list.size().y - row.y + above};
    draw_shelf_ground(f, ground);
    say_tools(f, ground);
    std::vector<ShelfButton> buttons;
    add_tools(f, buttons);
    place_shelf_buttons(f, {side, row.y, f.list.size().x - 2 * side, row.h}, row.h, buttons);
    for (const ShelfButton& button : buttons)
        draw_shelf_button(f, button);
}

void draw_shelf(PanelFrame& outer)
{
    const Rect ground = outer.scene.regions.shelf;
    if (ground.is_empty()) return;
    PanelFrame f = outer;
    begin_lesson_screen(f);
    draw_shelf_ground(f, ground);
    const bool has_tools = f.state.board.tool != BoardTool::None &&
                           (has_board(f.state, f.setting.policy) || is_modal(f.state));
    const auto& left = f.state.lesson.left;
    std::vector<ShelfButton> buttons;
    if (has_tools) {
        say_tools(f, ground);
        add_tools(f, buttons);
    }
    if (left) {
        const std::size_t steps = f.state.lesson.covered.size();
        const std::string step = std::to_string(std::min(left->step + 1, steps));
        buttons.push_back({"back-to-step", "E · " + f.words.with(word::lesson_back_to, {step}),
                           action::LeaveStep{}});
    }
    const float side = f.px(shelf::side);
    const float around = f.px(shelf::around);
    const Rect room{side, rounded(ground.y + around), ground.w - 2 * side, ground.h - 2 * around};
    const float row_h = shelf_row(f.state, f.setting.policy);
    place_shelf_buttons(f, room, row_h, buttons);
    float first = room.right();
    for (const ShelfButton& button : buttons) {
        if (button.box.y <= room.y + 1) first = std::min(first, button.box.x);
    }
    if (left) draw_waiting_step(f, *left, {room.x, room.y, first - room.x - f.px(32), row_h});
    for (const ShelfButton& button : buttons)
        draw_shelf_button(f, button);
}

}  // namespace vitrine
