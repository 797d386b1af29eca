#include "view/first_places.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

TEST_CASE("first places: what is looked up is what a search finds")
{
    const unsigned seed = 1941;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::size_t looked_up = 0;
    for (int round = 0; round < 200; ++round) {
        std::normal_distribution<double> burst(-9'000, std::exp2(random() % 18));
        std::vector<double> days(random() % 2'000);
        for (double& day : days)
            day = std::floor(burst(random) * 2) / 2;
        std::ranges::sort(days);
        const FirstPlaces firsts(days);
        const auto found = [&](double day) {
            return static_cast<std::size_t>(std::ranges::lower_bound(days, day) - days.begin());
        };
        for (int i = 0; i < 50; ++i) {
            const double day = burst(random);
            const auto [low, high] = firsts.around(day, days.size());
            CHECK(low <= found(day));
            CHECK(found(day) <= high);
            const double cell = std::exp2(static_cast<double>(random() % 20) - 4);
            if (!firsts.knows(cell)) continue;
            const double edge = std::floor(day / cell) * cell;
            CHECK(firsts.first_from(edge) == found(edge));
            ++looked_up;
        }
    }
    CHECK(looked_up > 2'000);
}
