// The thread of one thing through the timeline: the milestones that a person, a term, a figure or a
// source is part of, and what stands beside them.
//
// While a thing is followed, its milestones stand out as what words have found does (find.h): they
// have cards and labels, and all the rest is grain.
#pragma once

#include "view/find.h"

#include <optional>
#include <vector>

namespace vitrine {

// A person whom milestones name beside the one that is followed.
struct Companion {
    PersonId person{};
    std::vector<MilestoneId> together;  // in order of time; at least one

    bool operator==(const Companion&) const = default;
};

struct Thread {
    std::optional<FoundThing> thing;      // that is followed; nothing: none is
    std::vector<MilestoneId> milestones;  // all that name it, in order of time
    std::vector<Companion> beside;        // of a person: those with most together first
    Found stands_out;                     // those that the filter leaves
};

// Whether a thing is a person of whom days are known: their life can be drawn along them.
bool has_life(const Exhibit& exhibit, const FoundThing& thing);

// The milestones that name a thing, in order of time; a milestone names itself. A source is named
// where a contrast or a dispute of the milestone has it, too. Costs a look at all milestones, but
// for people.
std::vector<MilestoneId> milestones_of(const Exhibit& exhibit, const Index& index,
                                       const FoundThing& thing);

// The same with all that follows from it.
Thread thread_of(const Exhibit& exhibit, const Index& index, const FoundThing& thing,
                 const Filter& filter);

}  // namespace vitrine
