// Head, times, ruler and buttons of the presenter's window.
#include "program/presenter_parts.h"

#include "app/quizzing.h"
#include "data/board_keys.h"
#include "data/presenter_keys.h"
#include "data/word_keys.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace vitrine {

namespace {

Word sees(const Desktop& d)
{
    const State& state = d.f.state;
    if (state.blank == BlankScreen::Black) return word::presenter_sees_black;
    if (state.blank == BlankScreen::White) return word::presenter_sees_white;
    if (is_open<page::Help>(state.pages)) return word::presenter_sees_help;
    if (quiz_of(state) != nullptr) return word::presenter_sees_quiz;
    if (is_open<page::Overview>(state.pages)) return word::presenter_sees_overview;
    if (d.is_left) return word::presenter_sees_timeline;
    if (d.step() == nullptr) return word::presenter_sees_end;
    switch (d.run->face) {
    case StepFace::Contrast: return word::presenter_sees_contrast;
    case StepFace::Others: return word::presenter_sees_others;
    case StepFace::Step: break;
    }
    return word::presenter_sees_step;
}

// Where the title of the lesson ends, at the latest.
float beside_class_title(const Desktop& d)
{
    const bool is_wide = d.at.times.x > d.at.seen.x;
    return is_wide ? d.at.times.x : d.f.px(420);
}

// A sign for a screen, empty or full, and what it shows in words: in one place, whatever it is.
void draw_sees(const Desktop& d)
{
    PanelFrame& f = d.f;
    Pen pen(f);
    const std::string_view words = f.words[sees(d)];
    const bool is_blank = f.state.blank != BlankScreen::No;
    const Token color = is_blank ? Token::Ochre : Token::Olive;
    const float x = beside_class_title(d);
    const float w = std::min(pen.width_of(words, Role::CardTitle) + f.px(78),
                             std::min(f.px(430), d.at.head.w - x - f.px(140)));
    const Rect box{x, f.px(12), w, f.px(48)};
    f.list.rect(box, f.color(Token::Paper));
    f.list.frame(box, f.px(2), f.color(color));
    const Rect sign{box.x + f.px(14), box.y + f.px(13), f.px(26), f.px(18)};
    f.list.frame(sign, f.px(2), f.color(color));
    f.list.rect({sign.x + f.px(9), sign.bottom() + f.px(3), f.px(8), f.px(2)}, f.color(color));
    pen.centred({sign.right() + f.px(8), box.y, box.right() - sign.right() - f.px(16), box.h},
                words, {.role = Role::Strong, .behind = Token::Paper});
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "sees",
                     .name = words,
                     .value = is_blank ? "blank" : "shown",
                     .rect = box,
                     .color = f.color(Token::Ink),
                     .background = f.color(Token::Paper),
                     .text_px = f.metrics.style(Role::Strong).size_px()});
}

struct TimeFigure {
    std::string_view key;
    Word label;
    std::string figure;
    std::string beside;
    Token color = Token::Ink;
};

void draw_time(const Desktop& d, const TimeFigure& time, const Rect& box)
{
    PanelFrame& f = d.f;
    Pen pen(f);
    float y = box.y;
    y += pen.text(
        {box.x, y}, box.w, f.words[time.label],
        {.role = Role::Label, .color = Token::Muted, .behind = Token::Paper, .max_lines = 1});
    const TextStyle style = f.metrics.style(Role::TimeFigure);
    const float line = f.metrics.line_height(Role::TimeFigure);
    const Run& run = f.type[f.type.line(time.figure, style, box.w)];
    f.list.run(run, {box.x, run.baseline(y + line / 2)}, f.color(time.color));
    f.semantics.add({
        .role = SemanticRole::Status,
        .key = time.key,
        .name = f.words[time.label],
        .value = time.figure,
        .rect = {box.x, y, run.width, line},
        .color = f.color(time.color),
        .background = f.color(Token::Paper),
        .text_px = style.size_px()
    });
    y += line;
    pen.text({box.x, y}, box.w, time.beside,
             {.role = Role::Small,
              .color = time.color == Token::Ink ? Token::Ink : time.color,
              .behind = Token::Paper,
              .max_lines = 1});
}

TimeFigure plan_of(const Desktop& d)
{
    const Words& words = d.f.words;
    TimeFigure plan{.key = "plan", .label = word::presenter_plan};
    if (d.pace.planned == 0) {
        plan.figure = "–";
        plan.beside = words[word::presenter_no_plan];
        return plan;
    }
    const int behind = d.pace.behind;
    plan.figure = fmt::format("{}{}", behind > 0 ? "+" : "", minutes_text(behind));
    const std::string_view pace = behind == 0  ? words[word::presenter_on_plan]
                                  : behind > 0 ? words[word::presenter_behind]
                                               : words[word::presenter_ahead];
    const int left = d.pace.planned - d.pace.elapsed;
    plan.beside = left > 0 ? fmt::format("{}, {}", pace,
                                         words.with(word::presenter_to_go, {minutes_text(left)}))
                           : std::string(pace);
    // A few seconds are no delay.
    if (behind > 10) plan.color = Token::Ochre;
    return plan;
}

struct DesktopTool {
    std::string_view key;
    std::string_view sign;
    std::string_view label;
    Action action;
    ButtonLook look = ButtonLook::Plain;
};

void draw_tool(const Desktop& d, const DesktopTool& tool, const Rect& box)
{
    PanelFrame& f = d.f;
    Pen pen(f);
    const std::string label =
        tool.sign.empty() ? std::string(tool.label) : fmt::format("{}  {}", tool.sign, tool.label);
    if (pen.sign_button(tool.key, box, label, tool.label, tool.look))
        f.wanted.push_back(tool.action);
}

}  // namespace

void draw_desktop_head(const Desktop& d)
{
    PanelFrame& f = d.f;
    Pen pen(f);
    const Rect& at = d.at.head;
    f.list.rect(at, f.color(Token::Panel));
    f.list.rect({0, at.bottom(), at.w, f.metrics.hairline()}, f.color(Token::Line));
    const float margin = f.px(24);
    paint_emblem({margin, f.px(14), f.px(46), f.px(44)}, f.theme, f.list);
    const float x = margin + f.px(60);
    const float room = beside_class_title(d) - x - f.px(16);
    const std::string_view title = d.run == nullptr ? f.text(f.exhibit().title)
                                   : d.run->is_own  ? f.words[word::presenter_window]
                                                    : f.text(d.tour->title);
    pen.text({x, f.px(10)}, room, title, {.role = Role::Heading, .max_lines = 1});
    pen.text({x, f.px(42)}, room, f.words[word::presenter_private],
             {.role = Role::Caption, .color = Token::Muted, .max_lines = 1});
    draw_sees(d);
    if (!f.state.classroom.minute) return;
    const int minute = *f.state.classroom.minute;
    const std::string clock = fmt::format("{}:{:02}", minute / 60, minute % 60);
    const float w = pen.width_of(clock, Role::Figure);
    PanelFrame small = f;
    small.metrics.scale *= 44.0F / 54;
    const float wide = Pen(small).width_of(clock, Role::TimeFigure);
    const Run& run = f.type[f.type.line(clock, small.metrics.style(Role::TimeFigure), w)];
    f.list.run(run, {at.w - margin - wide, run.baseline(at.h / 2)}, f.color(Token::Ink));
    f.semantics.add({
        .role = SemanticRole::Status,
        .key = "clock",
        .name = f.words[word::presenter_clock],
        .value = clock,
        .rect = {at.w - margin - wide, f.px(14), wide, f.px(44)},
        .color = f.color(Token::Ink),
        .background = f.color(Token::Panel),
        .text_px = small.metrics.style(Role::TimeFigure).size_px()
    });
}

void draw_times(const Desktop& d)
{
    const PanelFrame& f = d.f;
    const Words& words = f.words;
    const LessonPace& pace = d.pace;
    const auto of_planned = [&](int seconds) {
        return seconds > 0 ? words.with(word::presenter_of_planned, {minutes_text(seconds)})
                           : std::string();
    };
    const std::array<TimeFigure, 3> times{
        {{"elapsed", word::presenter_elapsed, minutes_text(pace.elapsed), of_planned(pace.planned)},
         {"this-step", word::presenter_this_step, minutes_text(pace.step_elapsed),
          of_planned(pace.step_planned)},
         plan_of(d)}
    };
    const Rect& at = d.at.times;
    // What is late is said in words, which need the most room.
    const std::array<float, 3> shares{0.30F, 0.29F, 0.41F};
    float x = at.x;
    for (std::size_t i = 0; i < times.size(); ++i) {
        const float w = std::floor(at.w * shares[i]);
        if (i > 0)
            f.list.rect({x - f.px(20), at.y + f.px(4), f.metrics.hairline(), at.h - f.px(10)},
                        f.color(Token::Line));
        draw_time(d, times[i], {x, at.y, w - f.px(22), at.h});
        x += w;
    }
}

namespace {

// One step of the plan, and how far it has gone.
void draw_planned(const Desktop& d, std::size_t i, const Rect& box)
{
    PanelFrame& f = d.f;
    const TourStep& step = d.tour->steps[i];
    const bool is_here = i == d.run->step;
    const bool is_past = i < d.run->step;
    f.list.rect(box, f.color(is_here ? Token::Red : is_past ? Token::Line : Token::Paper));
    if (!is_here && !is_past) f.list.frame(box, f.px(2), f.color(Token::Muted));
    const std::string number = std::to_string(i + 1);
    Pen pen(f);
    if (box.w > pen.width_of(number, Role::AxisYear) + f.px(6))
        pen.centred(box, number,
                    {.role = Role::AxisYear, .color = is_here ? Token::Paper : Token::Ink});
    f.semantics.add(
        {.role = SemanticRole::Text,
         .key = fmt::format("plan-{}", i + 1),
         .name = f.words.with(word::presenter_ruler, {number, std::string(f.text(step.title)),
                                                      minutes_text(step.seconds)}),
         .value = is_here   ? "now"
                  : is_past ? "past"
                            : "ahead",
         .rect = box});
    if (!is_here || step.seconds == 0) return;
    const float share =
        std::min(1.0F, static_cast<float>(d.pace.step_elapsed) / static_cast<float>(step.seconds));
    f.list.rect({box.x, box.bottom() + f.px(4), rounded(box.w * share), f.px(6)},
                f.color(Token::Red));
}

// Where the lesson is now.
void draw_now(const Desktop& d, float x, float top, float high)
{
    PanelFrame& f = d.f;
    f.list.rect({x - f.px(1), top - f.px(6), f.px(3), high + f.px(14)}, f.color(Token::Ochre));
    const std::array<Vec2, 3> marker{
        Vec2{x - f.px(8), top - f.px(12)},
        Vec2{x + f.px(8), top - f.px(12)},
        Vec2{x,           top - f.px(3) }
    };
    f.list.polygon(marker, f.color(Token::Ochre));
    f.semantics.add({
        .role = SemanticRole::Status,
        .key = "now",
        .name = f.words[word::presenter_elapsed],
        .value = minutes_text(d.pace.elapsed),
        .rect = {x - f.px(8), top - f.px(12), f.px(16), high + f.px(20)}
    });
}

}  // namespace

void draw_ruler(const Desktop& d)
{
    PanelFrame& f = d.f;
    if (d.tour == nullptr) return;
    const std::vector<TourStep>& steps = d.tour->steps;
    const Rect& at = d.at.ruler;
    const float top = at.y + f.px(12);
    const float high = f.px(36);
    // Where no time is planned, all steps are of one width.
    const bool has_plan = d.pace.planned > 0;
    const float all =
        has_plan ? static_cast<float>(d.pace.planned) : static_cast<float>(steps.size());
    float from = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float part = has_plan ? static_cast<float>(steps[i].seconds) : 1;
        const float x = at.x + rounded(at.w * from / all);
        const float right = at.x + rounded(at.w * (from + part) / all);
        from += part;
        draw_planned(d, i, {x, top, std::max(f.px(4), right - x - f.px(3)), high});
    }
    if (!has_plan) return;
    const float now = std::min(1.0F, static_cast<float>(d.pace.elapsed) / all);
    draw_now(d, at.x + rounded((at.w - f.px(3)) * now), top, high);
}

void draw_desktop_tools(const Desktop& d)
{
    const PanelFrame& f = d.f;
    const Words& words = f.words;
    const BoardTool hand = f.state.board.tool;
    const auto look_of = [hand](BoardTool tool) {
        return hand == tool ? ButtonLook::Filled : ButtonLook::Plain;
    };
    const std::array<DesktopTool, 8> tools{
        {{"black", "B", words[word::presenter_black], action::Blank{BlankScreen::Black}},
         {"white", "W", words[word::presenter_white], action::Blank{BlankScreen::White}},
         {"spotlight", "L", words[word::board_spotlight], action::TakeTool{BoardTool::Spotlight},
          look_of(BoardTool::Spotlight)},
         {"pen", "D", words[word::board_pen], action::TakeTool{BoardTool::Pen},
          look_of(BoardTool::Pen)},
         {"swap", "", words[word::presenter_swap], action::SwapScreens{}},
         {"restart", "", words[word::presenter_restart], action::RestartClock{}},
         {"back", "‹", words[word::presenter_back], action::StepTour{-1}},
         {"next", "›", words[word::presenter_next], action::StepTour{1}, ButtonLook::Filled}}
    };
    const Rect& at = d.at.tools;
    const float high = f.px(48);
    const float gap = f.px(10);
    const auto rows = static_cast<std::size_t>(at.h > high + gap / 2 ? 2 : 1);
    const std::size_t in_row = (tools.size() + rows - 1) / rows;
    const float w = (at.w - gap * static_cast<float>(in_row - 1)) / static_cast<float>(in_row);
    for (std::size_t i = 0; i < tools.size(); ++i) {
        const std::size_t above = i / in_row;
        const auto row = static_cast<float>(above);
        const auto column = static_cast<float>(i % in_row);
        draw_tool(d, tools[i],
                  {rounded(at.x + column * (w + gap)), at.y + row * (high + f.px(8)), std::floor(w),
                   high});
    }
}

}  // namespace vitrine
