// What visitors may do to the filter: switch its parts, type words into it.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>

namespace vitrine {

// Something is always shown: when the last lane or the last kind that occurs is left out, all of
// them are shown again. Words may find nothing.
Filter leaving_something(const Filter& filter, const Exhibit& exhibit, const Index& index);

// `folded` as it is, or none where not one lane would be left that is shown and open.
LaneSet one_open(const LaneSet& folded, const Filter& filter, const Exhibit& exhibit);

// `words` with `text` after them, up to 200 bytes: without control characters, without the sign
// that opens the field and without blanks at its beginning.
std::string typed(std::string words, std::string_view text);
// Without their last character.
std::string erased(std::string words);

}  // namespace vitrine
