#include "app/touring.h"

#include "app/reading.h"
#include "app/steering.h"

#include <algorithm>

namespace vitrine {

namespace {

// The timeline behind the tour stays with its subject, so that stepping out of it lands there.
void show_step(const Change& c)
{
    const TourRun& run = *c.state.tour;
    const MilestoneId subject = c.exhibit().tours[run.tour].steps[run.step].milestones.front();
    remember(c.state.history, subject);
    c.state.selection = subject;
    bring_into_view(c, subject);
}

}  // namespace

void on(const Change& c, const action::StartTour& a)
{
    if (a.tour >= c.exhibit().tours.size()) return;
    c.state.tour = TourRun{.tour = a.tour};
    close_overlay(c.state);
    c.state.focus = {};
    show_step(c);
}

void on(const Change& c, const action::StepTour& a)
{
    if (!c.state.tour) return;
    const auto last =
        static_cast<std::ptrdiff_t>(c.exhibit().tours[c.state.tour->tour].steps.size()) - 1;
    const auto next =
        std::clamp(static_cast<std::ptrdiff_t>(c.state.tour->step) + a.by, std::ptrdiff_t{0}, last);
    c.state.tour->step = static_cast<std::size_t>(next);
    c.state.blank = BlankScreen::No;
    show_step(c);
}

void on(const Change& c, const action::TourEnd& a)
{
    if (!c.state.tour) return;
    const std::size_t last = c.exhibit().tours[c.state.tour->tour].steps.size() - 1;
    c.state.tour->step = a.end == action::Edge::First ? 0 : last;
    c.state.blank = BlankScreen::No;
    show_step(c);
}

void on(const Change& c, const action::Blank& a)
{
    c.state.blank = c.state.blank == BlankScreen::No ? a.color : BlankScreen::No;
}

}  // namespace vitrine
