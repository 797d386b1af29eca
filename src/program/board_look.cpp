#include "program/board_look.h"

#include "view/marks.h"
#include "view/strokes.h"

#include <algorithm>
#include <cmath>

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
void shine(const State& state, Nanoseconds now, const Lit& lit, DrawList& out, DrawList& scratch)
{
    const Vec2 size = out.size();
    const Vec2 share = spot_at(state.board.spot, now);
    const Vec2 centre{rounded(share.x * size.x), rounded(share.y * size.y)};
    const float r = rounded(light_radius * board_fit(size));
    const Rect room{0, 0, size.x, lit.floor};
    const Rect around = intersection({centre.x - r, centre.y - r, 2 * r, 2 * r}, room);
    scratch.clear(size);
    scratch.append(lit.list, {0, 0}, around);
    out.push_clip(room);
    const int step = std::max(2, static_cast<int>(r / 118));
    const auto rows = static_cast<int>(2 * r) / step;
    for (int row = 0; row < rows; ++row) {
        const float top = centre.y - r + static_cast<float>(row * step);
        const float away = top + static_cast<float>(step) / 2 - centre.y;
        const float half = std::floor(std::sqrt(std::max(0.0F, r * r - away * away)));
        out.append(scratch, {0, 0}, {centre.x - half, top, 2 * half, static_cast<float>(step)});
    }
    out.ring(centre, r + 2, std::max(4.0F, r / 50), lit.edge);
    out.pop_clip();
}

}  // namespace vitrine
