// A visitor's own trail through an exhibit: the milestones that were kept, in the visitor's order,
// each with a note; and its file.
//
// A trail names its milestones as the exhibit's author did, so that it outlasts a new version of
// the exhibit. What that version has no more stays in the trail, with the title that it had.
#pragma once

#include "data/problem.h"
#include "exhibit/exhibit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct TrailStop {
    std::string milestone;          // its id in the exhibit's file
    std::string title;              // when it was kept, for when the exhibit has it no more
    std::string note;               // any text, lines ended by '\n'
    std::optional<MilestoneId> at;  // in the exhibit that is shown, which has it or not

    bool operator==(const TrailStop&) const = default;
};

// Each milestone is in it once.
struct Trail {
    std::vector<TrailStop> stops;

    bool operator==(const Trail&) const = default;
};

// The place of a milestone in a trail; nothing if it was not kept.
std::optional<std::size_t> place_in(const Trail& trail, std::string_view milestone);
std::optional<std::size_t> place_in(const Trail& trail, MilestoneId milestone);

// Looks for all stops in an exhibit. Costs the exhibit's milestones once.
void find_stops(Trail& trail, const Exhibit& exhibit);

// How many stops the exhibit has no more, and how many have a note.
std::size_t gone_from(const Trail& trail);
std::size_t noted_in(const Trail& trail);

// Reads the file of a trail through the exhibit of this id. Whatever is not as expected is a
// problem, and then there is no value; members that are not known are left out. `at` stays empty.
Reading<Trail> read_trail(std::string_view bytes, std::string_view exhibit);
std::string text_of(const Trail& trail, std::string_view exhibit);

}  // namespace vitrine
