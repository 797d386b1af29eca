// How many milestones each choice of the filter stands for: those that it names, of all that the
// choices in the other groups let through. A milestone counts in a group if no other group leaves
// it out, so each is looked at once. Counted where lanes are narrowed (view/narrow.h), and kept.
#pragma once

#include "view/filter.h"

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace vitrine {

struct FacetCounts {
    std::vector<std::size_t> lanes;            // by LaneId
    std::vector<std::size_t> eras;             // that could be in each era, at least in part
    std::vector<std::size_t> people;           // by PersonId
    std::array<std::size_t, 6> claims{};       // of each member of a ClaimSet
    std::array<std::size_t, 4> confidences{};  // of each Confidence
    std::array<std::size_t, 3> kinds{};        // of each MilestoneKind

    bool operator==(const FacetCounts&) const = default;
};

// Nothing counted yet.
FacetCounts no_facets(const Exhibit& exhibit);

class FacetCounter {
public:
    FacetCounter(const Exhibit& exhibit, const Filter& filter);

    // Adds one milestone to the groups that it counts in.
    void add(MilestoneId id, FacetCounts& counts) const;

private:
    const Exhibit& exhibit_;
    Filter filter_;
    std::span<const MilestoneId> persons_;  // of the person that is chosen; ascending
};

}  // namespace vitrine
