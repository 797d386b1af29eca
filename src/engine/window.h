// The machine's window: SDL's start and end, size, density, full screen; SDL's events and the clock
// as Events. The only place that reads a clock.
#pragma once

#include "base/result.h"
#include "input/event.h"

#include <memory>
#include <string>
#include <vector>

struct SDL_Window;

namespace vitrine {

struct WindowOptions {
    std::string title;
    int width = 1280;  // logical units
    int height = 720;
    bool is_fullscreen = false;
    bool keeps_screen_awake = false;  // kiosk and presentation: no screen saver
    bool leaves_on_request = true;    // false: close requests and Alt+F4 are ignored (kiosk)
};

class Window final : public EventSource {
public:
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;
    ~Window() override;

    // Blocks in SDL's event wait until something happens or `wake` is due: nothing is polled.
    // SIGTERM and SIGINT come as Quit. Mouse moves and resizes in one batch are merged to the last.
    void wait(const Wake& wake, std::vector<Event>& out) override;

    // Makes wait() return, with a FilesChanged or with nothing but a Tick; from any thread.
    void tell_of_files() const;
    void wake_up() const;

    Vec2 size_px() const;
    float density() const;  // device pixels to a logical unit, from the display's scale
    void set_title(const std::string& title);
    void set_fullscreen(bool fullscreen);
    void set_cursor_visible(bool visible);
    // Whether typing makes texts (event::Text); a touch screen shows its keyboard while it does.
    void set_text_input(bool is_on);
    // What an input method has composed and not typed yet is forgotten.
    void drop_composition();
    SDL_Window* handle() const;
    Nanoseconds now() const;  // since the process started

private:
    friend Result<Window> open_window(const WindowOptions& options);
    struct Impl;
    explicit Window(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

// Fails with a sentence that says what to do where there is no display.
Result<Window> open_window(const WindowOptions& options);

// CPU time this process has used, in nanoseconds; for timedemo.
Nanoseconds cpu_time();
// Monotonic time in nanoseconds; for timedemo.
Nanoseconds monotonic_time();
// Time since the process was started, from the system's own record of it.
Nanoseconds time_since_process_start();

}  // namespace vitrine
