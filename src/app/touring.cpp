#include "app/touring.h"

#include "app/steering.h"

#include <algorithm>

namespace vitrine {

namespace {

void go_to_step(const Change& c, const page::Tour& tour)
{
    show_step(c.state, c.exhibit(), tour);
    bring_into_view(c, *c.state.selection);
}

std::size_t last_step(const Change& c, const page::Tour& tour)
{
    return c.exhibit().tours[tour.tour].steps.size() - 1;
}

}  // namespace

void on(const Change& c, const action::StartTour& a)
{
    if (a.tour >= c.exhibit().tours.size()) return;
    while (!c.state.pages.empty())
        close_page(c.state.pages, c.state.focus, c.state.pages.size() - 1);
    go_to_step(c, {.tour = a.tour});
}

void on(const Change& c, const action::StepTour& a)
{
    const page::Tour* tour = tour_of(c.state);
    if (tour == nullptr) return;
    // The end of the tour is one step after the last one.
    const auto end = static_cast<std::ptrdiff_t>(last_step(c, *tour)) + 1;
    const auto next =
        std::clamp(static_cast<std::ptrdiff_t>(tour->step) + a.by, std::ptrdiff_t{0}, end);
    c.state.blank = BlankScreen::No;
    go_to_step(c, {.tour = tour->tour, .step = static_cast<std::size_t>(next)});
}

void on(const Change& c, const action::TourEnd& a)
{
    const page::Tour* tour = tour_of(c.state);
    if (tour == nullptr) return;
    const std::size_t step = a.end == action::Edge::First ? 0 : last_step(c, *tour);
    c.state.blank = BlankScreen::No;
    go_to_step(c, {.tour = tour->tour, .step = step});
}

void on(const Change& c, const action::Blank& a)
{
    c.state.blank = c.state.blank == BlankScreen::No ? a.color : BlankScreen::No;
}

}  // namespace vitrine
