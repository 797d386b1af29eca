#include "view/grain.h"
#include "view/sizes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

LaneIndex lane_of(std::vector<double> anchors)
{
    std::ranges::sort(anchors);
    LaneIndex lane;
    for (std::size_t i = 0; i < anchors.size(); ++i)
        lane.by_time.push_back(static_cast<MilestoneId>(i));
    lane.firsts = FirstPlaces(anchors);
    lane.anchors = std::move(anchors);
    return lane;
}

std::vector<GrainCell> grain_of(const LaneIndex& lane, const Span& view, double days,
                                const std::vector<ShownAt>& shown = {})
{
    std::vector<GrainCell> cells;
    append_grain({.lane = lane, .view = view, .days = days, .shown = shown}, cells);
    return cells;
}

}  // namespace

TEST_CASE("grain: a cell is a power of two days, at least as wide as it shall be")
{
    for (double scale = 1e-6; scale < 500; scale *= 1.7) {
        const double days = cell_days(scale, 8);
        CAPTURE(scale);
        CHECK(days * scale >= 8 * 0.999);
        CHECK(days * scale < 16 * 1.001);
        CHECK(std::exp2(std::round(std::log2(days))) == days);
    }
}

TEST_CASE("grain: every member in view is shown or counted, once, with its days")
{
    const unsigned seed = 1123;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::normal_distribution<double> burst(0, 400);
    for (int round = 0; round < 300; ++round) {
        std::vector<double> anchors(random() % 600);
        for (double& anchor : anchors)
            anchor = std::floor(burst(random)) + (random() % 2 == 0 ? 0.5 : 0);
        const LaneIndex lane = lane_of(anchors);
        const Span view{burst(random) - 600, burst(random) + 600};
        const double days = std::exp2(static_cast<double>(random() % 14) - 3);
        std::vector<ShownAt> shown;
        std::size_t wanted = 0;
        for (std::size_t i = 0; i < lane.anchors.size(); ++i) {
            const bool is_in_view = lane.anchors[i] >= view.from && lane.anchors[i] < view.to;
            if (random() % 5 == 0)
                shown.push_back({lane.anchors[i], lane.by_time[i]});
            else
                wanted += is_in_view ? 1 : 0;
        }
        std::ranges::sort(shown);
        std::size_t counted = 0;
        double before = -HUGE_VAL;
        CAPTURE(round);
        for (const GrainCell& cell : grain_of(lane, view, days, shown)) {
            counted += cell.count;
            CHECK(cell.from >= before);
            before = cell.to;
            CHECK(cell.first >= std::max(cell.from, view.from));
            CHECK(cell.last < std::min(cell.to, view.to));
            CHECK(cell.first <= cell.last);
            CHECK(lane.anchors[cell.place] == cell.first);
            const ShownAt first{cell.first, lane.by_time[cell.place]};
            CHECK(std::ranges::find(shown, first) == shown.end());
        }
        CHECK(counted == wanted);
    }
}

TEST_CASE("grain: cells lie in the same place wherever the view begins")
{
    const LaneIndex lane = lane_of({-30, -29, 4, 5, 6, 17, 100});
    const auto one = grain_of(lane, {-100, 200}, 16);
    const auto other = grain_of(lane, {-7, 200}, 16);
    REQUIRE(one.size() == 4);
    REQUIRE(other.size() == 3);
    for (std::size_t i = 0; i < other.size(); ++i) {
        CHECK(other[i].from == one[i + 1].from);
        CHECK(other[i].count == one[i + 1].count);
    }
}

TEST_CASE("grain: a column is as high as how many fall on its width")
{
    CHECK(grain_height(1, 8) == doctest::Approx(6));
    // When two like cells become one, the height stays.
    CHECK(grain_height(40, 16) == doctest::Approx(static_cast<double>(grain_height(20, 8))));
    CHECK(grain_height(700, 8) >= grain_height(70, 8) + 1);
    CHECK(grain_strength(grain_height(700, 8)) > grain_strength(grain_height(70, 8)));
    // However many there are, it stands on the floor and rises into no label.
    for (std::uint32_t count = 1; count < 100'000'000; count = count * 2 + 1)
        CHECK(grain_height(count, 8) < sizes::grain_floor.count);
}
