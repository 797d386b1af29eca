// Turns pointers and fingers into gestures: drag, flick, pinch, tap, double tap.
//
// The mouse is a track like a finger. At most two fingers are tracked, others are ignored (a palm,
// a second visitor). A press that moves less than the slop and is released is a tap; one that moves
// more is a drag, which ends with a velocity; two fingers pinch and pan together. All gestures come
// with a movement or a release, except `Pressed`, which comes with the touch, so that a moving view
// can stop under the finger.
#pragma once

#include "input/event.h"

#include <array>
#include <cstdint>
#include <variant>
#include <vector>

namespace vitrine {

enum class PointerKind : std::uint8_t { Mouse, Touch };

namespace gesture {

struct Pressed {
    Vec2 at;
    PointerKind pointer{};
};
struct Tap {
    Vec2 at;
    PointerKind pointer{};
    MouseButton button{};  // Left for a finger
    int count = 1;         // 2: the second tap of a double tap, which comes after a Tap with 1
};
struct DragBegan {
    Vec2 at;  // where the press was
    PointerKind pointer{};
};
struct Dragged {
    Vec2 at;
    Vec2 by;  // since the last Dragged, or since the press
};
struct DragEnded {
    Vec2 velocity;  // pixels a second, from the last 80 ms; zero if it rested before the release
};
struct Pinched {
    Vec2 centre;       // between the fingers now
    Vec2 by;           // how far the centre moved
    float factor = 1;  // how much farther apart they are than before; clamped to 0.5 … 2
};
// The last finger of a pinch was lifted, without having dragged anything.
struct PinchEnded {};

}  // namespace gesture

struct Gesture {
    using What = std::variant<gesture::Pressed, gesture::Tap, gesture::DragBegan, gesture::Dragged,
                              gesture::DragEnded, gesture::Pinched, gesture::PinchEnded>;
    Nanoseconds at = 0;
    What what;
};

class Gestures {
public:
    // Appends to `out` the gestures that `event` makes. `density`, in device pixels to a logical
    // unit, scales the distances of slop and double taps. When the window loses the focus or a
    // finger is cancelled, a drag ends with velocity zero and a press is no tap.
    void feed(const Event& event, float density, std::vector<Gesture>& out);

    // Ends what a contact (see contacts.h) is doing, as if its finger was cancelled.
    void let_go(std::int64_t contact, Nanoseconds at, std::vector<Gesture>& out);

    bool operator==(const Gestures&) const = default;

private:
    struct Sample {
        Nanoseconds at = 0;
        Vec2 position;
        bool operator==(const Sample&) const = default;
    };
    struct Track {
        std::int64_t id = 0;
        bool is_down = false;
        bool is_dragging = false;
        PointerKind pointer{};
        MouseButton button{};
        Vec2 pressed_at;
        Vec2 last;
        std::array<Sample, 8> samples{};  // the latest positions, as a ring
        int sample_count = 0;
        bool operator==(const Track&) const = default;
    };
    // What feed() was given. Empty between two calls.
    struct Fed {
        Nanoseconds at = 0;
        float density = 1;
        std::vector<Gesture>* out = nullptr;
        bool operator==(const Fed&) const = default;
    };
    void emit(Gesture::What what);
    void on_button(const event::PointerButton& button);
    void on_finger(const event::Finger& finger);
    Track* find(std::int64_t id);
    int down_count() const;
    void press(std::int64_t id, Vec2 at, PointerKind pointer, MouseButton button);
    void move_track(std::int64_t id, Vec2 at);
    void pinch(Track& moved, Vec2 at);
    void release(std::int64_t id, Vec2 at);
    void lift(Track& track);
    void tap(const Track& track, Vec2 at);
    void cancel(std::int64_t id);
    Vec2 velocity_of(const Track& track) const;

    std::array<Track, 2> tracks_{};
    bool was_pinching_ = false;
    Nanoseconds last_tap_at_ = -nanoseconds_per_second;
    Vec2 last_tap_;
    Fed fed_;
};

}  // namespace vitrine
