#include "input/script.h"

#include "input/event_text.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>

namespace vitrine {

namespace {

constexpr std::array<std::string_view, 22> commands{
    "key",  "click",  "doubleclick", "rightclick", "hover",  "tap",    "doubletap", "wheel",
    "drag", "swipe",  "pinch",       "type",       "screen", "resize", "wait",      "settle",
    "shot", "expect", "stage",       "displays",   "clock",  "quit"};

using Step = decltype(ScriptLine::step);

// Reads one line word by word. Keeps only the first fault, with its column.
class LineReader {
public:
    LineReader(std::string_view text, int line, std::vector<Problem>& problems)
        : text_(text), line_(line), problems_(problems)
    {}

    bool failed() const { return failed_; }

    void fault(std::size_t at, std::string message, std::string meant = {})
    {
        if (failed_) return;
        failed_ = true;
        const Place column = place_of(text_, at);
        problems_.push_back({
            Severity::Error, {line_,          column.column},
             {              },
             std::move(message), std::move(meant)
        });
    }

    // The next word, or the text between the next quotes; empty at the end of the line.
    std::string word()
    {
        while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t'))
            ++at_;
        start_ = at_;
        if (at_ == text_.size()) return {};
        if (text_[at_] != '"') {
            while (at_ < text_.size() && text_[at_] != ' ' && text_[at_] != '\t')
                ++at_;
            return std::string(text_.substr(start_, at_ - start_));
        }
        std::string out;
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
            if (text_[at_] == '\\' && at_ + 1 < text_.size()) ++at_;
            out += text_[at_];
        }
        if (at_ == text_.size())
            fault(start_, "expected '\"' at the end of a text");
        else
            ++at_;
        return out;
    }

    std::string needed(std::string_view what)
    {
        std::string found = word();
        if (found.empty()) fault(start_, fmt::format("expected {}", what));
        return found;
    }

    void keyword(std::string_view wanted)
    {
        const std::string found = word();
        if (found != wanted) fault(start_, fmt::format("expected '{}', found '{}'", wanted, found));
    }

    bool at_end()
    {
        std::size_t i = at_;
        while (i < text_.size() && (text_[i] == ' ' || text_[i] == '\t'))
            ++i;
        return i == text_.size();
    }

    void end()
    {
        if (at_end()) return;
        const std::string found = word();
        fault(start_, fmt::format("expected the end of the line, found '{}'", found));
    }

    double number(std::string_view what, double most)
    {
        return number_of(needed(what), what, -most, most);
    }

    double number_of(std::string_view text, std::string_view what, double least, double most)
    {
        double value = 0;
        const char* last = text.data() + text.size();
        const auto [end, bad] = std::from_chars(text.data(), last, value);
        // NaN and infinity are refused like words.
        const bool is_number = bad == std::errc{} && end == last && std::isfinite(value);
        if (!is_number)
            fault(start_, fmt::format("expected {}, found '{}'", what, text));
        else if (value < least || value > most)
            fault(start_, fmt::format("expected {} between {} and {}, found '{}'", what, least,
                                      most, text));
        return failed_ ? least : value;
    }

    double seconds()
    {
        std::string text = needed("a time such as 0.5s");
        if (!failed_ && !text.ends_with('s'))
            fault(start_, fmt::format("expected a time such as 0.5s, found '{}'", text));
        if (!text.empty()) text.pop_back();
        return failed_ ? 0 : number_of(text, "a time such as 0.5s", 0, 3600);
    }

    ScriptTarget target()
    {
        const bool quoted = at_end() ? false : text_[text_.find_first_not_of(" \t", at_)] == '"';
        const std::string text =
            needed("a place such as 400,300, an id such as milestone:S27 or a name in quotes");
        const auto comma = text.find(',');
        if (quoted || comma == std::string::npos) return {.name = text};
        constexpr auto farthest = static_cast<double>(farthest_point);
        const auto x = number_of(std::string_view(text).substr(0, comma), "a place such as 400,300",
                                 -farthest, farthest);
        const auto y = number_of(std::string_view(text).substr(comma + 1),
                                 "a place such as 400,300", -farthest, farthest);
        return {
            .name = {                     },
              .at = { static_cast<float>(x), static_cast<float>(y)}
        };
    }

    Vec2 size()
    {
        const std::string text = needed("a size such as 1280x720");
        const auto cross = text.find('x');
        if (cross == std::string::npos) {
            fault(start_, fmt::format("expected a size such as 1280x720, found '{}'", text));
            return {};
        }
        const auto side = [&](std::string_view number) {
            return static_cast<float>(
                number_of(number, "a size such as 1280x720", 1, static_cast<double>(most_side)));
        };
        const float width = side(std::string_view(text).substr(0, cross));
        return {width, side(std::string_view(text).substr(cross + 1))};
    }

    step::Key key()
    {
        const std::string text = needed("a key such as Right or ctrl+plus");
        const auto chord = parse_chord(text);
        if (chord) return {chord->code, chord->modifiers};
        fault(start_, fmt::format("no key is called '{}'", text), closest_key(text));
        return {};
    }

    std::size_t place() const { return start_; }
    std::string_view rest() const { return text_.substr(std::min(at_, text_.size())); }

private:
    std::string_view text_;
    int line_;
    std::vector<Problem>& problems_;
    std::size_t at_ = 0;
    std::size_t start_ = 0;
    bool failed_ = false;
};

step::Wheel read_wheel(LineReader& line)
{
    step::Wheel wheel{.notches = static_cast<float>(line.number(
                          "how many notches, such as 3 or -1", static_cast<double>(most_notches)))};
    line.keyword("at");
    wheel.target = line.target();
    while (!line.failed() && !line.at_end()) {
        const std::string word = line.word();
        if (word == "shift")
            wheel.modifiers.shift = true;
        else if (word == "ctrl")
            wheel.modifiers.ctrl = true;
        else
            line.fault(line.place(), fmt::format("expected 'shift' or 'ctrl', found '{}'", word));
    }
    return wheel;
}

step::Drag read_drag(LineReader& line, PointerKind pointer)
{
    step::Drag drag{.pointer = pointer, .from = line.target()};
    line.keyword("to");
    drag.to = line.target();
    line.keyword("in");
    drag.seconds = line.seconds();
    return drag;
}

step::Pinch read_pinch(LineReader& line)
{
    step::Pinch pinch{.centre = line.target()};
    line.keyword("by");
    pinch.factor = static_cast<float>(
        line.number_of(line.needed("a factor such as 2.0"), "a factor such as 2.0", 0.05, 20));
    line.keyword("in");
    pinch.seconds = line.seconds();
    return pinch;
}

step::Screen read_screen(LineReader& line)
{
    step::Screen screen{.size = line.size()};
    line.keyword("at");
    constexpr std::string_view wanted = "how many pixels a unit has, such as 1.5";
    screen.density = static_cast<float>(line.number_of(line.needed(wanted), wanted,
                                                       static_cast<double>(least_density),
                                                       static_cast<double>(most_density)));
    return screen;
}

step::Expect read_expect(LineReader& line)
{
    const std::string first =
        line.needed("what is expected: a name, 'no NAME', 'focus ID' or 'value ID VALUE'");
    if (line.at_end()) return {step::Expectation::There, first, {}};
    if (first == "no") return {step::Expectation::NotThere, line.needed("a name"), {}};
    if (first == "focus") return {step::Expectation::Focused, line.needed("an id"), {}};
    if (first == "value") {
        std::string name = line.needed("an id");
        return {step::Expectation::Value, std::move(name), line.needed("a value")};
    }
    return {step::Expectation::There, first, {}};
}

step::OnStageOf read_stage(LineReader& line)
{
    const std::string name = line.needed("'class' or 'presenter'");
    if (name == "presenter") return {presenter_window};
    if (name != "class")
        line.fault(line.place(), fmt::format("expected 'class' or 'presenter', found '{}'", name));
    return {};
}

step::Displays read_displays(LineReader& line)
{
    step::Displays displays{{line.size()}};
    while (!line.failed() && !line.at_end() && displays.sizes.size() < most_displays)
        displays.sizes.push_back(line.size());
    return displays;
}

// "10:42" or "9:05".
step::Clock read_clock(LineReader& line)
{
    constexpr std::string_view wanted = "a time of day such as 10:42";
    const std::string text = line.needed(wanted);
    const auto colon = text.find(':');
    if (colon == std::string::npos) {
        line.fault(line.place(), fmt::format("expected {}, found '{}'", wanted, text));
        return {};
    }
    const auto hour = line.number_of(std::string_view(text).substr(0, colon), wanted, 0, 23);
    const auto minute = line.number_of(std::string_view(text).substr(colon + 1), wanted, 0, 59);
    return {static_cast<int>(hour) * 60 + static_cast<int>(minute)};
}

std::optional<Step> read_step(LineReader& line, const std::string& command)
{
    using step::Point;
    if (command == "key") return line.key();
    if (command == "click") return step::PointAt{Point::Click, line.target()};
    if (command == "doubleclick") return step::PointAt{Point::DoubleClick, line.target()};
    if (command == "rightclick") return step::PointAt{Point::RightClick, line.target()};
    if (command == "hover") return step::PointAt{Point::Hover, line.target()};
    if (command == "tap") return step::PointAt{Point::Tap, line.target()};
    if (command == "doubletap") return step::PointAt{Point::DoubleTap, line.target()};
    if (command == "wheel") return read_wheel(line);
    if (command == "drag") return read_drag(line, PointerKind::Mouse);
    if (command == "swipe") return read_drag(line, PointerKind::Touch);
    if (command == "pinch") return read_pinch(line);
    if (command == "type") return step::Type{line.needed("a text in quotes")};
    if (command == "screen") return read_screen(line);
    if (command == "resize") return step::Resize{line.size()};
    if (command == "wait") return step::Wait{line.seconds()};
    if (command == "settle") return step::Settle{};
    if (command == "shot") return step::Shot{line.needed("a file name such as view.png")};
    if (command == "expect") return read_expect(line);
    if (command == "stage") return read_stage(line);
    if (command == "displays") return read_displays(line);
    if (command == "clock") return read_clock(line);
    if (command == "quit") return step::Quit{};
    return std::nullopt;
}

// Nanoseconds from a time and its text. A time written as recordings write it is taken exactly from
// the text, because a double cannot hold the nanoseconds of a long visit.
Nanoseconds nanoseconds_of(std::string_view text, double seconds)
{
    const std::size_t dot = text.find('.');
    const bool is_recorded = dot != std::string_view::npos && text.size() == dot + 10 &&
                             text.find_first_not_of("0123456789.") == std::string_view::npos;
    if (!is_recorded) return static_cast<Nanoseconds>(seconds * 1e9 + 0.5);
    Nanoseconds whole = 0;
    Nanoseconds rest = 0;
    std::from_chars(text.data(), text.data() + dot, whole);
    std::from_chars(text.data() + dot + 1, text.data() + text.size(), rest);
    return whole * nanoseconds_per_second + rest;
}

void read_line(std::string_view text, int number, Reading<Script>& reading)
{
    LineReader line(text, number, reading.problems);
    std::string command = line.word();
    if (command.empty() || command.front() == '#') return;
    ScriptLine out{.line = number};
    std::string time;
    if ((command.front() >= '0' && command.front() <= '9') || command.front() == '.') {
        time = command;
        out.at_s = line.number_of(command, "a time in seconds", 0, longest_visit_s);
        command = line.needed("a command after the time");
    }
    if (line.failed()) return;
    if (command == "event") {
        // What happened in the presenter's window says so.
        std::string_view rest = line.rest();
        const bool is_presenters = rest.starts_with(" presenter ");
        if (is_presenters) rest.remove_prefix(std::string_view(" presenter").size());
        const auto event = parse_event(rest);
        if (!event || !out.at_s)
            return line.fault(line.place(),
                              "expected a time and a recorded event, such as '1.5 event move 400 "
                              "300', with numbers that a window can have");
        out.step = step::Raw{
            {nanoseconds_of(time, *out.at_s), *event,
             is_presenters ? presenter_window : WindowId{}}
        };
        reading.value->push_back(std::move(out));
        return;
    }
    const std::size_t at = line.place();
    auto step = read_step(line, command);
    if (!step)
        return line.fault(at, fmt::format("no command is called '{}'", command),
                          closest(command, commands));
    if (!line.failed()) line.end();
    if (line.failed()) return;
    out.step = std::move(*step);
    reading.value->push_back(std::move(out));
}

}  // namespace

Reading<Script> read_script(std::string_view text)
{
    Reading<Script> reading;
    reading.value.emplace();
    int number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t newline = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, newline - from);
        if (line.ends_with('\r')) line.remove_suffix(1);
        read_line(line, ++number, reading);
        from = newline + 1;
    }
    if (!reading.problems.empty()) reading.value.reset();
    return reading;
}

std::optional<step::Screen> screen_of(const Script& script)
{
    if (script.empty()) return std::nullopt;
    const auto* screen = std::get_if<step::Screen>(&script.front().step);
    return screen != nullptr ? std::optional(*screen) : std::nullopt;
}

std::string script_line(const Event& event)
{
    return fmt::format(
        "{}.{:09} event {}{}", event.at / nanoseconds_per_second, event.at % nanoseconds_per_second,
        event.window == presenter_window ? "presenter " : "", event_text(event.what));
}

std::string script_line(const step::Screen& screen)
{
    return fmt::format("screen {}x{} at {}", screen.size.x, screen.size.y, screen.density);
}

}  // namespace vitrine
