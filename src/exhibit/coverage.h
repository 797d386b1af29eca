// How much an exhibit tells of its milestones: how many have sources, a picture, a question …
#pragma once

#include "exhibit/exhibit.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace vitrine {

struct CoverageRow {
    std::string_view what;                // "a picture"
    std::array<std::size_t, 3> counts{};  // of milestones of weight 1, 2 and 3 that have it

    std::size_t all() const { return counts[0] + counts[1] + counts[2]; }
};

// A row for each thing that a milestone can have; the first counts all milestones.
std::vector<CoverageRow> coverage_of(const Exhibit& exhibit);

}  // namespace vitrine
