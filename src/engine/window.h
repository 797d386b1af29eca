// A window of the machine: its size, density and full screen. The machine reports what happens in
// it.
#pragma once

#include "base/geom.h"
#include "base/result.h"
#include "base/turn.h"
#include "engine/machine.h"

#include <memory>
#include <optional>
#include <string>

struct SDL_Window;

namespace vitrine {

struct WindowOptions {
    std::string title;
    int width = 1280;  // logical units
    int height = 720;
    bool is_fullscreen = false;
    std::optional<Rect> at = {};      // in the window system's units; nothing: in the middle
    bool keeps_screen_awake = false;  // kiosk and presentation: no screen saver
    Closing closing = Closing::Allowed;
    Turn turn = Turn::None;  // of the picture on the display
};

class Window {
public:
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window();

    WindowId id() const;
    Vec2 size_px() const;  // of the picture, as it is turned
    Turn turn() const;
    float density() const;  // device pixels to a logical unit, from the display's scale
    void set_title(const std::string& title);
    void set_fullscreen(bool fullscreen);
    // Puts the window there, in the window system's units: over the whole display that lies there,
    // or as large as that.
    void put_on(const Rect& at, bool fills_display);
    void set_visible(bool is_visible);
    void set_cursor_visible(bool visible);
    // Sets whether typing makes texts (event::Text). A touch screen shows its keyboard while it
    // does.
    void set_text_input(bool is_on);
    // Where in the window it will stand, in pixels: an input method shows beside it what it has.
    void set_text_place(const Rect& caret);
    // Puts a text into the clipboard, from which other programs take it.
    Result<void> copy_text(const std::string& text);
    // Forgets what an input method has composed but not typed yet.
    void drop_composition();
    SDL_Window* handle() const;

private:
    friend Result<Window> open_window(Machine& machine, const WindowOptions& options);
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// Opens a window. The machine must outlive it.
Result<Window> open_window(Machine& machine, const WindowOptions& options);

}  // namespace vitrine
