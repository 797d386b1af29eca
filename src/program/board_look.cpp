#include "program/board_look.h"

#include "data/board_keys.h"
#include "view/marks.h"
#include "view/strokes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// Device pixels to a unit of the design, which is drawn for a screen of 1920 × 1080.
float board_fit(Vec2 size)
{
    return size.x >= size.y ? std::min(size.x / 1920, size.y / 1080)
                            : std::min(size.x / 1080, size.y / 1920);
}

constexpr float light_radius = 236;

const Theme& theme_called(std::span<const Theme> themes, StockTheme wanted, const Theme& chosen)
{
    const auto found = std::ranges::find(themes, theme_names[wanted], &Theme::name);
    return found == themes.end() ? chosen : *found;
}

bool is_high_contrast(const Theme& theme)
{
    return theme.name == theme_names[StockTheme::Contrast] ||
           theme.name == theme_names[StockTheme::ContrastNight];
}

struct BoardButton {
    std::string_view key;
    std::string_view label;
    Action action;
    bool is_on = false;
    std::optional<PenColor> color = {};
    float width = 0;
};

// One button of the bar. The tool in the hand has a thick frame.
void draw_board_button(PanelFrame& f, const BoardButton& button, const Rect& box)
{
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

constexpr float tool_high = 64;
constexpr float tool_gap = 12;

// Lays the buttons out from the right, in smaller letters where there is no room. Returns where
// they stand.
Rect place_board_buttons(PanelFrame& f, std::span<BoardButton> buttons)
{
    const Vec2 size = f.list.size();
    float all = 0;
    for (int tries = 0; tries < 40; ++tries) {
        Pen pen(f);
        all = f.px(tool_gap) * static_cast<float>(buttons.size() - 1);
        for (BoardButton& button : buttons) {
            button.width =
                button.color ? f.px(72) : pen.width_of(button.label, Role::TourSmall) + f.px(44);
            all += button.width;
        }
        if (all <= size.x - 2 * f.px(28)) break;
        f.metrics.scale *= 0.95F;
    }
    const float high = f.px(tool_high);
    return {size.x - f.px(28) - all, size.y - high - f.px(12), all, high};
}

void say_drawn(PanelFrame& f)
{
    const auto count = static_cast<std::size_t>(std::ranges::count_if(
        f.state.board.strokes, [&f](const Stroke& stroke) { return is_shown(stroke, f.state); }));
    if (f.state.board.strokes.empty()) return;
    const std::string number = std::to_string(count);
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "drawn",
                     .name = f.words.with(word::board_drawn, {number}),
                     .value = number});
}

}  // namespace

void draw_strokes(const State& state, const Scene& scene, const Theme& theme, Vec2 size,
                  DrawList& out)
{
    const bool is_over_time = ground_now(state) == StrokeGround::Time;
    const float fit = board_fit(size);
    out.push_clip(is_over_time ? scene.regions.strip : Rect{0, 0, size.x, size.y});
    for (const Stroke& stroke : state.board.strokes) {
        if (!is_shown(stroke, state)) continue;
        paint_stroke(lines_of(stroke, scene, size),
                     {.color = theme[token_of(stroke.color)],
                      .casing = theme[Token::Panel],
                      .thick = std::max(3.0F, 9 * fit),
                      .edge = std::max(1.0F, 3 * fit)},
                     out);
    }
    out.pop_clip();
}

void draw_board_tools(PanelFrame& f)
{
    const Board& board = f.state.board;
    if (!has_board(f.state, f.setting.policy)) return;
    f.semantics.enter(Scope::Panel);
    say_drawn(f);
    if (board.tool == BoardTool::None) return;
    const Words& w = f.words;
    const auto pen = [&](std::string_view key, Word label, PenColor color) {
        const bool is_on = board.tool == BoardTool::Pen && board.color == color;
        return BoardButton{key, w[label], action::TakePen{color}, is_on, color};
    };
    std::array<BoardButton, 9> buttons{
        pen("pen-red", word::board_red, PenColor::Red),
        pen("pen-blue", word::board_blue, PenColor::Blue),
        pen("pen-teal", word::board_teal, PenColor::Teal),
        BoardButton{"eraser",                           w[word::board_eraser], action::TakeTool{BoardTool::Eraser},
                    board.tool == BoardTool::Eraser},
        BoardButton{"undo-stroke",                                  w[word::board_undo],                                           action::UndoStroke{}                         },
        BoardButton{"wipe",                                  w[word::board_wipe],                                                  action::WipeBoard{action::Wiped::Step}       },
        BoardButton{"spotlight",                                  w[word::board_spotlight],                                             action::TakeTool{BoardTool::Spotlight},
                    board.tool == BoardTool::Spotlight},
        BoardButton{"save-picture", w[word::board_save],                      action::SavePicture{}                                           },
        BoardButton{"put-away",             w[word::board_done],             action::TakeTool{board.tool}}
    };
    const Metrics before = f.metrics;
    f.metrics = {.scale = std::max(board_fit(f.list.size()), f.state.density * 0.6F)};
    const Rect row = place_board_buttons(f, buttons);
    const Rect ground = grown(row, f.px(10));
    f.list.rect(ground, f.color(Token::Panel));
    f.list.frame(ground, f.metrics.hairline(), f.color(Token::Muted));
    f.gui.add_ground("board-ground", ground);
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "board",
                     .name = w[word::board_tools],
                     .rect = ground});
    float x = row.x;
    for (const BoardButton& button : buttons) {
        draw_board_button(f, button, {rounded(x), row.y, std::floor(button.width), row.h});
        x += button.width + f.px(tool_gap);
    }
    f.metrics = before;
}

bool is_lit(const State& state, const Policy& policy)
{
    return state.board.tool == BoardTool::Spotlight && has_board(state, policy);
}

const Theme& lit_theme(std::span<const Theme> themes, const Theme& chosen)
{
    return theme_called(themes, is_high_contrast(chosen) ? StockTheme::Contrast : StockTheme::Day,
                        chosen);
}

const Theme& dark_theme(std::span<const Theme> themes, const Theme& chosen)
{
    return theme_called(
        themes, is_high_contrast(chosen) ? StockTheme::ContrastNight : StockTheme::Night, chosen);
}

// A list knows no round clips: the circle is cut into rows so low that its edge hides their steps.
void shine(const State& state, Nanoseconds now, const DrawList& lit, Rgba edge, DrawList& out,
           DrawList& scratch)
{
    const Vec2 size = out.size();
    const Vec2 share = spot_at(state.board.spot, now);
    const Vec2 centre{rounded(share.x * size.x), rounded(share.y * size.y)};
    const float r = rounded(light_radius * board_fit(size));
    const Rect around =
        intersection({centre.x - r, centre.y - r, 2 * r, 2 * r}, {0, 0, size.x, size.y});
    scratch.clear(size);
    scratch.append(lit, {0, 0}, around);
    const int step = std::max(2, static_cast<int>(r / 118));
    const auto rows = static_cast<int>(2 * r) / step;
    for (int row = 0; row < rows; ++row) {
        const float top = centre.y - r + static_cast<float>(row * step);
        const float away = top + static_cast<float>(step) / 2 - centre.y;
        const float half = std::floor(std::sqrt(std::max(0.0F, r * r - away * away)));
        out.append(scratch, {0, 0}, {centre.x - half, top, 2 * half, static_cast<float>(step)});
    }
    out.ring(centre, r + 2, std::max(4.0F, r / 50), edge);
}

}  // namespace vitrine
