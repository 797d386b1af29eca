#include "date/order.h"
#include "support/sample.h"
#include "view/narrow.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bitset>
#include <random>
#include <vector>

using namespace vitrine;

namespace {

Filter random_filter(std::mt19937& random, const Exhibit& exhibit)
{
    Filter filter;
    for (std::size_t i = 0; i < exhibit.lanes.size(); ++i)
        filter.hidden_lanes[i] = random() % 4 == 0;
    for (std::size_t i = 0; i < filter.hidden_kinds.size(); ++i)
        filter.hidden_kinds[i] = random() % 3 == 0;
    if (random() % 3 == 0) filter.hidden_claims = random();
    if (random() % 3 == 0) filter.hidden_confidences = random();
    if (random() % 3 == 0) filter.hidden_eras = random();
    if (!exhibit.people.empty() && random() % 3 == 0)
        filter.person = static_cast<PersonId>(random() % exhibit.people.size());
    return filter;
}

// An exhibit of what passes, indexed anew: what narrowing must come to.
std::vector<MilestoneId> passing(const Exhibit& exhibit, const Filter& filter, LaneId lane)
{
    std::vector<MilestoneId> all;
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const auto id = static_cast<MilestoneId>(i);
        if (exhibit[id].lane == lane && passes(filter, exhibit, id)) all.push_back(id);
    }
    return all;
}

// Those without a date too.
std::vector<MilestoneId> all_of(const Exhibit& exhibit)
{
    std::vector<MilestoneId> all;
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
        all.push_back(static_cast<MilestoneId>(i));
    return all;
}

std::size_t how_many_pass(const Exhibit& exhibit, const Filter& filter)
{
    std::size_t count = 0;
    for (const MilestoneId id : all_of(exhibit))
        count += passes(filter, exhibit, id) ? 1 : 0;
    return count;
}

// Of each member of a group: how many pass if it alone is chosen there, and all else as it is.
template <std::size_t N>
std::vector<std::size_t> each_alone(const Exhibit& exhibit, const Filter& filter,
                                    std::bitset<N> Filter::*group, std::size_t members)
{
    std::vector<std::size_t> counts;
    for (std::size_t i = 0; i < members; ++i) {
        Filter alone = filter;
        (alone.*group).set().reset(i);
        counts.push_back(how_many_pass(exhibit, alone));
    }
    return counts;
}

FacetCounts counted_one_by_one(const Exhibit& exhibit, const Filter& filter)
{
    FacetCounts counts;
    counts.lanes = each_alone(exhibit, filter, &Filter::hidden_lanes, exhibit.lanes.size());
    counts.eras = each_alone(exhibit, filter, &Filter::hidden_eras, exhibit.eras.size());
    const auto fill = [&](auto& array, auto group) {
        std::ranges::copy(each_alone(exhibit, filter, group, array.size()), array.begin());
    };
    fill(counts.claims, &Filter::hidden_claims);
    fill(counts.confidences, &Filter::hidden_confidences);
    fill(counts.kinds, &Filter::hidden_kinds);
    for (std::size_t i = 0; i < exhibit.people.size(); ++i) {
        Filter one = filter;
        one.person = static_cast<PersonId>(i);
        counts.people.push_back(how_many_pass(exhibit, one));
    }
    return counts;
}

}  // namespace

TEST_CASE("narrow: a choice's number is what it stands for among what the other groups let through")
{
    const unsigned seed = 1922;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const sample::Shown mopr{sample::mopr(), sample::mopr_index()};
    for (const sample::Shown* shown : {&mopr, &sample::generated(600)}) {
        const Exhibit& exhibit = shown->exhibit;
        CHECK(shown->index.facets == counted_one_by_one(exhibit, {}));
        Narrowing narrowing;
        for (int round = 0; round < 60; ++round) {
            CAPTURE(round);
            const Filter filter = random_filter(random, exhibit);
            const FacetCounts before = narrowing.facets(shown->index);
            // Now and then another wish was there first, of which some lanes are ready.
            const Filter other = random_filter(random, exhibit);
            if (round % 3 == 0) narrowing.work(exhibit, shown->index, {.filter = other}, 1);
            if (round % 3 == 0) CHECK(narrowing.facets(shown->index) == before);
            while (!narrowing.work(exhibit, shown->index, {.filter = filter}, 100)) {
                // They change at once, with the lanes.
                CHECK(narrowing.facets(shown->index) == before);
            }
            CHECK(narrowing.facets(shown->index) == counted_one_by_one(exhibit, filter));
        }
        REQUIRE(narrowing.work(exhibit, shown->index, {.filter = Filter{}}, 100));
        CHECK(narrowing.facets(shown->index) == shown->index.facets);
    }
}

TEST_CASE("narrow: a lane has just what passes, in its order, with all that is known of it")
{
    const unsigned seed = 1936;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const sample::Shown mopr{sample::mopr(), sample::mopr_index()};
    for (const sample::Shown* shown : {&mopr, &sample::generated(5'000)}) {
        const Exhibit& exhibit = shown->exhibit;
        for (int round = 0; round < 40; ++round) {
            const Filter filter = random_filter(random, exhibit);
            for (std::size_t i = 0; i < exhibit.lanes.size(); ++i) {
                const auto id = static_cast<LaneId>(i);
                const LaneIndex lane = narrowed(exhibit, shown->index, id, {.filter = filter});
                std::vector<MilestoneId> found = lane.by_time;
                found.insert(found.end(), lane.undated.begin(), lane.undated.end());
                std::ranges::sort(found);
                CHECK(found == passing(exhibit, filter, id));
                CHECK(std::ranges::is_sorted(lane.anchors));
                CHECK(lane.share == shown->index.lanes[i].share);
                REQUIRE(lane.anchors.size() == lane.by_time.size());
                REQUIRE(lane.kinds.size() == lane.by_time.size());
                REQUIRE(lane.importance.size() == lane.by_time.size());
                for (std::size_t k = 0; k < lane.by_time.size(); ++k) {
                    CHECK(lane.anchors[k] == shown->index[lane.by_time[k]].anchor);
                    CHECK(lane.kinds[k] == exhibit[lane.by_time[k]].kind);
                }
                for (const TrackSet& set : lane.track_sets) {
                    for (const Track& track : set.tracks) {
                        CHECK(track.days.size() == track.bars.size());
                        for (const Track::Bar& bar : track.bars) {
                            REQUIRE(bar.place < lane.by_time.size());
                            CHECK(shown->index[lane.by_time[bar.place]].span.from == bar.from);
                        }
                    }
                }
                for (double day = -17'500; day < -7'700; day += 611) {
                    const auto running = std::ranges::count_if(lane.by_time, [&](MilestoneId m) {
                        const Extent& extent = shown->index[m];
                        return extent.is_period && extent.anchor < day && extent.span.to > day;
                    });
                    CHECK(lane.running_at(day) == static_cast<std::size_t>(running));
                }
            }
        }
    }
}

TEST_CASE(
    "narrow: what was shown stays until all lanes are ready, and nothing left out is nothing done")
{
    const sample::Shown& shown = sample::generated(5'000);
    Narrowing narrowing;
    CHECK(narrowing.work(shown.exhibit, shown.index, {.filter = Filter{}}, 1));
    CHECK(narrowing.lanes(shown.index).data() == shown.index.lanes.data());
    CHECK(narrowing.generation() == 0);

    Filter filter;
    filter.hidden_kinds[static_cast<std::size_t>(MilestoneKind::Period)] = true;
    std::size_t turns = 1;
    while (!narrowing.work(shown.exhibit, shown.index, {.filter = filter}, 900)) {
        CHECK(narrowing.generation() == 0);
        CHECK(narrowing.by_time(shown.exhibit).size() == 5'000);
        ++turns;
    }
    CHECK(turns > 2);
    CHECK(narrowing.generation() == 1);
    std::size_t members = 0;
    for (const LaneIndex& lane : narrowing.lanes(shown.index)) {
        CHECK(lane.periods.empty());
        members += lane.by_time.size();
    }
    const auto by_time = narrowing.by_time(shown.exhibit);
    CHECK(by_time.size() == members);
    CHECK(members < 4'000);
    CHECK(std::ranges::is_sorted(by_time, {},
                                 [&](MilestoneId id) { return order_of(shown.exhibit[id].date); }));

    // Another wish before the first is fulfilled, and back to everything.
    Filter other;
    other.hidden_lanes[2] = true;
    CHECK_FALSE(narrowing.work(shown.exhibit, shown.index, {.filter = other}, 900));
    CHECK(narrowing.filter() == filter);
    CHECK(narrowing.work(shown.exhibit, shown.index, {.filter = Filter{}}, 900));
    CHECK(narrowing.generation() == 0);
    CHECK(narrowing.by_time(shown.exhibit).size() == 5'000);
    CHECK(narrowing.work(shown.exhibit, shown.index, {.filter = other}, 100'000));
    CHECK(narrowing.lanes(shown.index)[2].by_time.empty());
    CHECK(narrowing.generation() == 2);
}

TEST_CASE("narrow: statements, confidence and eras say what they hide, and how many there are")
{
    const Exhibit& exhibit = sample::mopr();
    const Index& index = sample::mopr_index();
    for (std::size_t i = 0; i <= unproven_claim; ++i) {
        CAPTURE(i);
        // Only one claim, or only what is disputed, whatever it claims.
        Filter claims;
        claims.hidden_claims.set().reset(i);
        std::size_t claimed = 0;
        for (const MilestoneId id : all_of(exhibit)) {
            const Milestone& m = exhibit[id];
            const bool is_disputed = !exhibit.details_of(m).disputes.empty();
            const bool is_it = i == disputed_claim ? is_disputed : claim_place(m) == i;
            CHECK(passes(claims, exhibit, id) == is_it);
            claimed += is_it ? 1 : 0;
        }
        CHECK(index.facets.claims[i] == claimed);
    }
    for (std::size_t i = 0; i < index.facets.confidences.size(); ++i) {
        CAPTURE(i);
        Filter confidence;
        confidence.hidden_confidences.set().reset(i);
        std::size_t confident = 0;
        for (const MilestoneId id : all_of(exhibit)) {
            const bool is_it = exhibit[id].confidence == static_cast<Confidence>(i);
            CHECK(passes(confidence, exhibit, id) == is_it);
            confident += is_it ? 1 : 0;
        }
        CHECK(index.facets.confidences[i] == confident);
    }
    REQUIRE(index.facets.eras.size() == exhibit.eras.size());
    for (std::size_t i = 0; i < exhibit.eras.size(); ++i) {
        Filter eras;
        eras.hidden_eras.set().reset(i);
        std::size_t within = 0;
        for (const MilestoneId id : all_of(exhibit)) {
            const Span era = span_of(exhibit.eras[i].date);
            const Span own{static_cast<double>(number(exhibit[id].date.earliest())),
                           static_cast<double>(number(exhibit[id].date.latest())) + 1};
            const bool is_in = own.from < era.to && own.to > era.from;
            CHECK(passes(eras, exhibit, id) == is_in);
            within += is_in ? 1 : 0;
        }
        CHECK(index.facets.eras[i] == within);
    }
}
