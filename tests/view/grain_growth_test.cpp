#include "view/grain_growth.h"
#include "view/sizes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

constexpr double frame_s = 1 / 60.0;
constexpr Rect lanes{100, 0, 1000, 200};

LaneIndex growing_lane(std::vector<double> anchors)
{
    std::ranges::sort(anchors);
    LaneIndex lane;
    for (std::size_t i = 0; i < anchors.size(); ++i)
        lane.by_time.push_back(static_cast<MilestoneId>(i));
    lane.anchors = std::move(anchors);
    return lane;
}

// The grain of a lane, as composing makes it.
Scene scene_of(const LaneIndex& lane, double centre, double days, Rect row = lanes)
{
    Scene scene;
    scene.days = projection({.centre = centre, .days = days}, lanes.x, lanes.w);
    scene.regions.lanes = lanes;
    scene.rows.push_back({.box = row});
    scene.in_view = {centre - days / 2, centre + days / 2};
    const double cell = cell_days(scene.days.px_per_day, sizes::grain_cell.wide());
    std::vector<GrainCell> cells;
    append_grain({.lane = lane, .view = scene.in_view, .days = cell, .shown = {}}, cells);
    const auto add = [&](double from, double to, float height) {
        scene.grain.push_back({
            .box = {scene.days.x(from),            0, 4, height},
              .lane = LaneId{},
              .from = from, .to = to
        });
    };
    for (const GrainCell& c : cells) {
        if (c.count > 3) {
            add(c.from, c.to, grain_height(c.count, cell * scene.days.px_per_day));
            continue;
        }
        for (std::size_t i = c.place; i < c.place + c.count; ++i)
            add(lane.anchors[i], lane.anchors[i], 6);
    }
    return scene;
}

float height_at(std::span<const GrainMark> marks, float x)
{
    float height = 0;
    for (const GrainMark& mark : marks) {
        if (mark.box.x <= x && x < mark.box.right()) height = std::max(height, mark.box.h);
    }
    return height;
}

std::vector<GrainMark> copied(const GrainGrowth& growth)
{
    return {growth.shown().begin(), growth.shown().end()};
}

}  // namespace

TEST_CASE("grain growth: a tick that is new grows, and one that is no more sinks")
{
    const LaneIndex none = growing_lane({});
    const LaneIndex one = growing_lane({500});
    GrainGrowth growth;
    growth.follow(scene_of(none, 500, 1000), 0, Transition::Cuts);
    growth.follow(scene_of(one, 500, 1000), 1, Transition::Fades);
    CHECK(growth.shown().empty());
    CHECK(growth.is_settling());
    float last = 0;
    for (int frame = 1; frame <= 30; ++frame) {
        growth.follow(scene_of(one, 500, 1000), 1 + frame * frame_s, Transition::Fades);
        const float height = height_at(growth.shown(), 600);
        CHECK(height >= last);
        CHECK(height - last <= 2);
        last = height;
    }
    CHECK(last == 6);
    CHECK_FALSE(growth.is_settling());
    for (int frame = 0; frame <= 30; ++frame) {
        growth.follow(scene_of(none, 500, 1000), 2 + frame * frame_s, Transition::Fades);
        const float height = height_at(growth.shown(), 600);
        CHECK(height <= last);
        CHECK(last - height <= 2);
        last = height;
    }
    CHECK(last == 0);
    CHECK_FALSE(growth.is_settling());
}

TEST_CASE("grain growth: what the view pans to and what lanes are scrolled to is there at once")
{
    std::vector<double> anchors;
    for (int i = 0; i < 4000; ++i)
        anchors.push_back(i * 1.5);
    const LaneIndex lane = growing_lane(anchors);
    GrainGrowth growth;
    growth.follow(scene_of(lane, 800, 1000), 0, Transition::Cuts);
    for (int frame = 1; frame < 60; ++frame) {
        growth.follow(scene_of(lane, 800 + 20 * frame, 1000), frame * frame_s, Transition::Fades);
        for (float x = lanes.x + 20; x < lanes.right() - 20; x += 10)
            CHECK(height_at(growth.shown(), x) >= 6);
    }
    GrainGrowth scrolled;
    scrolled.follow(scene_of(lane, 800, 1000, {100, 300, 1000, 100}), 0, Transition::Fades);
    scrolled.follow(scene_of(lane, 800, 1000, {100, 90, 1000, 100}), 1, Transition::Fades);
    CHECK(height_at(scrolled.shown(), 500) >= 6);
    CHECK_FALSE(scrolled.is_settling());
}

TEST_CASE("grain growth: with Cuts all has its height at once, and what is gone is gone")
{
    const LaneIndex one = growing_lane({500});
    GrainGrowth growth;
    growth.follow(scene_of(one, 500, 1000), 0, Transition::Cuts);
    CHECK(height_at(growth.shown(), 600) == 6);
    growth.follow(scene_of(growing_lane({700}), 500, 1000), 0, Transition::Cuts);
    CHECK(height_at(growth.shown(), 600) == 0);
    CHECK(height_at(growth.shown(), 800) == 6);
    CHECK_FALSE(growth.is_settling());
}

TEST_CASE("grain growth: while the view zooms no height jumps, and it ends where it shall")
{
    const unsigned seed = 811;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 20; ++round) {
        std::vector<double> anchors;
        std::normal_distribution<double> burst(0, 300);
        for (int i = 0; i < 3000; ++i)
            anchors.push_back(std::floor(burst(random)));
        const LaneIndex lane = growing_lane(anchors);
        GrainGrowth growth;
        std::vector<GrainMark> last;
        Projection before;
        const double octaves_a_frame = 0.02 + 0.1 * (round % 5) / 5;
        for (int frame = 0; frame < 120; ++frame) {
            const double octaves = octaves_a_frame * (60 - std::abs(60 - frame));
            const Scene scene = scene_of(lane, 100, 2000 / std::exp2(octaves));
            growth.follow(scene, frame * frame_s, Transition::Fades);
            CAPTURE(round);
            CAPTURE(frame);
            for (float x = lanes.x + 200; frame > 0 && x < lanes.right() - 200; x += 3) {
                const float was_x = before.x(scene.days.day(x));
                const float now = height_at(growth.shown(), x);
                // An edge that moves by a pixel is no jump.
                float apart = 1e9F;
                for (const float aside : {-3.0F, -1.0F, 0.0F, 1.0F, 3.0F})
                    apart = std::min(apart, std::abs(now - height_at(last, was_x + aside)));
                CHECK(apart <= 6);
            }
            last = copied(growth);
            before = scene.days;
        }
        const Scene end = scene_of(lane, 100, 2000);
        for (int frame = 0; frame < 40; ++frame)
            growth.follow(end, 2 + frame * frame_s, Transition::Fades);
        CHECK_FALSE(growth.is_settling());
        for (const GrainMark& mark : end.grain) {
            const auto middle =
                scene_of(growing_lane({}), 100, 2000).days.x((mark.from + mark.to) / 2);
            CHECK(height_at(growth.shown(), middle) >= std::round(mark.box.h) - 0.5F);
        }
    }
}
