#include "view/first_places.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr std::size_t members_a_stretch = 8;  // on average, at least
constexpr std::size_t most_stretches = 1U << 15U;

}  // namespace

FirstPlaces::FirstPlaces(std::span<const double> days)
{
    if (days.empty()) return;
    const std::size_t most =
        std::clamp<std::size_t>(days.size() / members_a_stretch, 1, most_stretches);
    const double least = (days.back() - days.front()) / static_cast<double>(most);
    days_ = std::exp2(std::ceil(std::log2(std::max(least, 1.0 / 1024))));
    first_ = std::floor(days.front() / days_);
    const auto count = static_cast<std::size_t>(std::floor(days.back() / days_) - first_) + 2;
    places_.reserve(count);
    std::size_t at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double from = (first_ + static_cast<double>(i)) * days_;
        while (at < days.size() && days[at] < from)
            ++at;
        places_.push_back(static_cast<std::uint32_t>(at));
    }
}

std::size_t FirstPlaces::first_from(double day) const
{
    const double stretch = day / days_ - first_;
    const auto last = static_cast<double>(places_.size() - 1);
    return places_[static_cast<std::size_t>(std::clamp(stretch, 0.0, last))];
}

std::pair<std::size_t, std::size_t> FirstPlaces::around(double day, std::size_t count) const
{
    const double stretch = std::floor(day / days_) - first_;
    // Without a row, or without a day, there is nothing to look up.
    if (places_.empty() || !(stretch >= 0)) return {0, places_.empty() ? count : places_.front()};
    if (stretch + 1 >= static_cast<double>(places_.size())) return {places_.back(), count};
    const auto at = static_cast<std::size_t>(stretch);
    return {places_[at], places_[at + 1]};
}

std::size_t FirstPlaces::memory() const
{
    return places_.capacity() * sizeof(std::uint32_t);
}

}  // namespace vitrine
