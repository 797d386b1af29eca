#include "engine/scroll.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

constexpr Nanoseconds one_ms = 1'000'000;

Area area_of(float content_px)
{
    Area area;
    area.rect = {10, 20, 100, 200};
    area.content_px = content_px;
    return area;
}

// A finger that goes up by 10 px each 10 ms, ten times, and lets go `rest` later.
Area flicked(Nanoseconds rest)
{
    Area area = area_of(5'000);
    FingerDrag drag(area, 200);
    for (int i = 1; i <= 10; ++i)
        drag.move(area, 200 - 10.0F * static_cast<float>(i), i * 10 * one_ms);
    drag.leave(area, 100 * one_ms + rest);
    return area;
}

}  // namespace

TEST_CASE("scroll: an area stays between its ends, and one that fits does not scroll")
{
    Area area = area_of(500);
    CHECK(area.most() == 300);
    area.scroll_to(-20);
    CHECK(area.offset == 0);
    area.scroll_to(1'000);
    CHECK(area.offset == 300);
    Area fits = area_of(150);
    CHECK(fits.most() == 0);
    fits.jump_to(50);
    CHECK(fits.offset == 0);
}

TEST_CASE("scroll: the thumb is as long as what is in view, and goes from end to end")
{
    Area area = area_of(400);
    CHECK(area.thumb(6, 24) == Rect{104, 20, 6, 100});
    area.scroll_to(area.most());
    CHECK(area.thumb(6, 24) == Rect{104, 120, 6, 100});
    Area tall = area_of(100'000);
    CHECK(tall.thumb(6, 24).h == 24);
    tall.scroll_to(tall.most());
    CHECK(tall.thumb(6, 24).bottom() == 220);
}

TEST_CASE("scroll: what a finger drags follows it without a jump")
{
    Area area = area_of(500);
    area.scroll_to(40);
    FingerDrag drag(area, 100);
    drag.move(area, 100, 0);
    CHECK(area.offset == 40);
    drag.move(area, 70, one_ms);
    CHECK(area.offset == 70);
    drag.move(area, 900, 2 * one_ms);
    CHECK(area.offset == 0);
    // Back where it was grabbed, it is where it was.
    drag.move(area, 100, 3 * one_ms);
    CHECK(area.offset == 40);
}

TEST_CASE("scroll: a flick glides on at the finger's speed, one that rested stays")
{
    const Area area = flicked(0);
    REQUIRE(area.glide.has_value());
    CHECK(area.glide->px_per_s == doctest::Approx(1'000));
    CHECK(area.glide->from == area.offset);
    CHECK_FALSE(flicked(200 * one_ms).glide.has_value());
}

TEST_CASE("scroll: a glide is a function of time, comes to rest, and ends at the end")
{
    Area fine = flicked(0);
    Area coarse = fine;
    for (int i = 1; i <= 100; ++i)
        fine.glide_on(100 * one_ms + i * 5 * one_ms);
    coarse.glide_on(600 * one_ms);
    CHECK(fine.offset == coarse.offset);
    coarse.glide_on(100 * nanoseconds_per_second);
    CHECK_FALSE(coarse.glide.has_value());
    CHECK(coarse.offset == doctest::Approx(100 + 1'000 * ScrollGlide::tau_s));

    Area short_one = flicked(0);
    short_one.content_px = 350;
    short_one.glide_on(nanoseconds_per_second);
    CHECK(short_one.offset == short_one.most());
    CHECK_FALSE(short_one.glide.has_value());
}

TEST_CASE("scroll: a jump ends a glide")
{
    Area area = flicked(0);
    area.jump_to(5);
    CHECK_FALSE(area.glide.has_value());
    area.glide_on(nanoseconds_per_second);
    CHECK(area.offset == 5);
}
