#include "engine/window.h"

#include "engine/window_size.h"
#include "engine/x_displays.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace vitrine {

namespace {

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

// The display on which the middle of a window is; of several the first. Empty if there is none.
Rect display_around(const std::vector<Display>& displays, const SDL_Rect& window)
{
    const Vec2 middle{static_cast<float>(window.x) + static_cast<float>(window.w) / 2,
                      static_cast<float>(window.y) + static_cast<float>(window.h) / 2};
    const auto found = std::ranges::find_if(
        displays, [middle](const Display& one) { return one.bounds.contains(middle); });
    if (found != displays.end()) return found->bounds;
    return displays.empty() ? Rect{} : displays.front().bounds;
}

bool is_known_to_sdl(const Rect& display)
{
    for (int i = 0; i < SDL_GetNumVideoDisplays(); ++i) {
        SDL_Rect known;
        if (SDL_GetDisplayBounds(i, &known) != 0) continue;
        const Rect bounds{static_cast<float>(known.x), static_cast<float>(known.y),
                          static_cast<float>(known.w), static_cast<float>(known.h)};
        if (bounds == display) return true;
    }
    return false;
}

}  // namespace

struct Window::Impl {
    Impl(Machine& of, SDL_Window* opened, const WindowOptions& options)
        : machine(of), window(opened), turn(options.turn)
    {
        machine.add(window, options.closing, turn);
    }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;
    ~Impl()
    {
        machine.remove(window);
        SDL_DestroyWindow(window);
    }

    void place(const Rect& at);
    void fill_display(const std::optional<Rect>& at = {});
    void stop_filling();
    void leave_display();

    Machine& machine;
    SDL_Window* window;
    Turn turn;
    Rect text_place;
    SDL_Rect windowed{0, 0, 0, 0};  // where the window was before it filled the display
    bool fills_by_request = false;  // a display that SDL does not know
};

Result<Window> open_window(Machine& machine, const WindowOptions& options)
{
    const Uint32 flags = SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    SDL_Window* opened =
        SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                         options.width, options.height, flags);
    if (opened == nullptr)
        return fail(fmt::format("cannot open a window (SDL says: {})", SDL_GetError()));
    auto impl = std::make_unique<Window::Impl>(machine, opened, options);
    if (options.at)
        impl->place(*options.at);
    else
        fit_to_display(opened, options);
    if (options.is_fullscreen) impl->fill_display(options.at);
    SDL_ShowWindow(opened);
    if (options.keeps_screen_awake)
        SDL_DisableScreenSaver();
    else
        SDL_EnableScreenSaver();
    return Window(std::move(impl));
}

Window::Window(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;
Window::~Window() = default;

WindowId Window::id() const
{
    return static_cast<WindowId>(SDL_GetWindowID(impl_->window));
}

Vec2 Window::size_px() const
{
    return size_when_turned(window_pixels(impl_->window), impl_->turn);
}

Turn Window::turn() const
{
    return impl_->turn;
}

float Window::density() const
{
    return density_of(impl_->window);
}

// SDL asks the window manager to fill the display. A bare kiosk may run none, so the window is made
// as large as the display first, without a border; leave_display() gives it back what it had. Where
// a display came or changed later than SDL looks, the window manager is asked directly.
void Window::Impl::fill_display(const std::optional<Rect>& at)
{
    SDL_GetWindowPosition(window, &windowed.x, &windowed.y);
    SDL_GetWindowSize(window, &windowed.w, &windowed.h);
    const XDisplays* x = machine.x_displays();
    const Rect display = at ? *at : display_around(machine.displays(), windowed);
    if (!display.is_empty()) {
        SDL_SetWindowBordered(window, SDL_FALSE);
        place(display);
    }
    fills_by_request = x != nullptr && !display.is_empty() && !is_known_to_sdl(display);
    if (fills_by_request)
        x->fill(window, true);
    else
        SDL_SetWindowFullscreen(window, SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void Window::Impl::stop_filling()
{
    if ((SDL_GetWindowFlags(window) & SDL_WINDOW_FULLSCREEN) != 0)
        SDL_SetWindowFullscreen(window, 0);
    if (std::exchange(fills_by_request, false)) machine.x_displays()->fill(window, false);
}

void Window::Impl::leave_display()
{
    stop_filling();
    SDL_SetWindowBordered(window, SDL_TRUE);
    if (windowed.w == 0) return;
    SDL_SetWindowSize(window, windowed.w, windowed.h);
    SDL_SetWindowPosition(window, windowed.x, windowed.y);
}

void Window::Impl::place(const Rect& at)
{
    SDL_SetWindowPosition(window, static_cast<int>(at.x), static_cast<int>(at.y));
    SDL_SetWindowSize(window, static_cast<int>(at.w), static_cast<int>(at.h));
}

// A window that fills its display is moved out of that first: the window system keeps it there.
void Window::put_on(const Rect& at, bool fills_display)
{
    impl_->stop_filling();
    impl_->place(at);
    if (fills_display) impl_->fill_display(at);
}

void Window::set_visible(bool is_visible)
{
    is_visible ? SDL_ShowWindow(impl_->window) : SDL_HideWindow(impl_->window);
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

void Window::set_text_place(const Rect& caret)
{
    if (caret == impl_->text_place) return;
    impl_->text_place = caret;
    const Vec2 pixels = window_pixels(impl_->window);
    const Vec2 units = window_units(impl_->window);
    const float x = units.x / pixels.x;
    const float y = units.y / pixels.y;
    const SDL_Rect place{static_cast<int>(caret.x * x), static_cast<int>(caret.y * y),
                         std::max(1, static_cast<int>(caret.w * x)),
                         std::max(1, static_cast<int>(caret.h * y))};
    SDL_SetTextInputRect(&place);
}

Result<void> Window::copy_text(const std::string& text)
{
    if (SDL_SetClipboardText(text.c_str()) != 0)
        return fail(fmt::format("SDL says: {}", SDL_GetError()));
    return {};
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

}  // namespace vitrine
