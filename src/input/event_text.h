// Keys and events as text: the names that scripts and recordings use.
#pragma once

#include "input/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// What numbers in scripts and recordings may be; no window has more.
constexpr float farthest_point = 100'000;  // device pixels from the window's corner
constexpr float most_notches = 10'000;     // of a wheel, at once
constexpr float most_side = 32'768;        // device pixels of a window
constexpr float least_density = 0.1F;
constexpr float most_density = 16;
constexpr double longest_visit_s = 1e8;  // three years

struct Chord {
    KeyCode code{};
    Modifiers modifiers;
};

// "Right", "ctrl+plus", "shift+Tab", "a"; nothing if no key has this name.
std::optional<Chord> parse_chord(std::string_view text);
std::string chord_text(const Chord& chord);

// The name of a key that is close to `text`, modifiers kept; empty if none is.
std::string closest_key(std::string_view text);

// One event without its time, on one line: "key down ctrl+plus".
std::string event_text(const decltype(Event::what)& what);
std::optional<decltype(Event::what)> parse_event(std::string_view text);

}  // namespace vitrine
