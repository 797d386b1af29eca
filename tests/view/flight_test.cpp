#include "view/flight.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using namespace vitrine;

namespace {

struct Cameras {
    std::mt19937 random;
    Camera next()
    {
        std::uniform_real_distribution<double> zoom(std::log(5.0), std::log(20'000.0));
        std::uniform_real_distribution<double> centre(-18'000, -8'000);
        return {centre(random), std::exp(zoom(random))};
    }
};

double log_zoom(const Camera& camera)
{
    return std::log(camera.days);
}

}  // namespace

TEST_CASE("flight: starts where it was asked to and ends exactly at its goal")
{
    Cameras cameras{std::mt19937(7)};
    for (int i = 0; i < 500; ++i) {
        const Camera from = cameras.next();
        const Camera to = cameras.next();
        const Motion motion = flight(from, to, {});
        const double end = std::get<Flight>(motion).seconds;
        CHECK(camera_at(motion, 0).centre == doctest::Approx(from.centre));
        CHECK(camera_at(motion, 0).days == doctest::Approx(from.days));
        CHECK(camera_at(motion, end) == to);
        CHECK(is_over(motion, end));
        CHECK_FALSE(is_over(motion, end * 0.99));
        CHECK(end >= 0.25);
        CHECK(end <= 1.2);
    }
}

TEST_CASE("flight: follows the path of van Wijk and Nuij: a far goal is seen from farther away")
{
    const Camera from{-15'000, 100};
    const Camera to{-10'000, 100};
    const Motion motion = flight(from, to, {});
    const double middle = std::get<Flight>(motion).seconds / 2;
    const Camera half = camera_at(motion, middle);
    CHECK(half.days > 5 * from.days);
    CHECK(half.centre == doctest::Approx(-12'500).epsilon(0.001));
}

TEST_CASE("flight: an interruption keeps place and velocity")
{
    Cameras cameras{std::mt19937(11)};
    for (int i = 0; i < 200; ++i) {
        const Motion first = flight(cameras.next(), cameras.next(), {});
        const double t = std::get<Flight>(first).seconds * 0.4;
        const Velocity before = velocity_at(first, t);
        const Motion second = flight(camera_at(first, t), cameras.next(), before);
        const Velocity after = velocity_at(second, 1e-4);
        CAPTURE(i);
        CHECK(camera_at(second, 0).centre == doctest::Approx(camera_at(first, t).centre));
        CHECK(after.pan == doctest::Approx(before.pan).epsilon(0.05).scale(1));
        CHECK(after.zoom == doctest::Approx(before.zoom).epsilon(0.05).scale(1));
    }
}

TEST_CASE("flight: no step of a sixtieth of a second jumps")
{
    Cameras cameras{std::mt19937(13)};
    for (int i = 0; i < 200; ++i) {
        const Motion motion = flight(cameras.next(), cameras.next(), {.pan = 1, .zoom = -1});
        Camera last = camera_at(motion, 0);
        for (double t = 1.0 / 60; t < 1.3; t += 1.0 / 60) {
            const Camera now = camera_at(motion, t);
            CHECK(std::isfinite(now.centre));
            CHECK(now.days > 0);
            CHECK(std::abs(log_zoom(now) - log_zoom(last)) < 1.2);
            CHECK(std::abs(now.centre - last.centre) < 2.0 * std::max(now.days, last.days));
            last = now;
        }
    }
}

TEST_CASE("flight: from ten thousand years it arrives at its day without a jump")
{
    for (const double apart : {0.0, 0.01, 3.0, 400.0, 1e6}) {
        const Camera from{-12'000, 3'652'500};
        const Camera to{from.centre + apart, 1};
        const Motion motion = flight(from, to, {});
        const double end = std::get<Flight>(motion).seconds;
        const Camera last = camera_at(motion, end * (1 - 1e-7));
        CAPTURE(apart);
        // A tenth of a pixel of a wide screen.
        CHECK(std::abs(last.centre - to.centre) < 5e-5 * to.days);
        CHECK(last.days == doctest::Approx(to.days).epsilon(5e-5));
    }
}

TEST_CASE("glide: what the wheel interrupts fades and keeps its velocity at first")
{
    const Motion coast = Coast{
        .from = {-12'000, 4'000},
          .pan = 3
    };
    const Camera at = camera_at(coast, 0.1);
    const double drift = drift_at(coast, 0.1);
    CHECK(drift == doctest::Approx(velocity_at(coast, 0.1).pan));
    const Motion glide = Glide{.from = at, .days = 2'000, .share = 0.5, .pan = drift};
    CHECK(velocity_at(glide, 1e-4).pan == doctest::Approx(drift).epsilon(0.02));
    // Another notch keeps what is left of it, and nothing of how the zoom moves the centre.
    const Motion aside = Glide{.from = at, .days = 2'000, .share = 0.9, .pan = drift};
    CHECK(drift_at(aside, 0.05) < drift);
    CHECK(drift_at(aside, 0.05) == doctest::Approx(drift_at(glide, 0.05)));
    CHECK(is_over(glide, 1.5));
    CHECK(rest_of(glide).centre > at.centre);
    CHECK(camera_at(glide, 3).centre == doctest::Approx(rest_of(glide).centre));
}

TEST_CASE("glide: the wheel keeps the day under the pointer in place all the way")
{
    const Glide glide{
        .from = {-12'000, 4'000},
          .days = 800, .share = 0.3
    };
    const double day = glide.from.centre + (glide.share - 0.5) * glide.from.days;
    for (double t = 0; t < 1; t += 0.01) {
        const Camera camera = camera_at(glide, t);
        CHECK(camera.centre + (glide.share - 0.5) * camera.days == doctest::Approx(day));
    }
    CHECK(is_over(glide, 1.5));
    CHECK(rest_of(glide).days == doctest::Approx(800));
}

TEST_CASE("coast: a flick slows down and never turns back")
{
    const Coast coast{
        .from = {-12'000, 1'000},
          .pan = 2
    };
    double last = coast.from.centre;
    for (double t = 0.01; t < 5; t += 0.01) {
        const double centre = camera_at(coast, t).centre;
        CHECK(centre >= last);
        last = centre;
    }
    CHECK(is_over(coast, 5));
    CHECK_FALSE(is_over(coast, 0.3));
    CHECK(last <= rest_of(coast).centre);
}
