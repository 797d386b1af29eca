// What visitors may do to the filter: leave out lanes and kinds, and type words into it.
#pragma once

#include "app/state.h"

#include <string>
#include <string_view>

namespace vitrine {

// `filter`, but with all lanes shown again if it leaves out every lane, and all kinds if it leaves
// out every kind that occurs. Its words may still find nothing.
Filter leaving_something(const Filter& filter, const Exhibit& exhibit, const Index& index);

// `folded`, or no lane at all if otherwise every lane that is shown would be folded.
LaneSet one_open(const LaneSet& folded, const Filter& filter, const Exhibit& exhibit);

// `words` with `text` appended, until they are 200 bytes long. Control characters, spaces at the
// beginning and '/', the key that opens the field, are left out.
std::string typed(std::string words, std::string_view text);
// `words` without their last character.
std::string erased(std::string words);

}  // namespace vitrine
