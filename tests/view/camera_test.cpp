#include "view/camera.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
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
        CHECK(std::abs(after.centre + (at - 0.5) * after.days - before) < 1e-5 * after.days);
    }
}

TEST_CASE("camera: from a day to ten thousand years the day under the pointer keeps its pixel")
{
    const unsigned seed = 10'000;
    CAPTURE(seed);
    std::mt19937 random(seed);
    constexpr double ten_thousand_years = 3'652'425;
    const Limits all{
        .all = {-2'500'000, 2'900'000}, // 4875 BC to 9909 AD
        .min_days = 1
    };
    constexpr float width = 3'840;
    std::uniform_real_distribution<double> notch(0.75, 1.4);
    for (int visit = 0; visit < 200; ++visit) {
        const double share = std::uniform_real_distribution<double>(0.02, 0.98)(random);
        Camera camera{std::uniform_real_distribution<double>(-1'000'000, 1'000'000)(random),
                      ten_thousand_years};
        const double day = camera.centre + (share - 0.5) * camera.days;
        const auto at = static_cast<float>(share) * width;
        // All the way in, to and fro around a day, and all the way out, notch by notch.
        int notches = 0;
        const auto zoom = [&](double factor) {
            const Camera next = zoomed(camera, factor, share);
            if (next.days < all.min_days || next.days > ten_thousand_years) return false;
            camera = next;
            ++notches;
            CHECK(std::abs(projection(camera, 0, width).x(day) - at) < 1);
            return true;
        };
        while (zoom(1.25)) {
        }
        for (int i = 0; i < 300; ++i)
            zoom(notch(random));
        while (zoom(1 / 1.25)) {
        }
        CHECK(notches > 120);
        CHECK(camera.days > ten_thousand_years / 1.3);
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
        CHECK(camera.days <= most_days(limits));
        CHECK(is_within(camera, limits));
    }
}

TEST_CASE("camera: what is seen of the strip stays within all there is, and a margin around it")
{
    const unsigned seed = 98;
    CAPTURE(seed);
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> days(1, 90'000);
    std::uniform_real_distribution<double> centre(-60'000, 60'000);
    std::uniform_real_distribution<double> share(0.2, 1);
    for (int i = 0; i < 5'000; ++i) {
        Limits narrow = limits;
        narrow.seen = share(random);
        const Camera camera = limited({centre(random), days(random)}, narrow);
        const double from = camera.centre - camera.days / 2;
        const double seen = camera.days * narrow.seen;
        CHECK(from >= narrow.all.from - 0.05 * seen);
        CHECK(from + seen <= narrow.all.to + 0.05 * seen);
        CHECK(limited(camera, narrow) == camera);
    }
}

TEST_CASE("camera: the widest view is centred, and is the one that shows everything")
{
    for (const double seen : {1.0, 0.7, 0.4}) {
        Limits narrow = limits;
        narrow.seen = seen;
        const Camera widest = limited({-25'000, 1e9}, narrow);
        const Camera all = fitted(narrow.all, 0, seen);
        CHECK(widest.days == doctest::Approx(all.days));
        CHECK(widest.centre == doctest::Approx(all.centre));
        const Projection p = projection(widest, 0, 1'000);
        const auto before = static_cast<double>(p.x(narrow.all.from));
        const double after = seen * 1'000 - static_cast<double>(p.x(narrow.all.to));
        CHECK(before > 0);
        CHECK(before == doctest::Approx(after).epsilon(0.01));
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

TEST_CASE("camera: numbers that are none leave it where it is")
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const Camera camera{-17'000, 800};
    for (const double bad : {nan, infinity, -infinity}) {
        CHECK(panned(camera, bad) == camera);
        CHECK(zoomed(camera, 2, bad) == camera);
    }
    for (const double bad : {nan, 0.0, -1.0, 1e-320})
        CHECK(zoomed(camera, bad, 0.5) == camera);
}
