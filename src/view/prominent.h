// The most important members of a stretch of a lane, without a look at all of them.
#pragma once

#include "view/index.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace vitrine {

// Appends the places of at most `most` members of `stretch` to `out`, the most important first.
// Costs the logarithm of the lane for each.
void append_prominent(const LaneIndex& lane, const Stretch& stretch, std::size_t most,
                      std::vector<std::uint32_t>& out);

}  // namespace vitrine
