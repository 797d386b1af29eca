// One visit on several stages.

#include "program/allocations.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <utility>
#include <vector>

using namespace vitrine;

namespace {

constexpr WindowId first{7};
constexpr WindowId second{9};
constexpr Vec2 large{1600, 900};

// The same visit in a window and, twice as dense, in a larger one.
struct TwoStages {
    Loop loop;
    double seconds = 0;

    explicit TwoStages(const Policy& policy = explore)
        : loop(world(), {.policy = policy}, offscreen({1280, 720}, 1, first))
    {
        loop.open(offscreen(large, 2, second));
        pass(1);
    }

    const Stage& at(WindowId window) const
    {
        const auto found = std::ranges::find_if(
            loop.stages(), [window](const Stage& stage) { return stage.screen.id == window; });
        REQUIRE(found != loop.stages().end());
        return *found;
    }
    template <class... What>
    void happen([[maybe_unused]] WindowId window, const What&... what)
    {
        const auto now = static_cast<Nanoseconds>((seconds += 0.05) * 1e9);
        REQUIRE(loop.turn({
                              {now, what, window}
                              ..., {now,   event::Tick{}    }
        })
                    .has_value());
    }
    void pass(double by)
    {
        for (const double until = seconds + by; seconds < until;)
            happen(WindowId{});
    }
    // Something of the timeline that both show.
    const Item& shown_by_both() const
    {
        for (const Item& item : at(second).scene.items) {
            const bool is_both = std::ranges::any_of(
                at(first).scene.items, [&](const Item& other) { return other.id == item.id; });
            if (is_both && item.level != Level::Bar) return item;
        }
        FAIL("nothing is on both stages");
        return at(second).scene.items.front();
    }
};

Image alone(const State& state, const Policy& policy, const Screen& like)
{
    Loop loop(world(), {.policy = policy}, offscreen(like.size, like.density));
    loop.state_for_start() = state;
    loop.state_for_start().size = like.size;
    loop.state_for_start().density = like.density;
    for (int i = 0; i < 3; ++i) {
        REQUIRE(loop.turn({
                              {(100 + i) * nanoseconds_per_second, event::Tick{}}
        })
                    .has_value());
    }
    return loop.renderer().read();
}

event::PointerButton left(Vec2 at, Press press)
{
    return {at, MouseButton::Left, press};
}

}  // namespace

TEST_CASE("stages: two of them show one state, each as it would alone")
{
    TwoStages two;
    two.happen(first, event::Key{.code = KeyCode::Right});
    two.pass(4);
    REQUIRE(two.loop.state().selection.has_value());
    CHECK(two.loop.stages().size() == 2);
    CHECK(two.at(first).role == StageRole::Leads);
    CHECK(two.at(second).role == StageRole::Follows);
    for (const WindowId window : {first, second}) {
        const Screen& screen = two.at(window).screen;
        CAPTURE(screen.density);
        CHECK(two.at(window).scene.spec.selection == two.loop.state().selection);
        CHECK(two.at(window).scene.spec.camera == two.loop.state().camera);
        CHECK(two.at(window).scene.spec.size == screen.size);
        CHECK(screen.renderer->read() == alone(two.loop.state(), explore, screen));
    }
    CHECK(two.loop.state().size == Vec2{1280, 720});
    CHECK(two.loop.state().density == 1);
}

TEST_CASE("stages: an event reaches the stage of its window, whose hands take it")
{
    TwoStages two;
    const Item item = two.shown_by_both();
    const Vec2 there = item.dot;
    two.happen(second, event::PointerMove{there}, left(there, Press::Down));
    CHECK(two.at(second).hands.contacts.tires_at().has_value());
    CHECK_FALSE(two.at(first).hands.contacts.tires_at().has_value());
    CHECK(two.at(first).hands.gestures == Gestures{});
    two.happen(second, left(there, Press::Up));
    CHECK(two.loop.state().selection == item.id);

    // The same pixels of the other window are another place.
    TwoStages other;
    other.happen(first, event::PointerMove{there}, left(there, Press::Down));
    other.happen(first, left(there, Press::Up));
    CHECK(other.loop.state().selection != item.id);

    // A panel is scrolled where it is scrolled.
    two.happen(first, event::Key{.code = KeyCode::F1});
    two.pass(1);
    two.happen(second, event::Wheel{.at = large * 0.5F, .dy = -3});
    two.pass(0.2);
    const auto offset = [&](WindowId window) {
        const std::vector<Area>& areas = two.at(window).hands.panels.areas;
        const auto help = std::ranges::find(areas, "help", &Area::key);
        REQUIRE(help != areas.end());
        return help->offset;
    };
    CHECK(offset(second) > 0);
    CHECK(offset(first) == 0);
}

TEST_CASE("stages: a resized window is drawn anew, and the other one stays as it was")
{
    TwoStages two;
    const Image before = two.at(first).screen.renderer->read();
    two.happen(second, event::Resize{
                           {800, 600},
                           1
    });
    two.pass(1);
    CHECK(two.at(second).screen.renderer->read().width == 800);
    CHECK(two.at(second).scene.spec.size == Vec2{800, 600});
    CHECK(two.at(first).screen.renderer->read() == before);
    CHECK(two.loop.state().size == Vec2{1280, 720});
}

TEST_CASE("stages: starting over lets go of the hands on all of them")
{
    TwoStages two;
    two.happen(first, event::Finger{
                          1, {400, 300},
                           event::Touch::Down
    });
    two.happen(second, event::Finger{
                           2, {400, 300},
                            event::Touch::Down
    });
    two.loop.want(action::StartOver{});
    two.happen(WindowId{});
    for (const WindowId window : {first, second}) {
        CHECK(two.at(window).hands.contacts == Contacts{});
        CHECK(two.at(window).hands.gestures == Gestures{});
    }
}

TEST_CASE("stages: closing one leaves the other, and the last one ends the visit")
{
    for (const WindowId closed : {first, second}) {
        const WindowId left_open = closed == first ? second : first;
        TwoStages two;
        two.happen(first, event::Key{.code = KeyCode::Right});
        two.pass(4);
        const std::optional<MilestoneId> selection = two.loop.state().selection;
        two.happen(closed, event::Quit{}, event::Key{.code = KeyCode::F1});
        CHECK_FALSE(two.loop.is_over());
        REQUIRE(two.loop.stages().size() == 1);
        CHECK(two.at(left_open).role == StageRole::Leads);
        CHECK(two.loop.state().selection == selection);
        CHECK(two.loop.state().size == two.at(left_open).screen.size);
        // What is said of a window that is gone is nobody's.
        CHECK_FALSE(is_open<page::Help>(two.loop.state().pages));
        two.happen(left_open, event::Quit{});
        CHECK(two.loop.is_over());
    }
    // A signal, or a key, ends it on all.
    TwoStages two;
    two.happen(WindowId{}, event::Quit{});
    CHECK(two.loop.is_over());
}

TEST_CASE("stages: in two windows of one machine, closed one after the other")
{
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    Signals signals;
    const auto machine = start_machine(signals);
    REQUIRE(machine.has_value());
    const auto opened = [&](int width, int height) {
        auto window = open_window(**machine, {.title = "test", .width = width, .height = height});
        REQUIRE(window.has_value());
        auto renderer = make_renderer(*window, RendererChoice::Cpu);
        REQUIRE(renderer.has_value());
        return screen_in(std::move(*window), std::move(*renderer));
    };
    Loop loop(world(), {.policy = explore}, opened(640, 480));
    loop.open(opened(800, 600));
    const WindowId small = loop.stages().front().screen.id;
    const WindowId wide = loop.stages().back().screen.id;
    const auto turn = [&](const std::vector<Event>& more) {
        std::vector<Event> events = more;
        (*machine)->wait(Wake::now(), events);
        REQUIRE(loop.turn(events).has_value());
    };
    turn({});
    CHECK(loop.stages().front().screen.renderer->read().width == 640);
    CHECK(loop.stages().back().screen.renderer->read().width == 800);
    turn({
        {1, event::Quit{}, small}
    });
    CHECK_FALSE(loop.is_over());
    REQUIRE(loop.stages().size() == 1);
    CHECK(loop.stages().front().screen.id == wide);
    turn({});
    CHECK(loop.stages().front().screen.renderer->read().width == 800);
    turn({
        {2, event::Quit{}, wide}
    });
    CHECK(loop.is_over());
}

TEST_CASE("stages: a steady frame on two of them allocates nothing")
{
    TwoStages two;
    State& state = two.loop.state_for_start();
    state.camera.days = 150;
    std::vector<Event> events(1);
    std::uint64_t before = 0;
    for (int round = 0; round < 4; ++round) {
        before = allocations();
        for (int i = 0; i < 60; ++i) {
            state.camera.centre = -12'500 + 0.3 * i;
            two.seconds += 1 / 60.0;
            events.front() = {static_cast<Nanoseconds>(two.seconds * 1e9), event::Tick{}};
            const bool is_shown = two.loop.turn(events).has_value();
            REQUIRE(is_shown);
        }
    }
    CHECK(allocations() == before);
}
