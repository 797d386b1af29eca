#include "app/reveal.h"

#include "app/touring.h"
#include "exhibit/names.h"
#include "exhibit/steps.h"

#include <algorithm>

namespace vitrine {

namespace {

// Whether a part is to be seen on a face at all.
bool is_on_face(StepPart part, StepFace face)
{
    switch (part) {
    case StepPart::Title:
    case StepPart::Date: return true;
    case StepPart::Figure:
    case StepPart::Answer: return face == StepFace::Step;
    case StepPart::Record: return face == StepFace::Contrast;
    }
    return false;
}

// What the next press uncovers of a face: first in the order that the exhibit has, then what the
// presenter has covered.
std::optional<StepPart> next_part(const TourStep& step, StepParts covered, StepFace face)
{
    const auto is_next = [&](StepPart part) { return covered.has(part) && is_on_face(part, face); };
    const auto found = std::ranges::find_if(step.conceals, is_next);
    if (found != step.conceals.end()) return *found;
    for (std::size_t i = 0; i < step_part_names.count; ++i) {
        if (is_next(step_part_names.at(i))) return step_part_names.at(i);
    }
    return std::nullopt;
}

}  // namespace

std::vector<StepFace> faces_of(const Exhibit& exhibit, const TourStep& step)
{
    std::vector<StepFace> faces{StepFace::Step};
    if (contrast_of(exhibit, step) != nullptr) faces.push_back(StepFace::Contrast);
    if (step.milestones.size() > 1) faces.push_back(StepFace::Others);
    return faces;
}

StepParts concealed_first(const Exhibit& exhibit, const TourStep& step)
{
    StepParts parts;
    for (const StepPart part : step.conceals) {
        if (has_part(exhibit, step, part)) parts.add(part);
    }
    return parts;
}

bool is_for_class(const State& state, const page::Tour& run)
{
    return is_lesson(state) && !run.is_own && run.tour == state.lesson.tour;
}

bool is_lesson(const State& state)
{
    return !state.lesson.covered.empty();
}

StepParts concealed_at(const State& state, std::size_t step)
{
    return step < state.lesson.covered.size() ? state.lesson.covered[step] : StepParts{};
}

StepParts concealed_now(const State& state)
{
    const page::Tour* run = tour_of(state);
    return run != nullptr && is_for_class(state, *run) ? concealed_at(state, run->step)
                                                       : StepParts{};
}

bool is_concealed(const State& state, StepPart part)
{
    return concealed_now(state).has(part);
}

std::string without_years(std::string_view text)
{
    constexpr std::string_view dot = "•";
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i;
        while (end < text.size() && is_digit(text[end]))
            ++end;
        const std::size_t digits = end - i;
        if (digits == 3 || digits == 4) {
            for (std::size_t k = 0; k < digits; ++k)
                out += dot;
        } else {
            end = std::max(end, i + 1);
            out += text.substr(i, end - i);
        }
        i = end;
    }
    return out;
}

void begin_lesson(State& state, const Setting& setting, std::size_t tour, Nanoseconds now)
{
    const LessonRules& rules = setting.lesson;
    state.lesson = {.tour = tour,
                    .loops = rules.loops,
                    .runs = rules.loops || rules.seconds_a_step.has_value(),
                    .runs_since = now,
                    .shows_since = now};
    for (const TourStep& step : setting.exhibit.tours[tour].steps)
        state.lesson.covered.push_back(concealed_first(setting.exhibit, step));
}

NextPress next_press(const State& state, const Exhibit& exhibit)
{
    const page::Tour* run = tour_of(state);
    if (run == nullptr) return {};
    if (state.blank != BlankScreen::No) return {.does = PressDoes::LightsUp, .to = *run};
    const std::vector<TourStep>& steps = tour_on(state, exhibit, *run).steps;
    if (run->step >= steps.size()) {
        const bool again = state.lesson.loops && is_for_class(state, *run);
        return {.does = again ? PressDoes::StartsOver : PressDoes::Nothing, .to = *run};
    }
    const TourStep& step = steps[run->step];
    NextPress press{.does = PressDoes::GoesOn, .to = *run};
    if (is_for_class(state, *run)) {
        if (const auto part = next_part(step, concealed_now(state), run->face))
            return {.does = PressDoes::Uncovers, .part = *part, .to = *run};
        const std::vector<StepFace> faces = faces_of(exhibit, step);
        const auto here = std::ranges::find(faces, run->face);
        if (here != faces.end() && here + 1 != faces.end()) {
            press.to.face = *(here + 1);
            return press;
        }
    }
    press.to.face = StepFace::Step;
    ++press.to.step;
    return press;
}

std::optional<page::Tour> one_back(const State& state, const Exhibit& exhibit)
{
    const page::Tour* run = tour_of(state);
    if (run == nullptr) return std::nullopt;
    const std::vector<TourStep>& steps = tour_on(state, exhibit, *run).steps;
    page::Tour to = *run;
    const bool has_faces = is_for_class(state, *run);
    if (has_faces && run->step < steps.size() && run->face != StepFace::Step) {
        const std::vector<StepFace> faces = faces_of(exhibit, steps[run->step]);
        const auto here = std::ranges::find(faces, run->face);
        to.face = here == faces.end() ? StepFace::Step : *(here - 1);
        return to;
    }
    if (run->step == 0) return std::nullopt;
    --to.step;
    to.face = has_faces ? faces_of(exhibit, steps[to.step]).back() : StepFace::Step;
    return to;
}

}  // namespace vitrine
