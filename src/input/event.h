// Everything that can happen to the program, as events with their times.
//
// The passing of time is an event like the others. So a visit is a list of events, and playing it
// again gives the same states and the same pictures. Positions are in device pixels of the window.
#pragma once

#include "base/geom.h"
#include "input/surroundings.h"
#include "input/time.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace vitrine {

// A key by what it types: 'a', '7' and '+' are their own code points. Other keys have names.
enum class KeyCode : std::uint32_t {
    None = 0,
    Space = ' ',
    Plus = '+',
    Minus = '-',
    Period = '.',
    Slash = '/',
    Zero = '0',
    Left = 0x110000,
    Right,
    Up,
    Down,
    Home,
    End,
    PageUp,
    PageDown,
    Enter,
    Escape,
    Tab,
    Backspace,
    Delete,
    F1,
    F2,
    F3,
    F4,
    F5,
    F6,
    F7,
    F8,
    F9,
    F10,
    F11,
    F12,
    VolumeUp,
    VolumeDown,
    MediaNext,
    MediaPrevious,
};

struct Modifiers {
    bool shift = false;
    bool ctrl = false;
    bool alt = false;
    bool operator==(const Modifiers&) const = default;
};

enum class MouseButton : std::uint8_t { Left, Middle, Right, Back, Forward };
enum class Press : std::uint8_t { Down, Up };

namespace event {

struct Tick {};  // time went by
struct PointerMove {
    Vec2 at;
};
struct PointerButton {
    Vec2 at;
    MouseButton button{};
    Press press{};
};
struct Wheel {
    Vec2 at;
    float dx = 0;  // notches, positive to the right
    float dy = 0;  // notches, positive away from the user
    Modifiers modifiers;
};
enum class Touch : std::uint8_t { Down, Move, Up, Cancel };
struct Finger {
    std::int64_t id = 0;
    Vec2 at;
    Touch touch{};
};
struct Key {
    KeyCode code{};
    Modifiers modifiers;
    Press press{};
    bool is_repeat = false;
};
struct Text {
    std::string text;  // what was typed, as the system's input method gives it
};
struct Resize {
    Vec2 size;          // device pixels
    float density = 1;  // device pixels to a logical unit
};
struct Exposed {};  // the window's pixels may be lost
struct TexturesLost {};
struct FilesChanged {};  // those of the exhibit, which have been read again
struct Focus {
    bool has_focus = true;
};
struct Quit {};  // with a window: it closes; with none: the program ends

}  // namespace event

// A window, by the number that the machine gave it; 0 stands for no window in particular.
enum class WindowId : std::uint32_t {};
// The presenter's, where there are no real windows and in scripts.
constexpr WindowId presenter_window{0x7FFF'FFFF};

struct Event {
    Nanoseconds at = 0;
    std::variant<event::Tick, event::PointerMove, event::PointerButton, event::Wheel, event::Finger,
                 event::Key, event::Text, event::Resize, event::Exposed, event::TexturesLost,
                 event::FilesChanged, event::Focus, event::Displays, event::WallClock, event::Today,
                 event::Quit>
        what;
    WindowId window{};
};

// Where events come from: a window, or a script. One of the two virtual seams.
class EventSource {
public:
    virtual ~EventSource() = default;
    // Waits until something happens or `wake` is due, then appends all that happened to `out`,
    // oldest first, ending with a Tick that says what time it is now.
    virtual void wait(const Wake& wake, std::vector<Event>& out) = 0;
};

}  // namespace vitrine
