// A cut through time: what goes on in a lane at a moment, what came last before it, what comes
// next.
//
// Periods that cross the moment belong to it as well as what begins and ends in it; what may do so,
// by a date that is vague or doubted, is said to do so perhaps (date/holding.h). Dates count as the
// days that they may cover (Extent::span), so what is open at one end goes on as far as the view
// that is shown at first. Claims without a date are no part of any cut.
#pragma once

#include "view/index.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vitrine {

struct CutEntry {
    MilestoneId id{};
    std::uint32_t importance = 0;  // as in LaneIndex
    bool is_perhaps = false;

    bool operator==(const CutEntry&) const = default;
};

struct LaneCut {
    std::vector<CutEntry> going_on;     // in the order of time
    std::optional<MilestoneId> before;  // of what was over when the moment began, what ended last
    std::optional<MilestoneId> after;   // of what begins after it, what begins first
};

// Makes `out` the cut through a lane of the index, or what a filter leaves of it, reusing its
// memory. Costs what it lists, and the logarithm of the lane for each.
void cut_lane(const Exhibit& exhibit, const Index& index, const LaneIndex& lane, const Span& moment,
              LaneCut& out);

// The next day at which something in a lane begins or has ended, that does not lie before the end
// of `moment`; or with `by` below 0 the last one before its beginning. Nothing where there is none.
// Costs the logarithm of the lanes.
std::optional<double> next_change(const Index& index, std::span<const LaneIndex> lanes,
                                  const Span& moment, int by);

// How an entry of one cut stands to another cut, later or earlier.
enum class CutChange : std::uint8_t {
    Same,   // it goes on in both
    Begun,  // it goes on in the later one alone
    Ended,  // it goes on in the earlier one alone
};

struct CutComparison {
    std::size_t same = 0;
    std::size_t begun = 0;
    std::size_t ended = 0;
};

// Of two cuts through the same lane. The changes are those of the entries of each, in their order.
CutComparison compare(const LaneCut& earlier, const LaneCut& later,
                      std::vector<CutChange>& of_earlier, std::vector<CutChange>& of_later);

}  // namespace vitrine
