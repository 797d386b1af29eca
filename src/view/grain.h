// Grain: marks on a lane's floor for the milestones that the lane has no room to name.
//
// Time is cut into cells of a power of two days, at least some pixels wide, that lie in the same
// place in every view. A cell counts those of its milestones that nothing else shows. If they are
// few, each is a tick on its own day. If they are many, they are a column, whose height follows how
// many fall on a stretch of the screen, so that it changes little when two cells become one. The
// same rules serve a dozen milestones and a million, and cost as much as the view is wide.
#pragma once

#include "view/index.h"

#include <compare>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

struct GrainCell {
    double from = 0;  // days
    double to = 0;
    double first = 0;  // anchors of the first and the last milestone that it counts
    double last = 0;
    std::uint32_t place = 0;  // of the first of them, in the lane's order of time
    std::uint32_t count = 0;
};

// The length of a cell, in days, that is at least `least_px` wide and less than twice that.
double cell_days(double px_per_day, double least_px);

// A milestone that something else shows, and where in time.
struct ShownAt {
    double anchor = 0;
    MilestoneId id{};

    auto operator<=>(const ShownAt&) const = default;
};

// What append_grain() counts: the members of `lane` whose anchors lie in `view`, in cells of `days`
// days, except those in `shown`, which is sorted and has none twice.
struct GrainWanted {
    const LaneIndex& lane;
    Span view;
    double days = 1;
    std::span<const ShownAt> shown;
};

// Appends the cells that count something to `out`, in order of time.
void append_grain(const GrainWanted& wanted, std::vector<GrainCell>& out);

// How high the column of a cell is that counts `count` and is `width` wide, in logical units. It is
// as high as a tick for a single one, and grows by the same amount each time the count doubles, up
// to what the lane's floor has room for (sizes::grain_floor): no column stands behind a text.
float grain_height(std::uint32_t count, double width);

// How strong the colour of a column is that is so high, in logical units. The floor is low, so
// what is denser is stronger, too. One of a few milestones has about as much ink as their ticks.
float grain_strength(float height);

}  // namespace vitrine
