// The index as a filter leaves it: the same lanes with fewer members.
//
// Narrowing walks the index in its order, so nothing is sorted or put into tracks again, rows keep
// their order. A large exhibit is narrowed a lane or less in each frame, and what was shown stays
// until all lanes are ready.
#pragma once

#include "view/facets.h"
#include "view/filter.h"
#include "view/find.h"
#include "view/index.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

// What is left: what the filter lets through, and of that, where words are looked for, what they
// raise, as important as they say.
struct Narrowed {
    const Filter& filter;
    const Raised* raised = nullptr;
    std::uint32_t raising = 0;  // another number for other words; 0 without any
};

// One lane of `index`, with the members that are left. Its share of the height stays what it was.
LaneIndex narrowed(const Exhibit& exhibit, const Index& index, LaneId lane, const Narrowed& to);

class Narrowing {
public:
    // Works towards `to`, over about `most_members` members and at least one lane. True once
    // lanes() and by_time() are those that it leaves.
    bool work(const Exhibit& exhibit, const Index& index, const Narrowed& to,
              std::size_t most_members);

    // The lanes, and all milestones by time, as the last of those that are ready leaves them.
    std::span<const LaneIndex> lanes(const Index& index) const
    {
        return is_narrowed() ? std::span<const LaneIndex>(lanes_) : index.lanes;
    }
    std::span<const MilestoneId> by_time(const Exhibit& exhibit) const
    {
        return is_narrowed() ? std::span<const MilestoneId>(by_time_) : exhibit.by_time;
    }
    // And how many milestones each choice of the filter stands for.
    const FacetCounts& facets(const Index& index) const
    {
        return made_for_.is_empty() ? index.facets : facets_;
    }
    const Filter& filter() const { return made_for_; }

    // A number that is different for each result; 0 if nothing is left out.
    std::uint32_t generation() const { return is_narrowed() ? generation_ : 0; }

    void forget() { *this = {}; }

private:
    void begin(const Exhibit& exhibit, const Narrowed& to);
    std::size_t count_on(const Exhibit& exhibit, const LaneIndex& lane, std::size_t most);
    bool is_narrowed() const { return !made_for_.is_empty() || made_for_words_ != 0; }

    Filter made_for_;
    std::uint32_t made_for_words_ = 0;
    std::vector<LaneIndex> lanes_;
    std::vector<MilestoneId> by_time_;
    FacetCounts facets_;
    Filter wanted_;
    std::uint32_t wanted_words_ = 0;
    std::vector<LaneIndex> coming_;  // of the lanes that are ready for it
    FacetCounts coming_facets_;      // and what is counted in these, and in
    std::size_t counted_ = 0;        // so many of the next lane
    std::uint32_t generation_ = 0;
};

}  // namespace vitrine
