#include "exhibit/memory.h"
#include "support/sample.h"
#include "view/bands.h"
#include "view/layout.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace vitrine;

TEST_CASE("pyramid: finds what walking all values finds")
{
    const unsigned seed = 8;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const std::size_t size : {1U, 7U, 8U, 9U, 64U, 65U, 1000U}) {
        std::vector<int> values(size);
        for (int& value : values)
            value = static_cast<int>(random() % 50);
        const Pyramid<int> pyramid(values);
        REQUIRE(pyramid.size() == size);
        for (int i = 0; i < 400; ++i) {
            std::size_t from = random() % size;
            std::size_t to = random() % size + 1;
            if (from >= to) std::swap(from, to);
            const auto begin = values.begin() + static_cast<std::ptrdiff_t>(from);
            const auto end = values.begin() + static_cast<std::ptrdiff_t>(to);
            const int least = static_cast<int>(random() % 55);
            const auto next = std::find_if(begin, end, [=](int value) { return value >= least; });
            CHECK(pyramid.next(from, to, least) == static_cast<std::size_t>(next - values.begin()));
            if (from == to) continue;
            CHECK(pyramid.greatest(from, to) ==
                  static_cast<std::size_t>(std::max_element(begin, end) - values.begin()));
        }
    }
    CHECK(Pyramid<int>().size() == 0);
}

TEST_CASE("index: every milestone is in its lane once, by time, and between() finds it")
{
    const sample::Shown& shown = sample::generated(5'000);
    std::set<MilestoneId> seen;
    for (std::size_t i = 0; i < shown.index.lanes.size(); ++i) {
        const LaneIndex& lane = shown.index.lanes[i];
        CHECK(std::ranges::is_sorted(lane.anchors));
        for (std::size_t k = 0; k < lane.by_time.size(); ++k) {
            const MilestoneId id = lane.by_time[k];
            CHECK(index_of(shown.exhibit[id].lane) == i);
            CHECK(seen.insert(id).second);
            CHECK(lane.anchors[k] == shown.index[id].anchor);
            const Stretch same = lane.between(lane.anchors[k], lane.anchors[k] + 1e-6);
            CHECK(same.first <= k);
            CHECK(k < same.last);
        }
        for (const MilestoneId id : lane.undated) {
            CHECK(shown.exhibit[id].is_undated);
            CHECK(index_of(shown.exhibit[id].lane) == i);
            CHECK(seen.insert(id).second);
        }
    }
    CHECK(seen.size() == shown.exhibit.milestones.size());
}

TEST_CASE("index: bars of one track never overlap, and periods that run through a day are counted")
{
    const sample::Shown& shown = sample::generated(5'000);
    for (const LaneIndex& lane : shown.index.lanes) {
        std::set<std::uint32_t> once;
        for (const TrackSet& set : lane.track_sets) {
            CHECK(set.tracks.size() <= most_tracks);
            for (const Track& track : set.tracks) {
                for (std::size_t i = 0; i < track.bars.size(); ++i) {
                    CHECK(once.insert(track.bars[i].place).second);
                    if (i > 0) CHECK(track.bars[i - 1].to <= track.bars[i].from);
                }
            }
        }
        for (double day = shown.index.range.from; day < shown.index.range.to; day += 97.3) {
            std::size_t running = 0;
            for (const std::uint32_t place : lane.periods) {
                const Extent& extent = shown.index[lane.by_time[place]];
                running += extent.anchor < day && extent.span.to > day ? 1 : 0;
            }
            CHECK(lane.running_at(day) == running);
        }
    }
}

TEST_CASE("index: with its exhibit it takes at most 300 bytes a milestone beside the words")
{
    const sample::Shown& shown = sample::generated(30'000);
    const std::size_t bytes =
        memory_of(shown.exhibit) + memory_of(shown.index) - text_bytes(shown.exhibit);
    CHECK(bytes / shown.exhibit.milestones.size() < 300);
}

TEST_CASE("index: what a milestone is worth does not depend on its place in the file")
{
    Exhibit exhibit = sample::mopr();
    const Index before = index_exhibit(exhibit);
    std::ranges::reverse(exhibit.milestones);
    const Index after = index_exhibit(exhibit);
    for (std::size_t i = 0; i < before.lanes.size(); ++i) {
        const LaneIndex& a = before.lanes[i];
        const LaneIndex& b = after.lanes[i];
        std::multiset<std::uint32_t> worth_a;
        std::multiset<std::uint32_t> worth_b;
        for (std::size_t k = 0; k < a.by_time.size(); ++k) {
            worth_a.insert(a.importance[k]);
            worth_b.insert(b.importance[k]);
        }
        CHECK(worth_a == worth_b);
    }
}

TEST_CASE("bands: at rest, what was zoomed in by less than a third keeps its layout")
{
    Bands bands;
    bands.plan({0, 1}, 0);
    double now = 0;
    const auto rest_at = [&](int own, std::optional<int> goal) {
        int shown = 0;
        for (int i = 0; i < 60; ++i) {
            now += 1 / 60.0;
            shown =
                bands
                    .plan({own, std::exp2(own / bands_an_octave), i < 5 ? goal : std::nullopt}, now)
                    .shown;
            bands.set_left(0);
        }
        CHECK_FALSE(bands.is_settling());
        return shown;
    };
    CHECK(rest_at(3, std::nullopt) == 0);
    CHECK(rest_at(6, 6) == 0);
    CHECK(rest_at(2, std::nullopt) == 0);
    CHECK(rest_at(7, 7) == 7);
    CHECK(rest_at(13, std::nullopt) == 7);
    CHECK(rest_at(6, std::nullopt) == 6);
}

TEST_CASE("bands: at rest after far zooms it is the scale's own, however it was reached")
{
    Bands bands;
    const auto rest_at = [&](int own, double px, double& now) {
        int shown = 0;
        for (int i = 0; i < 60; ++i) {
            now += 1 / 60.0;
            shown = bands.plan({own, px}, now).shown;
            CHECK(shown <= own);
            bands.set_left(i % 7 == 6 ? 0 : 100);
        }
        CHECK(shown == own);
        CHECK_FALSE(bands.is_settling());
    };
    double now = 0;
    rest_at(-10, 0.2, now);
    rest_at(4, 2, now);
    rest_at(3, 1.7, now);
    rest_at(-20, 0.03, now);
}

TEST_CASE("bands: zooming in by less than a third changes nothing")
{
    Bands bands;
    int shown = bands.plan({0, 1}, 0).shown;
    double changed = -1;
    for (int frame = 1; frame < 120; ++frame) {
        // A band in ten frames.
        const double px = std::exp2(frame / 10.0 / bands_an_octave);
        const int own = frame / 10;
        const Bands::Plan plan = bands.plan({own, px}, frame / 60.0);
        bands.set_left(0);
        CHECK(plan.shown <= own);
        CHECK(own - plan.shown <= 7);
        if (plan.shown == shown) continue;
        // By less than a third, which is 6.6 bands, nothing changes.
        CHECK(own - shown >= 7);
        CHECK(frame / 60.0 - changed >= 0.3 - 1e-9);
        changed = frame / 60.0;
        shown = plan.shown;
    }
    CHECK(shown > 5);
}

TEST_CASE("bands: the band in which a motion comes to rest is there before it does")
{
    Bands bands;
    bands.plan({.own = 0, .units_per_day = 1}, 0);
    std::size_t left = 0;
    std::optional<int> aimed;
    int shown = 0;
    double now_s = 0;
    // From band 0 to band 20, ever slower, as flights end.
    for (int frame = 1; frame <= 70; ++frame) {
        const double way = 1 - std::pow(1 - frame / 70.0, 2);
        const double octave = 20.4 * way / bands_an_octave;
        const int own = static_cast<int>(std::floor(octave * bands_an_octave));
        now_s = frame / 60.0;
        const Bands::Plan plan =
            bands.plan({.own = own, .units_per_day = std::exp2(octave), .goal = 20}, now_s);
        CHECK(plan.shown <= own);
        // Nothing is shown for a moment only, shortly before the end.
        if (plan.shown != shown) CHECK((plan.shown == 20 || plan.shown < 16));
        CHECK(plan.is_for_goal == (plan.ahead > own));
        shown = plan.shown;
        if (aimed != plan.ahead) left = 200;
        aimed = plan.ahead;
        left -= std::min(left, plan.effort);
        bands.set_left(left);
    }
    CHECK(shown == 20);
    CHECK(bands.plan({.own = 20, .units_per_day = std::exp2(20.4 / bands_an_octave)}, now_s + 1)
              .shown == 20);
}

TEST_CASE("bands: zooming out never shows a band that is too fine, and goes in large steps")
{
    Bands bands;
    bands.plan({40, std::exp2(10)}, 0);
    int changes = 0;
    int shown = 40;
    for (int frame = 1; frame < 100; ++frame) {
        const double octave = 10 - frame / 20.0;
        const int own = static_cast<int>(std::floor(octave * bands_an_octave));
        const Bands::Plan plan = bands.plan({own, std::exp2(octave)}, frame / 60.0);
        bands.set_left(0);
        CHECK(plan.shown <= own);
        changes += plan.shown != shown ? 1 : 0;
        shown = plan.shown;
    }
    CHECK(changes <= 10);
}

TEST_CASE("bands: what zooming out needs is ready in time, with even effort in each frame")
{
    constexpr std::size_t whole = 300;  // effort that a band takes
    Bands bands;
    bands.plan({40, std::exp2(40.99 / bands_an_octave)}, 0);
    std::optional<int> aimed;
    std::size_t left = whole;
    int shown = 40;
    int changes = 0;
    std::size_t most = 0;
    double octave = 40.99 / bands_an_octave;
    for (int frame = 1; frame < 160; ++frame) {
        octave -= 0.0004 * std::min(frame, 80);  // gathers speed, as flights do
        const int own = static_cast<int>(std::floor(octave * bands_an_octave));
        const Bands::Plan plan = bands.plan({own, std::exp2(octave)}, frame / 60.0);
        if (plan.shown != shown) {
            CHECK(plan.shown == aimed);
            CHECK(left == 0);
            shown = plan.shown;
            ++changes;
        }
        if (aimed != plan.ahead) left = whole;
        aimed = plan.ahead;
        left -= std::min(left, plan.effort);
        bands.set_left(left);
        most = std::max(most, plan.effort);
    }
    CHECK(changes > 2);
    CHECK(most <= 30);
    CHECK(shown < 30);
}
