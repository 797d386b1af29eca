// How completely an exhibit describes its milestones: how many have sources, a picture, a question
// and so on.
#pragma once

#include "exhibit/exhibit.h"

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace vitrine {

struct CoverageRow {
    std::string_view what;                // "a picture"
    std::array<std::size_t, 3> counts{};  // how many milestones of weight 1, 2 and 3 have it

    std::size_t all() const { return counts[0] + counts[1] + counts[2]; }
};

// One row for each thing that a milestone can have. The first row counts all milestones.
std::vector<CoverageRow> coverage_of(const Exhibit& exhibit);

}  // namespace vitrine
