// What pointers and fingers do to panels, and the state that they leave there between frames.
//
// It is a value: assigning PanelHands{} lets go of everything, scrolls every area back and makes
// the widget library begin anew (see gui.cpp). One contact at a time acts as the library's mouse:
// the one that came first, until it is lifted or another comes while it rests. A finger acts as the
// mouse, except that a drag inside an area scrolls it.
#pragma once

#include "base/geom.h"
#include "engine/pointer_queue.h"
#include "engine/scroll.h"
#include "input/contacts.h"
#include "input/event.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace vitrine {

constexpr std::size_t no_area = std::numeric_limits<std::size_t>::max();

// A place that takes the pointer.
struct PanelTarget {
    Rect rect;
    std::size_t area = no_area;  // the one that it lies in, or that it is

    bool operator==(const PanelTarget&) const = default;
};

struct PanelHands {
    PointerQueue pointer;  // what the library has not been told yet
    std::vector<Area> areas;
    std::vector<PanelTarget> targets;  // of the frame on the screen; the last one is the topmost
    float scale = 1;                   // device pixels to a logical unit
    std::uint64_t frame = 0;           // how many frames were made; at 0 the library begins anew

    // Gives an event to the panels. True if they take it, so that the canvas must not see it. They
    // take pointer, finger and wheel events over a target of the last frame, and everything from a
    // press there to its release. What was pressed on the canvas stays with the canvas. The mouse's
    // buttons for back and forward are never taken.
    bool take(const Event& event);

    // Ends the press of a contact that does not count any more, though it was not lifted. What it
    // pressed is not clicked.
    void let_go(std::int64_t contact);

    bool is_held_by_finger() const { return acting && acting->id != mouse_contact; }
    std::size_t area_called(std::string_view key);
    // Scrolls the area called `key` by `pages` times its height; for the keyboard.
    void scroll_by(std::string_view key, float pages);
    float px(float units) const;

    bool operator==(const PanelHands&) const = default;

    // The contact that acts as the mouse.
    struct Acting {
        std::int64_t id = 0;
        std::size_t area = no_area;
        Vec2 start;
        Nanoseconds moved_at = 0;
        std::optional<FingerDrag> drag;  // set once it scrolls

        bool is_beside_widgets = false;  // it pressed the area and nothing in it

        bool operator==(const Acting&) const = default;
    };
    std::optional<Acting> acting;
    Buttons held_here;
    Buttons held_on_canvas;

private:
    bool take(const event::PointerMove& move, Nanoseconds at);
    bool take(const event::PointerButton& button, Nanoseconds at);
    bool take(const event::Wheel& wheel);
    bool take(const event::Finger& finger, Nanoseconds at);
    void finger_down(const event::Finger& finger, const PanelTarget& on, Nanoseconds at);
    void finger_move(const event::Finger& finger, Nanoseconds at);
    void finger_up(const event::Finger& finger, Nanoseconds at);
    void turn_page(Area& area, Vec2 from, Vec2 to) const;
    bool can_act(Nanoseconds at);
    const PanelTarget* target_at(Vec2 at) const;
};

}  // namespace vitrine
