#include "view/grain.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double tick_width = 8;  // a cell in which a single one counts as one
constexpr double height_of_one = 6;
constexpr double highest = 10;  // within sizes::grain_floor, with the line that grain stands on
constexpr double most_doublings = 10;
constexpr float palest = 0.8F;

// The first place in [at, end) whose anchor is not before `day`. What is looked for mostly lies
// near, so the steps grow from one: as many of them as the way has binary digits.
std::size_t gallop(const std::vector<double>& anchors, std::size_t at, std::size_t end, double day)
{
    std::size_t step = 1;
    std::size_t low = at;
    while (low + step < end && anchors[low + step] < day) {
        low += step;
        step *= 2;
    }
    const auto begin = anchors.begin();
    const auto high = std::min(low + step + 1, end);
    return static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(low),
                                                     begin + static_cast<std::ptrdiff_t>(high),
                                                     day) -
                                    begin);
}

}  // namespace

double cell_days(double px_per_day, double least_px)
{
    return std::exp2(std::ceil(std::log2(least_px / px_per_day)));
}

void append_grain(const GrainWanted& wanted, std::vector<GrainCell>& out)
{
    const LaneIndex& lane = wanted.lane;
    const Stretch all = lane.between(wanted.view.from, wanted.view.to);
    const bool is_looked_up = lane.firsts.knows(wanted.days);
    auto next_shown = wanted.shown.begin();
    // The anchors of a large lane are far away: they are asked as seldom as can be.
    double index = all.size() > 0 ? std::floor(lane.anchors[all.first] / wanted.days) : 0;
    for (std::size_t at = all.first; at < all.last; ++index) {
        GrainCell cell{.from = index * wanted.days, .to = (index + 1) * wanted.days};
        const std::size_t end = is_looked_up ? std::min(lane.firsts.first_from(cell.to), all.last)
                                             : gallop(lane.anchors, at, all.last, cell.to);
        if (end == at) {
            index = std::floor(lane.anchors[at] / wanted.days) - 1;
            continue;
        }
        const double from = std::max(cell.from, wanted.view.from);
        const auto shown_from =
            std::find_if(next_shown, wanted.shown.end(),
                         [&](const ShownAt& shown) { return shown.anchor >= from; });
        next_shown = std::find_if(shown_from, wanted.shown.end(), [&](const ShownAt& shown) {
            return shown.anchor >= std::min(cell.to, wanted.view.to);
        });
        const auto shown = static_cast<std::size_t>(next_shown - shown_from);
        const auto is_shown = [&](std::size_t place) {
            return shown > 0 &&
                   std::find(shown_from, next_shown,
                             ShownAt{lane.anchors[place], lane.by_time[place]}) != next_shown;
        };
        std::size_t first = at;
        while (first < end && is_shown(first))
            ++first;
        std::size_t last = end;
        while (last > first && is_shown(last - 1))
            --last;
        const std::size_t count = end - at - std::min(shown, end - at);
        at = end;
        if (count == 0) continue;
        cell.first = lane.anchors[first];
        cell.last = lane.anchors[last - 1];
        cell.place = static_cast<std::uint32_t>(first);
        cell.count = static_cast<std::uint32_t>(count);
        out.push_back(cell);
    }
}

float grain_height(std::uint32_t count, double width)
{
    const double equal = static_cast<double>(count) * tick_width / std::max(1.0, width);
    const double doublings = std::clamp(std::log2(1 + equal) - 1, -1.0, most_doublings);
    return static_cast<float>(height_of_one +
                              (highest - height_of_one) * doublings / most_doublings);
}

float grain_strength(float height)
{
    constexpr auto low = static_cast<float>(height_of_one);
    constexpr auto high = static_cast<float>(highest);
    return palest + (1 - palest) * std::clamp((height - low) / (high - low), 0.0F, 1.0F);
}

}  // namespace vitrine
