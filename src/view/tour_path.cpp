#include "view/tour_path.h"

#include "date/order.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace vitrine {

namespace {

constexpr double margin = 0.02;  // of the strip, on both sides

std::optional<double> day_of_step(const Index& index, const TourStep& step)
{
    const auto dated = std::ranges::find_if(
        step.milestones, [&index](MilestoneId id) { return !index[id].is_undated; });
    if (dated == step.milestones.end()) return std::nullopt;
    return index[*dated].anchor;
}

}  // namespace

Span path_span(const Exhibit& exhibit, const Index& index, const Tour& tour)
{
    Span span{.from = beginning_of(exhibit.view.earliest()), .to = end_of(exhibit.view.latest())};
    for (const TourStep& step : tour.steps) {
        const auto day = day_of_step(index, step);
        if (!day) continue;
        span.from = std::min(span.from, *day);
        span.to = std::max(span.to, *day);
    }
    const double beside = std::max(1.0, span.days()) * margin;
    return {.from = span.from - beside, .to = span.to + beside};
}

std::vector<PathDot> path_of(const Index& index, const Tour& tour, const Projection& days,
                             float apart_px)
{
    std::vector<PathDot> dots;
    for (std::size_t i = 0; i < tour.steps.size(); ++i) {
        const auto day = day_of_step(index, tour.steps[i]);
        if (!day) continue;
        PathDot dot{.step = i, .day = *day};
        const auto covers = [&](const PathDot& other) {
            return other.row == dot.row &&
                   std::abs(days.exact_x(other.day) - days.exact_x(dot.day)) <
                       static_cast<double>(apart_px);
        };
        while (std::ranges::any_of(dots, covers))
            ++dot.row;
        dots.push_back(dot);
    }
    return dots;
}

}  // namespace vitrine
