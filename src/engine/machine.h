// The machine that windows are on. It starts and ends SDL, is the one place that waits for SDL's
// events, and knows the time. Each event says which window it belongs to.
#pragma once

#include "base/result.h"
#include "base/turn.h"
#include "engine/signals.h"
#include "input/event.h"

#include <cstdint>
#include <memory>
#include <vector>

struct SDL_Window;
struct SDL_WindowEvent;
union SDL_Event;

namespace vitrine {

class XDisplays;

// Whether a window closes when somebody asks it to: by its button, or by Alt+F4.
enum class Closing : bool { Refused, Allowed };

class Machine final : public EventSource {
public:
    Machine(const Machine&) = delete;
    Machine& operator=(const Machine&) = delete;
    // To be destroyed after its windows.
    ~Machine() override;

    // Blocks in SDL's event wait until something happens or `wake` is due: nothing is polled. A
    // signal to end comes as a Quit of no window. Of the mouse moves and resizes in one batch only
    // the last is kept. The first event of a window is its size.
    void wait(const Wake& wake, std::vector<Event>& out) override;

    // Makes wait() return, with a FilesChanged or with nothing but a Tick; from any thread.
    void tell_of_files() const;
    void wake_up() const;

    // The time since the process was started.
    Nanoseconds now() const;

    // Those that windows can be put on. wait() tells of them first, and when they change.
    std::vector<Display> displays() const;
    // Of an X server, once there is a window; else null.
    const XDisplays* x_displays() const { return x_displays_.get(); }

    // Called by windows when they open and close. Between the two their events are passed on.
    void add(SDL_Window* window, Closing closing, Turn turn);
    void remove(SDL_Window* window);

private:
    friend Result<std::unique_ptr<Machine>> start_machine(Signals& signals);
    explicit Machine(Signals& signals);

    struct Shown {
        SDL_Window* window = nullptr;
        std::uint32_t number = 0;  // as SDL counts them
        Closing closing{};
        Vec2 told_size;  // of the last Resize
        float told_density = 0;
        Vec2 pixels_a_unit{1, 1};
        Turn turn{};   // of the picture in it
        Vec2 display;  // its size, not turned

        WindowId id() const { return static_cast<WindowId>(number); }
        // Mouse positions come in the window system's units.
        Vec2 pixel(int x, int y) const
        {
            return in_picture(
                {static_cast<float>(x) * pixels_a_unit.x, static_cast<float>(y) * pixels_a_unit.y},
                display, turn);
        }
    };
    Shown* find(std::uint32_t number);
    bool wait_for(const Wake& wake, SDL_Event& event) const;
    void take(const SDL_Event& event, std::vector<Event>& out);
    void take_pointer(const SDL_Event& event, std::vector<Event>& out);
    void take_window(const SDL_WindowEvent& event, std::vector<Event>& out);
    void add_resize(Shown& shown, std::vector<Event>& out);
    void add_surroundings(std::vector<Event>& out);

    template <class What>
    void say(std::vector<Event>& out, What what, std::uint32_t window = 0) const
    {
        out.push_back({now(), std::move(what), static_cast<WindowId>(window)});
    }

    Signals& signals_;
    std::uint32_t own_events_ = 0;  // the first of our own kinds of event
    Nanoseconds started_at_ = 0;    // of the process, on the monotonic clock
    std::vector<Shown> windows_;
    std::vector<Display> told_displays_;
    std::unique_ptr<XDisplays> x_displays_;
    int told_minute_ = -1;
    std::optional<MonthDay> told_today_;
};

// Starts SDL. From then on `signals` arrive as events. If there is no display it fails with a
// sentence that says what to do.
Result<std::unique_ptr<Machine>> start_machine(Signals& signals);

}  // namespace vitrine
