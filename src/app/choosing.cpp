#include "app/choosing.h"

#include "app/touring.h"

#include <algorithm>

namespace vitrine {

void on(const Change& c, const action::ToggleTours&)
{
    State& s = c.state;
    if (is_open<page::Tours>(s.pages)) return close_page<page::Tours>(s.pages, s.focus);
    // A lesson is the tour that it was opened with.
    const bool has_choice = c.exhibit().tours.size() > 1 || !s.left_tours.empty();
    const bool is_lesson = c.setting.policy.teaches;
    if (!has_choice || is_lesson) return on(c, action::StartTour{c.setting.tour});
    open_page(s.pages, s.focus, page::Tours{});
}

void on(const Change& c, const action::GoOnWithTour& a)
{
    const LeftTour* left = left_tour(c.state, a.tour);
    const std::size_t step = left != nullptr ? left->step : 0;
    on(c, action::StartTour{a.tour});
    for (std::size_t i = 0; i < step; ++i)
        on(c, action::StepTour{1});
}

void remember_tour(State& s, const Exhibit& exhibit)
{
    const page::Tour* run = tour_of(s);
    if (run == nullptr || run->is_own) return;
    const bool is_last =
        !s.left_tours.empty() && s.left_tours.back() == LeftTour{run->tour, run->step};
    if (is_last) return;
    std::erase_if(s.left_tours, [run](const LeftTour& left) { return left.tour == run->tour; });
    const bool is_between = run->step > 0 && run->step < exhibit.tours[run->tour].steps.size();
    if (is_between) s.left_tours.push_back({run->tour, run->step});
}

const LeftTour* left_tour(const State& s, std::size_t tour)
{
    const auto found = std::ranges::find(s.left_tours, tour, &LeftTour::tour);
    return found != s.left_tours.end() ? &*found : nullptr;
}

}  // namespace vitrine
