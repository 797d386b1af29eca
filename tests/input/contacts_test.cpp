#include "input/contacts.h"
#include "input/gesture.h"

#include <doctest/doctest.h>

#include <vector>

using namespace vitrine;
using ContactSense = Contacts::Sense;

namespace {

constexpr auto touch_down = event::Touch::Down;
constexpr auto touch_move = event::Touch::Move;
constexpr auto touch_up = event::Touch::Up;

struct Screen {
    Contacts contacts;

    template <class What>
    ContactSense at(double seconds, What what, float density = 1)
    {
        return contacts.take({static_cast<Nanoseconds>(seconds * 1e9), what}, density);
    }
    std::vector<std::int64_t> lost() const
    {
        return {contacts.lost().begin(), contacts.lost().end()};
    }
};

event::Finger finger(std::int64_t id, Vec2 at, event::Touch touch)
{
    return {id, at, touch};
}

}  // namespace

TEST_CASE("contacts: a finger counts from its press to its lifting, and nothing else of it does")
{
    Screen screen;
    CHECK(screen.at(0, finger(7, {10, 10}, touch_move)) == ContactSense::None);
    CHECK(screen.at(0, finger(7, {10, 10}, touch_up)) == ContactSense::None);
    CHECK(screen.at(1, finger(7, {10, 10}, touch_down)) == ContactSense::Means);
    CHECK(screen.at(2, finger(7, {30, 10}, touch_move)) == ContactSense::Means);
    CHECK(screen.at(3, finger(7, {30, 10}, touch_up)) == ContactSense::Means);
    CHECK(screen.at(4, finger(7, {30, 10}, touch_up)) == ContactSense::None);
    CHECK(screen.contacts == Contacts{});
}

TEST_CASE("contacts: a finger that hardly moves for ten seconds is no finger any more")
{
    Screen screen;
    screen.at(0, finger(7, {100, 100}, touch_down));
    CHECK(screen.contacts.tires_at() == 10 * nanoseconds_per_second);
    for (int second = 1; second < 10; ++second) {
        const Vec2 trembles{100 + 0.5F * static_cast<float>(second % 3), 100};
        CHECK(screen.at(second, finger(7, trembles, touch_move)) == ContactSense::Trembles);
        CHECK(screen.lost().empty());
    }
    screen.at(10, event::Tick{});
    CHECK(screen.lost() == std::vector<std::int64_t>{7});
    CHECK_FALSE(screen.contacts.tires_at().has_value());
    CHECK(screen.at(11, finger(7, {400, 100}, touch_move)) == ContactSense::None);
    CHECK(screen.lost().empty());
    CHECK(screen.at(12, finger(7, {400, 100}, touch_up)) == ContactSense::None);
}

TEST_CASE("contacts: a finger that moves counts for as long as it does, by the window's density")
{
    Screen slow;
    slow.at(0, finger(7, {100, 100}, touch_down));
    for (int second = 1; second < 60; ++second) {
        const Vec2 at{100 + 2.0F * static_cast<float>(second), 100};
        slow.at(second, finger(7, at, touch_move));
        CHECK(slow.lost().empty());
    }
    Screen dense;
    dense.at(0, finger(7, {100, 100}, touch_down), 2);
    CHECK(dense.at(1, finger(7, {112, 100}, touch_move), 2) == ContactSense::Trembles);
    CHECK(dense.at(1, finger(7, {117, 100}, touch_move), 2) == ContactSense::Means);
}

TEST_CASE("contacts: a press that comes again ends the one before it")
{
    Screen screen;
    screen.at(0, finger(7, {100, 100}, touch_down));
    CHECK(screen.at(1, finger(7, {200, 100}, touch_down)) == ContactSense::Means);
    CHECK(screen.lost() == std::vector<std::int64_t>{7});
    CHECK(screen.at(2, finger(7, {200, 100}, touch_up)) == ContactSense::Means);

    const auto button = [](MouseButton which, Press press) {
        return event::PointerButton{
            {5, 5},
            which, press
        };
    };
    screen.at(3, button(MouseButton::Right, Press::Down));
    screen.at(3, button(MouseButton::Left, Press::Down));
    CHECK(screen.lost().empty());
    screen.at(4, button(MouseButton::Left, Press::Down));
    CHECK(screen.lost() == std::vector<std::int64_t>{mouse_contact});
    CHECK(screen.at(5, button(MouseButton::Left, Press::Up)) == ContactSense::Means);
    CHECK(screen.at(6, button(MouseButton::Right, Press::Up)) == ContactSense::None);
}

TEST_CASE("contacts: a window that loses the focus loses all that touches it")
{
    Screen screen;
    screen.at(0, finger(7, {100, 100}, touch_down));
    screen.at(0, finger(8, {200, 100}, touch_down));
    screen.at(0, event::PointerButton{
                     {5, 5},
                     MouseButton::Left, Press::Down
    });
    screen.at(1, event::Focus{true});
    CHECK(screen.lost().empty());
    screen.at(1, event::Focus{false});
    CHECK(screen.lost().size() == 3);
    CHECK(screen.at(2, finger(8, {300, 100}, touch_move)) == ContactSense::None);
}

TEST_CASE("gesture: what is let go of ends its drag or pinch, taps nothing, and the next is a tap")
{
    Gestures gestures;
    std::vector<Gesture> made;
    const auto feed = [&](Nanoseconds at, std::int64_t id, Vec2 where, event::Touch touch) {
        gestures.feed({at, finger(id, where, touch)}, 1, made);
    };
    const auto count = [&]<class Kind>(Kind) {
        int found = 0;
        for (const Gesture& gesture : made)
            found += std::holds_alternative<Kind>(gesture.what) ? 1 : 0;
        return found;
    };
    feed(0, 1, {100, 100}, touch_down);
    gestures.let_go(1, 1, made);
    CHECK(count(gesture::Tap{}) == 0);
    feed(2, 2, {100, 100}, touch_down);
    feed(3, 2, {200, 100}, touch_move);
    feed(3, 3, {300, 100}, touch_down);
    CHECK(count(gesture::DragEnded{}) == 1);
    gestures.let_go(2, 4, made);
    feed(5, 3, {300, 100}, touch_up);
    CHECK(count(gesture::PinchEnded{}) == 1);
    CHECK(count(gesture::Tap{}) == 0);
    feed(nanoseconds_per_second, 4, {300, 100}, touch_down);
    feed(nanoseconds_per_second, 4, {300, 100}, touch_up);
    CHECK(count(gesture::Tap{}) == 1);
}

TEST_CASE("contacts: a pointer is a sign of a person once it has moved from where it was known")
{
    Screen screen;
    const auto move = [&](double second, Vec2 to) {
        return screen.at(second, event::PointerMove{to});
    };
    // A window says where it is as soon as it opens, and again when it has another size.
    CHECK(move(0, {640, 360}) == ContactSense::Trembles);
    CHECK(move(1, {643, 361}) == ContactSense::Trembles);
    CHECK(move(2, {650, 366}) == ContactSense::Means);
    CHECK(screen.at(3, event::Resize{
                           {1920, 1080}
    }) == ContactSense::Means);
    CHECK(move(4, {960, 540}) == ContactSense::Trembles);
    // It leaves, and comes back elsewhere.
    CHECK(move(5, {-1, -1}) == ContactSense::Trembles);
    CHECK(move(6, {100, 100}) == ContactSense::Trembles);
    CHECK(move(7, {130, 100}) == ContactSense::Means);
}

TEST_CASE("gesture: a button that sticks does not keep the left one from working")
{
    Gestures gestures;
    std::vector<Gesture> made;
    const auto press = [&](MouseButton button, Press what) {
        gestures.feed(
            {
                0, event::PointerButton{{5, 5}, button, what}
        },
            1, made);
    };
    press(MouseButton::Right, Press::Down);
    press(MouseButton::Left, Press::Down);
    press(MouseButton::Left, Press::Up);
    REQUIRE(!made.empty());
    const auto* tap = std::get_if<gesture::Tap>(&made.back().what);
    REQUIRE(tap != nullptr);
    CHECK(tap->button == MouseButton::Left);
}
