// Translates keys into actions by tables. Help is printed from the same tables.
#pragma once

#include "app/action.h"
#include "app/policy.h"
#include "data/words.h"
#include "input/event.h"

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
using KeyCommand = std::variant<Action, MoveFocus, PressFocused>;

struct Binding {
    KeyCode key{};
    Modifiers modifiers;
    KeyCommand command;
    std::string_view shown;  // as help writes it: "Ctrl +"; empty: help leaves it out
    Word meaning;            // help shows bindings with the same meaning in one line
};

// All bindings of a table, in the order in which help shows them.
std::span<const Binding> bindings(Keys keys);

// What a key means in a table; nothing if it is not there. Shift is ignored for '+', because many
// keyboards need it to type that character.
std::optional<KeyCommand> command_of(Keys keys, const event::Key& key);

}  // namespace vitrine
