#include "program/tour_column.h"

#include "program/column.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float smallest_letters = 15;  // units, at 100 %
constexpr float smallest_of_tours = 30;
constexpr float of_asked = 0.6F;  // titles may be so much smaller than asked, before all scrolls

constexpr ChartLook column_chart{
    .heading = Role::TourLabel, .text = Role::TourSmall, .behind = Token::Paper, .bar = 24};

float lay_out_figure(const TourFrame& t, Pen& pen, const Rect& box)
{
    PanelFrame& f = pen.frame();
    const Figure& figure = f.exhibit().figures[index_of(*t.step.figure)];
    const Token lane = token_of(f.exhibit().lanes[index_of(figure.lane)].color);
    Column column{.pen = pen, .f = f, .x = box.x, .y = box.y, .width = box.w, .lane = lane};
    lay_out_chart(column, figure, column_chart);
    lay_out_chart_key(column, column_chart);
    return column.y - box.y;
}

// The picture, and below it the one number to remember.
float lay_out_picture(const TourFrame& t, Pen& pen, const Rect& box)
{
    PanelFrame& f = pen.frame();
    float y = box.y + pen.picture({box.x, box.y}, std::min(box.w, f.px(680)), *t.step.picture,
                                  Pen::Credit::None);
    const auto& key_figure = f.exhibit().details_of(t.subject).key_figure;
    if (!key_figure) return y - box.y;
    const Token lane = token_of(f.exhibit().lanes[index_of(t.subject.lane)].color);
    y += f.px(28);
    y += pen.text({box.x, y}, box.w, f.text(key_figure->value),
                  {.role = Role::TourTitle, .color = lane, .behind = Token::Paper});
    y += pen.text({box.x, y}, box.w, f.text(key_figure->label),
                  {.role = Role::TourSmall, .behind = Token::Paper});
    return y - box.y;
}

}  // namespace

float least_tour_letters(const PanelFrame& f)
{
    const auto percent = static_cast<float>(f.state.preferences.text_percent);
    // A screen that is read standing has a floor for all letters, and one for its largest size.
    const LetterFloor& floor = f.state.letters;
    const bool is_largest = f.state.preferences.text_percent == text_sizes().back();
    return std::max({smallest_letters * percent / 100, floor.usual_em,
                     is_largest ? floor.large_em : 0.0F}) *
           f.state.density;
}

void keep_tour_letters(PanelFrame& f)
{
    f.metrics.least_em = least_tour_letters(f) / f.metrics.scale;
}

float least_share_of_scale(const PanelFrame& f)
{
    return std::min(1.0F, least_tour_letters(f) / (smallest_of_tours * f.metrics.scale));
}

bool has_room_for_chart(const TourFrame& t, const Rect& box)
{
    PanelFrame f = t.f;
    f.metrics.scale *= least_share_of_scale(f);
    keep_tour_letters(f);
    Pen measuring(f, Pen::Mode::Measures);
    return lay_out_figure(t, measuring, box) <= box.h;
}

void draw_tour_column(const TourFrame& t, const Rect& box, TourWords words)
{
    PanelFrame& f = t.f;
    f.metrics.scale = least_tour_letters(f) / smallest_of_tours * of_asked;
    keep_tour_letters(f);
    const float scroll_bar = f.px(32);
    const auto lay_out = [&](Pen& pen, Vec2 at) {
        const Rect column{at.x, at.y, box.w - scroll_bar, box.h};
        float y = at.y + words(t, pen, column);
        const Rect below{column.x, y + f.px(48), column.w, column.h};
        if (t.step.figure) y = below.y + lay_out_figure(t, pen, below);
        if (!t.step.figure && t.step.picture) y = below.y + lay_out_picture(t, pen, below);
        return y - at.y;
    };
    Pen measuring(f, Pen::Mode::Measures);
    const float height = lay_out(measuring, {}) + f.px(24);
    const Vec2 origin = f.gui.begin_area("tour", box, height, t.place + 1);
    Pen pen(f);
    lay_out(pen, origin);
    f.gui.end_area();
}

}  // namespace vitrine
