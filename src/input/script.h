// Scripts: what happens in a visit, as text with one step a line. They are written by hand or
// recorded, and played through the real loop.
//
//     # comment
//     key Right                       key ctrl+plus       key F1
//     type "words"                    types them into the field that has the focus
//     click milestone:S27             click "Guided tour"   click 400,300
//                                     (also: doubleclick, rightclick, hover, tap, doubletap);
//                                     what is scrolled away is scrolled into view
//     wheel 3 at 600,400              wheel -1 at milestone:S1     wheel 2 at 600,400 shift
//     drag 600,400 to 300,400 in 0.4s (mouse; `swipe` for a finger; moving until the release)
//     pinch 600,400 by 2.0 in 0.5s
//     screen 1280x720 at 1.5          what the visit begins with: pixels, and pixels to a unit. It
//                                     belongs in the first line; further down it is only checked
//     resize 1280x720
//     wait 1.5s                       lets time pass, 60 ticks a second while something moves
//     settle                          lets time pass until nothing moves (20 s at most)
//     shot NAME.png                   saves the picture
//     expect milestone:S27            something with this name is on the screen
//     expect no panel                 … is not
//     expect focus button:help        … has the keyboard's focus
//     expect value status:frames 0    … has this value
//     quit
//
// A line may begin with a time in seconds since the start: `12.350 key Right`. A line without a
// time has that of the line before it. A recorded visit is a `screen` line and then a line for each
// event, `12.350 event key down Right`. Each `tick` ends one turn of the loop, so that playing has
// the same turns as the recorded visit.
#pragma once

#include "data/problem.h"
#include "input/gesture.h"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace vitrine {

// Where a line points: at a place in pixels, or at something by its semantic id or visible name.
struct ScriptTarget {
    std::string name;  // empty: `at` says where
    Vec2 at;
};

namespace step {

struct Key {
    KeyCode code{};
    Modifiers modifiers;
};
enum class Point : std::uint8_t { Click, DoubleClick, Hover, Tap, DoubleTap, RightClick };
struct PointAt {
    Point point{};
    ScriptTarget target;
};
struct Wheel {
    float notches = 0;
    ScriptTarget target;
    Modifiers modifiers;
};
struct Drag {
    PointerKind pointer{};
    ScriptTarget from;
    ScriptTarget to;
    double seconds = 0;
};
struct Pinch {
    ScriptTarget centre;
    float factor = 1;
    double seconds = 0;
};
struct Type {
    std::string text;
};
struct Screen {
    Vec2 size;          // device pixels
    float density = 1;  // device pixels to a logical unit
};
struct Resize {
    Vec2 size;
};
struct Wait {
    double seconds = 0;
};
struct Settle {};
struct Shot {
    std::string file;
};
enum class Expectation : std::uint8_t { There, NotThere, Focused, Value };
struct Expect {
    Expectation expectation{};
    std::string name;
    std::string value;
};
struct Raw {
    Event event;  // from a recorded visit
};
// From now on lines point at the class's stage, and look there; or at the presenter's.
struct OnStageOf {
    WindowId window{};
};
struct Displays {
    std::vector<Vec2> sizes;  // side by side; the first is the presenter's
};
struct Clock {
    int minute = 0;  // of the day
};
struct Quit {};

}  // namespace step

struct ScriptLine {
    int line = 0;                // in the file, from 1
    std::optional<double> at_s;  // a recorded time
    std::variant<step::Key, step::PointAt, step::Wheel, step::Drag, step::Pinch, step::Type,
                 step::Screen, step::Resize, step::Wait, step::Settle, step::Shot, step::Expect,
                 step::Raw, step::OnStageOf, step::Displays, step::Clock, step::Quit>
        step;
};

using Script = std::vector<ScriptLine>;

// Reads a whole script. Problems say line, column and what was expected; with any, there is no
// script.
Reading<Script> read_script(std::string_view text);

// The screen that a script says its visit begins with, if its first line says so.
std::optional<step::Screen> screen_of(const Script& script);

// One line of a recorded script, without line end: "12.350000000 event key down Right".
// read_script() reads it back as a step::Raw with the same event, or as the same screen.
std::string script_line(const Event& event);
std::string script_line(const step::Screen& screen);

}  // namespace vitrine
