// What the walk of the audit asks the tables of keys.
#pragma once

#include "app/keymap.h"

#include <algorithm>
#include <variant>
#include <vector>

namespace vitrine {

template <class Kind>
bool is_bound_to(const Binding& row)
{
    const auto* action = std::get_if<Action>(&row.command);
    return action != nullptr && std::holds_alternative<Kind>(*action);
}

// Whether a table of keys has this action, whatever its numbers.
template <class Kind>
bool is_bound(Keys keys)
{
    return std::ranges::any_of(bindings(keys), is_bound_to<Kind>);
}

// Escape, and the keys that leave a lesson: there Escape shows all steps.
inline std::vector<KeyCode> leaving_keys(Keys keys)
{
    std::vector<KeyCode> found{KeyCode::Escape};
    for (const Binding& row : bindings(keys)) {
        if (is_bound_to<action::LeaveStep>(row)) found.push_back(row.key);
    }
    return found;
}

}  // namespace vitrine
