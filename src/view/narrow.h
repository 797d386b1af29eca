// The index as a filter leaves it: the same lanes with fewer members.
//
// Narrowing walks the index in its order, so nothing is sorted or put into tracks again, rows keep
// their order, and a million milestones take some milliseconds. A large exhibit is narrowed a lane
// or two in each frame, and what was shown stays until all lanes are ready.
#pragma once

#include "view/filter.h"
#include "view/index.h"
#include "view/search.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

// One lane of `index`, with the members that pass. Its share of the height stays what it was.
// `hits` are those that the filter's words find; null where it has none.
LaneIndex narrowed(const Exhibit& exhibit, const Index& index, LaneId lane, const Filter& filter,
                   const Hits* hits = nullptr);

class Narrowing {
public:
    // Works towards `filter`, over about `most_members` members and at least one lane. True once
    // lanes() and by_time() are those of this filter.
    bool work(const Exhibit& exhibit, const Index& index, const Filter& filter,
              std::size_t most_members);

    // The lanes, and all milestones by time, as the last filter that is ready leaves them.
    std::span<const LaneIndex> lanes(const Index& index) const
    {
        return is_narrowed() ? std::span<const LaneIndex>(lanes_) : index.lanes;
    }
    std::span<const MilestoneId> by_time(const Exhibit& exhibit) const
    {
        return is_narrowed() ? std::span<const MilestoneId>(by_time_) : exhibit.by_time;
    }
    const Filter& filter() const { return made_for_; }

    // A number that is different for each result; 0 if nothing is left out.
    std::uint32_t generation() const { return is_narrowed() ? generation_ : 0; }

    void forget() { *this = {}; }

private:
    bool is_narrowed() const { return !made_for_.is_empty(); }
    bool look_up(const Exhibit& exhibit, const std::string& words, std::size_t most);

    Filter made_for_;
    std::vector<LaneIndex> lanes_;
    std::vector<MilestoneId> by_time_;
    Filter wanted_;
    std::vector<LaneIndex> coming_;  // of the lanes that are ready for it
    Hits hits_;                      // of the words that are looked for, as far as it has come
    std::string hits_of_;
    Hits candidates_;  // what fewer letters of them have found; empty: all
    std::uint32_t generation_ = 0;
};

}  // namespace vitrine
