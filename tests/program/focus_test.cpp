// The keyboard's focus as it is seen, and keys and wheels that come in one batch.
#include "app/field.h"
#include "app/focusing.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <cstring>

using namespace vitrine;

namespace {

event::Key down(KeyCode code, Modifiers modifiers = {})
{
    return {.code = code, .modifiers = modifiers, .press = Press::Down};
}

event::Key letter_down(char c)
{
    return down(static_cast<KeyCode>(static_cast<unsigned char>(c)));
}

// Whether two pictures differ within `box`.
bool differ_in(const Image& a, const Image& b, const Rect& box)
{
    const auto clamped = [](float x, int most) {
        return static_cast<std::size_t>(std::clamp(x, 0.0F, static_cast<float>(most)));
    };
    const std::size_t left = clamped(box.x, a.width);
    const std::size_t right = clamped(box.right(), a.width);
    for (std::size_t y = clamped(box.y, a.height); y < clamped(box.bottom(), a.height); ++y) {
        const std::size_t row = y * static_cast<std::size_t>(a.width);
        for (std::size_t x = left; x < right; ++x) {
            if (a.pixels[row + x] != b.pixels[row + x]) return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("focus: whatever gets it is on the screen, and a ring around it is seen")
{
    struct Row {
        std::string_view name;
        const char* script;
        std::size_t least;  // stops
    };
    const Row rows[] = {
        {"timeline", "settle\n",                                                        8 },
        {"detail",   "wheel 9 at milestone:S30\nsettle\nclick milestone:S30\nsettle\n", 15},
        {"filter",   "key f\nsettle\n",                                                 15},
        {"help",     "key F1\nsettle\n",                                                1 },
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        Show show(explore, {1280, 720}, {.reduces_motion = true});
        REQUIRE(show.play(row.script).empty());
        double now = seconds_between(0, show.loop.now()) + 1;
        show.turn_at(now);
        std::optional<std::string> first;
        std::size_t stops = 0;
        for (; stops < 400; ++stops) {
            show.turn_with(now += 0.5, down(KeyCode::Tab));
            for (int i = 0; i < 4; ++i)
                show.turn_at(now += 0.1);
            const auto at = show.loop.focused();
            REQUIRE(at.has_value());
            const std::string id = show.loop.semantics().id(*at);
            if (first && *first == id) break;
            if (!first) first = id;
            CAPTURE(id);
            const Rect box = show.loop.semantics()[*at].rect;
            const Rect window{0, 0, 1280, 720};
            CHECK_FALSE(intersection(box, window).is_empty());
            const Image with = show.renderer->read();
            const Focus focus = show.loop.state().focus;
            show.loop.state_for_start().focus = {};
            show.turn_at(now += 0.1);
            CHECK(differ_in(with, show.renderer->read(), grown(box, 12)));
            show.loop.state_for_start().focus = focus;
            show.turn_at(now += 0.1);
        }
        CHECK(stops >= row.least);
        CHECK(stops < 400);
    }
}

TEST_CASE("focus: it goes through the buttons of a bar as one reads them")
{
    for (const Policy* policy : {&explore, &kiosk}) {
        Show show(*policy, {1280, 720});
        show.loop.state_for_start().is_at_attract = false;
        show.turn_at(1);
        const Semantics& tree = show.loop.semantics();
        std::size_t buttons = 0;
        Rect last;
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].role != SemanticRole::Button) continue;
            CAPTURE(tree.id(i));
            const Rect& box = tree[i].rect;
            const bool is_below = box.y >= last.bottom();
            CHECK((is_below || (box.y < last.bottom() && box.x > last.x)));
            last = box;
            ++buttons;
        }
        CHECK(buttons >= 6);
    }
}

TEST_CASE("focus: what leaves the screen loses it, and nothing goes on moving for that")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nwheel 12 at milestone:S30\nsettle\n").empty());
    show.loop.state_for_start().focus = focus::OnMilestone{*find_milestone(world().exhibit, "S30")};
    double now = seconds_between(0, show.loop.now()) + 1;
    show.turn_at(now);
    REQUIRE(show.loop.focused().has_value());
    for (int i = 0; i < 8; ++i)
        show.turn_with(now += 0.5, down(KeyCode::Right, {.shift = true}));
    for (int i = 0; i < 60; ++i)
        show.turn_at(now += 0.1);
    CHECK(std::holds_alternative<std::monostate>(show.loop.state().focus));
    CHECK_FALSE(show.loop.wake().at.has_value());
}

TEST_CASE("focus: a row of a list that is scrolled away gives it to the list")
{
    Show show(explore, {1280, 720});
    State& state = show.loop.state_for_start();
    const LaneIndex& lane = world().index.lanes[2];
    state.pages = {
        {page::List{LaneId{2}, lane.anchors.front(), lane.anchors.back()}, {}}
    };
    show.turn_at(1);
    show.turn_with(2, down(KeyCode::Down));
    show.turn_at(2.1);
    const auto row = show.loop.focused();
    REQUIRE(row.has_value());
    CHECK(show.loop.semantics()[*row].role == SemanticRole::Link);
    for (int i = 0; i < 4; ++i)
        show.turn_with(3 + i, down(KeyCode::PageDown));
    for (int i = 0; i < 10; ++i)
        show.turn_at(8 + i * 0.1);
    const auto list = show.loop.focused();
    REQUIRE(list.has_value());
    CHECK(show.loop.semantics().id(*list) == "panel:list");
    CHECK_FALSE(show.loop.wake().at.has_value());
    // By keys through it, and Enter opens what has it.
    show.turn_with(10, down(KeyCode::Down), down(KeyCode::Enter));
    show.turn_at(10.1);
    show.turn_at(10.2);
    CHECK(show.loop.state().selection.has_value());
    CHECK_FALSE(is_modal(show.loop.state()));
}

TEST_CASE("focus: a key finds the state as those before it in its batch have left it")
{
    Show show(explore, {1280, 720});
    show.turn_with(1, down(KeyCode::Slash), letter_down('f'), event::Text{"f"}, letter_down('t'),
                   event::Text{"t"}, letter_down('0'), event::Text{"0"});
    CHECK(words_in_field(show.loop.state()) == "ft0");
    CHECK(tour_of(show.loop.state()) == nullptr);
    CHECK(is_typing(show.loop.state()));

    // What opens is not on the screen yet: Tab does not reach what lies beneath it.
    Show batch(explore, {1280, 720});
    batch.turn_with(1, down(KeyCode::Tab), down(KeyCode::F1), down(KeyCode::Tab),
                    down(KeyCode::Enter), letter_down('t'));
    batch.turn_at(1.1);
    CHECK(is_open<page::Help>(batch.loop.state().pages));
    CHECK(batch.loop.state().folded.none());
    CHECK(tour_of(batch.loop.state()) == nullptr);
}

TEST_CASE("loop: what comes in the frame in which a visit starts over is not of the next one")
{
    for (const Opening opening : {Opening::Attract, Opening::Timeline}) {
        Policy policy = kiosk;
        policy.opens = opening;
        Show show(policy, {1920, 1080});
        const State first = show.loop.state();
        if (opening == Opening::Attract) REQUIRE(show.play("tap button:begin\nsettle\n").empty());
        double now = seconds_between(0, show.loop.now()) + 1;
        show.turn_at(now);
        const auto button = show.loop.semantics().find("button:start-over");
        REQUIRE(button.has_value());
        const Vec2 at = show.loop.semantics()[*button].rect.centre();
        const event::Wheel wheel{
            .at = {900, 400},
              .dy = 3
        };
        show.turn_with(now += 0.02, event::Finger{1, at, event::Touch::Down}, wheel);
        show.turn_with(now += 0.02, event::Finger{1, at, event::Touch::Up}, wheel);
        CHECK(show.loop.state().moving.has_value());
        // The button answers a frame or two later: the wheel turns until then.
        int turns = 0;
        for (; turns < 5 && show.loop.state().moving; ++turns)
            show.turn_with(now += 0.02, wheel, event::Key{.code = KeyCode::Tab});
        CHECK(turns < 5);
        State after = show.loop.state();
        CHECK(after.quiet_since > 0);
        after.quiet_since = first.quiet_since;
        after.journey.leg_since = first.journey.leg_since;
        CHECK(after == first);
    }
}

TEST_CASE("focus: what greets a visitor is reached by the keyboard, and leads on")
{
    Show show(explore, {1920, 1080}, {.is_greeted = true});
    CHECK(show.play("settle\nexpect button:masthead-tour\nexpect button:X2\nexpect button:X7\n"
                    "click button:X4\nsettle\nexpect no button:X4\nexpect panel:evidence\n"
                    "expect value button:evidence-X4 chosen\n")
              .empty());
    Show tour(explore, {1280, 720}, {.is_greeted = true});
    CHECK(tour.play("settle\nclick button:masthead-tour\nsettle\nexpect panel:tours\n"
                    "click button:tour-begin-class\nsettle\nexpect panel:tour\nkey Escape\n"
                    "settle\nexpect no button:masthead-tour\n")
              .empty());
    Show press(explore, {1280, 720}, {.is_greeted = true});
    CHECK(press.play("settle\nclick 30,84\nsettle\nexpect no button:masthead-tour\n").empty());
    Show steady(explore, {1920, 1080}, {.is_greeted = true});
    steady.turn_at(1);
    for (int stop = 0; stop < 200; ++stop) {
        steady.turn_with(1.1 + stop * 0.01, down(KeyCode::Tab));
        const auto* widget = widget_of(steady.loop.state().focus);
        if (widget != nullptr && widget->key == "masthead-tour") break;
    }
    REQUIRE(widget_of(steady.loop.state().focus) != nullptr);
    CHECK(widget_of(steady.loop.state().focus)->key == "masthead-tour");
    CHECK(steady.loop.state().has_masthead);
}
