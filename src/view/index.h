// What the view wants to know of an exhibit before any view is asked for: where each milestone lies
// in days, how vague its ends are, and the members of each lane by time and by importance.
#pragma once

#include "exhibit/exhibit.h"
#include "view/camera.h"

#include <cstdint>
#include <vector>

namespace vitrine {

// How a milestone lies in time.
struct Extent {
    Span span;                  // every day that it may cover
    double anchor = 0;          // where its dot stands: the middle of what is known of its start
    double vague_left = 0;      // days at the left end that are not certain
    double vague_right = 0;     // and at the right end
    bool is_uncertain = false;  // qualified, or vaguer than a year
    bool is_open_left = false;
    bool is_open_right = false;
    bool is_period = false;  // drawn as a bar where it is long enough
};

struct LaneIndex {
    std::vector<MilestoneId> by_time;        // by anchor, then as written
    std::vector<MilestoneId> by_importance;  // by weight, then periods, then by time
    float share = 1;                         // of the height of all lanes
};

struct Index {
    std::vector<Extent> extents;  // by MilestoneId
    std::vector<LaneIndex> lanes;
    Limits limits;
    Span range;  // shown at first

    const Extent& operator[](MilestoneId milestone) const { return extents[index_of(milestone)]; }
};

Index index_exhibit(const Exhibit& exhibit);

}  // namespace vitrine
