// Which fingers and mouse buttons are down, and which of them still mean something.
//
// A drop of water, a ring or a bag may touch a screen for ever, and a button may stick. So a
// contact counts only from its press until it is lifted, has hardly moved for ten seconds or is
// pressed again, or until the window loses the focus. Later events of that contact are ignored.
#pragma once

#include "input/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vitrine {

// The mouse buttons that are held.
class Buttons {
public:
    bool any() const { return bits_ != 0; }
    bool has(MouseButton button) const { return (bits_ & bit(button)) != 0; }
    void add(MouseButton button) { bits_ |= bit(button); }
    void remove(MouseButton button) { bits_ &= ~bit(button); }
    bool operator==(const Buttons&) const = default;

private:
    static unsigned bit(MouseButton button) { return 1U << static_cast<unsigned>(button); }
    unsigned bits_ = 0;
};

// The id of the mouse, with all its buttons, as a contact. Fingers have the ids of their events.
constexpr std::int64_t mouse_contact = -1;

class Contacts {
public:
    enum class Sense : std::uint8_t {
        None,      // from a contact that does not count: ignore the event
        Trembles,  // a finger or the pointer has hardly moved, which is no sign of a person
        Means,     // anything else
    };

    // Takes note of `event` and says what it is worth. `density` is that of its window, in device
    // pixels to a logical unit.
    Sense take(const Event& event, float density);

    // The contacts that stopped counting in the last take() without being lifted. Their gestures
    // must be ended before the event itself is looked at.
    std::span<const std::int64_t> lost() const { return lost_; }

    // Where those of them were that have rested for too long.
    std::span<const Vec2> tired() const { return tired_; }

    // When the next contact will have been still for too long; nothing while none is down.
    std::optional<Nanoseconds> tires_at() const;

    // Since when a contact has been down in `place` without moving; nothing if none is.
    std::optional<Nanoseconds> rests_since(const Rect& place) const;

    bool operator==(const Contacts&) const = default;

private:
    struct Contact {
        std::int64_t id = 0;
        Buttons buttons;  // of the mouse
        Vec2 anchor;      // where it was when it was last seen to move
        Nanoseconds moved_at = 0;

        bool operator==(const Contact&) const = default;
    };
    Sense take_move(Vec2 to, float density);
    Sense take_finger(const event::Finger& finger, Nanoseconds at, float density);
    Sense take_button(const event::PointerButton& button, Nanoseconds at);
    Contact* find(std::int64_t id);
    void lose(std::int64_t id);

    std::vector<Contact> down_;
    std::optional<Vec2> pointer_;  // where it was when it was last seen to move
    std::vector<std::int64_t> lost_;
    std::vector<Vec2> tired_;
};

}  // namespace vitrine
