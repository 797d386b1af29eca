#include "input/event_text.h"

#include "base/names.h"
#include "data/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>
#include <vector>

namespace vitrine {

namespace {

struct KeyName {
    std::string_view name;
    KeyCode code;
};

constexpr std::array<KeyName, 36> key_names{
    {
     {"space", KeyCode::Space},
     {"plus", KeyCode::Plus},
     {"minus", KeyCode::Minus},
     {"period", KeyCode::Period},
     {"slash", KeyCode::Slash},
     {"Left", KeyCode::Left},
     {"Right", KeyCode::Right},
     {"Up", KeyCode::Up},
     {"Down", KeyCode::Down},
     {"Home", KeyCode::Home},
     {"End", KeyCode::End},
     {"PageUp", KeyCode::PageUp},
     {"PageDown", KeyCode::PageDown},
     {"Enter", KeyCode::Enter},
     {"Escape", KeyCode::Escape},
     {"Tab", KeyCode::Tab},
     {"Backspace", KeyCode::Backspace},
     {"Delete", KeyCode::Delete},
     {"F1", KeyCode::F1},
     {"F2", KeyCode::F2},
     {"F3", KeyCode::F3},
     {"F4", KeyCode::F4},
     {"F5", KeyCode::F5},
     {"F6", KeyCode::F6},
     {"F7", KeyCode::F7},
     {"F8", KeyCode::F8},
     {"F9", KeyCode::F9},
     {"F10", KeyCode::F10},
     {"F11", KeyCode::F11},
     {"F12", KeyCode::F12},
     {"VolumeUp", KeyCode::VolumeUp},
     {"VolumeDown", KeyCode::VolumeDown},
     {"MediaNext", KeyCode::MediaNext},
     {"MediaPrevious", KeyCode::MediaPrevious},
     {"none", KeyCode::None},
     {"equals", static_cast<KeyCode>('=')},
     }
};

std::optional<KeyCode> parse_key(std::string_view text)
{
    const auto found = std::ranges::find(key_names, text, &KeyName::name);
    if (found != key_names.end()) return found->code;
    if (text.size() != 1 || text[0] <= ' ' || text[0] > '~') return std::nullopt;
    // Keyboards and help print letters as capitals, so authors may write them like that.
    const bool is_capital = text[0] >= 'A' && text[0] <= 'Z';
    const char sign = is_capital ? static_cast<char>(text[0] - 'A' + 'a') : text[0];
    return static_cast<KeyCode>(static_cast<unsigned char>(sign));
}

std::vector<std::string_view> words_of(std::string_view text)
{
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t from = text.find_first_not_of(' ', at);
        if (from == std::string_view::npos) break;
        at = std::min(text.find(' ', from), text.size());
        words.push_back(text.substr(from, at - from));
    }
    return words;
}

template <class Number>
bool read_number(std::string_view text, Number& out)
{
    const char* last = text.data() + text.size();
    const auto [end, fault] = std::from_chars(text.data(), last, out);
    return fault == std::errc{} && end == last;
}

// Reads a finite number from `least` to `most`, since numbers from a file are not trusted.
bool read_within(std::string_view text, float& out, float least, float most)
{
    return read_number(text, out) && out >= least && out <= most;
}

bool read_point(std::string_view x, std::string_view y, Vec2& out)
{
    return read_within(x, out.x, -farthest_point, farthest_point) &&
           read_within(y, out.y, -farthest_point, farthest_point);
}

constexpr Names<MouseButton::Left, MouseButton::Forward> button_names{
    {"left", "middle", "right", "back", "forward"}
};
static_assert(button_names.is_complete());
constexpr Names<event::Touch::Down, event::Touch::Cancel> touch_names{
    {"down", "move", "up", "cancel"}
};
static_assert(touch_names.is_complete());
constexpr Names<Press::Down, Press::Up> press_names{
    {"down", "up"}
};
static_assert(press_names.is_complete());

std::string modifiers_text(const Modifiers& m)
{
    return fmt::format("{}{}{}", m.ctrl ? "ctrl+" : "", m.alt ? "alt+" : "",
                       m.shift ? "shift+" : "");
}

// Takes the modifiers off the front of `text`.
Modifiers take_modifiers(std::string_view& text)
{
    Modifiers modifiers;
    for (bool found = true; found;) {
        found = false;
        const auto take = [&](std::string_view name, bool& flag) {
            if (!text.starts_with(name) || text.size() == name.size()) return;
            text.remove_prefix(name.size());
            flag = found = true;
        };
        take("ctrl+", modifiers.ctrl);
        take("alt+", modifiers.alt);
        take("shift+", modifiers.shift);
    }
    return modifiers;
}

// A typed text between quotes. It stays on one line whatever is in it.
std::string quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        switch (c) {
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '"':
        case '\\': out += '\\'; [[fallthrough]];
        default: out += c;
        }
    }
    return out + '"';
}

// The text that quoted() was given. Nothing if there are no quotes.
std::optional<std::string> unquoted(std::string_view text)
{
    const std::size_t from = text.find('"');
    const std::size_t to = text.rfind('"');
    if (from == to) return std::nullopt;
    std::string out;
    for (std::size_t i = from + 1; i < to; ++i) {
        const bool is_escape = text[i] == '\\' && i + 1 < to;
        if (!is_escape) {
            out += text[i];
            continue;
        }
        const char next = text[++i];
        out += next == 'n' ? '\n' : next == 'r' ? '\r' : next;
    }
    return out;
}

// One overload for each kind of event.
struct ToText {
    std::string operator()(const event::Tick&) const { return "tick"; }
    std::string operator()(const event::PointerMove& e) const
    {
        return fmt::format("move {} {}", e.at.x, e.at.y);
    }
    std::string operator()(const event::PointerButton& e) const
    {
        return fmt::format("button {} {} {} {}", press_names[e.press], button_names[e.button],
                           e.at.x, e.at.y);
    }
    std::string operator()(const event::Wheel& e) const
    {
        return fmt::format("wheel {} {} {} {} {}none", e.at.x, e.at.y, e.dx, e.dy,
                           modifiers_text(e.modifiers));
    }
    std::string operator()(const event::Finger& e) const
    {
        return fmt::format("finger {} {} {} {}", touch_names[e.touch], e.id, e.at.x, e.at.y);
    }
    std::string operator()(const event::Key& e) const
    {
        return fmt::format("key {} {}{}", press_names[e.press], chord_text({e.code, e.modifiers}),
                           e.is_repeat ? " repeat" : "");
    }
    std::string operator()(const event::Text& e) const { return "text " + quoted(e.text); }
    std::string operator()(const event::Resize& e) const
    {
        return fmt::format("resize {} {} {}", e.size.x, e.size.y, e.density);
    }
    std::string operator()(const event::Exposed&) const { return "exposed"; }
    std::string operator()(const event::TexturesLost&) const { return "textures-lost"; }
    std::string operator()(const event::FilesChanged&) const { return "files-changed"; }
    std::string operator()(const event::Focus& e) const
    {
        return e.has_focus ? "focus in" : "focus out";
    }
    std::string operator()(const event::Displays& e) const
    {
        std::string out = "displays";
        for (const Display& d : e.all)
            out += fmt::format(" {} {} {} {}", d.bounds.x, d.bounds.y, d.bounds.w, d.bounds.h);
        return out;
    }
    std::string operator()(const event::Today& e) const
    {
        return fmt::format("today {} {}", e.date.month, e.date.day);
    }
    std::string operator()(const event::WallClock& e) const
    {
        return fmt::format("clock {}", e.minute);
    }
    std::string operator()(const event::Quit&) const { return "quit"; }
};

using What = decltype(Event::what);

std::optional<What> parse_pointer(const std::vector<std::string_view>& w)
{
    Vec2 at;
    if (w[0] == "move" && w.size() == 3 && read_point(w[1], w[2], at))
        return event::PointerMove{at};
    if (w[0] == "button" && w.size() == 5) {
        const auto press = press_names.find(w[1]);
        const auto button = button_names.find(w[2]);
        if (!press || !button || !read_point(w[3], w[4], at)) return std::nullopt;
        return event::PointerButton{at, *button, *press};
    }
    if (w[0] == "wheel" && w.size() == 6) {
        event::Wheel wheel;
        std::string_view modifiers = w[5];
        wheel.modifiers = take_modifiers(modifiers);
        if (!read_point(w[1], w[2], wheel.at) ||
            !read_within(w[3], wheel.dx, -most_notches, most_notches) ||
            !read_within(w[4], wheel.dy, -most_notches, most_notches))
            return std::nullopt;
        return wheel;
    }
    if (w[0] == "finger" && w.size() == 5) {
        event::Finger finger;
        const auto touch = touch_names.find(w[1]);
        if (!touch || !read_number(w[2], finger.id) || !read_point(w[3], w[4], finger.at))
            return std::nullopt;
        finger.touch = *touch;
        return finger;
    }
    return std::nullopt;
}

// Four numbers for each display: where it is, and how large.
std::optional<What> parse_displays(std::span<const std::string_view> w)
{
    event::Displays displays;
    if (w.size() % 4 != 0 || w.size() > 4 * most_displays) return std::nullopt;
    for (; !w.empty(); w = w.subspan(4)) {
        Vec2 at;
        Vec2 size;
        if (!read_point(w[0], w[1], at) || !read_within(w[2], size.x, 1, most_side) ||
            !read_within(w[3], size.y, 1, most_side))
            return std::nullopt;
        displays.all.push_back({
            {at.x, at.y, size.x, size.y}
        });
    }
    return displays;
}

std::optional<What> parse_clock(std::string_view text)
{
    event::WallClock clock;
    if (!read_number(text, clock.minute) || clock.minute < 0 || clock.minute >= 24 * 60)
        return std::nullopt;
    return clock;
}

// An event that says no more than that it was. A display or a text may be named alone, too.
std::optional<What> parse_bare(std::string_view name)
{
    if (name == "tick") return event::Tick{};
    if (name == "exposed") return event::Exposed{};
    if (name == "textures-lost") return event::TexturesLost{};
    if (name == "files-changed") return event::FilesChanged{};
    if (name == "quit") return event::Quit{};
    if (name == "displays") return parse_displays({});
    return std::nullopt;
}

std::optional<What> parse_today(std::string_view month, std::string_view day)
{
    event::Today today;
    const bool is_day = read_number(month, today.date.month) && today.date.month >= 1 &&
                        today.date.month <= 12 && read_number(day, today.date.day) &&
                        today.date.day >= 1 && today.date.day <= 31;
    return is_day ? std::optional<What>(today) : std::nullopt;
}

std::optional<What> parse_resize(std::span<const std::string_view> w)
{
    event::Resize resize;
    if (!read_within(w[1], resize.size.x, 1, most_side) ||
        !read_within(w[2], resize.size.y, 1, most_side) ||
        !read_within(w[3], resize.density, least_density, most_density))
        return std::nullopt;
    return resize;
}

}  // namespace

std::optional<Chord> parse_chord(std::string_view text)
{
    Chord chord;
    chord.modifiers = take_modifiers(text);
    const auto code = parse_key(text);
    if (!code) return std::nullopt;
    chord.code = *code;
    return chord;
}

std::string chord_text(const Chord& chord)
{
    const auto found = std::ranges::find(key_names, chord.code, &KeyName::code);
    const std::string key =
        found != key_names.end()
            ? std::string(found->name)
            : std::string(1, static_cast<char>(static_cast<std::uint32_t>(chord.code)));
    return modifiers_text(chord.modifiers) + key;
}

std::string closest_key(std::string_view text)
{
    const std::string modifiers = modifiers_text(take_modifiers(text));
    std::vector<std::string_view> names;
    names.reserve(key_names.size());
    for (const KeyName& row : key_names)
        names.push_back(row.name);
    const std::string found = closest(text, names);
    return found.empty() ? found : modifiers + found;
}

std::string event_text(const What& what)
{
    return std::visit(ToText{}, what);
}

std::optional<What> parse_event(std::string_view text)
{
    const std::vector<std::string_view> w = words_of(text);
    if (w.empty()) return std::nullopt;
    if (w.size() == 1) return parse_bare(w[0]);
    if (w[0] == "today" && w.size() == 3) return parse_today(w[1], w[2]);
    if (w[0] == "text") {
        auto typed = unquoted(text);
        if (!typed) return std::nullopt;
        return event::Text{std::move(*typed)};
    }
    if (w[0] == "displays") return parse_displays(std::span(w).subspan(1));
    if (w[0] == "clock" && w.size() == 2) return parse_clock(w[1]);
    if (w[0] == "focus" && w.size() == 2) return event::Focus{w[1] == "in"};
    if (w[0] == "resize" && w.size() == 4) return parse_resize(w);
    if (w[0] == "key" && (w.size() == 3 || w.size() == 4)) {
        const auto press = press_names.find(w[1]);
        const auto chord = parse_chord(w[2]);
        if (!press || !chord) return std::nullopt;
        return event::Key{chord->code, chord->modifiers, *press, w.size() == 4};
    }
    return parse_pointer(w);
}

}  // namespace vitrine
