// The index: what is worked out once for an exhibit, before there is any view.
//
// It holds where each milestone lies in days, and for each lane its members by time with pyramids
// of summaries. So a view finds what it shows without walking what it does not show.
#pragma once

#include "base/progress.h"
#include "exhibit/exhibit.h"
#include "view/camera.h"
#include "view/cut_index.h"
#include "view/density.h"
#include "view/facets.h"
#include "view/first_places.h"
#include "view/pyramid.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

// How a milestone lies in time.
struct Extent {
    Span span;                  // every day that it may cover
    double anchor = 0;          // where its mark stands (date/order.h)
    float vague_left = 0;       // of a period: days at the left end that are not certain
    float vague_right = 0;      // and at the right end; together all of it where none is certain
    bool is_uncertain = false;  // qualified, or vaguer than a year
    bool is_open_left = false;
    bool is_open_right = false;
    bool is_period = false;   // drawn as a bar where it is long enough
    bool is_undated = false;  // the span only says what it is about
    bool has_gaps = false;    // it is one of several days, or each of them
};

struct Stretch {
    std::size_t first = 0;
    std::size_t last = 0;  // past the last one

    std::size_t size() const { return last - first; }
};

// Periods that never overlap, so that their bars can stand in one row, at every scale the same.
struct Track {
    struct Bar {
        double from = 0;
        double to = 0;
        std::uint32_t place = 0;  // in the lane's order of time
    };
    std::vector<Bar> bars;  // by time
    Pyramid<float> days;    // their lengths
    float shortest = 0;     // of these
};

// The tracks of periods of like length: where the view is so near that the longest fill it, the
// shorter ones have tracks of their own. Few short ones stand in the tracks of longer ones.
struct TrackSet {
    double least_days = 0;      // of its shortest members
    std::vector<Track> tracks;  // of the most important ones, at most most_tracks
};

struct LaneIndex {
    std::vector<MilestoneId> by_time;    // those with a date, by date/order.h, then as written
    std::vector<MilestoneId> undated;    // the others, as written: they have no place in time
    std::vector<double> anchors;         // their anchors
    FirstPlaces firsts;                  // which of them are the first from some day on
    std::vector<MilestoneKind> kinds;    // theirs
    Pyramid<std::uint32_t> importance;   // theirs; greater is kept longer
    std::vector<TrackSet> track_sets;    // of the longest periods first
    std::vector<std::uint32_t> periods;  // places of all periods, in order of time
    std::vector<double> period_anchors;  // theirs, again: to be searched for side by side
    Pyramid<double> period_ends;         // where they end
    std::vector<std::uint32_t> by_end;   // the periods by their ends
    std::vector<double> ends;            // and these, sorted
    Pyramid<float> period_leads;         // days from their first day to their anchor
    CutIndex cuts;                       // of all members
    Density density;                     // of the anchors
    float share = 1;                     // of the height of all lanes
    std::optional<FigureId> figure;      // drawn along its bottom

    // All members, those without a date too.
    std::size_t size() const { return by_time.size() + undated.size(); }
    // The members whose anchor lies in [from, to).
    Stretch between(double from, double to) const;
    // How many periods began before `day` and end after it.
    std::size_t running_at(double day) const;
};

// Above these bits of an importance is the weight: 2 for weight 1, and 0 for weight 3.
constexpr unsigned weight_shift = 30;

// The least importance of a milestone of weight 1 that is no period.
constexpr std::uint32_t first_rank = 0xB0000000;

constexpr std::size_t most_tracks = 8;

// That a milestone names a figure.
struct FigureUse {
    FigureId figure{};
    MilestoneId milestone{};
};

struct Index {
    std::vector<Extent> extents;  // by MilestoneId
    std::vector<LaneIndex> lanes;
    Limits limits;
    Span range;                          // shown at first
    Span most;                           // the shortest span that holds 98 % of the milestones
    FacetCounts facets;                  // how many there are of each kind, in each era and so on
    std::vector<FigureUse> figure_uses;  // by milestone
    bool has_round = false;  // there are enough milestones to be placed (exhibit/placing.h)
    double peak = 0;         // the most that happens in a lane, a day, over a 256th of the range

    const Extent& operator[](MilestoneId milestone) const { return extents[index_of(milestone)]; }
};

// Makes the index of an exhibit. Reports to `progress`, unless it is null.
Index index_exhibit(const Exhibit& exhibit, Progress* progress = nullptr);

// Bytes held, by capacities.
std::size_t memory_of(const Index& index);

}  // namespace vitrine
