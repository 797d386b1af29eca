// How often this process has allocated memory on the heap; for timedemo and for the test that a
// steady frame allocates nothing.
#pragma once

#include <cstdint>

namespace vitrine {

// Calls of operator new since the start, in all threads.
std::uint64_t allocations();

}  // namespace vitrine
