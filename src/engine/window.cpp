#include "engine/window.h"

#include "engine/files.h"
#include "engine/keys.h"
#include "engine/signals.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace vitrine {

namespace {

// ---- what SDL says

Modifiers modifiers_of(int mod)
{
    return {.shift = (mod & KMOD_SHIFT) != 0,
            .ctrl = (mod & KMOD_CTRL) != 0,
            .alt = (mod & KMOD_ALT) != 0};
}

std::optional<MouseButton> button_of(Uint8 button)
{
    switch (button) {
    case SDL_BUTTON_LEFT: return MouseButton::Left;
    case SDL_BUTTON_MIDDLE: return MouseButton::Middle;
    case SDL_BUTTON_RIGHT: return MouseButton::Right;
    case SDL_BUTTON_X1: return MouseButton::Back;
    case SDL_BUTTON_X2: return MouseButton::Forward;
    default: return std::nullopt;  // a number of SDL's, not an enum of ours
    }
}

// ---- starting and sizes

void set_hints()
{
    SDL_SetHint(SDL_HINT_APP_NAME, "Vitrine");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

// SDL may fall back on drivers that show nothing; only who asks for one gets it.
bool shows_nothing()
{
    const std::string_view driver = SDL_GetCurrentVideoDriver();
    if (driver != "dummy" && driver != "offscreen") return false;
    const char* wanted = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    return wanted == nullptr || std::string_view(wanted).find(driver) == std::string_view::npos;
}

Error no_display(std::string_view reason)
{
    return {fmt::format("no display: set DISPLAY or WAYLAND_DISPLAY, or use `vitrine shot` which "
                        "needs none (SDL says: {})",
                        reason)};
}

Vec2 window_units(SDL_Window* window)
{
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window, &width, &height);
    return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

Vec2 window_pixels(SDL_Window* window)
{
    int width = 0;
    int height = 0;
    SDL_GetWindowSizeInPixels(window, &width, &height);
    return {static_cast<float>(std::max(1, width)), static_cast<float>(std::max(1, height))};
}

// From the window system where it scales windows, else from the display's size in millimetres.
// That is believed only where it says something: servers without a screen claim anything below 120.
float density_of(SDL_Window* window)
{
    const float ratio = window_pixels(window).x / window_units(window).x;
    if (std::abs(ratio - 1) > 0.01F) return ratio;
    float dpi = 0;
    const int display = SDL_GetWindowDisplayIndex(window);
    if (display < 0 || SDL_GetDisplayDPI(display, &dpi, nullptr, nullptr) != 0) return 1;
    const float quarters = std::round(dpi / 96 * 4) / 4;
    return dpi >= 120 && quarters <= 4 ? quarters : 1;
}

// Where the window system counts in pixels, a window of logical units must be made larger; and none
// is larger than its display.
void fit_to_display(SDL_Window* window, const WindowOptions& options)
{
    SDL_Rect room{};
    if (SDL_GetDisplayUsableBounds(SDL_GetWindowDisplayIndex(window), &room) != 0) return;
    const float ratio = window_pixels(window).x / window_units(window).x;
    const float factor = std::max(1.0F, density_of(window) / ratio);
    const auto fitted = [&](int units, int most) {
        return std::min(static_cast<int>(std::lround(static_cast<float>(units) * factor)), most);
    };
    const int width = fitted(options.width, room.w);
    const int height = fitted(options.height, room.h);
    if (width == options.width && height == options.height) return;
    SDL_SetWindowSize(window, width, height);
    SDL_SetWindowPosition(window, SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED);
}

Nanoseconds clock_time(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return Nanoseconds{time.tv_sec} * nanoseconds_per_second + time.tv_nsec;
}

}  // namespace

// ---- the window

struct Window::Impl {
    // Our own kinds of event, three in a row: a signal, files, and nothing but a turn.
    explicit Impl(Uint32 type)
        : signal_event(type), files_event(type + 1), wake_event(type + 2), signals(type)
    {}
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        if (window != nullptr) SDL_DestroyWindow(window);
        if (has_started) SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }

    Result<void> open(const WindowOptions& options);
    Nanoseconds now() const { return monotonic_time() - started_at; }
    bool wait_for(const Wake& wake, SDL_Event& event) const;
    void take(const SDL_Event& event, std::vector<Event>& out);
    void take_window(const SDL_WindowEvent& event, std::vector<Event>& out);
    void take_finger(const SDL_TouchFingerEvent& finger, std::vector<Event>& out) const;
    void ask_to_leave(std::vector<Event>& out) const;
    void add_resize(std::vector<Event>& out);

    // Mouse positions come in the window system's units.
    Vec2 pixel(Sint32 x, Sint32 y) const
    {
        return {static_cast<float>(x) * pixels_a_unit.x, static_cast<float>(y) * pixels_a_unit.y};
    }

    template <class What>
    void add(std::vector<Event>& out, What what) const
    {
        out.push_back({.at = now(), .what = std::move(what)});
    }

    Uint32 signal_event;
    Uint32 files_event;
    Uint32 wake_event;
    SignalWatch signals;
    SDL_Window* window = nullptr;
    bool has_started = false;
    bool leaves_on_request = true;
    Nanoseconds started_at = 0;  // of the process, on the monotonic clock
    Vec2 told_size;              // of the last Resize
    float told_density = 0;
    Vec2 pixels_a_unit{1, 1};
    SDL_Rect windowed{0, 0, 0, 0};  // where the window was before it filled the display

    void fill_display();
    void leave_display();
};

Result<void> Window::Impl::open(const WindowOptions& options)
{
    started_at = monotonic_time() - time_since_process_start();
    leaves_on_request = options.leaves_on_request;
    set_hints();
    SDL_SetMainReady();
    // No joysticks: SDL's event wait would poll every millisecond for them.
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return tl::unexpected(no_display(SDL_GetError()));
    }
    has_started = true;
    if (shows_nothing()) {
        return tl::unexpected(no_display(
            fmt::format("only the video driver '{}' is available", SDL_GetCurrentVideoDriver())));
    }
    const Uint32 flags = SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    window = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                              options.width, options.height, flags);
    if (window == nullptr) {
        return fail(fmt::format("cannot open a window (SDL says: {})", SDL_GetError()));
    }
    fit_to_display(window, options);
    if (options.is_fullscreen) fill_display();
    SDL_ShowWindow(window);
    if (options.keeps_screen_awake)
        SDL_DisableScreenSaver();
    else
        SDL_EnableScreenSaver();
    // Keys are commands here: no input method may keep them.
    SDL_StopTextInput();
    signals.start();
    return {};
}

bool Window::Impl::wait_for(const Wake& wake, SDL_Event& event) const
{
    if (!wake.at) return SDL_WaitEvent(&event) == 1;
    const Nanoseconds left = *wake.at - now();
    if (left <= 0) return SDL_PollEvent(&event) == 1;
    const Nanoseconds milliseconds = (left + 999'999) / 1'000'000;
    const Nanoseconds most = std::numeric_limits<int>::max();
    return SDL_WaitEventTimeout(&event, static_cast<int>(std::min(milliseconds, most))) == 1;
}

void Window::Impl::ask_to_leave(std::vector<Event>& out) const
{
    if (leaves_on_request) add(out, event::Quit{});
}

void Window::Impl::add_resize(std::vector<Event>& out)
{
    const Vec2 size = window_pixels(window);
    const Vec2 units = window_units(window);
    const float density = density_of(window);
    pixels_a_unit = {size.x / units.x, size.y / units.y};
    if (size == told_size && density == told_density) return;
    told_size = size;
    told_density = density;
    std::erase_if(
        out, [](const Event& event) { return std::holds_alternative<event::Resize>(event.what); });
    add(out, event::Resize{size, density});
}

void Window::Impl::take_window(const SDL_WindowEvent& event, std::vector<Event>& out)
{
    switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: add_resize(out); break;
    case SDL_WINDOWEVENT_EXPOSED: add(out, event::Exposed{}); break;
    case SDL_WINDOWEVENT_CLOSE: ask_to_leave(out); break;
    case SDL_WINDOWEVENT_FOCUS_GAINED: add(out, event::Focus{true}); break;
    case SDL_WINDOWEVENT_FOCUS_LOST: add(out, event::Focus{false}); break;
    case SDL_WINDOWEVENT_LEAVE:
        // Nothing is under the pointer any more.
        if (SDL_GetMouseState(nullptr, nullptr) == 0)
            add(out, event::PointerMove{
                         {-1, -1}
            });
        break;
    default: break;  // SDL has many more
    }
}

void Window::Impl::take_finger(const SDL_TouchFingerEvent& finger, std::vector<Event>& out) const
{
    const Vec2 size = window_pixels(window);
    const event::Touch touch = finger.type == SDL_FINGERDOWN ? event::Touch::Down
                               : finger.type == SDL_FINGERUP ? event::Touch::Up
                                                             : event::Touch::Move;
    add(out, event::Finger{
                 finger.fingerId, {finger.x * size.x, finger.y * size.y},
                  touch
    });
}

void Window::Impl::take(const SDL_Event& event, std::vector<Event>& out)
{
    if (event.type == signal_event) {
        add(out, event::Quit{});
        return;
    }
    if (event.type == files_event) {
        add(out, event::FilesChanged{});
        return;
    }
    switch (event.type) {
    case SDL_QUIT: ask_to_leave(out); break;
    case SDL_WINDOWEVENT: take_window(event.window, out); break;
    case SDL_KEYDOWN:
    case SDL_KEYUP: {
        const KeyCode code = code_of(event.key.keysym);
        if (code == KeyCode::None) break;
        add(out, event::Key{.code = code,
                            .modifiers = modifiers_of(event.key.keysym.mod),
                            .press = event.type == SDL_KEYDOWN ? Press::Down : Press::Up,
                            .is_repeat = event.key.repeat != 0});
        break;
    }
    case SDL_TEXTINPUT: add(out, event::Text{event.text.text}); break;
    case SDL_MOUSEMOTION:
        if (!out.empty() && std::holds_alternative<event::PointerMove>(out.back().what)) {
            out.pop_back();
        }
        add(out, event::PointerMove{pixel(event.motion.x, event.motion.y)});
        break;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        if (const auto button = button_of(event.button.button)) {
            const bool is_down = event.type == SDL_MOUSEBUTTONDOWN;
            add(out, event::PointerButton{.at = pixel(event.button.x, event.button.y),
                                          .button = *button,
                                          .press = is_down ? Press::Down : Press::Up});
        }
        break;
    case SDL_MOUSEWHEEL:
        add(out, event::Wheel{.at = pixel(event.wheel.mouseX, event.wheel.mouseY),
                              .dx = event.wheel.preciseX,
                              .dy = event.wheel.preciseY,
                              .modifiers = modifiers_of(SDL_GetModState())});
        break;
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: take_finger(event.tfinger, out); break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: add(out, event::TexturesLost{}); break;
    default: break;  // SDL has many more
    }
}

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

void Window::wait(const Wake& wake, std::vector<Event>& out)
{
    SDL_Event event{};
    // The size must be told before anything can be drawn.
    const bool is_first = impl_->told_density == 0;
    if (is_first) impl_->add_resize(out);
    bool is_any = is_first ? SDL_PollEvent(&event) == 1 : impl_->wait_for(wake, event);
    while (is_any) {
        impl_->take(event, out);
        is_any = SDL_PollEvent(&event) == 1;
    }
    impl_->add(out, event::Tick{});
}

void Window::wake_up() const
{
    SDL_Event event{};
    event.type = impl_->wake_event;
    SDL_PushEvent(&event);
}

void Window::tell_of_files() const
{
    SDL_Event event{};
    event.type = impl_->files_event;
    SDL_PushEvent(&event);
}

Vec2 Window::size_px() const
{
    return window_pixels(impl_->window);
}

float Window::density() const
{
    return density_of(impl_->window);
}

// SDL asks the window manager to fill the display. A bare kiosk may run none, so the window is made
// as large as the display first, without a border; leave_display() gives it back what it had.
void Window::Impl::fill_display()
{
    SDL_GetWindowPosition(window, &windowed.x, &windowed.y);
    SDL_GetWindowSize(window, &windowed.w, &windowed.h);
    SDL_Rect display;
    if (SDL_GetDisplayBounds(std::max(0, SDL_GetWindowDisplayIndex(window)), &display) == 0) {
        SDL_SetWindowBordered(window, SDL_FALSE);
        SDL_SetWindowPosition(window, display.x, display.y);
        SDL_SetWindowSize(window, display.w, display.h);
    }
    SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::Impl::leave_display()
{
    SDL_SetWindowFullscreen(window, 0);
    SDL_SetWindowBordered(window, SDL_TRUE);
    if (windowed.w == 0) return;
    SDL_SetWindowSize(window, windowed.w, windowed.h);
    SDL_SetWindowPosition(window, windowed.x, windowed.y);
}

void Window::set_title(const std::string& title)
{
    SDL_SetWindowTitle(impl_->window, title.c_str());
}

void Window::set_fullscreen(bool fullscreen)
{
    fullscreen ? impl_->fill_display() : impl_->leave_display();
}

void Window::set_text_input(bool is_on)
{
    const bool was_on = SDL_IsTextInputActive() == SDL_TRUE;
    if (is_on != was_on) is_on ? SDL_StartTextInput() : SDL_StopTextInput();
}

void Window::drop_composition()
{
    SDL_ClearComposition();
}

void Window::set_cursor_visible(bool visible)
{
    SDL_ShowCursor(visible ? SDL_ENABLE : SDL_DISABLE);
}

SDL_Window* Window::handle() const
{
    return impl_->window;
}

Nanoseconds Window::now() const
{
    return impl_->now();
}

Result<Window> open_window(const WindowOptions& options)
{
    const Uint32 event_type = SDL_RegisterEvents(3);
    auto impl = std::make_unique<Window::Impl>(event_type);
    if (auto opened = impl->open(options); !opened) return tl::unexpected(opened.error());
    return Window(std::move(impl));
}

// ---- clocks

Nanoseconds cpu_time()
{
    return clock_time(CLOCK_PROCESS_CPUTIME_ID);
}

Nanoseconds monotonic_time()
{
    return clock_time(CLOCK_MONOTONIC);
}

Nanoseconds time_since_process_start()
{
    const auto record = read_file("/proc/self/stat");
    if (!record) return 0;
    // The program's name may hold blanks and brackets; after it the fields are counted from the
    // third, and the twenty-second is the start, in clock ticks since the machine's (man 5 proc).
    std::string_view fields = *record;
    fields.remove_prefix(std::min(fields.size(), fields.rfind(')') + 1));
    for (int field = 2; field < 22; ++field) {
        fields.remove_prefix(std::min(fields.size(), fields.find(' ') + 1));
    }
    Nanoseconds ticks = 0;
    const long ticks_per_second = ::sysconf(_SC_CLK_TCK);
    const auto parsed = std::from_chars(fields.data(), fields.data() + fields.size(), ticks);
    if (parsed.ec != std::errc{} || ticks_per_second <= 0) return 0;
    const Nanoseconds started = ticks * (nanoseconds_per_second / ticks_per_second);
    return std::max(Nanoseconds{0}, clock_time(CLOCK_BOOTTIME) - started);
}

}  // namespace vitrine
