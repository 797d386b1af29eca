#include "app/touring.h"

#include "app/reveal.h"
#include "app/steering.h"
#include "app/teaching.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

void close_all_pages(State& state)
{
    while (!state.pages.empty())
        close_page(state.pages, state.focus, state.pages.size() - 1);
}

page::OwnTrail* trail_page_of(State& state)
{
    return find_page<page::OwnTrail>(state.pages);
}

// What a milestone has for the eyes beside its text.
void illustrate(TourStep& step, const Exhibit& exhibit, const MilestoneDetails& details)
{
    if (!details.pictures.empty()) {
        step.picture = details.pictures.front();
        return;
    }
    const auto is_chart = [&](FigureId id) {
        return exhibit.figures[index_of(id)].points.size() >= 2;
    };
    const auto figure = std::ranges::find_if(details.figures, is_chart);
    if (figure != details.figures.end()) step.figure = *figure;
}

// Begins the lesson of a stand again.
void start_over(const Change& c)
{
    begin_lesson(c.state, c.setting, c.state.lesson.tour, c.now);
    go_to_step(c, {.tour = c.state.lesson.tour});
}

// Does what one press on "next" does; false if that is nothing.
bool go_on(const Change& c)
{
    const NextPress press = next_press(c.state, c.exhibit());
    switch (press.does) {
    case PressDoes::Nothing: return false;
    case PressDoes::LightsUp: c.state.blank = BlankScreen::No; break;
    case PressDoes::Uncovers: c.state.lesson.covered[press.to.step].remove(press.part); break;
    case PressDoes::StartsOver: start_over(c); break;
    case PressDoes::GoesOn: go_to_step(c, press.to); break;
    }
    return true;
}

bool go_back(const Change& c)
{
    if (tour_of(c.state) == nullptr) return false;
    if (c.state.blank != BlankScreen::No) {
        c.state.blank = BlankScreen::No;
        return true;
    }
    const auto before = one_back(c.state, c.exhibit());
    if (before) go_to_step(c, *before);
    return before.has_value();
}

std::size_t last_step(const Change& c, const page::Tour& tour)
{
    return tour_on(c.state, c.exhibit(), tour).steps.size() - 1;
}

}  // namespace

void go_to_step(const Change& c, const page::Tour& tour)
{
    show_step(c.state, c.exhibit(), tour);
    bring_into_view(c, *c.state.selection);
}

void on(const Change& c, const action::StartTour& a)
{
    if (a.tour >= c.exhibit().tours.size()) return;
    close_all_pages(c.state);
    c.state.trail.tour.reset();
    if (c.setting.policy.teaches) begin_lesson(c.state, c.setting, a.tour, c.now);
    go_to_step(c, {.tour = a.tour});
}

void on(const Change& c, const action::StepTour& a)
{
    if (is_second_press(c)) return;
    c.state.lesson.typed.reset();
    for (int left = a.by; left > 0 && go_on(c); --left) {
    }
    for (int left = a.by; left < 0 && go_back(c); ++left) {
    }
}

void on(const Change& c, const action::TourEnd& a)
{
    const page::Tour* tour = tour_of(c.state);
    if (tour == nullptr) return;
    const std::size_t step = a.end == action::Edge::First ? 0 : last_step(c, *tour);
    c.state.blank = BlankScreen::No;
    go_to_step(c, {.tour = tour->tour, .step = step, .is_own = tour->is_own});
}

void on(const Change& c, const action::Blank& a)
{
    c.state.blank = c.state.blank == BlankScreen::No ? a.color : BlankScreen::No;
}

void on(const Change& c, const action::TourTrail&)
{
    State& s = c.state;
    Tour tour = tour_of(s.trail.kept, c.exhibit());
    if (tour.steps.empty()) return;
    const page::OwnTrail page{.camera_before = rest_of_view(c), .selection_before = s.selection};
    close_all_pages(s);
    s.trail.tour = OwnTour{std::move(tour)};
    open_page(s.pages, s.focus, page);
    go_to_step(c, {.is_own = true});
}

const Tour& tour_on(const State& state, const Exhibit& exhibit, const page::Tour& page)
{
    if (!page.is_own) return exhibit.tours[page.tour];
    VERIFY(state.trail.tour.has_value());
    return state.trail.tour->tour;
}

Tour tour_of(const Trail& trail, const Exhibit& exhibit)
{
    Tour tour{.id = "trail"};
    for (const TrailStop& stop : trail.stops) {
        if (!stop.at) continue;
        const Milestone& milestone = exhibit[*stop.at];
        TourStep step{.id = stop.milestone, .title = milestone.title, .milestones = {*stop.at}};
        illustrate(step, exhibit, exhibit.details_of(milestone));
        tour.steps.push_back(std::move(step));
    }
    return tour;
}

bool is_on_own_tour(const State& state)
{
    if (state.pages.empty()) return false;
    const auto* tour = std::get_if<page::Tour>(&state.pages.back().page);
    return tour != nullptr && tour->is_own;
}

void leave_own_tour(const Change& c)
{
    State& s = c.state;
    close_page<page::Tour>(s.pages, s.focus);
    close_page<page::Detail>(s.pages, s.focus);
    s.trail.tour.reset();
    s.selection.reset();
    page::OwnTrail* page = trail_page_of(s);
    if (page == nullptr) return;
    const page::OwnTrail before = std::exchange(*page, {});
    s.focus = focus_on_panel(key_of(*page), Scope::Panel);
    if (before.selection_before) s.selection = before.selection_before;
    if (before.camera_before) fly(c, *before.camera_before);
}

}  // namespace vitrine
