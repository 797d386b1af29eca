// How much memory an exhibit takes.
#pragma once

#include "exhibit/exhibit.h"

#include <cstddef>

namespace vitrine {

// All bytes that `exhibit` holds, by the capacity of what it is made of; without what the allocator
// adds. Costs a look at each milestone.
std::size_t memory_of(const Exhibit& exhibit);

// The bytes among them that are the author's own words: the texts, and the ids of milestones.
std::size_t text_bytes(const Exhibit& exhibit);

}  // namespace vitrine
