// Keys and events as text: the names that scripts and recordings use.
#pragma once

#include "input/event.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// Limits of the numbers in scripts and recordings. No real window exceeds them.
constexpr float farthest_point = 100'000;  // device pixels from the window's corner
constexpr float most_notches = 10'000;     // of a wheel, at once
constexpr float most_side = 32'768;        // device pixels of a window
constexpr float least_density = 0.1F;
constexpr float most_density = 16;
constexpr std::size_t most_displays = 16;
constexpr double longest_visit_s = 1e8;  // three years

// A key with the modifiers that are held.
struct Chord {
    KeyCode code{};
    Modifiers modifiers;
};

// Reads "Right", "ctrl+plus", "shift+Tab" or "a"; nothing if no key has this name.
std::optional<Chord> parse_chord(std::string_view text);
// Writes it so that parse_chord() reads it back.
std::string chord_text(const Chord& chord);

// The name of the key that is closest to `text`, with the modifiers of `text`; empty if none is
// close.
std::string closest_key(std::string_view text);

// Writes one event without its time and window, on one line: "key down ctrl+plus".
std::string event_text(const decltype(Event::what)& what);
// Reads such a line; nothing if it is no event, or has a number beyond the limits above.
std::optional<decltype(Event::what)> parse_event(std::string_view text);

}  // namespace vitrine
