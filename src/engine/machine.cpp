#include "engine/machine.h"

#include "engine/clock.h"
#include "engine/keys.h"
#include "engine/window_size.h"
#include "engine/x_displays.h"

#include <SDL.h>
#include <fmt/format.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace vitrine {

namespace {

// Our own kinds of event, from the first that SDL gives us.
enum OwnEvent : std::uint32_t { SignalCame, FilesToTake, NothingButATurn, OwnEvents };

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

void set_hints()
{
    SDL_SetHint(SDL_HINT_APP_NAME, "Vitrine");
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    // What an input method composes is shown by it, beside the caret; we get whole words.
    SDL_SetHint(SDL_HINT_IME_INTERNAL_EDITING, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
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

// Where something is typed, what the clipboard has is typed by Ctrl V; so a recorded visit has it,
// too.
bool pastes(KeyCode code, Uint16 modifiers)
{
    const bool has_ctrl = (modifiers & KMOD_CTRL) != 0 && (modifiers & KMOD_ALT) == 0;
    return has_ctrl && code == letter('v') && SDL_IsTextInputActive() == SDL_TRUE;
}

std::string text_to_paste()
{
    constexpr std::size_t most = 65'536;
    char* held = SDL_GetClipboardText();
    if (held == nullptr) return {};
    std::string text = held;
    SDL_free(held);
    if (text.size() <= most) return text;
    // Up to the last letter that is whole.
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80)
        --end;
    text.resize(end);
    return text;
}

void push_event(std::uint32_t type)
{
    SDL_Event event{};
    event.type = type;
    SDL_PushEvent(&event);
}

}  // namespace

Machine::Machine(Signals& signals)
    : signals_(signals)
    , own_events_(SDL_RegisterEvents(OwnEvents))
    , started_at_(monotonic_time() - time_since_process_start())
{
    signals_.tell([type = own_events_ + SignalCame] { push_event(type); });
}

Machine::~Machine()
{
    signals_.tell({});
    x_displays_.reset();
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

Result<std::unique_ptr<Machine>> start_machine(Signals& signals)
{
    set_hints();
    SDL_SetMainReady();
    // No joysticks: SDL's event wait would poll every millisecond for them.
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return tl::unexpected(no_display(SDL_GetError()));
    std::unique_ptr<Machine> machine(new Machine(signals));
    if (shows_nothing()) {
        return tl::unexpected(no_display(
            fmt::format("only the video driver '{}' is available", SDL_GetCurrentVideoDriver())));
    }
    // Keys are commands here: no input method may keep them.
    SDL_StopTextInput();
    return machine;
}

Nanoseconds Machine::now() const
{
    return monotonic_time() - started_at_;
}

void Machine::add(SDL_Window* window, Closing closing, Turn turn)
{
    windows_.push_back(
        {.window = window, .number = SDL_GetWindowID(window), .closing = closing, .turn = turn});
    if (!x_displays_) x_displays_ = XDisplays::of(window);
}

void Machine::remove(SDL_Window* window)
{
    std::erase_if(windows_, [window](const Shown& shown) { return shown.window == window; });
}

Machine::Shown* Machine::find(std::uint32_t number)
{
    const auto found = std::ranges::find(windows_, number, &Shown::number);
    return found == windows_.end() ? nullptr : &*found;
}

void Machine::tell_of_files() const
{
    push_event(own_events_ + FilesToTake);
}

void Machine::wake_up() const
{
    push_event(own_events_ + NothingButATurn);
}

void Machine::wait(const Wake& wake, std::vector<Event>& out)
{
    SDL_Event event{};
    // The size must be told before anything can be drawn.
    bool is_first = false;
    for (Shown& shown : windows_) {
        if (shown.told_density != 0) continue;
        is_first = true;
        add_resize(shown, out);
    }
    bool is_any = is_first ? SDL_PollEvent(&event) == 1 : wait_for(wake, event);
    while (is_any) {
        take(event, out);
        is_any = SDL_PollEvent(&event) == 1;
    }
    add_surroundings(out);
    say(out, event::Tick{});
}

std::vector<Display> Machine::displays() const
{
    if (x_displays_ && !x_displays_->all().empty()) return x_displays_->all();
    std::vector<Display> all;
    const int count = SDL_GetNumVideoDisplays();
    for (int i = 0; i < count; ++i) {
        SDL_Rect bounds;
        if (SDL_GetDisplayBounds(i, &bounds) != 0) continue;
        all.push_back({
            {static_cast<float>(bounds.x), static_cast<float>(bounds.y),
             static_cast<float>(bounds.w), static_cast<float>(bounds.h)}
        });
    }
    return all;
}

// Asked in each turn, which costs a look into a list: not all systems tell of each change.
void Machine::add_surroundings(std::vector<Event>& out)
{
    std::vector<Display> all = displays();
    if (all != told_displays_) {
        say(out, event::Displays{all});
        told_displays_ = std::move(all);
    }
    const int minute = minute_of_day();
    if (minute != told_minute_) {
        say(out, event::WallClock{minute});
        if (const MonthDay today = day_of_year(); told_today_ != today) {
            say(out, event::Today{today});
            told_today_ = today;
        }
    }
    told_minute_ = minute;
}

bool Machine::wait_for(const Wake& wake, SDL_Event& event) const
{
    if (!wake.at) return SDL_WaitEvent(&event) == 1;
    const Nanoseconds left = *wake.at - now();
    if (left <= 0) return SDL_PollEvent(&event) == 1;
    const Nanoseconds milliseconds = (left + 999'999) / 1'000'000;
    const Nanoseconds most = std::numeric_limits<int>::max();
    return SDL_WaitEventTimeout(&event, static_cast<int>(std::min(milliseconds, most))) == 1;
}

void Machine::add_resize(Shown& shown, std::vector<Event>& out)
{
    shown.display = window_pixels(shown.window);
    const Vec2 units = window_units(shown.window);
    const float density = density_of(shown.window);
    shown.pixels_a_unit = {shown.display.x / units.x, shown.display.y / units.y};
    const Vec2 size = size_when_turned(shown.display, shown.turn);
    if (size == shown.told_size && density == shown.told_density) return;
    shown.told_size = size;
    shown.told_density = density;
    std::erase_if(out, [&](const Event& event) {
        return event.window == shown.id() && std::holds_alternative<event::Resize>(event.what);
    });
    say(out, event::Resize{size, density}, shown.number);
}

void Machine::take(const SDL_Event& event, std::vector<Event>& out)
{
    if (x_displays_) x_displays_->take(event);
    if (event.type == own_events_ + SignalCame) return say(out, event::Quit{});
    if (event.type == own_events_ + FilesToTake) return say(out, event::FilesChanged{});
    switch (event.type) {
    case SDL_QUIT: {
        const bool is_refused = std::ranges::any_of(
            windows_, [](const Shown& shown) { return shown.closing == Closing::Refused; });
        if (!is_refused) say(out, event::Quit{});
        break;
    }
    case SDL_WINDOWEVENT: take_window(event.window, out); break;
    case SDL_KEYDOWN:
    case SDL_KEYUP: {
        const KeyCode code = code_of(event.key.keysym);
        if (code == KeyCode::None) break;
        say(out,
            event::Key{.code = code,
                       .modifiers = modifiers_of(event.key.keysym.mod),
                       .press = event.type == SDL_KEYDOWN ? Press::Down : Press::Up,
                       .is_repeat = event.key.repeat != 0},
            event.key.windowID);
        if (event.type == SDL_KEYDOWN && pastes(code, event.key.keysym.mod))
            say(out, event::Text{text_to_paste()}, event.key.windowID);
        break;
    }
    case SDL_TEXTINPUT: say(out, event::Text{event.text.text}, event.text.windowID); break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET: say(out, event::TexturesLost{}); break;
    default: take_pointer(event, out); break;
    }
}

// The mouse and fingers; what SDL has beside them is nothing to us.
void Machine::take_pointer(const SDL_Event& event, std::vector<Event>& out)
{
    switch (event.type) {
    case SDL_MOUSEMOTION: {
        const Shown* shown = find(event.motion.windowID);
        if (shown == nullptr) break;
        const bool is_merged = !out.empty() && out.back().window == shown->id() &&
                               std::holds_alternative<event::PointerMove>(out.back().what);
        if (is_merged) out.pop_back();
        say(out, event::PointerMove{shown->pixel(event.motion.x, event.motion.y)}, shown->number);
        break;
    }
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
        const Shown* shown = find(event.button.windowID);
        const auto button = button_of(event.button.button);
        if (shown == nullptr || !button) break;
        say(out,
            event::PointerButton{.at = shown->pixel(event.button.x, event.button.y),
                                 .button = *button,
                                 .press =
                                     event.type == SDL_MOUSEBUTTONDOWN ? Press::Down : Press::Up},
            shown->number);
        break;
    }
    case SDL_MOUSEWHEEL: {
        const Shown* shown = find(event.wheel.windowID);
        if (shown == nullptr) break;
        say(out,
            event::Wheel{.at = shown->pixel(event.wheel.mouseX, event.wheel.mouseY),
                         .dx = event.wheel.preciseX,
                         .dy = event.wheel.preciseY,
                         .modifiers = modifiers_of(SDL_GetModState())},
            shown->number);
        break;
    }
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP: {
        const SDL_TouchFingerEvent& finger = event.tfinger;
        // Where the system does not say which, there is one.
        const Shown* shown = find(finger.windowID);
        if (shown == nullptr && !windows_.empty()) shown = &windows_.front();
        if (shown == nullptr) break;
        const Vec2 size = window_pixels(shown->window);
        const event::Touch touch = event.type == SDL_FINGERDOWN ? event::Touch::Down
                                   : event.type == SDL_FINGERUP ? event::Touch::Up
                                                                : event::Touch::Move;
        const Vec2 at = in_picture({finger.x * size.x, finger.y * size.y}, size, shown->turn);
        say(out, event::Finger{finger.fingerId, at, touch}, shown->number);
        break;
    }
    default: break;
    }
}

void Machine::take_window(const SDL_WindowEvent& event, std::vector<Event>& out)
{
    Shown* shown = find(event.windowID);
    if (shown == nullptr) return;
    switch (event.event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED: add_resize(*shown, out); break;
    case SDL_WINDOWEVENT_EXPOSED: say(out, event::Exposed{}, shown->number); break;
    case SDL_WINDOWEVENT_CLOSE:
        if (shown->closing == Closing::Allowed) say(out, event::Quit{}, shown->number);
        break;
    case SDL_WINDOWEVENT_FOCUS_GAINED: say(out, event::Focus{true}, shown->number); break;
    case SDL_WINDOWEVENT_FOCUS_LOST: say(out, event::Focus{false}, shown->number); break;
    case SDL_WINDOWEVENT_LEAVE: {
        // Nothing is under the pointer any more.
        constexpr Vec2 outside{-1, -1};
        if (SDL_GetMouseState(nullptr, nullptr) == 0)
            say(out, event::PointerMove{outside}, shown->number);
        break;
    }
    default: break;  // SDL has many more
    }
}

}  // namespace vitrine
