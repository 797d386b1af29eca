// What a visitor wants to see of an exhibit: lanes and kinds can be left out, and the rest narrowed
// to one person's milestones. Words are looked for beside that (find.h), and hide nothing.
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
    bool is_empty() const
    {
        return hidden_lanes.none() && hidden_kinds.none() && !person;
    }
};

// Whether the filter lets a milestone through. With a person, takes time logarithmic in how many
// milestones that person is part of.
bool passes(const Filter& filter, const Exhibit& exhibit, MilestoneId milestone);

}  // namespace vitrine
