#include "view/narrow.h"

#include "view/claims.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace vitrine {

namespace {

constexpr std::uint32_t left_out = std::numeric_limits<std::uint32_t>::max();

// What passes of one lane, place by place: a lane's kinds lie side by side, its milestones do not.
class Sieve {
public:
    Sieve(const Exhibit& exhibit, LaneId lane, const Narrowed& to)
        : exhibit_(exhibit)
        , lane_(lane)
        , filter_(to.filter)
        , raised_(to.raised)
        , looks_closer_(filter_.hidden_claims.any() || filter_.hidden_confidences.any() ||
                        filter_.hidden_eras.any())
    {
        if (filter_.person) persons_ = exhibit.people[index_of(*filter_.person)].milestones;
    }

    bool passes(MilestoneId id, MilestoneKind kind) const
    {
        if (holds(filter_.hidden_lanes, lane_)) return false;
        if (filter_.hidden_kinds[static_cast<std::size_t>(kind)]) return false;
        if (looks_closer_ && !passes_closer_look(exhibit_[id])) return false;
        if (filter_.person && !std::ranges::binary_search(persons_, id)) return false;
        return raised_ == nullptr || (*raised_)[index_of(id)] != 0;
    }

private:
    // At what the lane itself does not know of it.
    bool passes_closer_look(const Milestone& m) const
    {
        return !filter_.hidden_confidences[static_cast<std::size_t>(m.confidence)] &&
               passes_claims(filter_, exhibit_, m) && passes_eras(filter_, exhibit_, m);
    }

    const Exhibit& exhibit_;
    LaneId lane_;
    const Filter& filter_;
    const Raised* raised_;
    bool looks_closer_;
    std::span<const MilestoneId> persons_;  // ascending
};

// The old members' places among those that are left.
using NewPlaces = std::vector<std::uint32_t>;

void narrow_periods(const LaneIndex& whole, const NewPlaces& places, LaneIndex& out)
{
    std::vector<double> ends;
    std::vector<float> leads;
    std::vector<std::uint32_t> rows(whole.periods.size(), left_out);
    for (std::size_t i = 0; i < whole.periods.size(); ++i) {
        const std::uint32_t place = places[whole.periods[i]];
        if (place == left_out) continue;
        rows[i] = static_cast<std::uint32_t>(out.periods.size());
        out.periods.push_back(place);
        out.period_anchors.push_back(whole.period_anchors[i]);
        ends.push_back(whole.period_ends[i]);
        leads.push_back(whole.period_leads[i]);
    }
    for (const std::uint32_t i : whole.by_end) {
        if (rows[i] == left_out) continue;
        out.by_end.push_back(rows[i]);
        out.ends.push_back(whole.period_ends[i]);
    }
    out.period_ends = Pyramid(std::move(ends));
    out.period_leads = Pyramid(std::move(leads));
}

void narrow_cuts(const CutIndex& whole, const NewPlaces& places, CutIndex& out)
{
    const auto keep = [&places](const std::vector<std::uint32_t>& order,
                                std::vector<std::uint32_t>& left) {
        for (const std::uint32_t place : order) {
            if (places[place] != left_out) left.push_back(places[place]);
        }
    };
    keep(whole.by_begin, out.by_begin);
    keep(whole.by_end, out.by_end);
    std::vector<float> ends;
    std::vector<float> leads;
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (places[i] == left_out) continue;
        ends.push_back(whole.ends[i]);
        leads.push_back(whole.leads[i]);
    }
    out.ends = Pyramid(std::move(ends));
    out.leads = Pyramid(std::move(leads));
}

Track narrowed(const Track& whole, const NewPlaces& places)
{
    Track out;
    std::vector<float> days;
    for (const Track::Bar& bar : whole.bars) {
        if (places[bar.place] == left_out) continue;
        out.bars.push_back({bar.from, bar.to, places[bar.place]});
        days.push_back(static_cast<float>(bar.to - bar.from));
    }
    if (!days.empty()) out.shortest = *std::ranges::min_element(days);
    out.days = Pyramid(std::move(days));
    return out;
}

// A lane shows the first figure that a milestone which passes speaks of; one that none speaks of at
// all belongs to whatever is left of its lane.
void narrow_figures(const Exhibit& exhibit, const Index& index, const std::vector<bool>& passes,
                    std::vector<LaneIndex>& lanes)
{
    std::vector<bool> is_named(exhibit.figures.size());
    std::vector<bool> is_left(exhibit.figures.size());
    for (const FigureUse& use : index.figure_uses) {
        is_named[index_of(use.figure)] = true;
        if (passes[index_of(use.milestone)]) is_left[index_of(use.figure)] = true;
    }
    for (LaneIndex& lane : lanes)
        lane.figure.reset();
    for (std::size_t i = 0; i < exhibit.figures.size(); ++i) {
        const Figure& figure = exhibit.figures[i];
        LaneIndex& lane = lanes[index_of(figure.lane)];
        const bool has_course = figure.points.size() > 1;
        const bool is_shown = is_left[i] || (!is_named[i] && lane.size() != 0);
        if (has_course && is_shown && !lane.figure) lane.figure = static_cast<FigureId>(i);
    }
}

}  // namespace

std::size_t claim_place(const Milestone& milestone)
{
    return is_unproven(milestone) ? unproven_claim : static_cast<std::size_t>(milestone.claim);
}

bool could_be_in(const Era& era, const Date& date)
{
    return date.earliest() <= era.date.latest() && date.latest() >= era.date.earliest();
}

bool passes_claims(const Filter& filter, const Exhibit& exhibit, const Milestone& milestone)
{
    if (!filter.hidden_claims[claim_place(milestone)]) return true;
    return !filter.hidden_claims[disputed_claim] && !exhibit.details_of(milestone).disputes.empty();
}

bool passes_eras(const Filter& filter, const Exhibit& exhibit, const Milestone& milestone)
{
    if (filter.hidden_eras.none()) return true;
    for (std::size_t i = 0; i < exhibit.eras.size(); ++i) {
        const bool is_hidden = i < filter.hidden_eras.size() && filter.hidden_eras[i];
        if (!is_hidden && could_be_in(exhibit.eras[i], milestone.date)) return true;
    }
    return false;
}

bool passes(const Filter& filter, const Exhibit& exhibit, MilestoneId milestone)
{
    const Milestone& m = exhibit[milestone];
    return Sieve(exhibit, m.lane, {.filter = filter}).passes(milestone, m.kind);
}

void Narrowing::begin(const Exhibit& exhibit, const Narrowed& to)
{
    coming_.clear();
    counted_ = 0;
    coming_facets_ = no_facets(exhibit);
    wanted_ = to.filter;
    wanted_words_ = to.raising;
}

// Of a lane, what each choice of the filter stands for; returns how many were looked at.
std::size_t Narrowing::count_on(const Exhibit& exhibit, const LaneIndex& lane, std::size_t most)
{
    const FacetCounter counter(exhibit, wanted_);
    const std::size_t dated = lane.by_time.size();
    const std::size_t from = counted_;
    const std::size_t to = std::min(dated + lane.undated.size(), from + most);
    for (; counted_ < to; ++counted_) {
        counter.add(counted_ < dated ? lane.by_time[counted_] : lane.undated[counted_ - dated],
                    coming_facets_);
    }
    return counted_ - from;
}

LaneIndex narrowed(const Exhibit& exhibit, const Index& index, LaneId lane, const Narrowed& to)
{
    const LaneIndex& whole = index.lanes[index_of(lane)];
    const Sieve sieve(exhibit, lane, to);
    LaneIndex out{.share = whole.share, .figure = whole.figure};
    NewPlaces places(whole.by_time.size(), left_out);
    std::vector<std::uint32_t> importance;
    for (std::size_t i = 0; i < whole.by_time.size(); ++i) {
        if (!sieve.passes(whole.by_time[i], whole.kinds[i])) continue;
        places[i] = static_cast<std::uint32_t>(out.by_time.size());
        out.by_time.push_back(whole.by_time[i]);
        out.anchors.push_back(whole.anchors[i]);
        out.kinds.push_back(whole.kinds[i]);
        importance.push_back(to.raised == nullptr ? whole.importance[i]
                                                  : (*to.raised)[index_of(whole.by_time[i])]);
    }
    std::ranges::copy_if(whole.undated, std::back_inserter(out.undated),
                         [&](MilestoneId id) { return sieve.passes(id, exhibit[id].kind); });
    out.importance = Pyramid(std::move(importance));
    out.density = Density(out.anchors);
    out.firsts = FirstPlaces(out.anchors);
    narrow_periods(whole, places, out);
    // What is found has a card with its number, or a label: no bars.
    if (to.raised != nullptr) return out;
    narrow_cuts(whole.cuts, places, out.cuts);
    for (const TrackSet& set : whole.track_sets) {
        TrackSet& left = out.track_sets.emplace_back(TrackSet{.least_days = set.least_days});
        for (const Track& track : set.tracks) {
            // The tracks that are left move down into the rows where bars have names.
            Track members = narrowed(track, places);
            if (!members.bars.empty()) left.tracks.push_back(std::move(members));
        }
    }
    return out;
}

bool Narrowing::work(const Exhibit& exhibit, const Index& index, const Narrowed& to,
                     std::size_t most_members)
{
    const Filter& filter = to.filter;
    if (filter == made_for_ && to.raising == made_for_words_) {
        coming_.clear();
        counted_ = 0;
        return true;
    }
    const bool is_new = coming_.empty() && counted_ == 0;
    if (is_new || filter != wanted_ || to.raising != wanted_words_) begin(exhibit, to);
    if (filter.is_empty() && to.raising == 0) {
        made_for_ = filter;
        made_for_words_ = 0;
        lanes_.clear();
        by_time_.clear();
        return true;
    }
    std::size_t done = 0;
    while (coming_.size() < index.lanes.size()) {
        const LaneIndex& lane = index.lanes[coming_.size()];
        const std::size_t members = lane.by_time.size() + lane.undated.size();
        // Of what words raise no chip says a number.
        if (to.raised == nullptr && counted_ < members) {
            done += count_on(exhibit, lane, most_members - std::min(done, most_members));
            if (counted_ < members) return false;
        }
        if (done != 0 && done + members > most_members) return false;
        coming_.push_back(narrowed(exhibit, index, static_cast<LaneId>(coming_.size()), to));
        counted_ = 0;
        done += members;
    }
    // To put them in order of time takes as long as to narrow some lanes.
    if (done != 0 && done + exhibit.milestones.size() > most_members) return false;
    std::vector<bool> passes(exhibit.milestones.size());
    for (const LaneIndex& lane : coming_) {
        for (const MilestoneId id : lane.by_time)
            passes[index_of(id)] = true;
        for (const MilestoneId id : lane.undated)
            passes[index_of(id)] = true;
    }
    narrow_figures(exhibit, index, passes, coming_);
    by_time_.clear();
    std::ranges::copy_if(exhibit.by_time, std::back_inserter(by_time_),
                         [&](MilestoneId id) { return passes[index_of(id)]; });
    std::swap(lanes_, coming_);
    std::swap(facets_, coming_facets_);
    coming_.clear();
    made_for_ = filter;
    made_for_words_ = to.raising;
    ++generation_;
    return true;
}

}  // namespace vitrine
