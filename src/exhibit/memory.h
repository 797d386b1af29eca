// Counts how much memory an exhibit takes.
#pragma once

#include "exhibit/exhibit.h"

#include <cstddef>

namespace vitrine {

// All bytes that `exhibit` holds, counted by the capacity of its strings and vectors. The overhead
// of the allocator is not included. Costs a look at each milestone.
std::size_t memory_of(const Exhibit& exhibit);

// How many of these bytes are the author's own words: the texts, and the ids of milestones.
std::size_t text_bytes(const Exhibit& exhibit);

}  // namespace vitrine
