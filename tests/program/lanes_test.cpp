// Many lanes on the real loop: what is drawn while they are scrolled, and what that costs.

#include "base/color.h"
#include "program/allocations.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace vitrine;

namespace {

const World& world_of_lanes()
{
    static const World read = [] {
        auto found =
            read_world({std::string(VITRINE_SOURCE_DIR) + "/tests/exhibits/many-lanes.json"});
        REQUIRE(found.has_value());
        return std::move(*found);
    }();
    return read;
}

struct LanesOnStage {
    Loop loop;
    double now = 0;
    std::vector<Event> tick{1};

    explicit LanesOnStage(Vec2 size, const Policy& policy = explore)
        : loop(world_of_lanes(), {.policy = policy}, offscreen(size))
    {
        loop.state_for_start().is_at_attract = false;
        pass(1);
    }
    void turn()
    {
        now += 1 / 60.0;
        tick.front() = {static_cast<Nanoseconds>(now * 1e9), event::Tick{}};
        const bool is_shown = loop.turn(tick).has_value();
        REQUIRE(is_shown);
    }
    void pass(double seconds)
    {
        for (const double end = now + seconds; now < end;)
            turn();
    }
};

// Whether two pictures are the same in this part of them.
bool are_same_in(const Image& a, const Image& b, const Rect& part)
{
    for (int y = static_cast<int>(part.y); y < static_cast<int>(part.bottom()); ++y) {
        for (int x = static_cast<int>(part.x); x < static_cast<int>(part.right()); ++x) {
            const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(a.width) +
                            static_cast<std::size_t>(x);
            if (a.pixels[at] != b.pixels[at]) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("many lanes: a steady frame allocates nothing while they are scrolled")
{
    LanesOnStage show({1280, 720});
    std::uint64_t before = 0;
    for (int round = 0; round < 4; ++round) {
        before = allocations();
        for (int i = 0; i < 60; ++i) {
            show.loop.state_for_start().lanes.at = 20.0F * static_cast<float>(i);
            show.turn();
        }
    }
    CHECK(allocations() == before);
}

TEST_CASE("many lanes: what stands in a lane is carried with it, and does not glide or fade")
{
    LanesOnStage show({1280, 720});
    std::size_t compared = 0;
    for (int i = 0; i < 60; ++i) {
        show.loop.state_for_start().lanes.at += 7;
        show.turn();
        const Scene& scene = show.loop.scene();
        const Rect& lanes = scene.regions.lanes;
        for (std::size_t k = 0; k < scene.items.size(); ++k) {
            const Rect& row = scene.rows[index_of(scene.items[k].lane)].box;
            // What has just come into sight still fades in.
            if (row.bottom() > lanes.bottom() - 100) continue;
            ++compared;
            CHECK(show.loop.presence().items()[k].offset == Vec2{});
            CHECK(show.loop.presence().items()[k].opacity == 1);
        }
        for (std::size_t k = 0; k < scene.lanes.size(); ++k)
            CHECK(show.loop.presence().lanes()[k] == scene.lanes[k].box);
    }
    CHECK(compared > 500);
}

TEST_CASE("many lanes: nothing of them is painted over what stands around them")
{
    for (const Vec2 size : {
             Vec2{1280, 720 },
             Vec2{1080, 1920},
             Vec2{2560, 600 }
    }) {
        for (const bool is_open : {false, true}) {
            LanesOnStage show(size);
            if (is_open) show_detail(show.loop.state_for_start(), MilestoneId{0});
            show.pass(1);
            const Image before = show.loop.renderer().read();
            for (const float at : {33.0F, 71.0F, 1'204.0F}) {
                show.loop.state_for_start().lanes.at = at;
                show.pass(1);
                const Image after = show.loop.renderer().read();
                const Regions& r = show.loop.scene().regions;
                CAPTURE(size.x);
                CAPTURE(is_open);
                CAPTURE(at);
                CHECK(are_same_in(before, after, {0, 0, size.x, r.lanes.y - 1}));
                CHECK(are_same_in(before, after, {0, r.axis.y, size.x, size.y - r.axis.y}));
                if (!r.panel.is_empty()) CHECK(are_same_in(before, after, r.panel));
                CHECK_FALSE(are_same_in(before, after, r.lanes));
            }
        }
    }
}

TEST_CASE("many lanes: the bar that scrolls them is seen, in every theme")
{
    for (const Theme& theme : world_of_lanes().themes) {
        CAPTURE(theme.name);
        CHECK(contrast(theme[Token::Muted], theme[Token::Line]) >= 3);
        CHECK(contrast(theme[Token::Muted], theme[Token::Paper]) >= 3);
    }
}
