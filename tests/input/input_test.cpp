#include "input/event_text.h"
#include "input/gesture.h"
#include "input/script.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

struct Hands {
    Gestures gestures;
    std::vector<Gesture> made;
    Nanoseconds now = 0;

    template <class What>
    void feed(double seconds, What what)
    {
        now += static_cast<Nanoseconds>(seconds * 1e9);
        gestures.feed({now, what}, 1, made);
    }
    void finger(double seconds, int id, Vec2 at, event::Touch touch)
    {
        feed(seconds, event::Finger{id, at, touch});
    }
    void button(double seconds, Vec2 at, Press press, MouseButton which = MouseButton::Left)
    {
        feed(seconds, event::PointerButton{at, which, press});
    }
    template <class Kind>
    std::vector<Kind> all() const
    {
        std::vector<Kind> found;
        for (const Gesture& g : made) {
            if (const auto* kind = std::get_if<Kind>(&g.what)) found.push_back(*kind);
        }
        return found;
    }
};

constexpr auto down = event::Touch::Down;
constexpr auto move = event::Touch::Move;
constexpr auto up = event::Touch::Up;

}  // namespace

TEST_CASE("gesture: a press that hardly moves is a tap; two are a double tap; a third begins anew")
{
    Hands hands;
    for (int i = 0; i < 3; ++i) {
        hands.button(0.1, {100, 100}, Press::Down);
        hands.button(0.05, {103, 101}, Press::Up);
    }
    const auto taps = hands.all<gesture::Tap>();
    REQUIRE(taps.size() == 3);
    CHECK(taps[0].count == 1);
    CHECK(taps[1].count == 2);
    CHECK(taps[2].count == 1);
    CHECK(hands.all<gesture::DragBegan>().empty());
}

TEST_CASE("gesture: a drag moves by what the pointer moved and ends with its velocity")
{
    Hands hands;
    hands.button(0, {100, 100}, Press::Down);
    for (int i = 1; i <= 20; ++i)
        hands.feed(0.01, event::PointerMove{
                             {100.0F + 10.0F * static_cast<float>(i), 100}
        });
    hands.button(0.005, {300, 100}, Press::Up);
    float sum = 0;
    for (const auto& dragged : hands.all<gesture::Dragged>())
        sum += dragged.by.x;
    CHECK(sum == doctest::Approx(200));
    REQUIRE(hands.all<gesture::DragEnded>().size() == 1);
    CHECK(hands.all<gesture::DragEnded>()[0].velocity.x == doctest::Approx(1'000).epsilon(0.05));
    CHECK(hands.all<gesture::Tap>().empty());
}

TEST_CASE("gesture: a pointer that rests before the release does not flick")
{
    Hands hands;
    hands.button(0, {100, 100}, Press::Down);
    hands.feed(0.01, event::PointerMove{
                         {200, 100}
    });
    hands.button(0.2, {200, 100}, Press::Up);
    REQUIRE(hands.all<gesture::DragEnded>().size() == 1);
    CHECK(hands.all<gesture::DragEnded>()[0].velocity == Vec2{});
}

TEST_CASE(
    "gesture: two fingers pinch; lifting one goes on as a drag, without a jump and without a tap")
{
    Hands hands;
    hands.finger(0, 1, {400, 300}, down);
    hands.finger(0.01, 2, {500, 300}, down);
    hands.finger(0.01, 2, {600, 300}, move);
    const auto pinches = hands.all<gesture::Pinched>();
    REQUIRE(pinches.size() == 1);
    CHECK(pinches[0].factor == doctest::Approx(2));
    CHECK(pinches[0].by.x == doctest::Approx(50));
    CHECK(pinches[0].centre.x == doctest::Approx(500));
    hands.finger(0.01, 1, {400, 300}, up);
    hands.finger(0.01, 2, {640, 300}, move);
    REQUIRE(hands.all<gesture::Dragged>().size() == 1);
    CHECK(hands.all<gesture::Dragged>()[0].by.x == doctest::Approx(40));
    hands.finger(0.01, 2, {640, 300}, up);
    CHECK(hands.all<gesture::Tap>().empty());
    CHECK(hands.all<gesture::DragEnded>().size() == 1);
    CHECK(hands.all<gesture::PinchEnded>().empty());
}

TEST_CASE("gesture: fingers that leave a pinch without dragging end it")
{
    Hands hands;
    hands.finger(0, 1, {400, 300}, down);
    hands.finger(0.01, 2, {500, 300}, down);
    hands.finger(0.01, 2, {600, 300}, move);
    hands.finger(0.01, 2, {600, 300}, up);
    CHECK(hands.all<gesture::PinchEnded>().empty());
    hands.finger(0.01, 1, {400, 300}, up);
    CHECK(hands.all<gesture::PinchEnded>().size() == 1);
    CHECK(hands.all<gesture::Tap>().empty());
    CHECK(hands.all<gesture::DragEnded>().empty());

    Hands cancelled;
    cancelled.finger(0, 1, {400, 300}, down);
    cancelled.finger(0.01, 2, {500, 300}, down);
    cancelled.feed(0.01, event::Focus{false});
    CHECK(cancelled.all<gesture::PinchEnded>().size() == 1);
}

TEST_CASE("gesture: a third finger is ignored, fingers close together do not amplify, focus lost "
          "ends it all")
{
    Hands hands;
    hands.finger(0, 1, {100, 100}, down);
    hands.finger(0, 2, {104, 100}, down);
    hands.finger(0, 3, {500, 500}, down);
    hands.finger(0.01, 3, {900, 900}, move);
    CHECK(hands.all<gesture::Pinched>().empty());
    hands.finger(0.01, 2, {108, 100}, move);
    CHECK(hands.all<gesture::Pinched>()[0].factor == doctest::Approx(1));
    Hands other;
    other.button(0, {10, 10}, Press::Down);
    other.feed(0.01, event::PointerMove{
                         {90, 10}
    });
    other.feed(0.01, event::Focus{false});
    other.button(0.01, {90, 10}, Press::Up);
    REQUIRE(other.all<gesture::DragEnded>().size() == 1);
    CHECK(other.all<gesture::DragEnded>()[0].velocity == Vec2{});
    CHECK(other.all<gesture::Tap>().empty());
}

TEST_CASE("gesture: other buttons tap and never drag")
{
    Hands hands;
    hands.button(0, {10, 10}, Press::Down, MouseButton::Back);
    hands.feed(0.01, event::PointerMove{
                         {90, 10}
    });
    hands.button(0.01, {90, 10}, Press::Up, MouseButton::Back);
    REQUIRE(hands.all<gesture::Tap>().size() == 1);
    CHECK(hands.all<gesture::Tap>()[0].button == MouseButton::Back);
    CHECK(hands.all<gesture::DragBegan>().empty());
}

TEST_CASE("gesture: whatever hands do, drags begin and end in turn and nothing is out of range")
{
    for (unsigned seed = 1; seed <= 40; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        Hands hands;
        for (int i = 0; i < 400; ++i) {
            const Vec2 at{static_cast<float>(random() % 500), static_cast<float>(random() % 300)};
            const double seconds = static_cast<double>(random() % 50) / 1'000;
            switch (random() % 8) {
            case 0: hands.button(seconds, at, Press::Down); break;
            case 1: hands.button(seconds, at, Press::Up); break;
            case 2:
            case 3: hands.feed(seconds, event::PointerMove{at}); break;
            case 4: hands.finger(seconds, static_cast<int>(random() % 4), at, down); break;
            case 5: hands.finger(seconds, static_cast<int>(random() % 4), at, move); break;
            case 6: hands.finger(seconds, static_cast<int>(random() % 4), at, up); break;
            case 7:
                if (random() % 20 == 0) hands.feed(seconds, event::Focus{false});
                break;
            }
        }
        hands.feed(0, event::Focus{false});
        int open = 0;
        for (const Gesture& g : hands.made) {
            if (std::holds_alternative<gesture::DragBegan>(g.what)) CHECK(++open == 1);
            if (std::holds_alternative<gesture::DragEnded>(g.what)) CHECK(--open == 0);
            if (std::holds_alternative<gesture::Dragged>(g.what)) CHECK(open == 1);
            if (const auto* pinch = std::get_if<gesture::Pinched>(&g.what)) {
                CHECK(pinch->factor >= 0.5F);
                CHECK(pinch->factor <= 2.0F);
                CHECK(std::isfinite(pinch->centre.x));
            }
        }
        CHECK(open == 0);
    }
}

TEST_CASE("script: every command of the grammar reads")
{
    const auto reading = read_script("# a comment\n\nkey ctrl+plus\nkey Right\nclick "
                                     "milestone:S27\nclick \"Guided \\\"tour\\\"\"\nclick 400,300\n"
                                     "doubletap 1,2\nwheel -2.5 at 600,400 shift\ndrag 1,2 to "
                                     "button:help in 0.4s\nswipe 1,2 to 3,4 in 0s\n"
                                     "pinch 600,400 by 2.0 in 0.5s\nresize 1280x720\nwait "
                                     "1.5s\nsettle\nshot a.png\nexpect milestone:S27\n"
                                     "expect no panel\nexpect focus button:help\nexpect value "
                                     "status:frames 0\n2.5 key a\nquit\ntype \"two words\"\n");
    for (const Problem& problem : reading.problems)
        MESSAGE(printed(problem, "script"));
    REQUIRE(reading.value.has_value());
    const Script& script = *reading.value;
    REQUIRE(script.size() == 21);
    CHECK(std::get<step::Key>(script[0].step).modifiers.ctrl);
    CHECK(std::get<step::PointAt>(script[3].step).target.name == "Guided \"tour\"");
    CHECK(std::get<step::PointAt>(script[4].step).target.at == Vec2{400, 300});
    CHECK(std::get<step::Wheel>(script[6].step).modifiers.shift);
    CHECK(std::get<step::Drag>(script[8].step).pointer == PointerKind::Touch);
    CHECK(script[18].at_s == 2.5);
    CHECK(std::get<step::Type>(script[20].step).text == "two words");
    CHECK(script[2].line == 5);
}

TEST_CASE("script: a broken line says where and what was expected")
{
    struct Row {
        const char* text;
        const char* printed;
    };
    const Row rows[] = {
        {"clik 1,2",              "s:1:1: error: no command is called 'clik'; did you mean 'click'?"         },
        {"key Rigth",             "s:1:5: error: no key is called 'Rigth'; did you mean 'Right'?"            },
        {"key ctrl+PagUp",
         "s:1:5: error: no key is called 'ctrl+PagUp'; did you mean 'ctrl+PageUp'?"                          },
        {"key",                   "s:1:4: error: expected a key such as Right or ctrl+plus"                  },
        {"click",                 "s:1:6: error: expected a place such as 400,300, an id such as milestone:S27 or "
                  "a name in quotes"                                                        },
        {"click 4,x",             "s:1:7: error: expected a place such as 400,300, found 'x'"                },
        {"click \"open",          "s:1:7: error: expected '\"' at the end of a text"                         },
        {"click 1,2 3",           "s:1:11: error: expected the end of the line, found '3'"                   },
        {"wheel at 1,2",          "s:1:7: error: expected how many notches, such as 3 or -1, found 'at'"     },
        {"wheel 1 on 1,2",        "s:1:9: error: expected 'at', found 'on'"                                  },
        {"wheel 1 at 1,2 alt",    "s:1:16: error: expected 'shift' or 'ctrl', found 'alt'"                   },
        {"drag 1,2 3,4",          "s:1:10: error: expected 'to', found '3,4'"                                },
        {"drag 1,2 to 3,4",       "s:1:16: error: expected 'in', found ''"                                   },
        {"drag 1,2 to 3,4 in 2",  "s:1:20: error: expected a time such as 0.5s, found '2'"                   },
        {"pinch 1,2 by 90 in 1s",
         "s:1:14: error: expected a factor such as 2.0 between 0.05 and 20, found '90'"                      },
        {"resize 12",             "s:1:8: error: expected a size such as 1280x720, found '12'"               },
        {"wait",                  "s:1:5: error: expected a time such as 0.5s"                               },
        {"wait -1s",              "s:1:6: error: expected a time such as 0.5s between 0 and 3600, found '-1'"},
        {"\n\n  wait soon",       "s:3:8: error: expected a time such as 0.5s, found 'soon'"                 },
        {"shot",                  "s:1:5: error: expected a file name such as view.png"                      },
        {"expect",                "s:1:7: error: expected what is expected: a name, 'no NAME', 'focus ID' or "
                   "'value ID VALUE'"                                                      },
        {"expect value a",        "s:1:15: error: expected a value"                                          },
        {"settle now",            "s:1:8: error: expected the end of the line, found 'now'"                  },
        {"1.x key a",             "s:1:1: error: expected a time in seconds, found '1.x'"                    },
        {"1.5",                   "s:1:4: error: expected a command after the time"                          },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto reading = read_script(row.text);
        CHECK_FALSE(reading.value.has_value());
        REQUIRE(reading.problems.size() == 1);
        CHECK(printed(reading.problems[0], "s") == row.printed);
    }
}

TEST_CASE("script: numbers that no window can have are refused with their place")
{
    struct Row {
        const char* text;
        int column;
        const char* message;
    };
    const char* const event = "expected a time and a recorded event, such as '1.5 event move 400 "
                              "300', with numbers that a window can have";
    const Row rows[] = {
        {"1.5 event nonsense",                 5,  event                                                              },
        {"event quit",                         1,  event                                                              },
        {"1.0 event wheel 600 400 0 nan none", 5,  event                                                              },
        {"1.0 event resize 100 100 0",         5,  event                                                              },
        {"1.0 event resize 0 100 1",           5,  event                                                              },
        {"1.0 event finger down 1 inf 3",      5,  event                                                              },
        {"1e300 key a",                        1,  "expected a time in seconds between 0 and 100000000, found '1e300'"},
        {"wait nans",                          6,  "expected a time such as 0.5s, found 'nan'"                        },
        {"wheel nan at 1,2",                   7,  "expected how many notches, such as 3 or -1, found 'nan'"          },
        {"pinch inf,nan by 2 in 1s",           7,  "expected a place such as 400,300, found 'inf'"                    },
        {"pinch 1,2 by nan in 1s",             14, "expected a factor such as 2.0, found 'nan'"                       },
        {"resize -5x-5",                       8,  "expected a size such as 1280x720 between 1 and 32768, found '-5'" },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto reading = read_script(row.text);
        CHECK_FALSE(reading.value.has_value());
        REQUIRE(reading.problems.size() == 1);
        CHECK(reading.problems[0].place == Place{1, row.column});
        CHECK(reading.problems[0].message == row.message);
    }
}

TEST_CASE("script: a letter's key may be written as help shows it")
{
    const auto reading = read_script("key F\nkey ctrl+N\nkey F1\n");
    REQUIRE(reading.value.has_value());
    const auto code = [&](std::size_t i) {
        return std::get<step::Key>((*reading.value)[i].step).code;
    };
    CHECK(code(0) == static_cast<KeyCode>('f'));
    CHECK(code(1) == static_cast<KeyCode>('n'));
    CHECK(code(2) == KeyCode::F1);
}

TEST_CASE("script: a recorded event reads back as itself")
{
    const Modifiers both{.shift = true, .ctrl = true};
    const std::vector<Event> events{
        {1,                     event::PointerMove{{1.25F, -3.5F}}                                      },
        {999'999'999,           event::PointerButton{{4, 5}, MouseButton::Forward, Press::Up}           },
        {12'345'678'901,        event::Wheel{.at = {1, 2}, .dx = -0.5F, .dy = 3, .modifiers = both}     },
        {2,                     event::Finger{77, {0.1F, 0.2F}, event::Touch::Cancel}                   },
        {3,                     event::Key{KeyCode::PageDown, both, Press::Down, true}                  },
        {4,                     event::Key{KeyCode::Plus, {}, Press::Up, false}                         },
        {5,                     event::Key{static_cast<KeyCode>('='), {.alt = true}, Press::Down, false}},
        {6,                     event::Resize{{1920, 1080}, 1.5F}                                       },
        {7,                     event::Exposed{}                                                        },
        {8,                     event::TexturesLost{}                                                   },
        {9,                     event::Focus{false}                                                     },
        {10,                    event::Quit{}                                                           },
        {11,                    event::Text{" Ёлка \"x\" "}                                         },
        {12,                    event::Text{"two\nlines\r\\n\\"}                                        },
        {13,                    event::Text{""}                                                         },
        {8'640'000'000'000'001, event::Tick{}                                                           },
    };
    for (const Event& event : events) {
        const std::string line = script_line(event);
        CAPTURE(line);
        const auto reading = read_script(line);
        REQUIRE(reading.value.has_value());
        const Event back = std::get<step::Raw>((*reading.value)[0].step).event;
        CHECK(back.at == event.at);
        CHECK(script_line(back) == line);
        if (const auto* text = std::get_if<event::Text>(&event.what))
            CHECK(std::get<event::Text>(back.what).text == text->text);
    }
}
