#include "view/density.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

constexpr double least_px = 6;

// Days with a burst in their middle.
std::vector<double> bursting(std::size_t count)
{
    std::mt19937 random(5);
    std::uniform_real_distribution<double> anywhere(0, 10'000);
    std::normal_distribution<double> burst(5'000, 40);
    std::vector<double> days;
    for (std::size_t i = 0; i < count; ++i)
        days.push_back(i % 3 == 0 ? burst(random) : anywhere(random));
    std::ranges::sort(days);
    return days;
}

// How high the histogram stands over a day.
float share_at(const std::vector<Density::Column>& columns, double day)
{
    const auto found = std::ranges::find_if(
        columns, [day](const Density::Column& c) { return c.from <= day && day < c.to; });
    return found == columns.end() ? 0 : found->share;
}

}  // namespace

TEST_CASE(
    "density: columns are in order, wide enough and not too wide, and high where most happens")
{
    const std::vector<double> days = bursting(20'000);
    const Density density(days);
    const double peak = density.peak(40);
    CHECK(peak > 20);
    for (double px_per_day = 0.02; px_per_day < 1; px_per_day *= 1.37) {
        std::vector<Density::Column> columns;
        density.append({0, 10'000}, px_per_day, least_px, peak, columns);
        CAPTURE(px_per_day);
        REQUIRE(columns.size() > 10);
        double end = -1e9;
        for (const Density::Column& column : columns) {
            CHECK(column.from > end - 0.001);
            end = column.to;
            CHECK((column.to - column.from) * px_per_day >= least_px * 0.999);
            CHECK((column.to - column.from) * px_per_day < least_px * 2.001);
            CHECK(column.share > 0);
            CHECK(column.share <= 1);
        }
        const auto highest = std::ranges::max_element(columns, {}, &Density::Column::share);
        CHECK(std::abs(highest->from - 5'000) < 300);
    }
}

TEST_CASE("density: zooming changes its height steadily, also from one scale to the next")
{
    const Density density(bursting(20'000));
    const double peak = density.peak(40);
    std::vector<Density::Column> before;
    double last = 0.02;
    density.append({0, 10'000}, last, least_px, peak, before);
    std::size_t compared = 0;
    for (double px_per_day = last * 1.002; px_per_day < 3; px_per_day *= 1.002) {
        std::vector<Density::Column> now;
        density.append({0, 10'000}, px_per_day, least_px, peak, now);
        for (double day = 2'000; day < 8'000; day += 97) {
            const float step = share_at(now, day) - share_at(before, day);
            CHECK(std::abs(step) < 0.02F);
            ++compared;
        }
        before = now;
    }
    CHECK(compared > 50'000);
    // Far in, where columns would be wider than what they count is apart, there are none.
    before.clear();
    density.append({4'990, 5'010}, 60, least_px, peak, before);
    CHECK(before.empty());
}

TEST_CASE("density: few milestones have no histogram")
{
    const Density density(bursting(60));
    std::vector<Density::Column> columns;
    density.append({0, 10'000}, 0.17, least_px, density.peak(40), columns);
    CHECK(columns.empty());
    Density(std::vector<double>{}).append({0, 10'000}, 0.17, least_px, 1, columns);
    CHECK(columns.empty());
}
