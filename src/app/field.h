// The field of words in the bar, and the list of what they find.
#pragma once

#include "app/state.h"

#include <string_view>

namespace vitrine {

// The focus on the field.
Focus search_field();

// Whether the field has the keyboard.
bool is_searching(const State& state);

// What is typed in the field; empty while nothing is looked for. Borrowed from the state.
std::string_view words_in_field(const State& state);

// Whether what words have found is the topmost of what is open.
bool is_list_on_top(const State& state);

}  // namespace vitrine
