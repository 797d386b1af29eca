// How much the process takes of the machine.
#pragma once

#include <cstddef>

namespace vitrine {

// The bytes of memory that the process has in use now; 0 if the system does not say.
std::size_t memory_in_use();

}  // namespace vitrine
