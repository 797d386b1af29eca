// The widgets of panels, by Dear ImGui: what is hovered, held and clicked, areas that scroll,
// focus.
//
// Panels place their rectangles themselves and draw with our own text engine. ImGui only decides
// what is hovered, held and clicked; it draws nothing, and it is named in gui.cpp alone. Every
// widget is recorded in the semantic tree by the same call that makes it work. What is begun later
// lies on top. What pointers and fingers have done is in PanelHands, which the caller keeps: a
// fresh one makes ImGui forget all that it knew of presses.
#pragma once

#include "base/geom.h"
#include "draw/list.h"
#include "draw/semantics.h"
#include "engine/panel_hands.h"
#include "input/event.h"

#include <memory>
#include <optional>
#include <string_view>

namespace vitrine {

struct Response {
    bool is_clicked = false;  // released inside after a press inside, or activated by the keyboard
    bool is_hovered = false;
    bool is_held = false;
    bool is_focused = false;  // by the keyboard: draw the focus ring
    bool has_begun = false;   // to be held, in this frame
    bool is_pulled = false;   // held, also where the pointer has left it
    bool is_by_finger = false;
    Vec2 at;  // of the pointer
};

struct Widget {
    SemanticRole role = SemanticRole::Button;
    std::string_view key;            // "help": unique with the role
    std::string_view name;           // what it says
    std::string_view value;          // state, if any
    std::string_view language = {};  // of its name, where it is not the visitor's
    Rect rect;                       // window pixels; inside an area: as scrolled
    float min_target_px = 0;         // its hit area grows to at least this size
    Rgba color;
    Rgba background;
    float text_px = 0;

    bool is(const std::optional<SemanticId>& id) const
    {
        return id && id->role == role && id->key == key;
    }
};

// What the panels cannot draw themselves.
struct GuiStyle {
    float scale = 1;  // device pixels to a logical unit
    Rgba scroll_bar{0x6B, 0x5F, 0x52, 255};
    Rgba ground{0xFB, 0xF7, 0xEF, 255};  // that most areas have
    std::string_view scroll_bar_name;    // what a scroll bar is called
    float finger_bar = 24;               // how wide it is for fingers, in logical units
};

struct GuiFrame {
    Nanoseconds now = 0;
    Vec2 size_px;
    DrawList& list;
    Semantics& semantics;
    const SemanticId* focus = nullptr;  // the widget that has the keyboard's focus, if one has
};

class Gui {
public:
    Gui();
    Gui(Gui&&) noexcept;
    Gui& operator=(Gui&&) noexcept;
    ~Gui();

    void set_style(const GuiStyle& style);

    // Presses a widget for the keyboard: it counts as clicked in the next frame, if it is there.
    void press(const SemanticId& widget);

    // Scrolls to a widget that is out of sight in its area, in the next frame; the focus stays
    // where it is.
    void bring(const SemanticId& widget);

    // Begins and ends a frame of widgets, which `hands` press and scroll. Within it, a frame of
    // another Gui may be begun and ended.
    void begin(const GuiFrame& frame, PanelHands& hands);
    void end();

    // Begins an opaque region of the window that takes pointer events and scrolls its content
    // (`content_px` high) by wheel, finger drag and scroll bar. Pushes its clip. Returns the
    // content's origin: the area's corner minus what is scrolled. `key` names it. It starts at the
    // top if the last frame did not have it, or with another `content`.
    Vec2 begin_area(std::string_view key, const Rect& rect, float content_px,
                    std::uint64_t content);
    void end_area();

    // What lies there takes what is pressed on it, so that nothing below sees it.
    void add_ground(std::string_view key, const Rect& rect);

    // Something that can be pressed, inside an area or free on the canvas. In an area it is brought
    // into view when it gets the focus.
    Response widget(const Widget& widget);

    // Scrolls the current area so that `rect` (window pixels) is in view; for the keyboard's focus,
    // where more than the widget that has it is to be seen.
    // Only in the frame in which the focus has moved, so that the visitor can scroll away from it.
    void show_in_area(const Rect& rect);

    // The same for a line of its content that is chosen without having the focus: once, when
    // another one is chosen than before. Lines count from 1.
    void show_line_in_area(const Rect& rect, std::uint64_t line);

    // Whether the frame after this one would look different without any input.
    bool wants_another_frame() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace vitrine
