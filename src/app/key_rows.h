// Rows of the key tables, for those who write the tables; see keymap.h.
#pragma once

#include "app/keymap.h"

#include <vector>

namespace vitrine {

using KeyRows = std::vector<Binding>;

// These rows, and those of the others whose key does nothing here yet.
KeyRows followed_by(KeyRows rows, const KeyRows& others);

// What is there wherever nobody types.
const KeyRows& window_rows();

// While a step is shown to a class, while all of them are, and while the class has left them for
// the timeline: what brings it back there, before all other keys.
const KeyRows& lesson_rows();
const KeyRows& overview_rows();
const KeyRows& free_rows();
// While a quiz is shown to a class.
const KeyRows& quiz_rows();

}  // namespace vitrine
