#include "view/index.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace vitrine {

namespace {

constexpr double long_share = 0.45;
constexpr double bar_share = 0.025;  // of the range: shorter ones are no bars when all is in view
constexpr double name_share = 0.13;  // what a name takes then
constexpr std::size_t named_tracks = 3;
constexpr std::size_t overview_columns = 256;

double days_of(const DatePart& part)
{
    return static_cast<double>(number(part.latest) - number(part.earliest)) + 1;
}

bool is_vague(const DatePart& part)
{
    return part.is_uncertain || part.is_approximate || part.precision > Precision::Year;
}

// An end is soft over the days it could be, where it is not just a plain year or better.
float vague_days(const DatePart& part)
{
    if (!is_vague(part)) return 0;
    return static_cast<float>(std::max(days_of(part), 365.0));
}

Extent extent_of(const Milestone& milestone, const Span& range)
{
    const Date& date = milestone.date;
    Extent extent{.span = span_of(date)};
    // "One of the days up to 1940" reaches as far back as an interval with an open start.
    const bool is_open = date.start != End::Known || date.end != End::Known;
    const bool is_interval = date.shape == DateShape::Interval || is_open;
    extent.is_period = milestone.kind == MilestoneKind::Period;
    extent.is_open_left = is_interval && date.start != End::Known;
    extent.is_open_right = is_interval && date.end != End::Known;
    if (extent.is_open_left) extent.span.from = std::min(range.from, extent.span.from);
    if (extent.is_open_right) extent.span.to = std::max(range.to, extent.span.to);

    const bool has_first = date.start == End::Known;
    const bool has_last = date.end == End::Known;
    extent.is_uncertain = (has_first && is_vague(date.first)) ||
                          (has_last && is_vague(date.last)) || date.shape == DateShape::OneOf;
    if (has_first) extent.vague_left = vague_days(date.first);
    if (has_last) extent.vague_right = vague_days(date.last);
    if (extent.is_period && !is_interval)
        extent.vague_left = extent.vague_right = static_cast<float>(extent.span.days() / 3);

    const bool is_dot = !extent.is_period && !is_interval;
    if (is_dot) {
        extent.anchor = extent.span.centre();
    } else {
        extent.anchor = has_first ? extent.span.from + days_of(date.first) / 2 : extent.span.to;
        extent.anchor = std::min(extent.anchor, extent.span.to);
    }
    return extent;
}

// What comes first where there is not room for all: weight, then what says something about time (a
// bar across most of the range does not), then days before periods. Among equals an even mixture,
// by the id and not by the place in the file, so that it stays the same when the file grows.
std::uint32_t importance_of(const Milestone& milestone, std::string_view name, const Extent& extent,
                            const Span& range)
{
    const bool is_long = extent.is_period && extent.span.days() > long_share * range.days();
    const auto rank = static_cast<std::uint32_t>(3 - milestone.weight) << 30U |
                      (is_long ? 0U : 1U << 29U) | (extent.is_period ? 0U : 1U << 28U);
    // FNV-1a.
    std::uint32_t hash = 2166136261U;
    for (const char c : name)
        hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
    hash ^= hash >> 15U;
    hash *= 0x2C1B3C6DU;
    return rank | hash >> 4U;
}

float demand_of(const Exhibit& exhibit, const Index& index, const LaneIndex& lane)
{
    float demand = 5;
    for (const MilestoneId id : lane.by_time) {
        const Milestone& milestone = exhibit[id];
        demand += milestone.weight == 1 ? 1.0F : milestone.weight == 2 ? 0.5F : 0.2F;
    }
    // Figures need a strip of their own.
    const auto id = static_cast<LaneId>(&lane - index.lanes.data());
    const bool has_figures = std::ranges::count(exhibit.figures, id, &Figure::lane) != 0;
    return std::sqrt(has_figures ? demand * 1.4F : demand);
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

// The most important periods first, each into the first track that is free for all of its days: for
// those that are bars when all is in view, one that has room for a name too, if there is one.
void lay_tracks(const Index& index, LaneIndex& lane)
{
    std::vector<std::uint32_t> order = lane.periods;
    const double range = index.range.days();
    const auto is_bar_at_first = [&](std::uint32_t place) {
        return index[lane.by_time[place]].span.days() > bar_share * range;
    };
    // What is seen of all is laid first; the rest has what is left.
    const auto rest = std::partition(order.begin(), order.end(), is_bar_at_first);
    const auto comes_first = [&](std::uint32_t a, std::uint32_t b) {
        const std::uint32_t x = lane.importance[a];
        const std::uint32_t y = lane.importance[b];
        return x != y ? x > y : a < b;
    };
    std::sort(order.begin(), rest, comes_first);
    std::sort(rest, order.end(), comes_first);
    std::vector<TrackInMaking> tracks;
    const auto free_track = [&](const Span& span, double name, std::size_t most) {
        std::size_t t = 0;
        while (t < tracks.size() && !is_free(tracks[t], span, name))
            ++t;
        return t < most ? t : most_tracks;
    };
    for (const std::uint32_t place : order) {
        const Span& span = index[lane.by_time[place]].span;
        std::size_t t = most_tracks;
        if (is_bar_at_first(place)) t = free_track(span, name_share * range, named_tracks);
        if (t == most_tracks) t = free_track(span, 0, most_tracks);
        if (t == most_tracks) continue;
        if (t == tracks.size()) tracks.emplace_back();
        tracks[t].emplace(span.from, Track::Bar{span.from, span.to, place});
        lane.track[place] = static_cast<std::uint8_t>(t);
    }
    for (const auto& made : tracks) {
        Track track;
        std::vector<float> days;
        track.bars.reserve(made.size());
        days.reserve(made.size());
        for (const auto& [from, bar] : made) {
            track.bars.push_back(bar);
            days.push_back(static_cast<float>(bar.to - bar.from));
        }
        track.days = Pyramid(std::move(days));
        lane.tracks.push_back(std::move(track));
    }
}

void fill(const Exhibit& exhibit, const Index& index, LaneIndex& lane)
{
    struct Member {
        double anchor = 0;
        MilestoneId id{};
    };
    std::vector<Member> members;
    members.reserve(lane.by_time.size());
    for (const MilestoneId id : lane.by_time)
        members.push_back({index[id].anchor, id});
    std::ranges::stable_sort(members, {}, &Member::anchor);

    const std::size_t count = members.size();
    lane.anchors.resize(count);
    lane.track.assign(count, no_track);
    std::vector<std::uint32_t> importance(count);
    std::vector<double> ends;
    std::vector<float> leads;
    for (std::size_t i = 0; i < count; ++i) {
        const MilestoneId id = members[i].id;
        const Extent& extent = index[id];
        lane.by_time[i] = id;
        lane.anchors[i] = members[i].anchor;
        importance[i] =
            importance_of(exhibit[id], exhibit.name_of(exhibit[id]), extent, index.range);
        if (!extent.is_period) continue;
        lane.periods.push_back(static_cast<std::uint32_t>(i));
        ends.push_back(extent.span.to);
        leads.push_back(static_cast<float>(extent.anchor - extent.span.from));
    }
    lane.importance = Pyramid(std::move(importance));
    lane.ends = ends;
    lane.ends.shrink_to_fit();
    lane.periods.shrink_to_fit();
    std::ranges::sort(lane.ends);
    ends.shrink_to_fit();
    lane.period_ends = Pyramid(std::move(ends));
    leads.shrink_to_fit();
    lane.period_leads = Pyramid(std::move(leads));
    lay_tracks(index, lane);
}

void add_overview(Index& index)
{
    const double step = index.range.days() / static_cast<double>(overview_columns);
    for (std::size_t i = 0; i < index.lanes.size(); ++i) {
        const LaneIndex& lane = index.lanes[i];
        const auto id = static_cast<LaneId>(i);
        const Stretch all = lane.between(index.range.from, index.range.to);
        if (all.size() <= overview_columns) {
            for (std::size_t k = all.first; k < all.last; ++k)
                index.overview.push_back({lane.anchors[k], id, 1});
            continue;
        }
        for (std::size_t column = 0; column < overview_columns; ++column) {
            const double from = index.range.from + step * static_cast<double>(column);
            const auto count = static_cast<std::uint32_t>(lane.between(from, from + step).size());
            if (count != 0) index.overview.push_back({from + step / 2, id, count});
        }
    }
}

template <class Value>
std::size_t bytes_of(const std::vector<Value>& values)
{
    return values.capacity() * sizeof(Value);
}

}  // namespace

Stretch LaneIndex::between(double from, double to) const
{
    const auto first = std::ranges::lower_bound(anchors, from);
    const auto last = std::lower_bound(first, anchors.end(), to);
    return {static_cast<std::size_t>(first - anchors.begin()),
            static_cast<std::size_t>(last - anchors.begin())};
}

std::size_t LaneIndex::running_at(double day) const
{
    const auto begun =
        std::ranges::lower_bound(periods, day, {}, [this](std::uint32_t i) { return anchors[i]; });
    const auto ended = std::ranges::upper_bound(ends, day);
    const auto count = (begun - periods.begin()) - (ended - ends.begin());
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, count));
}

Index index_exhibit(const Exhibit& exhibit, Progress* progress)
{
    if (progress != nullptr) progress->begin(0.8F, 1);
    Index index{.lanes = std::vector<LaneIndex>(exhibit.lanes.size()),
                .limits = limits_of(exhibit),
                .range = span_of(exhibit.view)};
    index.extents.reserve(exhibit.milestones.size());
    std::vector<std::size_t> counts(exhibit.lanes.size());
    for (const Milestone& milestone : exhibit.milestones)
        ++counts[index_of(milestone.lane)];
    for (std::size_t i = 0; i < counts.size(); ++i)
        index.lanes[i].by_time.reserve(counts[i]);
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const Milestone& milestone = exhibit.milestones[i];
        index.extents.push_back(extent_of(milestone, index.range));
        index.lanes[index_of(milestone.lane)].by_time.push_back(static_cast<MilestoneId>(i));
    }
    float all = 0;
    for (LaneIndex& lane : index.lanes) {
        if (progress != nullptr) {
            const auto done = static_cast<double>(&lane - index.lanes.data());
            progress->report(done / static_cast<double>(index.lanes.size()));
            if (progress->is_cancelled()) return index;
        }
        fill(exhibit, index, lane);
        lane.share = demand_of(exhibit, index, lane);
        all += lane.share;
    }
    for (LaneIndex& lane : index.lanes)
        lane.share /= all;
    add_overview(index);
    return index;
}

std::size_t memory_of(const Index& index)
{
    std::size_t bytes = bytes_of(index.extents) + bytes_of(index.overview) + bytes_of(index.lanes);
    for (const LaneIndex& lane : index.lanes) {
        bytes += bytes_of(lane.by_time) + bytes_of(lane.anchors) + lane.importance.memory() +
                 bytes_of(lane.track) + bytes_of(lane.tracks) + bytes_of(lane.periods) +
                 lane.period_ends.memory() + lane.period_leads.memory() + bytes_of(lane.ends);
        for (const Track& track : lane.tracks)
            bytes += bytes_of(track.bars) + track.days.memory();
    }
    return bytes;
}

}  // namespace vitrine
