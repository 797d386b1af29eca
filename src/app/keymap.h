// Keys → actions, by tables that help is printed from.
#pragma once

#include "app/action.h"
#include "app/policy.h"
#include "data/words.h"
#include "input/event.h"

#include <optional>
#include <span>
#include <string_view>

namespace vitrine {

struct Binding {
    KeyCode key{};
    Modifiers modifiers;
    Action action;
    std::string_view shown;  // as help writes it: "Ctrl +"
    Word meaning;            // of all bindings that help shows in one line
};

// Every binding of a table, in the order of help.
std::span<const Binding> bindings(Keys keys);

// What a key means under a table; Shift is ignored where it only makes the character ('+').
std::optional<Action> action_of(Keys keys, const event::Key& key);

}  // namespace vitrine
