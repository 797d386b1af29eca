#include "view/density.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace vitrine {

namespace {

constexpr std::size_t days_a_column = 4;  // on average, at the finest level
constexpr std::size_t most_columns = 1U << 16U;
constexpr std::size_t least_columns = 64;

// Where even the fullest column holds no more than these, all are seen apart, and a histogram would
// say nothing; from `many` on it has its full height.
constexpr double few = 40;
constexpr double many = 80;

constexpr double full_share = 1.0 / 3;  // of the fullest column: from here on a column is full

// Small counts would not be seen beside large ones: heights grow by the root.
struct Heights {
    double most = 0;   // count of a full column
    double whole = 1;  // height of a full column

    float of(std::uint32_t count) const
    {
        if (count == 0) return 0;
        return static_cast<float>(whole * std::min(1.0, std::sqrt(count / most)));
    }
};

Heights heights(double most)
{
    return {std::max(1.0, most * full_share), std::clamp((most - few) / (many - few), 0.0, 1.0)};
}

}  // namespace

Density::Density(std::span<const double> days)
{
    if (days.empty()) return;
    const std::size_t count =
        std::clamp(std::bit_ceil(days.size() / days_a_column + 1), least_columns, most_columns);
    from_ = days.front();
    finest_ = std::max(1.0, (days.back() - days.front() + 1)) / static_cast<double>(count);
    std::vector<std::uint32_t> level(count);
    for (const double day : days) {
        const auto column = static_cast<std::size_t>((day - from_) / finest_);
        ++level[std::min(column, count - 1)];
    }
    levels_.push_back(std::move(level));
    while (levels_.back().size() > 1) {
        const std::vector<std::uint32_t>& below = levels_.back();
        std::vector<std::uint32_t> above(below.size() / 2);
        for (std::size_t i = 0; i < above.size(); ++i)
            above[i] = below[2 * i] + below[2 * i + 1];
        levels_.push_back(std::move(above));
    }
}

double Density::peak(double days) const
{
    if (levels_.empty()) return 0;
    std::size_t level = 0;
    double column = finest_;
    for (; level + 1 < levels_.size() && column < days; column *= 2)
        ++level;
    return static_cast<double>(std::ranges::max(levels_[level])) / column;
}

std::size_t Density::memory() const
{
    std::size_t bytes = levels_.capacity() * sizeof(std::vector<std::uint32_t>);
    for (const auto& level : levels_)
        bytes += level.capacity() * sizeof(std::uint32_t);
    return bytes;
}

void Density::append(const Span& view, double px_per_day, double least_px, double peak,
                     std::vector<Column>& out) const
{
    if (levels_.empty()) return;
    std::size_t level = 0;
    double days = finest_;
    for (; level + 1 < levels_.size() && days * px_per_day < least_px; days *= 2)
        ++level;
    const double wide = days * px_per_day / least_px;  // 1 … 2
    if (wide >= 4) return;
    const auto sunk = static_cast<float>(std::clamp(2 - wide / 2, 0.0, 1.0));
    const auto coarse = static_cast<float>(std::clamp(2 - wide, 0.0, 1.0));
    const std::vector<std::uint32_t>& own = levels_[level];
    const std::vector<std::uint32_t>& above = levels_[std::min(level + 1, levels_.size() - 1)];
    const Heights fine = heights(peak * days);
    const Heights wider = heights(peak * days * 2);
    const bool has_wider = above.size() < own.size();
    if (fine.whole <= 0 && wider.whole <= 0) return;
    const auto last = static_cast<double>(own.size());
    const auto from = static_cast<std::size_t>(std::clamp((view.from - from_) / days, 0.0, last));
    const auto to =
        static_cast<std::size_t>(std::ceil(std::clamp((view.to - from_) / days, 0.0, last)));
    for (std::size_t i = from; i < to; ++i) {
        const float narrow = fine.of(own[i]);
        const float wide_one = has_wider ? wider.of(above[i / 2]) : narrow;
        const float share = sunk * (narrow + (wide_one - narrow) * coarse);
        if (share <= 0) continue;
        const double begin = from_ + static_cast<double>(i) * days;
        out.push_back({begin, begin + days, share});
    }
}

}  // namespace vitrine
