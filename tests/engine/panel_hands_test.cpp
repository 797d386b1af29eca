#include "engine/panel_hands.h"

#include <doctest/doctest.h>

#include <utility>

using namespace vitrine;

namespace {

constexpr Vec2 button_centre{50, 50};
constexpr Vec2 outside{500, 500};

// A button from (0, 0) to (100, 100), as the last frame had it.
struct Panels {
    PanelHands hands;
    Nanoseconds now = 0;
    int presses = 0;
    int clicks = 0;  // releases on the button after a press there
    bool is_down = false;

    Panels()
    {
        hands.targets.push_back({
            {0, 0, 100, 100},
            no_area
        });
    }

    template <class What>
    bool at(double seconds, What what)
    {
        now = static_cast<Nanoseconds>(seconds * 1e9);
        const bool is_taken = hands.take({now, std::move(what)});
        while (!hands.pointer.is_empty()) {
            const auto told = hands.pointer.first();
            const PointerInput last = told.back();
            hands.pointer.drop(told.size());
            const bool is_on = hands.targets[0].rect.holds(last.at);
            if (last.kind == PointerInput::Kind::Down) {
                CHECK_FALSE(std::exchange(is_down, true));
                presses += is_on ? 1 : 0;
            }
            if (last.kind == PointerInput::Kind::Up)
                clicks += std::exchange(is_down, false) && is_on ? 1 : 0;
        }
        return is_taken;
    }
    bool finger(double seconds, std::int64_t id, event::Touch touch, Vec2 where = button_centre)
    {
        return at(seconds, event::Finger{id, where, touch});
    }
    bool mouse(double seconds, MouseButton button, Press press, Vec2 where = button_centre)
    {
        return at(seconds, event::PointerButton{where, button, press});
    }
};

}  // namespace

TEST_CASE("panels: a finger that never comes up leaves the buttons to the next finger")
{
    Panels panels;
    CHECK(panels.finger(0, 1, event::Touch::Down));
    CHECK(panels.finger(1, 2, event::Touch::Down));
    CHECK(panels.finger(1.1, 2, event::Touch::Up));
    CHECK(panels.presses == 2);
    CHECK(panels.clicks == 1);
    // And to the mouse.
    panels.finger(2, 3, event::Touch::Down);
    CHECK(panels.mouse(3, MouseButton::Left, Press::Down));
    CHECK(panels.mouse(3.1, MouseButton::Left, Press::Up));
    CHECK(panels.clicks == 2);
    CHECK_FALSE(panels.finger(4, 3, event::Touch::Up));
    CHECK(panels.clicks == 2);
}

TEST_CASE("panels: a finger that is at work is not disturbed by another one")
{
    Panels panels;
    panels.finger(0, 1, event::Touch::Down);
    CHECK(panels.finger(0.1, 2, event::Touch::Down));
    CHECK(panels.presses == 1);
    panels.finger(0.2, 2, event::Touch::Up);
    CHECK(panels.clicks == 0);
    panels.finger(0.3, 1, event::Touch::Up);
    CHECK(panels.clicks == 1);
}

TEST_CASE("panels: a mouse button that is never released leaves the buttons to fingers")
{
    Panels panels;
    panels.mouse(0, MouseButton::Left, Press::Down);
    panels.finger(1, 1, event::Touch::Down);
    panels.finger(1.1, 1, event::Touch::Up);
    CHECK(panels.clicks == 1);
    Panels other;
    CHECK_FALSE(other.mouse(0, MouseButton::Right, Press::Down, outside));
    CHECK(other.mouse(1, MouseButton::Left, Press::Down));
    CHECK(other.mouse(1, MouseButton::Left, Press::Up));
    CHECK(other.clicks == 1);
}

TEST_CASE("panels: what is let go of clicks nothing, and nothing of it is left")
{
    Panels panels;
    panels.finger(0, 1, event::Touch::Down);
    panels.hands.let_go(1);
    CHECK_FALSE(panels.finger(0.1, 1, event::Touch::Up));
    CHECK(panels.clicks == 0);
    CHECK_FALSE(panels.is_down);
    panels.mouse(1, MouseButton::Left, Press::Down);
    panels.hands.let_go(mouse_contact);
    CHECK_FALSE(panels.mouse(1.1, MouseButton::Left, Press::Up));
    CHECK(panels.clicks == 0);
    CHECK_FALSE(panels.hands.acting.has_value());
    CHECK_FALSE(panels.hands.held_here.any());
}

TEST_CASE("panels: scrolling what is not there leaves nothing behind")
{
    PanelHands hands;
    hands.scroll_by("help", 1);
    CHECK(hands == PanelHands{});
}
