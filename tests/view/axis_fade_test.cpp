#include "view/axis_fade.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace vitrine;

namespace {

constexpr LabelRoom fade_room{.year_px = 58, .day_px = 34, .digit_px = 12, .bc_px = 30};
constexpr double half_fade_s = change_s / 2;

// Of a label, less than the room that it is given.
float width_of(const Tick& tick)
{
    return tick.rank >= Rank::Week ? 26.0F : 50.0F;
}

// The axis of a strip a thousand pixels wide.
Scene axis_of(double centre, double days)
{
    Scene scene;
    scene.days = projection({.centre = centre, .days = days}, 0, 1000);
    scene.regions.strip = {0, 0, 1000, 400};
    std::vector<Tick> ticks;
    append_ticks({scene.days.day(-40), scene.days.day(1040)}, scene.days.px_per_day, fade_room,
                 ticks);
    for (const Tick& tick : ticks) {
        scene.ticks.push_back({.tick = tick,
                               .x = scene.days.x(tick.at),
                               .label_px = tick.has_label ? width_of(tick) : 0.0F});
    }
    return scene;
}

const AxisFade::Shown& tick_at(const AxisFade& fade, double day)
{
    const auto found = std::ranges::find(fade.shown(), day, &AxisFade::Shown::at);
    REQUIRE(found != fade.shown().end());
    return *found;
}

double day_of_year(int year)
{
    return static_cast<double>(number(day_of({year, 1, 1})));
}

constexpr double year = 365.25;

}  // namespace

TEST_CASE("axis fade: labels for which there is room now come over 150 ms, and go as slowly")
{
    const double centre = day_of_year(1925);
    const Scene wide = axis_of(centre, 13 * year);
    const Scene near = axis_of(centre, 8 * year);
    AxisFade fade;
    fade.follow(wide, 0, Transition::Cuts);
    CHECK(tick_at(fade, centre).labelled == 0);
    CHECK(tick_at(fade, day_of_year(1924)).labelled == 1);
    fade.follow(near, 1, Transition::Fades);
    CHECK(tick_at(fade, centre).labelled == 0);
    CHECK(tick_at(fade, day_of_year(1924)).labelled == 1);
    CHECK(fade.is_settling());
    fade.follow(near, 1 + half_fade_s, Transition::Fades);
    CHECK(tick_at(fade, centre).labelled == doctest::Approx(0.5));
    // It turns round where it is.
    fade.follow(wide, 1 + half_fade_s, Transition::Fades);
    CHECK(tick_at(fade, centre).labelled > 0);
    fade.follow(wide, 1 + half_fade_s + change_s / 4, Transition::Fades);
    CHECK(tick_at(fade, centre).labelled < 0.3F);
    fade.follow(wide, 1 + change_s, Transition::Fades);
    CHECK(tick_at(fade, centre).labelled == 0);
    CHECK_FALSE(fade.is_settling());
}

TEST_CASE("axis fade: what the view pans to is there at once, and what it leaves is gone")
{
    AxisFade fade;
    double centre = day_of_year(1925);
    fade.follow(axis_of(centre, 8 * year), 0, Transition::Cuts);
    for (int frame = 1; frame < 60; ++frame) {
        centre += 40;
        fade.follow(axis_of(centre, 8 * year), frame / 60.0, Transition::Fades);
        for (const AxisFade::Shown& shown : fade.shown()) {
            CHECK(shown.tick == 1);
            CHECK((shown.labelled == 0 || shown.labelled == 1));
            // At the ends it fades, so that it is not cut.
            if (shown.x > 300 && shown.x < 700) CHECK(shown.written == shown.labelled);
        }
    }
}

TEST_CASE("axis fade: with Cuts nothing fades")
{
    AxisFade fade;
    fade.follow(axis_of(day_of_year(1925), 26 * year), 0, Transition::Cuts);
    const Scene near = axis_of(day_of_year(1925), 8 * year);
    fade.follow(near, 1, Transition::Cuts);
    CHECK(fade.shown().size() == near.ticks.size());
    CHECK(tick_at(fade, day_of_year(1925)).labelled == 1);
    CHECK_FALSE(fade.is_settling());
}

TEST_CASE("axis fade: however fast the view zooms, no labels meet and none jumps to be seen")
{
    for (const double octaves_a_second : {0.5, 2.0, 5.0}) {
        CAPTURE(octaves_a_second);
        AxisFade fade;
        std::vector<AxisFade::Shown> last;
        for (int frame = 0; frame < 240; ++frame) {
            // Out and in again.
            const double octaves = octaves_a_second * (120 - std::abs(120 - frame)) / 60.0;
            const Scene scene = axis_of(day_of_year(1925) + 100, 40 * std::exp2(octaves));
            fade.follow(scene, frame / 60.0, Transition::Fades);
            CAPTURE(frame);
            const AxisFade::Shown* left = nullptr;
            for (const AxisFade::Shown& shown : fade.shown()) {
                const auto before = std::ranges::find(last, shown.at, &AxisFade::Shown::at);
                if (before != last.end()) CHECK(shown.labelled - before->labelled < 0.17F);
                if (frame > 0 && before == last.end() && shown.x > 60 && shown.x < 940 &&
                    octaves_a_second < 1)
                    CHECK(shown.labelled < 0.17F);
                if (shown.labelled <= 0) continue;
                if (left != nullptr) {
                    const float gap = shown.x - shown.label_px / 2 - left->x - left->label_px / 2;
                    CHECK(gap > -7);
                    // The nearer they come, the less is seen of the one that goes.
                    if (gap < 0) CHECK(std::min(shown.labelled, left->labelled) < 0.35F);
                }
                left = &shown;
            }
            last.assign(fade.shown().begin(), fade.shown().end());
        }
    }
}
