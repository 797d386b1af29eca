#include "program/tour_parts.h"

#include "data/word_keys.h"
#include "date/stretches.h"
#include "date/wording.h"
#include "program/column.h"
#include "view/axis.h"
#include "view/marks.h"
#include "view/paint_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float row_height = 27;  // of the dots of a path, in units
constexpr float dot_radius = 11;

// A dot in front of others keeps an edge of paper.
void draw_dot(PanelFrame& f, Vec2 at, float radius, bool is_filled)
{
    const Rgba red = f.color(Token::Red);
    f.list.disc(at, radius + f.px(3), f.color(Token::Paper));
    if (is_filled) return f.list.disc(at, radius, red);
    f.list.disc(at, radius, f.color(Token::Paper));
    f.list.ring(at, radius, f.px(4), red);
}

}  // namespace

void draw_own_chart(const TourFrame& t, const Rect& box, float least)
{
    ChartLook look{
        .heading = Role::TourLabel, .text = Role::TourSmall, .behind = Token::Paper, .bar = 24};
    PanelFrame f = t.f;
    Figure figure = f.exhibit().figures[index_of(*t.step.figure)];
    const Token lane = token_of(f.exhibit().lanes[index_of(figure.lane)].color);
    bool has_key = true;
    int count_left_out = 0;
    std::string left_out;  // the dates
    const auto lay_out = [&](Pen::Mode mode) {
        Pen pen(f, mode);
        Column column{.pen = pen, .f = f, .x = box.x, .y = box.y, .width = box.w, .lane = lane};
        column.put(figure.title, {.role = look.heading, .color = lane, .behind = look.behind});
        column.space(6);
        if (!left_out.empty())
            column.put(fmt::format("+{}: {}", count_left_out, left_out),
                       {.role = look.text, .color = Token::Muted, .behind = look.behind});
        lay_out_bars(column, figure, look);
        if (has_key) lay_out_chart_key(column, look);
        return column.y - box.y;
    };
    {
        Pen measuring(f, Pen::Mode::Measures);
        const Column column{.pen = measuring, .f = f, .width = box.w};
        constexpr float least_bars = 0.3F;
        look.rows = share_before_labels(column, figure, look) >= least_bars
                        ? ChartLook::Rows::Behind
                        : ChartLook::Rows::Above;
    }
    const auto is_too_high = [&] { return lay_out(Pen::Mode::Measures) > box.h; };
    const float smallest = f.metrics.scale * least;
    for (int tries = 0; tries < 24 && is_too_high(); ++tries)
        f.metrics.scale = std::max(smallest, f.metrics.scale * 0.94F);
    for (; look.bar > 8 && is_too_high(); look.bar -= 2) {
    }
    // The labels say the numbers, too.
    look.has_axis = !is_too_high();
    // Letters that may not be smaller leave no room for what the bars mean, then for the oldest,
    // which are named instead.
    has_key = !is_too_high();
    while (figure.points.size() > 2 && is_too_high()) {
        left_out += (left_out.empty() ? "" : ", ") + worded(figure.points.front().date, f.words);
        ++count_left_out;
        figure.points.erase(figure.points.begin());
    }
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

void draw_progress(PanelFrame& f, std::size_t step, std::size_t count)
{
    const float w = f.list.size().x;
    const float share = static_cast<float>(step + 1) / static_cast<float>(count);
    f.list.rect({0, 0, w, f.px(14)}, mixed(f.color(Token::Paper), f.color(Token::Line), 0.6F));
    f.list.rect({0, 0, std::round(w * share), f.px(14)}, f.color(Token::Red));
}

void draw_strip_years(PanelFrame& f, const Rect& strip, const Projection& days,
                      const YearsLook& look)
{
    Pen pen(f);
    f.list.rect({0, strip.y, f.list.size().x, f.px(2)}, f.color(Token::Ink));
    std::vector<Tick> ticks;
    append_ticks(
        {days.day(strip.x), days.day(strip.right())}, days.px_per_day,
        {.year_px = f.px(look.apart), .day_px = f.px(110), .digit_px = f.px(24), .bc_px = f.px(60)},
        ticks);
    for (const Tick& tick : ticks) {
        if (tick.rank > Rank::Year) continue;
        const float x = std::round(days.x(tick.at));
        f.list.rect({x, strip.y, f.metrics.hairline(), f.px(tick.has_label ? 34 : 18)},
                    f.color(Token::Muted));
        if (!tick.has_label) continue;
        const float w = f.px(110);
        const bool is_here = look.here && *look.here == tick.date.year;
        const Rect box{x - w / 2, strip.y + f.px(36), w, f.px(46)};
        const Pen::Ink ink{.role = Role::TourLabel,
                           .color = is_here ? Token::Red : Token::Ink,
                           .behind = Token::Paper};
        const std::string year = worded_year(tick.date.year, f.words);
        pen.centred(box, year, ink);
        if (look.labels == YearsLook::Labels::Said) say_label(f, box, year, ink);
    }
}

void draw_strip_date(PanelFrame& f, const Milestone& subject, const Rect& strip,
                     const Projection& days)
{
    if (subject.is_undated || is_exact_day(subject.date)) return;
    const float high = f.px(12);
    paint_date(subject.date, days, {strip.x, strip.y + f.px(1) - high / 2, strip.w, high},
               {.color = f.color(Token::Red),
                .paper = f.color(Token::Paper),
                .shape = MarkShape::Disc,
                .is_dashed = is_doubtful(subject.date)},
               f.metrics, f.list);
}

float path_apart(const PanelFrame& f)
{
    return f.px(2 * dot_radius);
}

void draw_path_dots(PanelFrame& f, std::vector<PathDot> dots, std::size_t here,
                    const Projection& days, float y)
{
    // What is not on the strip is not moved to its edges.
    std::erase_if(dots, [&](const PathDot& dot) {
        const double x = days.exact_x(dot.day);
        return x < 0 || x > static_cast<double>(f.list.size().x);
    });
    const auto place = [&](const PathDot& dot) {
        return Vec2{days.x(dot.day), y + f.px(row_height) * static_cast<float>(dot.row)};
    };
    float first = f.list.size().x;
    float last = 0;
    for (const PathDot& dot : dots) {
        if (dot.step > here) continue;
        first = std::min(first, place(dot).x);
        last = std::max(last, place(dot).x);
    }
    if (last > first) f.list.rect({first, y - f.px(2), last - first, f.px(4)}, f.color(Token::Red));
    std::ranges::stable_sort(dots, {},
                             [&](const PathDot& dot) { return dot.step == here ? 1 : 0; });
    for (const PathDot& dot : dots) {
        const float radius = f.px(dot.step == here ? 21 : dot_radius);
        draw_dot(f, place(dot), radius, dot.step <= here);
    }
}

}  // namespace vitrine
