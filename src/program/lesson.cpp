// A step of a lesson as a class sees it: one of its faces, over the years with the way of the tour.
#include "app/reveal.h"
#include "data/lesson_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/lesson_parts.h"
#include "program/panels.h"
#include "program/tour_parts.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float strip_height = 170;

// In the corner where they cover nothing that is taught.
void draw_step_buttons(PanelFrame& f, const Rect& row)
{
    const std::array<LessonButton, 3> buttons{
        {{"tour-leave", f.words[word::lesson_explore], action::LeaveStep{}},
         {"tour-back", f.words[word::tour_back], action::StepTour{-1},
          one_back(f.state, f.exhibit()).has_value()},
         {"tour-next", f.words[word::tour_next], action::StepTour{1}}}
    };
    draw_lesson_buttons(f, row, buttons);
}

std::string_view name_of(StepFace face)
{
    constexpr std::array<std::string_view, 3> names{"step", "contrast", "others"};
    return names[static_cast<std::size_t>(face)];
}

void say_lesson(const LessonFrame& t)
{
    PanelFrame& f = t.f;
    f.semantics.add(
        {.role = SemanticRole::Status, .key = "step", .name = t.step.id, .value = t.step.id});
    const std::string_view face = name_of(t.run.face);
    f.semantics.add({.role = SemanticRole::Status, .key = "face", .name = face, .value = face});
}

}  // namespace

Token LessonFrame::lane() const
{
    return token_of(f.exhibit().lanes[index_of(subject.lane)].color);
}

std::string LessonFrame::seen(TextId text) const
{
    const std::string_view all = f.text(text);
    return hidden.has(StepPart::Date) ? without_years(all) : std::string(all);
}

std::string LessonFrame::seen_date(const Milestone& milestone) const
{
    return hidden.has(StepPart::Date) ? "?" : worded_date(milestone, f.words);
}

std::string LessonFrame::over(std::string_view rest) const
{
    const std::string place = f.words.with(
        word::tour_place, {std::to_string(run.step + 1), std::to_string(tour.steps.size())});
    return fmt::format("{} · {}", place, rest);
}

float begin_lesson_screen(PanelFrame& f)
{
    const Vec2 size = f.list.size();
    const float unit = class_unit(size);
    f.metrics.scale = unit;
    f.metrics.least_em = 0;
    return f.px(size.x / unit < 1600 ? 64 : 96);
}

Rect lesson_row(const PanelFrame& f, float margin)
{
    const Vec2 size = f.list.size();
    const float target = f.setting.policy.chrome.target * f.state.density;
    const float height = std::max(f.px(54), rounded(target));
    return {margin, size.y - height - f.px(8), size.x - 2 * margin, height};
}

void draw_lesson_ground(PanelFrame& f, std::string_view key, std::string_view name)
{
    const Vec2 size = f.list.size();
    f.list.rect({0, 0, size.x, size.y}, f.color(Token::Paper));
    f.semantics.add({
        .role = SemanticRole::Panel, .key = key, .name = name, .rect = {0, 0, size.x, size.y}
    });
}

void draw_lesson_buttons(PanelFrame& f, const Rect& row, std::span<const LessonButton> buttons)
{
    Pen pen(f);
    const float gap = f.px(12);
    const auto width = [&](const LessonButton& button) {
        return pen.width_of(button.label, Role::TourSmall) + f.px(40);
    };
    float x = row.right() + gap;
    for (const LessonButton& button : buttons) {
        if (button.is_useful) x -= width(button) + gap;
    }
    for (const LessonButton& button : buttons) {
        if (!button.is_useful) continue;
        const float w = width(button);
        if (pen.button(button.key, {x, row.y, w, row.h}, button.label, ButtonLook::Quiet,
                       Role::TourSmall))
            f.wanted.push_back(button.action);
        x += w + gap;
    }
}

void draw_cover(PanelFrame& f, const Rect& box)
{
    const Rgba ground = mixed(f.color(Token::Paper), f.color(Token::Line), 0.6F);
    f.list.rect(box, ground);
    f.list.frame(box, f.metrics.hairline(), f.color(Token::Muted));
    Pen(f).centred(box, "?", {.role = Role::TourQuestion, .behind = Token::Line});
}

void draw_lesson(PanelFrame& outer, const page::Tour& run)
{
    PanelFrame f = outer;
    const float margin = begin_lesson_screen(f);
    const Tour& tour = f.exhibit().tours[run.tour];
    const TourStep& step = tour.steps[run.step];
    const LessonFrame t{
        f, run, tour, step, f.exhibit()[step.milestones.front()], concealed_at(f.state, run.step)};
    const bool is_named = !t.hidden.has(StepPart::Title);
    draw_lesson_ground(f, "tour", is_named ? f.text(step.title) : std::string_view("?"));
    draw_progress(f, run.step, tour.steps.size());
    const Rect row = lesson_row(f, margin);
    const Rect strip{margin, row.y - f.px(strip_height), row.w, f.px(strip_height)};
    const float top = f.px(64);
    const Rect room{margin, top, row.w, strip.y - f.px(24) - top};
    // Whatever is too long for any screen does not lie upon the years.
    f.list.push_clip({0, 0, f.list.size().x, strip.y - f.px(4)});
    switch (run.face) {
    case StepFace::Step: draw_step_face(t, room); break;
    case StepFace::Contrast: draw_contrast_face(t, room); break;
    case StepFace::Others: draw_others_face(t, room); break;
    }
    f.list.pop_clip();
    draw_lesson_path(t, strip, run.face == StepFace::Others ? PathShows::Others : PathShows::Steps);
    if (f.state.board.tool == BoardTool::None) draw_step_buttons(f, row);
    say_lesson(t);
}

}  // namespace vitrine
