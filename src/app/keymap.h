// Keys → actions, by tables that help is printed from.
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
    std::string_view shown;  // as help writes it: "Ctrl +"
    Word meaning;            // of all bindings that help shows in one line
};

// Every binding of a table, in the order of help.
std::span<const Binding> bindings(Keys keys);

// What a key means under a table; Shift is ignored where it only makes the character ('+').
std::optional<KeyCommand> command_of(Keys keys, const event::Key& key);

}  // namespace vitrine
