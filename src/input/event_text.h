// Keys and events as text: the names that scripts and recordings use.
#pragma once

#include "input/event.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

struct Chord {
    KeyCode code{};
    Modifiers modifiers;
};

// "Right", "ctrl+plus", "shift+Tab", "a"; nothing if no key has this name.
std::optional<Chord> parse_chord(std::string_view text);
std::string chord_text(const Chord& chord);

// The name of a key that is close to `text`, modifiers kept; empty if none is.
std::string closest_key(std::string_view text);

// One event without its time: "key down ctrl+plus". Ticks are empty.
std::string event_text(const decltype(Event::what)& what);
std::optional<decltype(Event::what)> parse_event(std::string_view text);

}  // namespace vitrine
