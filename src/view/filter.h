// What a visitor wants to see of an exhibit: lanes and kinds can be left out, and the rest narrowed
// to what concerns one person.
#pragma once

#include "exhibit/exhibit.h"
#include "view/lane_set.h"

#include <bitset>
#include <optional>

namespace vitrine {

using KindSet = std::bitset<3>;  // by MilestoneKind

struct Filter {
    LaneSet hidden_lanes;
    KindSet hidden_kinds;
    std::optional<PersonId> person;

    bool operator==(const Filter&) const = default;
    bool is_empty() const { return hidden_lanes.none() && hidden_kinds.none() && !person; }
};

// Whether the filter lets a milestone through. Costs the logarithm of what the person is part of.
bool passes(const Filter& filter, const Exhibit& exhibit, MilestoneId milestone);

}  // namespace vitrine
