#include "app/teaching.h"

#include "app/reveal.h"
#include "app/touring.h"
#include "exhibit/names.h"
#include "exhibit/steps.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// A stand that somebody has used goes on again when nobody has for so long.
constexpr double resumes_s = 45;
// What a step takes for which nothing is planned.
constexpr double usual_step_s = 60;
constexpr double most_zoom = 40;

std::size_t steps_of_lesson(const Change& c)
{
    return c.exhibit().tours[c.state.lesson.tour].steps.size();
}

void show(const Change& c, std::size_t step)
{
    c.state.blank = BlankScreen::No;
    c.state.lesson.typed.reset();
    go_to_step(c, {.tour = c.state.lesson.tour, .step = step});
}

// Takes away whatever is open, so that the step can be shown.
void close_all(State& state)
{
    while (!state.pages.empty())
        close_page(state.pages, state.focus, state.pages.size() - 1);
    state.selection.reset();
    state.focus = {};
}

void return_to_step(const Change& c)
{
    const page::Tour run = *c.state.lesson.left;
    close_all(c.state);
    c.state.lesson.left.reset();
    c.state.blank = BlankScreen::No;
    go_to_step(c, run);
}

// The step that is shown, with its own parts; null if none is.
const TourStep* step_shown(const Change& c)
{
    const page::Tour* run = tour_of(c.state);
    if (run == nullptr || !is_for_class(c.state, *run)) return nullptr;
    const std::vector<TourStep>& steps = c.exhibit().tours[run->tour].steps;
    return run->step < steps.size() ? &steps[run->step] : nullptr;
}

// How long what is shown stays when the lesson goes on by itself: each press that a step takes has
// the same share of its time.
double seconds_shown(const Setting& setting, const State& state)
{
    const std::optional<double>& asked = setting.lesson.seconds_a_step;
    const page::Tour* run = tour_of(state);
    const std::vector<TourStep>& steps = setting.exhibit.tours[state.lesson.tour].steps;
    const bool is_at_step = run != nullptr && run->step < steps.size();
    const double planned = is_at_step ? steps[run->step].seconds : 0;
    double seconds = asked.value_or(0);
    if (seconds <= 0) seconds = planned > 0 ? planned : usual_step_s;
    if (!is_at_step) return std::min(seconds, usual_step_s);
    const TourStep& step = steps[run->step];
    std::size_t presses = faces_of(setting.exhibit, step).size();
    const StepParts first = concealed_first(setting.exhibit, step);
    for (const StepPart part : step.conceals)
        presses += first.has(part) ? 1 : 0;
    return seconds / static_cast<double>(presses);
}

Nanoseconds after(Nanoseconds since, double seconds)
{
    return since + static_cast<Nanoseconds>(seconds * nanoseconds_per_second);
}

}  // namespace

bool is_on_lesson(const State& state)
{
    if (state.pages.empty()) return false;
    const auto* tour = std::get_if<page::Tour>(&state.pages.back().page);
    return tour != nullptr && is_for_class(state, *tour);
}

bool is_out_of_tour(const State& state)
{
    return state.lesson.left.has_value();
}

bool is_second_press(const Change& c)
{
    if (!c.setting.lesson.joins_presses || !is_lesson(c.state)) return false;
    std::optional<Nanoseconds>& last = c.state.lesson.pressed;
    const bool is_second = last && seconds_between(*last, c.now) < joined_s;
    // A third one counts again: it is no bounce of the first any more.
    last = is_second ? std::nullopt : std::optional(c.now);
    return is_second;
}

void on(const Change& c, const action::TypeStep& a)
{
    if (!is_lesson(c.state)) return;
    Lesson& lesson = c.state.lesson;
    const auto digit = static_cast<std::size_t>(std::clamp(a.digit, 0, 9));
    // No step is called 0: while no number is begun, it shows all the years.
    if (digit == 0 && lesson.typed.value_or(0) == 0) {
        if (!lesson.typed && is_on_lesson(c.state)) on(c, action::ZoomYears{0});
        return;
    }
    constexpr std::size_t most = 9'999;
    const std::size_t number = lesson.typed.value_or(0) * 10 + digit;
    if (!lesson.typed) lesson.was_asked = false;
    lesson.typed = number > most ? digit : number;
    lesson.typed_since = c.now;
    // Another digit would make a number that no step has.
    if (lesson.was_asked && *lesson.typed * 10 > steps_of_lesson(c)) on(c, action::GoToTyped{});
}

void on(const Change& c, const action::AskStep&)
{
    if (!is_lesson(c.state)) return;
    std::optional<std::size_t>& typed = c.state.lesson.typed;
    typed = typed ? std::nullopt : std::optional<std::size_t>(0);
    c.state.lesson.was_asked = typed.has_value();
    c.state.lesson.typed_since = c.now;
}

void on(const Change& c, const action::GoToTyped&)
{
    if (!is_lesson(c.state)) return;
    const auto typed = std::exchange(c.state.lesson.typed, std::nullopt);
    if (typed && *typed > 0) return on(c, action::GoToStep{*typed - 1});
    const auto* overview = find_page<page::Overview>(c.state.pages);
    if (overview != nullptr) return on(c, action::GoToStep{overview->chosen});
    on(c, action::StepTour{1});
}

void on(const Change& c, const action::GoToStep& a)
{
    if (!is_lesson(c.state) || a.step >= steps_of_lesson(c)) return;
    close_page<page::Overview>(c.state.pages, c.state.focus);
    if (is_out_of_tour(c.state)) return_to_step(c);
    show(c, a.step);
}

void on(const Change& c, const action::SkipSteps& a)
{
    const page::Tour* run = tour_of(c.state);
    if (run == nullptr || !is_for_class(c.state, *run)) return;
    const auto end = static_cast<std::ptrdiff_t>(steps_of_lesson(c));
    const auto to = static_cast<std::ptrdiff_t>(run->step) + a.by;
    show(c, static_cast<std::size_t>(std::clamp(to, std::ptrdiff_t{0}, end)));
}

void on(const Change& c, const action::BeginLesson& a)
{
    if (!is_lesson(c.state)) return;
    close_page<page::Overview>(c.state.pages, c.state.focus);
    const bool was_out = is_out_of_tour(c.state);
    if (was_out) return_to_step(c);
    if (a.start == action::LessonStart::First) {
        begin_lesson(c.state, c.setting, c.state.lesson.tour, c.now);
        show(c, 0);
    } else if (const TourStep* step = was_out ? nullptr : step_shown(c)) {
        const std::size_t place = tour_of(c.state)->step;
        c.state.lesson.covered[place] = concealed_first(c.exhibit(), *step);
        show(c, place);
    }
}

void on(const Change& c, const action::Conceal& a)
{
    const TourStep* step = step_shown(c);
    if (step == nullptr || !has_part(c.exhibit(), *step, a.part)) return;
    StepParts& covered = c.state.lesson.covered[tour_of(c.state)->step];
    if (covered.has(a.part))
        covered.remove(a.part);
    else
        covered.add(a.part);
}

void on(const Change& c, const action::ConcealAll&)
{
    const TourStep* step = step_shown(c);
    if (step == nullptr) return;
    StepParts& covered = c.state.lesson.covered[tour_of(c.state)->step];
    const bool uncovers = !covered.is_empty();
    covered = {};
    if (uncovers) return;
    for (std::size_t i = 0; i < step_part_names.count; ++i) {
        const StepPart part = step_part_names.at(i);
        if (has_part(c.exhibit(), *step, part)) covered.add(part);
    }
}

void on(const Change& c, const action::LeaveStep&)
{
    State& s = c.state;
    if (!is_lesson(s)) return;
    // A press on a blank screen only lights it up: nobody could have seen what it leads to.
    if (is_out_of_tour(s) && s.blank != BlankScreen::No) {
        s.blank = BlankScreen::No;
        return;
    }
    if (is_out_of_tour(s)) return return_to_step(c);
    const page::Tour* run = tour_of(s);
    if (run == nullptr || !is_for_class(s, *run)) return;
    const page::Tour left = *run;
    close_all(s);
    s.blank = BlankScreen::No;
    s.lesson.left = left;
    s.lesson.typed.reset();
}

void on(const Change& c, const action::ToggleOverview&)
{
    State& s = c.state;
    if (!is_lesson(s)) return;
    // A number that was begun is dropped, and a blank screen lights up, before anything else.
    const bool was_typing = std::exchange(s.lesson.typed, std::nullopt).has_value();
    const bool was_blank = std::exchange(s.blank, BlankScreen::No) != BlankScreen::No;
    if (was_typing || was_blank) return;
    if (is_open<page::Overview>(s.pages)) return close_page<page::Overview>(s.pages, s.focus);
    if (is_out_of_tour(s)) return_to_step(c);
    const page::Tour* run = tour_of(s);
    if (run == nullptr || !is_for_class(s, *run)) return;
    const std::size_t chosen = std::min(run->step, steps_of_lesson(c) - 1);
    open_page(s.pages, s.focus, page::Overview{.chosen = chosen});
}

void on(const Change& c, const action::ChooseStep& a)
{
    const auto* open = find_page<page::Overview>(c.state.pages);
    if (open == nullptr || !is_lesson(c.state)) return;
    const std::size_t count = steps_of_lesson(c);
    const auto rows = static_cast<std::ptrdiff_t>(overview_columns(count)) * a.rows;
    const auto to = static_cast<std::ptrdiff_t>(open->chosen) + a.by + rows;
    // Up from the first row and down from the last one leads nowhere.
    if (a.rows != 0 && (to < 0 || to >= static_cast<std::ptrdiff_t>(count))) return;
    const auto last = static_cast<std::ptrdiff_t>(count) - 1;
    const auto chosen = static_cast<std::size_t>(std::clamp(to, std::ptrdiff_t{0}, last));
    open_page(c.state.pages, c.state.focus, page::Overview{.chosen = chosen});
}

void on(const Change& c, const action::ToggleRun&)
{
    if (!is_lesson(c.state)) return;
    // The press itself is an input: what counts is whether it went on until then.
    const bool runs = c.state.lesson.runs && (c.setting.lesson.loops || c.state.lesson.ran);
    // One that was not asked to go on by itself does so from now on, as the exhibit plans it.
    c.state.lesson.runs = !runs;
    c.state.lesson.runs_since = c.now;
    c.state.lesson.shows_since = c.now;
}

void on(const Change& c, const action::ZoomYears& a)
{
    if (!is_lesson(c.state)) return;
    double& zoom = c.state.lesson.zoom;
    zoom = a.factor <= 0 ? 1 : std::clamp(zoom * a.factor, 1.0, most_zoom);
}

std::size_t overview_columns(std::size_t steps)
{
    if (steps <= 4) return 2;
    if (steps <= 9) return 3;
    return 4;
}

bool runs_by_itself(const Setting& setting, const State& state)
{
    if (!is_lesson(state) || !state.lesson.runs) return false;
    // Input has it wait: for good, or on a stand until nobody has been there for a while.
    return state.quiet_since <= state.lesson.runs_since || setting.lesson.loops;
}

std::optional<Nanoseconds> next_by_itself(const Setting& setting, const State& state)
{
    if (!runs_by_itself(setting, state)) return std::nullopt;
    if (state.quiet_since > state.lesson.runs_since) return after(state.quiet_since, resumes_s);
    return after(state.lesson.shows_since, seconds_shown(setting, state));
}

std::optional<Nanoseconds> typed_due(const State& state)
{
    const Lesson& lesson = state.lesson;
    if (!lesson.was_asked || lesson.typed.value_or(0) == 0) return std::nullopt;
    return after(lesson.typed_since, typed_waits_s);
}

void go_to_due_step(const Change& c)
{
    if (const auto due = typed_due(c.state); due && c.now >= *due) on(c, action::GoToTyped{});
}

void run_lesson(const Change& c)
{
    const auto due = next_by_itself(c.setting, c.state);
    if (!due || c.now < *due) return;
    Lesson& lesson = c.state.lesson;
    const bool waited = c.state.quiet_since > lesson.runs_since;
    lesson.runs_since = c.now;
    lesson.shows_since = c.now;
    if (!waited) return on(c, action::StepTour{1});
    // Whatever somebody has left open on a stand makes room for the step.
    if (is_out_of_tour(c.state)) return return_to_step(c);
    const page::Tour* run = tour_of(c.state);
    if (run == nullptr) return on(c, action::BeginLesson{});
    const page::Tour step = *run;
    close_all(c.state);
    c.state.blank = BlankScreen::No;
    go_to_step(c, step);
}

}  // namespace vitrine
