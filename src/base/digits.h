// Counts as they are read: 7, 1240, 39 412.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace vitrine {

// A buffer that any count fits into, for callers that must not allocate.
using Digits = std::array<char, 48>;

// With thin spaces between groups of three where there are five digits or more. The result is a
// view into `room`.
std::string_view grouped(std::uint64_t count, Digits& room);

}  // namespace vitrine
