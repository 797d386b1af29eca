#include "view/index.h"

#include "date/stretches.h"
#include "exhibit/placing.h"
#include "exhibit/time_order.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace vitrine {

namespace {

constexpr double long_share = 0.45;
constexpr double bar_share = 0.085;  // of the range: shorter ones are no bars when all is in view
constexpr double name_share = 0.13;  // what a name takes then
constexpr std::size_t named_tracks = 3;
constexpr double set_fan = 16;  // how much longer one set's periods are than the next one's
constexpr double peak_share = 1.0 / 256;  // of the range: what a peak is measured over

// The days at both ends of a period that are not certain: all but those of which each is meant.
void set_vagueness(const Date& date, Extent& extent)
{
    double from = extent.span.to;
    double to = extent.span.from;
    const DateStretches stretches = stretches_of(date);
    for (const DateStretch& stretch : stretches.all()) {
        if (stretch.meant != Meant::Each) continue;
        const bool is_open_left = stretch.left == StretchEnd::Open;
        const bool is_open_right = stretch.right == StretchEnd::Open;
        from = std::min(from, is_open_left ? extent.span.from : stretch.from);
        to = std::max(to, is_open_right ? extent.span.to : stretch.to);
    }
    const double half = extent.span.days() / 2;
    const bool is_any_certain = from < to;
    const double left = is_any_certain ? from - extent.span.from : half;
    const double right = is_any_certain ? extent.span.to - to : half;
    extent.vague_left = static_cast<float>(std::max(0.0, left));
    extent.vague_right = static_cast<float>(std::max(0.0, right));
}

Extent extent_of(const Milestone& milestone, double anchor, const Span& range)
{
    const Date& date = milestone.date;
    Extent extent{.span = span_of(date)};
    // "One of the days up to 1940" reaches as far back as an interval with an open start.
    const bool is_open = date.start != End::Known || date.end != End::Known;
    const bool is_interval = date.shape == DateShape::Interval || is_open;
    extent.is_period = milestone.kind == MilestoneKind::Period;
    extent.is_undated = milestone.is_undated;
    extent.has_gaps = date.is_set();
    extent.is_open_left = is_interval && date.start != End::Known;
    extent.is_open_right = is_interval && date.end != End::Known;
    if (extent.is_open_left) extent.span.from = std::min(range.from, extent.span.from);
    if (extent.is_open_right) extent.span.to = std::max(range.to, extent.span.to);

    extent.is_uncertain = is_doubtful(date);
    if (extent.is_period) set_vagueness(date, extent);
    extent.anchor = anchor;
    return extent;
}

// What comes first where there is not room for all: weight, then what says something about time (a
// bar across most of the range does not), then days before periods, and what happened before what
// was said. Among equals an even mixture, by the id and not by the place in the file, so that it
// stays the same when the file grows.
std::uint32_t importance_of(const Milestone& milestone, std::string_view name, const Extent& extent,
                            const Span& range)
{
    const bool is_long = extent.is_period && extent.span.days() > long_share * range.days();
    const bool is_said = milestone.claim == Claim::Official || milestone.claim == Claim::Assessment;
    const auto rank = static_cast<std::uint32_t>(3 - milestone.weight) << weight_shift |
                      (is_long ? 0U : 1U << 29U) | (extent.is_period ? 0U : 1U << 28U) |
                      (is_said ? 0U : 1U << 27U);
    // FNV-1a.
    std::uint32_t hash = 2166136261U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hash ^= hash >> 15U;
    hash *= 0x2C1B3C6DU;
    return rank | hash >> 5U;
}

// What a milestone adds to the height of its lane.
float demand_of(const Milestone& milestone)
{
    return milestone.weight == 1 ? 1.0F : milestone.weight == 2 ? 0.5F : 0.2F;
}

using TrackInMaking = std::map<double, Track::Bar>;  // by first day

// Whether no bar of `track` meets `span`, where short bars want `name` days after them for theirs.
bool is_free(const TrackInMaking& track, const Span& span, double name)
{
    const auto end_of = [name](double from, double to) {
        return to - from < name ? to + name : to;
    };
    const auto after = track.lower_bound(span.from);
    if (after != track.end() && after->first < end_of(span.from, span.to)) return false;
    if (after == track.begin()) return true;
    const Track::Bar& before = std::prev(after)->second;
    return end_of(before.from, before.to) <= span.from;
}

// Periods of one set into its tracks, the most important ones first: each into the first track that
// is free for all of its days; or, where `name` days are asked for, into one of the first that has
// room for a name too, if there is one.
class TrackLayer {
public:
    TrackLayer(const Index& index, const LaneIndex& lane) : index_(index), lane_(lane) {}

    void lay(std::span<std::uint32_t> places, double name)
    {
        std::ranges::sort(places, [&](std::uint32_t a, std::uint32_t b) {
            const std::uint32_t x = lane_.importance[a];
            const std::uint32_t y = lane_.importance[b];
            return x != y ? x > y : a < b;
        });
        for (const std::uint32_t place : places) {
            const Span& span = index_[lane_.by_time[place]].span;
            std::size_t t = most_tracks;
            if (name > 0) t = free_track(span, name, named_tracks);
            if (t == most_tracks) t = free_track(span, 0, most_tracks);
            if (t == most_tracks) continue;
            if (t == tracks_.size()) tracks_.emplace_back();
            tracks_[t].emplace(span.from, Track::Bar{span.from, span.to, place});
        }
    }

    // What was laid since the last call.
    TrackSet taken(double least_days)
    {
        TrackSet set{.least_days = least_days};
        for (const TrackInMaking& made : tracks_) {
            Track track;
            std::vector<float> days;
            track.bars.reserve(made.size());
            days.reserve(made.size());
            for (const auto& [from, bar] : made) {
                track.bars.push_back(bar);
                days.push_back(static_cast<float>(bar.to - bar.from));
            }
            track.shortest = *std::ranges::min_element(days);
            track.days = Pyramid(std::move(days));
            set.tracks.push_back(std::move(track));
        }
        tracks_.clear();
        return set;
    }

private:
    std::size_t free_track(const Span& span, double name, std::size_t most) const
    {
        std::size_t t = 0;
        while (t < tracks_.size() && !is_free(tracks_[t], span, name))
            ++t;
        return t < most ? t : most_tracks;
    }

    const Index& index_;
    const LaneIndex& lane_;
    std::vector<TrackInMaking> tracks_;
};

// Sets by length. The first has what is a bar when all is in view; each next one is of lengths
// `set_fan` times as short. Those of a set whose periods would not even fill one track are laid in
// the tracks of the set before, as far as there is room left.
void lay_tracks(const Index& index, LaneIndex& lane)
{
    const double range = index.range.days();
    const auto days_of_place = [&](std::uint32_t place) {
        return index[lane.by_time[place]].span.days();
    };
    std::vector<std::uint32_t> left = lane.periods;
    TrackLayer layer(index, lane);
    double least = bar_share * range;
    double least_of_set = least;
    for (bool is_first = true; !left.empty(); is_first = false, least /= set_fan) {
        const bool is_last = least < 1;
        const auto rest = std::partition(left.begin(), left.end(), [&](std::uint32_t place) {
            return is_last || days_of_place(place) > least;
        });
        const std::span members(left.begin(), rest);
        const double days = std::accumulate(
            members.begin(), members.end(), 0.0,
            [&](double sum, std::uint32_t place) { return sum + days_of_place(place); });
        if (!is_first && days >= range) {
            lane.track_sets.push_back(layer.taken(least_of_set));
            least_of_set = least;
        }
        layer.lay(members, is_first ? name_share * range : 0);
        left.erase(left.begin(), rest);
    }
    lane.track_sets.push_back(layer.taken(least_of_set));
}

// A lane while its members are collected, in the order of the file: each milestone is looked at
// once, as they lie in memory.
struct LaneInMaking {
    struct Member {
        TimeOrder order;
        MilestoneId id{};
        std::uint32_t importance = 0;
        MilestoneKind kind{};
    };
    std::vector<Member> members;
    float demand = 5;
};

CutMember cut_member(const Extent& extent)
{
    return {.span = extent.span,
            .anchor = extent.anchor,
            .is_open_left = extent.is_open_left,
            .is_open_right = extent.is_open_right};
}

void fill(const Index& index, std::vector<LaneInMaking::Member>& members, LaneIndex& lane)
{
    std::ranges::sort(members, [](const LaneInMaking::Member& a, const LaneInMaking::Member& b) {
        return std::pair(a.order, a.id) < std::pair(b.order, b.id);
    });
    const std::size_t count = members.size();
    lane.by_time.resize(count);
    lane.anchors.resize(count);
    lane.kinds.resize(count);
    std::vector<std::uint32_t> importance(count);
    std::vector<double> ends;
    std::vector<float> leads;
    std::vector<CutMember> to_cut(count);
    for (std::size_t i = 0; i < count; ++i) {
        const MilestoneId id = members[i].id;
        to_cut[i] = cut_member(index[id]);
        lane.by_time[i] = id;
        lane.anchors[i] = members[i].order.anchor;
        lane.kinds[i] = members[i].kind;
        importance[i] = members[i].importance;
        if (members[i].kind != MilestoneKind::Period) continue;
        const Extent& extent = index[id];
        lane.periods.push_back(static_cast<std::uint32_t>(i));
        lane.period_anchors.push_back(members[i].order.anchor);
        ends.push_back(extent.span.to);
        leads.push_back(static_cast<float>(extent.anchor - extent.span.from));
    }
    lane.importance = Pyramid(std::move(importance));
    lane.density = Density(lane.anchors);
    lane.firsts = FirstPlaces(lane.anchors);
    lane.periods.shrink_to_fit();
    lane.by_end.resize(ends.size());
    std::iota(lane.by_end.begin(), lane.by_end.end(), 0U);
    std::ranges::sort(lane.by_end, {}, [&](std::uint32_t i) { return ends[i]; });
    lane.period_anchors.shrink_to_fit();
    lane.ends.reserve(ends.size());
    for (const std::uint32_t i : lane.by_end)
        lane.ends.push_back(ends[i]);
    ends.shrink_to_fit();
    lane.period_ends = Pyramid(std::move(ends));
    leads.shrink_to_fit();
    lane.period_leads = Pyramid(std::move(leads));
    lane.cuts = cut_index_of(to_cut);
    lay_tracks(index, lane);
}

// The shortest span that holds all but a few milestones; an end where none is left out is that of
// everything.
Span span_of_most(const Index& index)
{
    constexpr double left_out = 0.02;
    const auto few = static_cast<std::size_t>(static_cast<double>(index.extents.size()) * left_out);
    Span most = index.limits.all;
    if (few == 0) return most;
    std::vector<double> first;
    std::vector<double> last;
    for (const LaneIndex& lane : index.lanes) {
        const auto count = static_cast<std::ptrdiff_t>(std::min(few + 1, lane.anchors.size()));
        first.insert(first.end(), lane.anchors.begin(), lane.anchors.begin() + count);
        last.insert(last.end(), lane.anchors.end() - count, lane.anchors.end());
    }
    std::ranges::sort(first);
    std::ranges::sort(last, std::greater{});
    for (std::size_t i = 0; i <= few; ++i) {
        const Span span{i == 0 ? index.limits.all.from : first[i],
                        i == few ? index.limits.all.to : last[few - i]};
        if (span.days() >= 0 && span.days() < most.days()) most = span;
    }
    return most;
}

template <class Value>
std::size_t bytes_of(const std::vector<Value>& values)
{
    return values.capacity() * sizeof(Value);
}

// The figure that a lane shows: the first that has a course.
std::optional<FigureId> figure_of(const Exhibit& exhibit, LaneId lane)
{
    const auto found = std::ranges::find_if(exhibit.figures, [lane](const Figure& figure) {
        return figure.lane == lane && figure.points.size() > 1;
    });
    if (found == exhibit.figures.end()) return std::nullopt;
    return static_cast<FigureId>(found - exhibit.figures.begin());
}

}  // namespace

Stretch LaneIndex::between(double from, double to) const
{
    const auto first_from = [this](double day) {
        const auto [low, high] = firsts.around(day, anchors.size());
        const auto begin = anchors.begin();
        return static_cast<std::size_t>(std::lower_bound(begin + static_cast<std::ptrdiff_t>(low),
                                                         begin + static_cast<std::ptrdiff_t>(high),
                                                         day) -
                                        begin);
    };
    const std::size_t first = first_from(from);
    return {first, std::max(first, first_from(to))};
}

std::size_t LaneIndex::running_at(double day) const
{
    const auto begun = std::ranges::lower_bound(period_anchors, day);
    const auto ended = std::ranges::upper_bound(ends, day);
    const auto count = (begun - period_anchors.begin()) - (ended - ends.begin());
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, count));
}

Index index_exhibit(const Exhibit& exhibit, Progress* progress)
{
    if (progress != nullptr) progress->begin(0.8F, 1);
    Index index{.lanes = std::vector<LaneIndex>(exhibit.lanes.size()),
                .limits = limits_of(exhibit),
                .range = span_of(exhibit.view),
                .facets = no_facets(exhibit)};
    const FacetCounter counter(exhibit, {});
    index.extents.reserve(exhibit.milestones.size());
    std::vector<LaneInMaking> making(exhibit.lanes.size());
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const auto id = static_cast<MilestoneId>(i);
        const Milestone& milestone = exhibit[id];
        const TimeOrder order = order_of(exhibit, id);
        const Extent extent = extent_of(milestone, order.anchor, index.range);
        index.extents.push_back(extent);
        counter.add(id, index.facets);
        for (const FigureId figure : exhibit.details_of(milestone).figures)
            index.figure_uses.push_back({figure, id});
        LaneInMaking& lane = making[index_of(milestone.lane)];
        if (milestone.is_undated) {
            index.lanes[index_of(milestone.lane)].undated.push_back(id);
            continue;
        }
        lane.demand += demand_of(milestone);
        lane.members.push_back(
            {order, id, importance_of(milestone, exhibit.name_of(milestone), extent, index.range),
             milestone.kind});
    }
    float all = 0;
    for (std::size_t i = 0; i < making.size(); ++i) {
        if (progress != nullptr) {
            progress->report(static_cast<double>(i) / static_cast<double>(making.size()));
            if (progress->is_cancelled()) return index;
        }
        LaneIndex& lane = index.lanes[i];
        fill(index, making[i].members, lane);
        making[i].members = {};
        // Figures need a strip of their own.
        const auto id = static_cast<LaneId>(i);
        const bool has_figures = std::ranges::count(exhibit.figures, id, &Figure::lane) != 0;
        lane.figure = figure_of(exhibit, id);
        lane.share = std::sqrt(has_figures ? making[i].demand * 1.4F : making[i].demand);
        all += lane.share;
        index.peak = std::max(index.peak, lane.density.peak(index.range.days() * peak_share));
    }
    for (LaneIndex& lane : index.lanes)
        lane.share /= all;
    index.most = span_of_most(index);
    index.has_round = has_round(exhibit, std::nullopt);
    return index;
}

std::size_t memory_of(const Index& index)
{
    std::size_t bytes =
        bytes_of(index.extents) + bytes_of(index.lanes) + bytes_of(index.figure_uses);
    for (const LaneIndex& lane : index.lanes) {
        bytes += bytes_of(lane.by_time) + bytes_of(lane.undated) + bytes_of(lane.anchors) +
                 bytes_of(lane.kinds) + lane.importance.memory() + lane.density.memory() +
                 lane.firsts.memory() + bytes_of(lane.track_sets) + bytes_of(lane.periods) +
                 lane.period_ends.memory() + lane.period_leads.memory() + bytes_of(lane.by_end) +
                 bytes_of(lane.ends) + bytes_of(lane.period_anchors) + lane.cuts.memory();
        for (const TrackSet& set : lane.track_sets) {
            bytes += bytes_of(set.tracks);
            for (const Track& track : set.tracks)
                bytes += bytes_of(track.bars) + track.days.memory();
        }
    }
    return bytes;
}

}  // namespace vitrine
