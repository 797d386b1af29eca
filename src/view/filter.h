// What a visitor wants to see of an exhibit: lanes and kinds can be left out, and the rest narrowed
// to one person's milestones and to those that contain some words.
#pragma once

#include "exhibit/exhibit.h"
#include "view/lane_set.h"

#include <bitset>
#include <optional>
#include <string>

namespace vitrine {

using KindSet = std::bitset<3>;  // by MilestoneKind

struct Filter {
    LaneSet hidden_lanes;
    KindSet hidden_kinds;
    std::optional<PersonId> person;
    std::string words;  // as typed (see Search)

    bool operator==(const Filter&) const = default;
    bool is_empty() const
    {
        return hidden_lanes.none() && hidden_kinds.none() && !person && words.empty();
    }
};

// Whether the filter lets a milestone through. With a person, takes time logarithmic in how many
// milestones that person is part of; with words, time linear in the milestone's texts.
bool passes(const Filter& filter, const Exhibit& exhibit, MilestoneId milestone);

}  // namespace vitrine
