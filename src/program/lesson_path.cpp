// The years below a step, and the way of the tour through them: filled up to this step, hollow
// after it. What the class does not know yet of a date has no dot.
#include "app/reveal.h"
#include "date/stretches.h"
#include "date/wording.h"
#include "program/column.h"
#include "program/lesson_parts.h"
#include "view/axis.h"
#include "view/marks.h"
#include "view/paint_date.h"
#include "view/tour_path.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace vitrine {

namespace {

constexpr float path_below = 106;  // the axis, in units
constexpr float row_height = 27;
constexpr float dot_radius = 11;

void draw_lesson_years(const LessonFrame& t, const Rect& strip, const Projection& days,
                       std::optional<int> year)
{
    PanelFrame& f = t.f;
    Pen pen(f);
    f.list.rect({0, strip.y, f.list.size().x, f.px(2)}, f.color(Token::Ink));
    std::vector<Tick> ticks;
    append_ticks(
        {days.day(strip.x), days.day(strip.right())}, days.px_per_day,
        {.year_px = f.px(80), .day_px = f.px(110), .digit_px = f.px(24), .bc_px = f.px(60)}, ticks);
    for (const Tick& tick : ticks) {
        if (tick.rank > Rank::Year) continue;
        const float x = std::round(days.x(tick.at));
        f.list.rect({x, strip.y, f.metrics.hairline(), f.px(tick.has_label ? 34 : 18)},
                    f.color(Token::Muted));
        if (!tick.has_label) continue;
        const float w = f.px(110);
        const bool is_here = year && *year == tick.date.year;
        const Rect box{x - w / 2, strip.y + f.px(36), w, f.px(46)};
        const Pen::Ink ink{.role = Role::TourLabel,
                           .color = is_here ? Token::Red : Token::Ink,
                           .behind = Token::Paper};
        pen.centred(box, worded_year(tick.date.year, f.words), ink);
        say_label(f, box, worded_year(tick.date.year, f.words), ink);
    }
}

// Along the line over the years: every day that the date of this step could mean.
void draw_lesson_date(const LessonFrame& t, const Rect& strip, const Projection& days)
{
    PanelFrame& f = t.f;
    if (t.subject.is_undated || is_exact_day(t.subject.date)) return;
    const float high = f.px(12);
    paint_date(t.subject.date, days, {strip.x, strip.y + f.px(1) - high / 2, strip.w, high},
               {.color = f.color(Token::Red),
                .paper = f.color(Token::Paper),
                .shape = MarkShape::Disc,
                .is_dashed = is_doubtful(t.subject.date)},
               f.metrics, f.list);
}

// A dot in front of others keeps an edge of paper.
void draw_dot(PanelFrame& f, Vec2 at, float radius, bool is_filled)
{
    const Rgba red = f.color(Token::Red);
    f.list.disc(at, radius + f.px(3), f.color(Token::Paper));
    if (is_filled) return f.list.disc(at, radius, red);
    f.list.disc(at, radius, f.color(Token::Paper));
    f.list.ring(at, radius, f.px(4), red);
}

// The other milestones of this step, where they are in time, with the signs of their lanes.
void draw_other_marks(const LessonFrame& t, const Rect& strip, const Projection& days)
{
    PanelFrame& f = t.f;
    for (const MilestoneId id : t.step.milestones) {
        const Milestone& other = f.exhibit()[id];
        if (other.is_undated || &other == &t.subject) continue;
        const float x = days.x(f.setting.index[id].anchor);
        if (x < 0 || x > f.list.size().x) continue;
        const Lane& lane = f.exhibit().lanes[index_of(other.lane)];
        const Vec2 at{x, strip.y + f.px(1)};
        f.list.disc(at, f.px(19), f.color(Token::Paper));
        paint_mark(lane.shape, at, f.px(14),
                   {.color = f.color(token_of(lane.color)), .paper = f.color(Token::Paper)},
                   f.list);
    }
}

void draw_dots(const LessonFrame& t, const Rect& strip, const Projection& days)
{
    PanelFrame& f = t.f;
    const float y = strip.y + f.px(path_below);
    std::vector<PathDot> dots = path_of(f.setting.index, t.tour, days, f.px(2 * dot_radius));
    // What is not on the strip is not moved to its edges.
    std::erase_if(dots, [&](const PathDot& dot) {
        const double x = days.exact_x(dot.day);
        const bool is_off = x < 0 || x > static_cast<double>(f.list.size().x);
        return is_off || concealed_at(f.state, dot.step).has(StepPart::Date);
    });
    const auto place = [&](const PathDot& dot) {
        return Vec2{days.x(dot.day), y + f.px(row_height) * static_cast<float>(dot.row)};
    };
    float first = f.list.size().x;
    float last = 0;
    for (const PathDot& dot : dots) {
        if (dot.step > t.run.step) continue;
        first = std::min(first, place(dot).x);
        last = std::max(last, place(dot).x);
    }
    if (last > first) f.list.rect({first, y - f.px(2), last - first, f.px(4)}, f.color(Token::Red));
    std::ranges::stable_sort(dots, {},
                             [&](const PathDot& dot) { return dot.step == t.run.step ? 1 : 0; });
    for (const PathDot& dot : dots) {
        const bool is_here = dot.step == t.run.step;
        draw_dot(f, place(dot), f.px(is_here ? 21 : dot_radius), dot.step <= t.run.step);
    }
}

}  // namespace

void draw_lesson_path(const LessonFrame& t, const Rect& strip, PathShows shows)
{
    const PanelFrame& f = t.f;
    const Span span = path_span(f.exhibit(), f.setting.index, t.tour);
    Camera camera = camera_of(span);
    if (f.state.lesson.zoom > 1) {
        // Closer to the step, whose date stays in view.
        const MilestoneId subject = t.step.milestones.front();
        const bool is_known = !t.subject.is_undated && !t.hidden.has(StepPart::Date);
        if (is_known) camera.centre = f.setting.index[subject].anchor;
        camera.days /= f.state.lesson.zoom;
    }
    const Projection days = projection(camera, strip.x, strip.w);
    const bool is_dated = !t.hidden.has(StepPart::Date) && !t.subject.is_undated;
    std::optional<int> year;
    if (is_dated) {
        const double anchor = f.setting.index[t.step.milestones.front()].anchor;
        year = static_cast<int>(civil_of(static_cast<Day>(std::floor(anchor))).year);
    }
    draw_lesson_years(t, strip, days, year);
    if (is_dated) draw_lesson_date(t, strip, days);
    if (shows == PathShows::Others && !t.hidden.has(StepPart::Date))
        draw_other_marks(t, strip, days);
    draw_dots(t, strip, days);
}

}  // namespace vitrine
