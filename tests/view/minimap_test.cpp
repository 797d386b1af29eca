#include "support/sample.h"
#include "view/index.h"
#include "view/minimap.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

constexpr Rect map{28, 900, 1864, 60};

std::size_t held(const Index& index, const Span& span)
{
    return static_cast<std::size_t>(std::ranges::count_if(index.extents, [&](const Extent& e) {
        return e.anchor >= span.from && e.anchor <= span.to;
    }));
}

}  // namespace

TEST_CASE("minimap: every day has its place, in order, and every place its day")
{
    const unsigned seed = 60;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> share(0, 1);
    for (int i = 0; i < 500; ++i) {
        const Span all{-1e5 * std::pow(10, 7 * share(random)), 1e4 + 1e5 * share(random)};
        const double from = all.from + share(random) * all.days();
        const Span most{from, from + share(random) * (all.to - from)};
        const MiniScale mini = mini_scale(map, 60, all, most);
        CHECK(mini.x(all.from) == doctest::Approx(static_cast<double>(map.x)));
        CHECK(mini.x(all.to) == doctest::Approx(static_cast<double>(map.right())));
        float last = map.x - 1;
        for (int k = 0; k <= 60; ++k) {
            const double day = all.from + all.days() * k / 60;
            const float x = mini.x(day);
            CHECK(x >= last);
            last = x;
            const float at = map.x + map.w * static_cast<float>(k) / 60;
            CHECK(std::abs(mini.x(mini.day(at)) - at) < 0.1F);
        }
        if (mini.has_stub_before()) CHECK(mini.from == map.x + 60);
        if (mini.has_stub_after()) CHECK(mini.to == map.right() - 60);
    }
}

TEST_CASE("minimap: its scale is that of nearly all milestones, and a stub holds the others")
{
    const Index& index = sample::mopr_index();
    const std::size_t count = index.extents.size();
    CHECK(held(index, index.most) * 100 >= count * 98);
    CHECK(held(index, index.most) < count);
    const MiniScale mini = mini_scale(map, 60, index.limits.all, index.most);
    CHECK(mini.has_stub_before());
    CHECK_FALSE(mini.has_stub_after());
    // A year has more room than it would have on one scale for all.
    CHECK(mini.px_per_day() > 1.5 * static_cast<double>(map.w) / index.limits.all.days());

    // What is spread evenly needs none.
    const Index& even = sample::generated(1'000).index;
    CHECK(held(even, even.most) * 100 >= even.extents.size() * 98);
    const MiniScale whole = mini_scale(map, 60, even.limits.all, even.most);
    CHECK_FALSE(whole.has_stub_before());
    CHECK_FALSE(whole.has_stub_after());
}

TEST_CASE("minimap: what is too narrow for stubs has none")
{
    const MiniScale mini = mini_scale({0, 0, 100, 20}, 60, {0, 1e6}, {9e5, 9.5e5});
    CHECK_FALSE(mini.has_stub_before());
    CHECK(mini.x(1e6) == doctest::Approx(100));
}
