#include "view/cut.h"

#include "date/holding.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// A lane with what its places mean.
struct CutLane {
    const Index& index;
    const LaneIndex& lane;

    const Extent& extent(std::size_t place) const { return index[lane.by_time[place]]; }
    double begin(std::uint32_t place) const
    {
        const Extent& e = extent(place);
        return e.is_open_left ? -HUGE_VAL : e.span.from;
    }
    double end(std::uint32_t place) const
    {
        const Extent& e = extent(place);
        return e.is_open_right ? HUGE_VAL : e.span.to;
    }
    // How many begin before `day`, or end before it.
    std::size_t begun_before(double day) const
    {
        const auto& places = lane.cuts.by_begin;
        const auto found = std::ranges::lower_bound(
            places, day, {}, [this](std::uint32_t place) { return begin(place); });
        return static_cast<std::size_t>(found - places.begin());
    }
    std::size_t ended_before(double day) const
    {
        const auto& places = lane.cuts.by_end;
        const auto found = std::ranges::lower_bound(
            places, day, {}, [this](std::uint32_t place) { return end(place); });
        return static_cast<std::size_t>(found - places.begin());
    }
};

// Where the extent alone says that it surely goes on: most dates need not be looked at.
bool is_sure(const Extent& extent, const Span& moment)
{
    if (extent.is_uncertain || extent.has_gaps || extent.is_open_left || extent.is_open_right)
        return false;
    if (extent.span.from >= moment.from && extent.span.to <= moment.to) return true;
    // What is not certain was rounded to floats.
    constexpr double margin = 1;
    const double reach = (std::abs(extent.span.from) + std::abs(extent.span.to)) * 1e-6 + margin;
    const double from = extent.span.from + static_cast<double>(extent.vague_left) + reach;
    const double to = extent.span.to - static_cast<double>(extent.vague_right) - reach;
    return extent.is_period && from < moment.to && to > moment.from && from < to;
}

class LaneCutting {
public:
    LaneCutting(const Exhibit& exhibit, const CutLane& lane, const Span& moment, LaneCut& out)
        : exhibit_(exhibit), in_(lane), moment_(moment), out_(out)
    {}

    void list_begun_before_its_end()
    {
        const std::size_t count = anchored_before_end();
        const float least = rounded_up(moment_.from);
        const Pyramid<float>& ends = in_.lane.cuts.ends;
        for (std::size_t at = ends.next(0, count, least); at < count;
             at = ends.next(at + 1, count, least))
            add(at);
    }

    // What has its anchor later and may have begun by now. How many there are is known, so the
    // search is over with the last of them.
    void list_vague_beginnings()
    {
        const std::size_t first = anchored_before_end();
        const std::size_t count = in_.lane.by_time.size();
        const Pyramid<float>& leads = in_.lane.cuts.leads;
        std::size_t left = in_.begun_before(moment_.to) - first;
        for (std::size_t at = first; at < count && left > 0; ++at) {
            at = leads.next(at, count, rounded_down(in_.lane.anchors[at] - moment_.to));
            if (at == count) return;
            if (in_.extent(at).span.from >= moment_.to) continue;
            --left;
            add(at);
        }
    }

private:
    std::size_t anchored_before_end() const
    {
        const auto& anchors = in_.lane.anchors;
        const auto found = std::ranges::lower_bound(anchors, moment_.to);
        return static_cast<std::size_t>(found - anchors.begin());
    }

    void add(std::size_t place)
    {
        const Extent& extent = in_.extent(place);
        if (extent.span.to <= moment_.from || extent.span.from >= moment_.to) return;
        const MilestoneId id = in_.lane.by_time[place];
        Holding held = Holding::Surely;
        if (!is_sure(extent, moment_)) held = holding(exhibit_[id].date, moment_.from, moment_.to);
        if (held == Holding::No) return;
        out_.going_on.push_back({.id = id,
                                 .importance = in_.lane.importance[place],
                                 .is_perhaps = held == Holding::Perhaps});
    }

    const Exhibit& exhibit_;
    const CutLane& in_;
    const Span& moment_;
    LaneCut& out_;
};

}  // namespace

void cut_lane(const Exhibit& exhibit, const Index& index, const LaneIndex& lane, const Span& moment,
              LaneCut& out)
{
    out.going_on.clear();
    out.before.reset();
    out.after.reset();
    const CutLane in{index, lane};
    LaneCutting cutting(exhibit, in, moment, out);
    cutting.list_begun_before_its_end();
    cutting.list_vague_beginnings();
    const std::size_t ended = in.ended_before(std::nextafter(moment.from, HUGE_VAL));
    if (ended > 0) out.before = lane.by_time[lane.cuts.by_end[ended - 1]];
    const std::size_t begun = in.begun_before(moment.to);
    if (begun < lane.cuts.by_begin.size()) out.after = lane.by_time[lane.cuts.by_begin[begun]];
}

std::optional<double> next_change(const Index& index, std::span<const LaneIndex> lanes,
                                  const Span& moment, int by)
{
    std::optional<double> best;
    const auto consider = [&best, by](double day) {
        if (!std::isfinite(day)) return;
        if (!best || (by < 0 ? day > *best : day < *best)) best = day;
    };
    for (const LaneIndex& lane : lanes) {
        const CutLane in{index, lane};
        const auto& begins = lane.cuts.by_begin;
        const auto& ends = lane.cuts.by_end;
        const double edge = by < 0 ? moment.from : moment.to;
        const std::size_t begun = in.begun_before(edge);
        const std::size_t ended = in.ended_before(edge);
        if (by < 0) {
            if (begun > 0) consider(in.begin(begins[begun - 1]));
            if (ended > 0) consider(in.end(ends[ended - 1]));
        } else {
            if (begun < begins.size()) consider(in.begin(begins[begun]));
            if (ended < ends.size()) consider(in.end(ends[ended]));
        }
    }
    return best;
}

namespace {

// Marks what is in one list and not in the other.
void mark_missing(std::span<const CutEntry> list, std::span<const CutEntry> other,
                  CutChange missing, std::vector<CutChange>& out)
{
    std::vector<MilestoneId> ids(other.size());
    std::ranges::transform(other, ids.begin(), &CutEntry::id);
    std::ranges::sort(ids);
    out.resize(list.size());
    std::ranges::transform(list, out.begin(), [&](const CutEntry& entry) {
        return std::ranges::binary_search(ids, entry.id) ? CutChange::Same : missing;
    });
}

}  // namespace

CutComparison compare(const LaneCut& earlier, const LaneCut& later,
                      std::vector<CutChange>& of_earlier, std::vector<CutChange>& of_later)
{
    mark_missing(earlier.going_on, later.going_on, CutChange::Ended, of_earlier);
    mark_missing(later.going_on, earlier.going_on, CutChange::Begun, of_later);
    const auto count = [](const std::vector<CutChange>& changes, CutChange change) {
        return static_cast<std::size_t>(std::ranges::count(changes, change));
    };
    return {.same = count(of_later, CutChange::Same),
            .begun = count(of_later, CutChange::Begun),
            .ended = count(of_earlier, CutChange::Ended)};
}

}  // namespace vitrine
