// What a visitor wants to see of an exhibit: lanes, eras, claims, degrees of confidence and kinds
// can be left out, and the rest narrowed to one person's milestones. Words are looked for beside
// that (find.h), and hide nothing.
#pragma once

#include "exhibit/exhibit.h"
#include "view/lane_set.h"

#include <bitset>
#include <cstddef>
#include <optional>

namespace vitrine {

using KindSet = std::bitset<3>;  // by MilestoneKind
// By Claim, and then what is disputed, whatever else it is, and statements of fact for which a
// check has found no support: these are not among the facts.
using ClaimSet = std::bitset<6>;
constexpr std::size_t disputed_claim = 4;
constexpr std::size_t unproven_claim = 5;
// Where a milestone stands in a ClaimSet, apart from disputes.
std::size_t claim_place(const Milestone& milestone);
using ConfidenceSet = std::bitset<4>;  // by Confidence
using EraSet = std::bitset<64>;        // by the era's place; of more eras the rest cannot be hidden

struct Filter {
    LaneSet hidden_lanes;
    KindSet hidden_kinds;
    ClaimSet hidden_claims;  // what is disputed is shown if either is
    ConfidenceSet hidden_confidences;
    EraSet hidden_eras;  // while any is hidden, what could be in none of the others is hidden, too
    std::optional<PersonId> person;

    bool operator==(const Filter&) const = default;
    bool is_empty() const
    {
        return hidden_lanes.none() && hidden_kinds.none() && hidden_claims.none() &&
               hidden_confidences.none() && hidden_eras.none() && !person;
    }
};

// Whether a date could lie in an era, at least in part.
bool could_be_in(const Era& era, const Date& date);

// Whether what the filter says of claims, or of eras, lets a milestone through.
bool passes_claims(const Filter& filter, const Exhibit& exhibit, const Milestone& milestone);
bool passes_eras(const Filter& filter, const Exhibit& exhibit, const Milestone& milestone);

// Whether the filter lets a milestone through. With a person, takes time logarithmic in how many
// milestones that person is part of.
bool passes(const Filter& filter, const Exhibit& exhibit, MilestoneId milestone);

}  // namespace vitrine
