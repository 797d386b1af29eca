// The years below a step, and the way of the tour through them: filled up to this step, hollow
// after it. What the class does not know yet of a date has no dot.
#include "app/reveal.h"
#include "program/lesson_parts.h"
#include "program/tour_parts.h"
#include "view/marks.h"

#include <cmath>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

constexpr float path_below = 106;  // the axis, in units

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
    std::vector<PathDot> dots = path_of(f.setting.index, t.tour, days, path_apart(f));
    std::erase_if(dots, [&](const PathDot& dot) {
        return concealed_at(f.state, dot.step).has(StepPart::Date);
    });
    draw_path_dots(f, std::move(dots), t.run.step, days, strip.y + f.px(path_below));
}

}  // namespace

void draw_lesson_path(const LessonFrame& t, const Rect& strip, PathShows shows)
{
    PanelFrame& f = t.f;
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
    draw_strip_years(f, strip, days,
                     {.apart = 80, .here = year, .labels = YearsLook::Labels::Said});
    if (is_dated) draw_strip_date(f, t.subject, strip, days);
    if (shows == PathShows::Others && !t.hidden.has(StepPart::Date))
        draw_other_marks(t, strip, days);
    draw_dots(t, strip, days);
}

}  // namespace vitrine
