#include "program/tour_parts.h"

#include "data/word_keys.h"
#include "date/wording.h"
#include "program/column.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <string>

namespace vitrine {

void draw_own_chart(const TourFrame& t, const Rect& box, float least)
{
    constexpr ChartLook look{
        .heading = Role::TourLabel, .text = Role::TourSmall, .behind = Token::Paper, .bar = 24};
    PanelFrame f = t.f;
    Figure figure = f.exhibit().figures[index_of(*t.step.figure)];
    const Token lane = token_of(f.exhibit().lanes[index_of(figure.lane)].color);
    bool has_key = true;
    const auto lay_out = [&](Pen::Mode mode) {
        Pen pen(f, mode);
        Column column{.pen = pen, .f = f, .x = box.x, .y = box.y, .width = box.w, .lane = lane};
        lay_out_chart(column, figure, look);
        if (has_key) lay_out_chart_key(column, look);
        return column.y - box.y;
    };
    const auto is_too_high = [&] { return lay_out(Pen::Mode::Measures) > box.h; };
    const float smallest = f.metrics.scale * least;
    for (int tries = 0; tries < 24 && is_too_high(); ++tries)
        f.metrics.scale = std::max(smallest, f.metrics.scale * 0.94F);
    // Letters that may not be smaller leave no room for what the bars mean, then for the oldest.
    has_key = !is_too_high();
    while (figure.points.size() > 2 && is_too_high())
        figure.points.erase(figure.points.begin());
    lay_out(Pen::Mode::Draws);
}

void draw_poster(const TourFrame& t, const Rect& box, PosterSays says)
{
    PanelFrame& f = t.f;
    f.list.rect(box, f.color(Token::Panel));
    f.list.frame(box, f.metrics.hairline(), f.color(Token::Line));
    const bool points_left = t.place % 2 == 1;
    const float tip = points_left ? box.x : box.right();
    const float base = points_left ? box.right() : box.x;
    const std::array<Vec2, 3> wedge{
        Vec2{base, box.y               },
        Vec2{tip,  box.y + box.h * 0.5F},
        Vec2{base, box.bottom()        }
    };
    f.list.polygon(wedge, f.color(Token::Red));
    const float r = box.w * 0.24F;
    const Vec2 centre{points_left ? box.x + box.w * 0.3F : box.right() - box.w * 0.3F,
                      box.y + box.h * 0.7F};
    f.list.disc(centre, r, f.color(Token::Ink));
    if (says == PosterSays::Nothing) return;
    Pen pen(f);
    const auto& key_figure = f.exhibit().details_of(t.subject).key_figure;
    const bool has_value = key_figure.has_value();
    const std::string_view value = has_value ? f.text(key_figure->value) : std::string_view{};
    const std::string year = worded_year(civil_of(t.subject.date.earliest()).year, f.words);
    const bool fits = has_value && pen.width_of(value, Role::TourQuestion) < r * 1.7F;
    pen.centred({centre.x - r, centre.y - r, 2 * r, 2 * r}, fits ? value : std::string_view(year),
                {.role = Role::Figure, .color = Token::Paper, .behind = Token::Ink});
}

}  // namespace vitrine
