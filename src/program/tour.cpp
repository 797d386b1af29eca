// A step of a tour as a visitor sees it: one title, one text, one question, and where in time it
// is; what comes after the last one; and which screen a step has.
#include "app/reveal.h"
#include "app/touring.h"
#include "data/trail_keys.h"
#include "data/word_keys.h"
#include "exhibit/worded_date.h"
#include "program/column.h"
#include "program/controls.h"
#include "program/panels.h"
#include "program/tour_column.h"
#include "program/tour_more.h"
#include "program/tour_parts.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

std::string_view note_of(const PanelFrame& f, const TourStep& step)
{
    const Trail& trail = f.state.trail.kept;
    const auto place = place_in(trail, step.id);
    return place ? std::string_view(trail.stops[*place].note) : std::string_view{};
}

// What the visitor is asked, or has noted, behind a red bar.
struct Aside {
    std::string_view label;
    std::string_view text;
    std::string_view language;  // where it is not the visitor's
};

float lay_out_aside(PanelFrame& f, Pen& pen, const Rect& box, const Aside& aside)
{
    constexpr int most_lines = 9;
    const float indent = f.px(40);
    float y = box.y;
    y += pen.text({box.x + indent, y}, box.w - indent, aside.label,
                  {.role = Role::TourLabel, .color = Token::Red, .behind = Token::Paper}) +
         f.px(4);
    y += pen.text({box.x + indent, y}, box.w - indent, aside.text,
                  {.role = Role::TourQuestion,
                   .behind = Token::Paper,
                   .max_lines = most_lines,
                   .language = aside.language});
    if (pen.draws()) f.list.rect({box.x, box.y, f.px(10), y - box.y}, f.color(Token::Red));
    return y - box.y;
}

// Title, text and question in a column; returns what it would take, for choosing a size that fits.
float lay_out_words(const TourFrame& t, Pen& pen, const Rect& box)
{
    PanelFrame& f = t.f;
    const Token lane = token_of(f.exhibit().lanes[index_of(t.subject.lane)].color);
    const std::string place = f.words.with(
        word::tour_place, {std::to_string(t.place + 1), std::to_string(t.tour.steps.size())});
    const std::string over =
        fmt::format("{} · {} · {}", place, f.text(f.exhibit().lanes[index_of(t.subject.lane)].name),
                    worded_date(t.subject, f.words));
    float y = box.y;
    y += pen.text({box.x, y}, box.w, over,
                  {.role = Role::TourLabel, .color = lane, .behind = Token::Paper}) +
         f.px(14);
    y += pen.text({box.x, y}, box.w, t.step.title,
                  {.role = Role::TourTitle, .behind = Token::Paper}) +
         f.px(28);
    y += pen.text({box.x, y}, box.w, t.subject.summary,
                  {.role = Role::TourText, .behind = Token::Paper});
    // A visitor alone answers the question; a class is asked it.
    const bool is_class = f.setting.policy.teaches;
    const Word asked = is_class ? word::tour_question : word::tour_question_alone;
    Aside aside{f.words[asked], f.text(t.step.question), f.language_of(t.step.question)};
    if (!t.note.empty()) aside = {f.words[word::trail_note], t.note, {}};
    if (!aside.text.empty()) {
        y += f.px(48);
        y += lay_out_aside(f, pen, {box.x, y, box.w, 0}, aside);
    }
    const float more = lay_out_step_more(f, pen, {box.x, y + f.px(40), box.w, 0}, t.step);
    return y + (more > 0 ? more + f.px(40) : 0) - box.y;
}

// The step's own picture, and below it the one number to remember.
void draw_own_picture(const TourFrame& t, const Rect& box, float bottom)
{
    PanelFrame& f = t.f;
    Pen pen(f);
    float y = box.y + pen.picture({box.x, box.y}, box.w, *t.step.picture, Pen::Credit::None);
    y += f.px(36);
    const auto& key_figure = f.exhibit().details_of(t.subject).key_figure;
    if (!key_figure) return;
    const std::string_view value = f.text(key_figure->value);
    const std::string_view label = f.text(key_figure->label);
    const float value_w = pen.width_of(value, Role::TourTitle);
    const float h = f.metrics.line_height(Role::TourTitle);
    const float rest = box.w - value_w - f.px(28);
    Pen measuring(f, Pen::Mode::Measures);
    const Pen::Ink ink{.role = Role::TourSmall, .behind = Token::Paper};
    const float label_h = rest > f.px(160) ? measuring.text({}, rest, label, ink) : h * 2;
    if (label_h > h * 1.3F || y + h > bottom) return;
    const Token lane = token_of(f.exhibit().lanes[index_of(t.subject.lane)].color);
    pen.text({box.x, y}, value_w + f.px(8), value,
             {.role = Role::TourTitle, .color = lane, .behind = Token::Paper, .max_lines = 1});
    pen.text({box.x + value_w + f.px(28), y + (h - label_h) / 2 + f.px(6)}, rest, label, ink);
}

// Makes the words as large as asked, or as large as fits. False if letters would be smaller than
// they may be.
bool fit_words(const TourFrame& t, const Rect& words, float asked)
{
    PanelFrame& f = t.f;
    f.metrics.scale = asked;
    for (int tries = 0; tries < 24; ++tries) {
        keep_tour_letters(f);
        Pen measuring(f, Pen::Mode::Measures);
        if (lay_out_words(t, measuring, words) <= words.h) return true;
        f.metrics.scale *= 0.94F;
    }
    return false;
}

Rect room_for_picture(const TourFrame& t, Vec2 size, float margin, float bottom)
{
    const PanelFrame& f = t.f;
    const bool is_wide = size.x >= size.y;
    const bool is_chart = t.step.figure.has_value();
    const bool is_own = is_chart || t.step.picture.has_value();
    const float wide = f.px(is_own ? 680 : 504);
    const float w = is_wide ? wide : is_own ? size.x - 2 * margin : f.px(420);
    const float h = is_own ? std::round(w / 1.6F) : f.px(is_wide ? 640 : 440);
    const float x = size.x - margin - w;
    if (is_wide && is_chart) return {x, f.px(120), w, bottom - f.px(120 + 36)};
    return is_wide ? Rect{x, f.px(120), w, h} : Rect{x, bottom - f.px(60) - h, w, h};
}

struct TourButton {
    std::string_view key;
    std::string_view label;
    Action action;
    bool is_useful = true;
    float width = 0;
};

constexpr float visitor_path_below = 126;  // the line over the years, in units
constexpr float button_gap = 8;
constexpr float button_pad = 18;

// Back, next, keeping and out, for those without keys, in the strip between the progress and the
// picture, which is `strip` high. As large as asked, or as has room there. Returns what they cover.
Rect draw_tour_buttons(const TourFrame& t, PanelFrame& f, const Rect& strip)
{
    const bool is_kept = place_in(f.state.trail.kept, t.step.milestones.front()).has_value();
    std::array<TourButton, 4> buttons{
        {{"tour-back", f.words[word::tour_back], action::StepTour{-1}, t.place > 0},
         {"tour-next", f.words[word::tour_next], action::StepTour{1}},
         {"tour-keep", f.words[is_kept ? word::trail_kept : word::trail_keep],
          action::Keep{t.step.milestones.front()}},
         {"tour-leave", f.words[word::tour_leave], action::Close{}}}
    };
    Pen pen(f);
    const float target = f.setting.policy.chrome.target;
    const float least = std::max(f.metrics.scale, f.state.density);
    f.metrics.scale = least * static_cast<float>(f.state.preferences.text_percent) / 100;
    // Fingers need it, however small the letters have to be.
    const float gap = std::ceil(button_gap * f.state.density);
    float all = 0;
    for (int tries = 0; tries < 40; ++tries) {
        keep_tour_letters(f);
        all = static_cast<float>(buttons.size() - 1) * gap;
        for (TourButton& button : buttons) {
            button.width = std::max(f.px(target), pen.width_of(button.label, Role::Strong) +
                                                      2 * f.px(button_pad));
            all += button.width;
        }
        const bool is_high = f.px(target) > strip.h && f.metrics.scale > least;
        if (all <= strip.w && !is_high) break;
        f.metrics.scale *= 0.94F;
    }
    const float h = std::max(f.px(target), rounded(target * f.state.density));
    const float y = std::max(strip.y + f.px(4), rounded(strip.centre().y - h / 2));
    float x = strip.right() - all;
    float left = strip.right();
    for (const TourButton& button : buttons) {
        const Rect box{x, y, button.width, h};
        x = box.right() + gap;
        if (!button.is_useful) continue;
        left = std::min(left, box.x);
        if (pen.button(button.key, box, button.label, ButtonLook::Plain))
            f.wanted.push_back(button.action);
    }
    return {left, y, strip.right() - left, h};
}

// After the last step: what the tour was, and what one can do now.
class TourEnding {
public:
    // With letters of a class's screen no smaller than at the scale `fit`.
    TourEnding(PanelFrame& f, const page::Tour& run, float fit)
        : f_(f)
        , run_(run)
        , fit_(fit)
        , size_(f.list.size())
        , tour_(tour_on(f.state, f.exhibit(), run))
    {}

    void draw()
    {
        // As large as asked, or as large as fits.
        const float asked = f_.metrics.scale;
        for (int tries = 0; tries < 30; ++tries) {
            keep_tour_letters(f_);
            Pen measuring(f_, Pen::Mode::Measures);
            if (lay_out(measuring, 0) <= size_.y - 2 * f_.px(40)) break;
            const float least = is_for_class(f_.state, run_) ? 0.98F * fit_ : 0.2F * asked;
            f_.metrics.scale = std::max(least, f_.metrics.scale * 0.94F);
        }
        keep_tour_letters(f_);
        Pen measuring(f_, Pen::Mode::Measures);
        const float height = lay_out(measuring, 0);
        Pen pen(f_);
        lay_out(pen, std::max(f_.px(40), rounded((size_.y - height) / 2)));
    }

private:
    float lay_out(Pen& pen, float top)
    {
        const std::size_t most_others = is_for_class(f_.state, run_) ? 2 : 3;
        const float x = f_.px(96);
        const float width = size_.x - 2 * x;
        float y = top;
        y += pen.text({x, y}, width, f_.words[word::tour_end],
                      {.role = Role::TourLabel, .color = Token::Red, .behind = Token::Paper});
        y += pen.text({x, y}, width, title(), {.role = Role::TourTitle, .behind = Token::Paper});
        y += f_.px(20);
        y += pen.text({x, y}, width, f_.words[word::tour_end_text],
                      {.role = Role::TourSmall, .behind = Token::Paper});
        y += f_.px(40);
        const auto choice = [&](std::string_view key, std::string_view label, const Action& action,
                                ButtonLook look) {
            const float w = std::min(width, pen.width_of(label, Role::TourSmall) + f_.px(64));
            if (pen.button(key, {x, y, w, f_.px(84)}, label, look, Role::TourSmall))
                f_.wanted.push_back(action);
            y += f_.px(84 + 16);
        };
        const Word out = run_.is_own ? word::trail_back : word::tour_explore;
        const bool is_class = is_for_class(f_.state, run_);
        const Action leave = is_class ? Action{action::LeaveStep{}} : Action{action::Close{}};
        choice("tour-leave", f_.words[out], leave, ButtonLook::Filled);
        std::size_t others = 0;
        for (std::size_t i = 0; i < f_.exhibit().tours.size(); ++i) {
            if ((i == run_.tour && !run_.is_own) || others == most_others) continue;
            const Tour& other = f_.exhibit().tours[i];
            choice(other.id, f_.text(other.title), action::StartTour{i}, ButtonLook::Plain);
            ++others;
        }
        choice("tour-again", f_.words[word::tour_again], action::TourEnd{action::Edge::First},
               ButtonLook::Plain);
        choice("tour-back", f_.words[word::tour_back], action::StepTour{-1}, ButtonLook::Plain);
        return y - f_.px(16) - top;
    }

    std::string_view title() const
    {
        return run_.is_own ? f_.words[word::trail_tab] : f_.text(tour_.title);
    }

    PanelFrame& f_;
    const page::Tour& run_;
    float fit_;
    Vec2 size_;
    const Tour& tour_;
};

void draw_tour_end(PanelFrame& outer, const page::Tour& run)
{
    PanelFrame f = outer;
    const Vec2 size = f.list.size();
    const Tour& tour = tour_on(f.state, f.exhibit(), run);
    float fit = size.x >= size.y ? std::min(size.x / 1920, size.y / 1080)
                                 : std::min(size.x / 1080, size.y / 1920);
    // A class reads from the back row.
    if (is_for_class(f.state, run)) fit = std::min(size.x / 1400, size.y / 1080);
    f.metrics.scale = fit * static_cast<float>(f.state.preferences.text_percent) / 100;
    f.list.rect({0, 0, size.x, size.y}, f.color(Token::Paper));
    f.list.rect({0, 0, size.x, f.px(14)}, f.color(Token::Red));
    f.semantics.add({
        .role = SemanticRole::Panel,
        .key = "tour",
        .name = run.is_own ? f.words[word::trail_tab] : f.text(tour.title),
        .rect = {0, 0, size.x, size.y}
    });
    TourEnding(f, run, fit).draw();
    f.semantics.add({.role = SemanticRole::Status,
                     .key = "step",
                     .name = f.words[word::tour_end],
                     .value = "end"});
}

void draw_what_is_seen(const TourFrame& t, const Rect& box, float bottom)
{
    if (t.step.figure)
        draw_own_chart(t, box, least_share_of_scale(t.f));
    else if (t.step.picture)
        draw_own_picture(t, box, bottom);
    else
        draw_poster(t, box, PosterSays::Number);
}

void draw_visitor_step(const PanelFrame& outer, const page::Tour& run, const Tour& tour)
{
    PanelFrame f = outer;
    const Vec2 size = f.list.size();
    const bool is_wide = size.x >= size.y;
    // The design is drawn for 1920 × 1080; a wall or a laptop shows the same picture.
    const float fit =
        is_wide ? std::min(size.x / 1920, size.y / 1080) : std::min(size.x / 1080, size.y / 1920);
    const float text = static_cast<float>(f.state.preferences.text_percent) / 100;
    const TourStep& step = tour.steps[run.step];
    const TourFrame t{f,        tour,
                      step,     f.exhibit()[step.milestones.front()],
                      run.step, run.is_own ? note_of(f, step) : std::string_view{}};

    f.metrics.scale = fit;
    keep_tour_letters(f);
    f.list.rect({0, 0, size.x, size.y}, f.color(Token::Paper));
    f.semantics.add({
        .role = SemanticRole::Panel,
        .key = "tour",
        .name = f.text(step.title),
        .rect = {0, 0, size.x, size.y}
    });
    const float margin = f.px(96);
    const Rect strip{margin, size.y - f.px(is_wide ? 250 : 300), size.x - 2 * margin, f.px(200)};
    const Index& index = f.setting.index;
    const Projection days =
        projection(camera_of(path_span(f.exhibit(), index, tour)), strip.x, strip.w);
    draw_progress(f, run.step, tour.steps.size());
    draw_strip_years(f, strip, days, {});
    draw_strip_date(f, t.subject, strip, days);
    draw_path_dots(f, path_of(index, tour, days, path_apart(f)), run.step, days,
                   strip.y + f.px(visitor_path_below));
    PanelFrame large = f;
    const Rect buttons =
        draw_tour_buttons(t, large, {margin, f.px(14), size.x - 2 * margin, f.px(120 - 14 - 8)});
    const Rect picture = room_for_picture(t, size, margin, strip.y);
    const float bottom = is_wide ? strip.y - f.px(36) : picture.y - f.px(36);
    const float width = is_wide ? picture.x - margin - f.px(72) : size.x - 2 * margin;
    // Beside the buttons, if these leave room for the words.
    const float under = buttons.bottom() + f.px(12);
    const bool is_beside = is_wide && buttons.x >= margin + width;
    const float top = is_beside ? f.px(84) : std::max(f.px(84), under);
    const Rect words{margin, top, width, bottom - top};
    const bool has_room = !step.figure || has_room_for_chart(t, picture);
    if (has_room && fit_words(t, words, fit * text)) {
        Pen pen(f);
        lay_out_words(t, pen, words);
        f.metrics.scale = fit;
        keep_tour_letters(f);
        draw_what_is_seen(t, picture, strip.y - f.px(24));
    } else {
        const float from = std::max(f.px(84), under);
        draw_tour_column(t, {margin, from, size.x - margin, strip.y - f.px(24) - from},
                         lay_out_words);
    }
    f.semantics.add(
        {.role = SemanticRole::Status, .key = "step", .name = step.id, .value = step.id});
}

}  // namespace

void draw_tour(PanelFrame& frame, const page::Tour& run)
{
    const Tour& tour = tour_on(frame.state, frame.exhibit(), run);
    const bool is_over = run.step >= tour.steps.size();
    const bool is_class = frame.setting.policy.teaches && !run.is_own;
    if (is_over)
        draw_tour_end(frame, run);
    else if (is_class)
        draw_lesson(frame, run);
    else
        draw_visitor_step(frame, run, tour);
    draw_always_there(frame);
}

}  // namespace vitrine
