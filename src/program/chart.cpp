// The figures of a milestone as charts: a bar for each point, from zero, with its date and label.
//
// Bars rather than a curve: several sources count the same year differently, and what lies between
// two dates is not known.
#include "base/digits.h"
#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "date/wording.h"
#include "program/column.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr double million = 1'000'000;

// The least of 1, 2, 5, 10, 20 … that holds `value`: where the axis ends.
double end_of_axis(double value)
{
    if (value <= 0) return 1;
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (step * power >= value) return step * power;
    return 10 * power;
}

std::string number_said(double value, const Words& words)
{
    if (value >= million)
        return words.with(word::axis_million, {fmt::format("{:g}", value / million)});
    Digits room;
    if (value >= 1'000) return std::string(grouped(static_cast<std::uint64_t>(value), room));
    return fmt::format("{:g}", value);
}

// Where the bars stand, and what number their right end is.
struct Plot {
    float left = 0;
    float width = 0;
    double end = 1;

    float length_of(double value) const
    {
        return static_cast<float>(std::clamp(value / end, 0.0, 1.0)) * width;
    }
};

void draw_bar(Column& c, const Rect& bar, bool is_official)
{
    if (!c.pen.draws()) return;
    if (is_official)
        c.f.list.rect(bar, c.f.color(c.lane));
    else
        c.f.list.frame(bar, 2 * c.f.metrics.hairline(), c.f.color(c.lane));
}

// The label stands behind the bar where there is room, else below it.
void put_point(Column& c, const Plot& plot, const ChartLook& look, const FigurePoint& point)
{
    const float bar_h = c.f.px(look.bar);
    const float gap = c.f.px(8);
    const float line = c.f.metrics.line_height(look.text);
    const float date_h =
        c.pen.text({c.x, c.y}, plot.left - c.x - gap, worded(point.date, c.f.words),
                   {.role = look.text, .color = Token::Muted, .behind = look.behind});
    const float length = std::max(plot.length_of(point.value), c.f.px(2));
    const Rect bar{plot.left, std::round(c.y + (line - bar_h) / 2), length, bar_h};
    draw_bar(c, bar, point.kind == FigureKind::Official);
    const std::string_view label = c.f.text(point.label);
    const float behind = plot.left + length + gap;
    const bool fits = c.pen.width_of(label, look.text) <= c.x + c.width - behind;
    const Vec2 at = fits ? Vec2{behind, c.y} : Vec2{plot.left, c.y + line};
    const float label_h = c.pen.text(at, c.x + c.width - at.x, point.label,
                                     {.role = look.text, .behind = look.behind}) +
                          at.y - c.y;
    c.y += std::max(date_h, label_h) + c.f.px(4);
}

// Date and label in a line, the bar below it. Without a column of dates the label follows its own.
void put_point_above(Column& c, const Plot& plot, float dates_w, const ChartLook& look,
                     const FigurePoint& point)
{
    const std::string date = worded(point.date, c.f.words);
    const float own_w = c.pen.width_of(date, look.text) + c.f.px(14);
    const float indent = dates_w > 0 ? dates_w : std::ceil(own_w);
    const float date_h =
        c.pen.text({c.x, c.y}, indent, date,
                   {.role = look.text, .color = Token::Muted, .behind = look.behind});
    const float label_h = c.pen.text({c.x + indent, c.y}, c.width - indent, point.label,
                                     {.role = look.text, .behind = look.behind});
    c.y += std::max(date_h, label_h);
    const float length = std::max(plot.length_of(point.value), c.f.px(2));
    draw_bar(c, {plot.left, std::round(c.y), length, c.f.px(look.bar)},
             point.kind == FigureKind::Official);
    c.y += c.f.px(look.bar + std::min(6.0F, look.bar * 0.4F));
}

// Whether all labels stand in a line beside a column of dates.
bool has_room_for_dates(const Column& c, const Figure& figure, const ChartLook& look, float dates_w)
{
    return std::ranges::all_of(figure.points, [&](const FigurePoint& point) {
        return c.pen.width_of(c.f.text(point.label), look.text) + 1 <= c.width - dates_w;
    });
}

// A line from zero to the end, both with their numbers.
void put_axis(Column& c, const Plot& plot, const ChartLook& look)
{
    if (c.pen.draws()) {
        const float tick = c.f.px(6);
        const float thin = c.f.metrics.hairline();
        c.f.list.rect({plot.left, c.y, plot.width, thin}, c.f.color(Token::Ink));
        c.f.list.rect({plot.left, c.y, thin, tick}, c.f.color(Token::Ink));
        c.f.list.rect({plot.left + plot.width - thin, c.y, thin, tick}, c.f.color(Token::Ink));
    }
    c.space(6);
    const Pen::Ink ink{.role = look.text, .color = Token::Muted, .behind = look.behind};
    const std::string end = number_said(plot.end, c.f.words);
    const float end_w = c.pen.width_of(end, look.text);
    // Under a short axis its end's number goes on to the right, as it must not meet the zero.
    const float after_zero = plot.left + c.pen.width_of("0", look.text) + c.f.px(14);
    const float right =
        std::min(std::max(plot.left + plot.width, after_zero + end_w), c.x + c.width);
    c.pen.text({plot.left, c.y}, plot.width, "0", ink);
    c.y += c.pen.text({right - end_w, c.y}, end_w + c.f.px(2), end, ink);
}

}  // namespace

void lay_out_chart(Column& c, const Figure& figure, const ChartLook& look)
{
    c.put(figure.title, {.role = look.heading, .color = c.lane, .behind = look.behind});
    c.space(6);
    lay_out_bars(c, figure, look);
}

void lay_out_bars(Column& c, const Figure& figure, const ChartLook& look)
{
    float dates_w = 0;
    double most = 0;
    for (const FigurePoint& point : figure.points) {
        dates_w = std::max(dates_w, c.pen.width_of(worded(point.date, c.f.words), look.text));
        most = std::max(most, point.value);
    }
    const bool is_above = look.rows == ChartLook::Rows::Above;
    const float gutter =
        std::ceil(std::min(dates_w + c.f.px(18), c.width * (is_above ? 0.5F : 0.36F)));
    const float left = is_above ? 0.0F : gutter;
    Plot plot{.left = c.x + left, .width = c.width - left, .end = end_of_axis(most)};
    if (look.rows == ChartLook::Rows::Behind)
        plot.width *= std::max(0.1F, share_before_labels(c, figure, look));
    const bool has_dates = has_room_for_dates(c, figure, look, gutter);
    for (const FigurePoint& point : figure.points) {
        if (is_above)
            put_point_above(c, plot, has_dates ? gutter : 0, look, point);
        else
            put_point(c, plot, look, point);
    }
    if (look.has_axis) put_axis(c, plot, look);
}

float share_before_labels(const Column& c, const Figure& figure, const ChartLook& look)
{
    float dates_w = 0;
    double most = 0;
    for (const FigurePoint& point : figure.points) {
        dates_w = std::max(dates_w, c.pen.width_of(worded(point.date, c.f.words), look.text));
        most = std::max(most, point.value);
    }
    const float room = c.width - std::ceil(std::min(dates_w + c.f.px(18), c.width * 0.36F));
    float share = 1;
    for (const FigurePoint& point : figure.points) {
        const float label = c.pen.width_of(c.f.text(point.label), look.text) + c.f.px(8) + 2;
        const auto length = static_cast<float>(point.value / end_of_axis(most));
        if (length > 0 && room > 0) share = std::min(share, (room - label) / room / length);
    }
    return share;
}

void lay_out_chart_key(Column& column, const ChartLook& look)
{
    column.space(4);
    column.put(column.f.words[word::detail_chart],
               {.role = look.text, .color = Token::Muted, .behind = look.behind});
}

void lay_out_charts(Column& column, const MilestoneDetails& details)
{
    constexpr ChartLook look{
        .heading = Role::SmallLabel, .text = Role::Caption, .behind = Token::Panel, .bar = 14};
    bool is_any = false;
    for (const FigureId id : details.figures) {
        const Figure& figure = column.f.exhibit().figures[index_of(id)];
        if (figure.points.size() < 2) continue;
        column.space(20);
        lay_out_link(column, {FoundKind::Figure, static_cast<std::uint32_t>(id)},
                     {.role = look.heading, .color = column.lane});
        column.space(6);
        lay_out_bars(column, figure, look);
        const Pen::Pressed how =
            column.pen.link("how-" + figure.id, {column.x, column.y}, column.width,
                            column.f.words[word::evidence_how], {.role = Role::SmallStrong});
        column.y += how.height;
        if (how.is_pressed) {
            column.f.wanted.emplace_back(action::OpenThing{
                {FoundKind::Figure, static_cast<std::uint32_t>(id)}
            });
        }
        is_any = true;
    }
    if (is_any) lay_out_chart_key(column, look);
}

}  // namespace vitrine
