#include "app/policy.h"
#include "view/regions.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

using namespace vitrine;

namespace {

struct Part {
    std::string_view name;
    Rect rect;
};

// What lies beside each other; `strip` goes on under the panel, `lanes` does not.
std::array<Part, 9> parts_of(const Regions& r)
{
    return {
        {{"top bar", r.top_bar},
         {"chips", r.chips},
         {"eras", r.eras},
         {"gutter", r.gutter},
         {"lanes", r.lanes},
         {"axis", r.axis},
         {"minimap", r.minimap},
         {"low band", r.low_band},
         {"panel", r.panel}}
    };
}

void check(const Regions& r, Vec2 size)
{
    const std::array<Part, 9> parts = parts_of(r);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part& part = parts[i];
        CAPTURE(part.name);
        CHECK(part.rect.w >= 0);
        CHECK(part.rect.h >= 0);
        if (part.rect.is_empty()) continue;
        CHECK(part.rect.x >= 0);
        CHECK(part.rect.y >= 0);
        CHECK(part.rect.right() <= size.x);
        CHECK(part.rect.bottom() <= size.y);
        for (std::size_t k = i + 1; k < parts.size(); ++k) {
            CAPTURE(parts[k].name);
            CHECK_FALSE(overlap(part.rect, parts[k].rect));
        }
    }
    CHECK(r.strip.right() == size.x);
    CHECK(r.lanes.x == r.strip.x);
}

}  // namespace

TEST_CASE("regions: in any window, density and policy no parts overlap and all are inside")
{
    constexpr std::array<Vec2, 9> sizes{
        {{1920, 1080},
         {1280, 720},
         {1080, 1920},
         {3840, 2160},
         {2160, 3840},
         {800, 600},
         {640, 360},
         {400, 900},
         {320, 240}}
    };
    for (const Policy* policy : policies()) {
        for (const Vec2 size : sizes) {
            for (const float scale : {0.75F, 1.0F, 1.25F, 1.5F, 2.0F, 3.0F, 4.0F}) {
                for (const Panel panel : {Panel::Closed, Panel::Open}) {
                    CAPTURE(policy->name);
                    CAPTURE(size.x);
                    CAPTURE(size.y);
                    CAPTURE(scale);
                    const int open = panel == Panel::Open ? 1 : 0;
                    CAPTURE(open);
                    check(regions_of(size, {.scale = scale}, policy->chrome, panel), size);
                    Chrome filtered = policy->chrome;
                    filtered.chips = 56;
                    check(regions_of(size, {.scale = scale}, filtered, panel), size);
                }
            }
        }
    }
}

TEST_CASE("regions: the panel stands beside the lanes, and below them where the window is high")
{
    const Regions wide = regions_of({1920, 1080}, {}, explore.chrome, Panel::Open);
    CHECK(wide.panel.x > wide.lanes.right());
    CHECK(wide.lanes_right() < 0.75);
    CHECK(wide.lanes.h == wide.strip.h);
    const Regions high = regions_of({1080, 1920}, {}, explore.chrome, Panel::Open);
    CHECK(high.panel.y > high.lanes.bottom());
    CHECK(high.lanes_right() == 1);
    CHECK(high.gutter.h == high.lanes.h);
    const Regions closed = regions_of({1920, 1080}, {}, explore.chrome, Panel::Closed);
    CHECK(closed.panel.is_empty());
    CHECK(closed.lanes == closed.strip);
}

TEST_CASE("regions: where the window is low, the strips around the lanes are low and stay")
{
    const Regions high = regions_of({1280, 900}, {}, explore.chrome, Panel::Closed);
    // Large texts make a window as low as a small one.
    for (const Regions& low :
         {regions_of({1280, 500}, {}, explore.chrome, Panel::Closed),
          regions_of({1280, 720}, {.scale = 2}, explore.chrome, Panel::Closed)}) {
        CHECK_FALSE(low.minimap.is_empty());
        CHECK_FALSE(low.eras.is_empty());
        CHECK(low.lanes.h > 170);
    }
    const Regions large = regions_of({1280, 900}, {.scale = 2}, explore.chrome, Panel::Closed);
    CHECK(large.eras.h / 2 < high.eras.h);
    CHECK(large.minimap.h / 2 < high.minimap.h);
    CHECK(large.top_bar.h / 2 < high.top_bar.h);
    // Where nothing else helps, the lanes have the room.
    const Regions tiny = regions_of({640, 240}, {}, explore.chrome, Panel::Closed);
    CHECK(tiny.minimap.is_empty());
    CHECK(tiny.lanes.h > 120);
}

TEST_CASE("regions: what greets alone lies over the timeline, and moves nothing")
{
    Chrome chrome = explore.chrome;
    const Regions without = regions_of({1280, 720}, {.scale = 2}, chrome, Panel::Closed);
    chrome.masthead = 360;
    chrome.greets_alone = true;
    Regions with = regions_of({1280, 720}, {.scale = 2}, chrome, Panel::Closed);
    CHECK(with.masthead.y == with.top_bar.bottom());
    CHECK(with.masthead.bottom() == 720);
    with.masthead = {};
    CHECK(with == without);
}
