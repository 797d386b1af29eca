// Translates keys into actions by tables. Help is printed from the same tables.
#pragma once

#include "app/action.h"
#include "app/policy.h"
#include "data/words.h"
#include "input/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <variant>

namespace vitrine {

// What a key asks for: an action, or one that depends on what is on the screen (see focusing.h).
struct MoveFocus {
    int by = 0;
};
struct PressFocused {};
// Inside of the timeline, which is one stop of Tab.
enum class LaneWay : std::uint8_t { Left, Right, Up, Down, First, Last };
struct MoveInLanes {
    LaneWay way{};
};
// In a note, where lines end on the screen.
enum class LineWay : std::uint8_t { Up, Down, Begin, End };
struct MoveByLine {
    LineWay way{};
    Selecting selecting{};
};
using KeyCommand = std::variant<Action, MoveFocus, PressFocused, MoveInLanes, MoveByLine>;

struct Binding {
    KeyCode key{};
    Modifiers modifiers;
    KeyCommand command;
    std::string_view shown;  // as help writes it: "Ctrl +"; empty: help leaves it out
    Word meaning;            // help shows bindings with the same meaning in one line
};

// All bindings of a table, in the order in which help shows them.
std::span<const Binding> bindings(Keys keys);

// Whether keys that type a character do something by themselves (WCAG 2.2, 2.1.4 Character Key
// Shortcuts): who dictates to the computer, or hits wrong keys, may turn them off.
enum class LetterKeys : bool { Off, On };

// Whether this binding is such a key. Space is none, since it types nothing that can be seen.
bool is_letter_key(const Binding& binding);

// What a key means in a table; nothing if it is not there, or if it is a letter and they are off.
// Shift is ignored for '+', because many keyboards need it to type that character.
std::optional<KeyCommand> command_of(Keys keys, const event::Key& key,
                                     LetterKeys letters = LetterKeys::On);

}  // namespace vitrine
