#include "view/camera.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace vitrine;

namespace {

const Limits limits{
    .all = {-20'000, 10'000},
      .min_days = 3
};

}  // namespace

TEST_CASE("camera: zooming keeps the day under the pointer in place")
{
    const unsigned seed = 20'260'101;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> days(10, 20'000);
    std::uniform_real_distribution<double> centre(-15'000, 8'000);
    std::uniform_real_distribution<double> share(0, 1);
    std::uniform_real_distribution<double> factor(0.2, 5);
    for (int i = 0; i < 5'000; ++i) {
        const Camera camera{centre(random), days(random)};
        const double at = share(random);
        const double before = camera.centre + (at - 0.5) * camera.days;
        const Camera after = zoomed(camera, factor(random), at);
        CHECK(after.centre + (at - 0.5) * after.days == doctest::Approx(before));
    }
}

TEST_CASE("camera: a day projected and back is the same day, also far from 1970")
{
    const Camera far{2'567'890.5, 30};  // in the year 9000
    const Projection p = projection(far, 160, 1'760);
    for (double day = far.centre - 15; day <= far.centre + 15; day += 0.5) {
        CHECK(std::abs(p.day(p.x(day)) - day) < 0.001);
    }
}

TEST_CASE("camera: limits hold whatever is asked for")
{
    for (const Camera& asked : {
             Camera{1e9,   1e9    },
             Camera{-1e9,  1e-9   },
             Camera{0,     2      },
             Camera{9'999, 400'000}
    }) {
        const Camera camera = limited(asked, limits);
        CHECK(camera.days >= limits.min_days);
        CHECK(camera.days <= limits.all.days() * 1.25);
        CHECK(camera.centre >= limits.all.from);
        CHECK(camera.centre <= limits.all.to);
    }
}

TEST_CASE("camera: a fitted span lies inside the part of the strip that it was fitted to")
{
    const Span span{100, 900};
    for (const double right : {1.0, 0.7, 0.4}) {
        const Camera camera = fitted(span, 0, right);
        const Projection p = projection(camera, 0, 1'000);
        CHECK(p.x(span.from) >= 0.0F);
        CHECK(static_cast<double>(p.x(span.to)) <= right * 1'000);
        CHECK(static_cast<double>(p.x(span.to) - p.x(span.from)) > right * 1'000 * 0.85);
    }
}
