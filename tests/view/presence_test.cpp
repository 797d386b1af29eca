#include "view/presence.h"

#include <doctest/doctest.h>

#include <vector>

using namespace vitrine;

namespace {

constexpr double half_change_s = change_s / 2;

// A strip a thousand pixels wide that shows a thousand days around `centre`, with one lane.
Scene scene_of(const std::vector<Item>& items, double centre = 500, Rect lane = {0, 100, 160, 400})
{
    Scene scene;
    scene.spec.size = {1000, 600};
    scene.days = projection({.centre = centre, .days = 1000}, 0, 1000);
    scene.lanes.push_back({.box = lane});
    scene.rows.push_back({.box = lane});
    for (Item item : items) {
        // Given at its day.
        const float x = scene.days.x(item.anchor);
        item.dot.x = x;
        item.box = {x, item.dot.y - 10, 100, 20};
        item.visible = item.box;
        scene.items.push_back(item);
    }
    return scene;
}

Item item_at(double day, float y, Level level = Level::Label)
{
    return {
        .id = MilestoneId{7 },
          .level = level, .dot = { 0, y},
          .anchor = day, .title_lines = 1
    };
}

float opacity_of(const Presence& presence)
{
    REQUIRE(presence.items().size() == 1);
    return presence.items()[0].opacity;
}

}  // namespace

TEST_CASE("presence: what is new fades in over 150 ms")
{
    Presence presence;
    presence.follow(scene_of({}), 0, Transition::Fades);
    const Scene scene = scene_of({item_at(300, 200)});
    presence.follow(scene, 1, Transition::Fades);
    CHECK(opacity_of(presence) == 0);
    CHECK(presence.is_settling(1));
    presence.follow(scene, 1 + half_change_s, Transition::Fades);
    CHECK(opacity_of(presence) == doctest::Approx(0.5));
    CHECK(presence.items()[0].offset == Vec2{});
    presence.follow(scene, 1 + change_s, Transition::Fades);
    CHECK(opacity_of(presence) == 1);
    CHECK_FALSE(presence.is_settling(1 + change_s));
}

TEST_CASE("presence: what goes fades out at its day")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200)}), 0, Transition::Cuts);
    presence.follow(scene_of({}), 1, Transition::Fades);
    REQUIRE(presence.leaving().size() == 1);
    CHECK(presence.leaving()[0].opacity == 1);
    presence.follow(scene_of({}, 600), 1 + half_change_s, Transition::Fades);
    REQUIRE(presence.leaving().size() == 1);
    CHECK(presence.leaving()[0].opacity == doctest::Approx(0.5));
    CHECK(presence.leaving()[0].item.dot.x == doctest::Approx(200));
    CHECK(presence.leaving()[0].item.dot.y == 200);
    presence.follow(scene_of({}), 1 + change_s, Transition::Fades);
    CHECK(presence.leaving().empty());
    CHECK_FALSE(presence.is_settling(1 + change_s));
}

TEST_CASE("presence: a bar that goes keeps both ends at their days while the view zooms")
{
    Presence presence;
    const Scene scene = scene_of({item_at(300, 200, Level::Bar)});
    const Span covered{scene.days.day(scene.items[0].box.x),
                       scene.days.day(scene.items[0].box.right())};
    presence.follow(scene, 0, Transition::Cuts);
    Scene after = scene_of({});
    after.days = projection({.centre = 400, .days = 2000}, 0, 1000);
    presence.follow(after, 1, Transition::Fades);
    REQUIRE(presence.leaving().size() == 1);
    const Rect& box = presence.leaving()[0].item.box;
    CHECK(after.days.day(box.x) == doctest::Approx(covered.from));
    CHECK(after.days.day(box.right()) == doctest::Approx(covered.to));
}

TEST_CASE("presence: what gets another row glides there")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200)}), 0, Transition::Cuts);
    const Scene moved_down = scene_of({item_at(300, 260)});
    presence.follow(moved_down, 1, Transition::Fades);
    CHECK(presence.items()[0].offset.y == doctest::Approx(-60));
    CHECK(opacity_of(presence) == 1);
    presence.follow(moved_down, 1 + half_change_s, Transition::Fades);
    CHECK(presence.items()[0].offset.y == doctest::Approx(-30));
    // Back again before it is there: from where it is, without a jump.
    presence.follow(scene_of({item_at(300, 200)}), 1 + half_change_s, Transition::Fades);
    CHECK(presence.items()[0].offset.y == doctest::Approx(30));
    presence.follow(scene_of({item_at(300, 200)}), 1 + half_change_s + change_s, Transition::Fades);
    CHECK(presence.items()[0].offset == Vec2{});
    CHECK_FALSE(presence.is_settling(1 + half_change_s + change_s));
}

TEST_CASE("presence: a view that moves is no change of what hangs from its day")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200)}), 0, Transition::Cuts);
    presence.follow(scene_of({item_at(300, 200)}, 650), 1, Transition::Fades);
    CHECK(presence.items()[0].offset == Vec2{});
    CHECK(opacity_of(presence) == 1);
    CHECK_FALSE(presence.is_settling(1));
}

TEST_CASE("presence: what stands too far away goes there and comes here")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200)}), 0, Transition::Cuts);
    presence.follow(scene_of({item_at(600, 200)}), 1, Transition::Fades);
    CHECK(opacity_of(presence) == 0);
    CHECK(presence.items()[0].offset == Vec2{});
    REQUIRE(presence.leaving().size() == 1);
    CHECK(presence.leaving()[0].item.dot.x == doctest::Approx(300));
    presence.follow(scene_of({item_at(600, 200)}), 1 + change_s, Transition::Fades);
    CHECK(opacity_of(presence) == 1);
    CHECK(presence.leaving().empty());
}

TEST_CASE("presence: another form of the same thing comes while the old one goes")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200, Level::ShortCard)}), 0, Transition::Cuts);
    const Scene card = scene_of({item_at(300, 200, Level::Card)});
    presence.follow(card, 1, Transition::Fades);
    CHECK(opacity_of(presence) == 0);
    REQUIRE(presence.leaving().size() == 1);
    CHECK(presence.leaving()[0].item.level == Level::ShortCard);
    presence.follow(card, 1 + half_change_s, Transition::Fades);
    CHECK(opacity_of(presence) == doctest::Approx(0.5));
    CHECK(presence.leaving()[0].opacity == doctest::Approx(0.5));
}

TEST_CASE("presence: what comes back while it goes turns round without a jump")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200)}), 0, Transition::Cuts);
    presence.follow(scene_of({}), 1, Transition::Fades);
    presence.follow(scene_of({}), 1 + half_change_s, Transition::Fades);
    const float before = presence.leaving()[0].opacity;
    presence.follow(scene_of({item_at(300, 200)}), 1 + half_change_s, Transition::Fades);
    CHECK(opacity_of(presence) == doctest::Approx(static_cast<double>(before)));
    CHECK(presence.leaving().empty());
    presence.follow(scene_of({item_at(300, 200)}), 1 + half_change_s + change_s, Transition::Fades);
    CHECK(opacity_of(presence) == 1);
}

TEST_CASE("presence: a bar's name comes over 150 ms while its bar stays")
{
    Presence presence;
    Item bar = item_at(300, 200, Level::Bar);
    bar.title_lines = 0;
    presence.follow(scene_of({bar}), 0, Transition::Cuts);
    bar.title_lines = 1;
    presence.follow(scene_of({bar}), 1, Transition::Fades);
    CHECK(opacity_of(presence) == 1);
    CHECK(presence.items()[0].name_opacity == 0);
    presence.follow(scene_of({bar}), 1 + half_change_s, Transition::Fades);
    CHECK(presence.items()[0].name_opacity == doctest::Approx(0.5));
    presence.follow(scene_of({bar}), 1 + change_s, Transition::Fades);
    CHECK(presence.items()[0].name_opacity == 1);
}

TEST_CASE("presence: with reduced motion nothing fades and nothing glides")
{
    Presence presence;
    presence.follow(scene_of({item_at(300, 200)}), 0, Transition::Cuts);
    CHECK(opacity_of(presence) == 1);
    presence.follow(scene_of({item_at(300, 260)}, 500, {0, 150, 160, 300}), 1, Transition::Cuts);
    CHECK(opacity_of(presence) == 1);
    CHECK(presence.items()[0].offset == Vec2{});
    CHECK(presence.leaving().empty());
    CHECK(presence.lanes()[0] == Rect{0, 150, 160, 300});
    CHECK(presence.shift_of(LaneId{}) == 0);
    presence.follow(scene_of({}), 2, Transition::Cuts);
    CHECK(presence.leaving().empty());
    CHECK_FALSE(presence.is_settling(2));
}

TEST_CASE("presence: edges of lanes glide, and follow the hand where the window is resized")
{
    Presence presence;
    presence.follow(scene_of({}), 0, Transition::Cuts);
    const Rect lower{0, 140, 160, 300};
    presence.follow(scene_of({}, 500, lower), 1, Transition::Fades);
    CHECK(presence.lanes()[0] == Rect{0, 100, 160, 400});
    CHECK(presence.shift_of(LaneId{}) == 60);
    presence.follow(scene_of({}, 500, lower), 1 + half_change_s, Transition::Fades);
    CHECK(presence.lanes()[0] == Rect{0, 120, 160, 350});
    CHECK(presence.shift_of(LaneId{}) == 30);
    presence.follow(scene_of({}, 500, lower), 1 + change_s, Transition::Fades);
    CHECK(presence.lanes()[0] == lower);
    CHECK_FALSE(presence.is_settling(1 + change_s));

    Scene resized = scene_of({}, 500, {0, 100, 160, 500});
    resized.spec.size = {1000, 700};
    presence.follow(resized, 2, Transition::Fades);
    CHECK(presence.lanes()[0] == Rect{0, 100, 160, 500});
    CHECK_FALSE(presence.is_settling(2));
}
