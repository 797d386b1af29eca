#include "base/utf8.h"
#include "date/order.h"
#include "support/sample.h"
#include "view/narrow.h"

#include <doctest/doctest.h>

#include <algorithm>
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
    if (!exhibit.people.empty() && random() % 3 == 0)
        filter.person = static_cast<PersonId>(random() % exhibit.people.size());
    const char* const words[] = {"", "", "", "в", "HOSPITAL", "of the", "Комитет помощи"};
    filter.words = words[random() % std::size(words)];
    return filter;
}

Hits hits_of(const Exhibit& exhibit, const std::string& words)
{
    Search search(words);
    Hits hits;
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
        hits.push_back(search.finds(exhibit, static_cast<MilestoneId>(i)));
    return hits;
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

}  // namespace

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
            const Hits hits = hits_of(exhibit, filter.words);
            for (std::size_t i = 0; i < exhibit.lanes.size(); ++i) {
                const auto id = static_cast<LaneId>(i);
                const LaneIndex lane = narrowed(exhibit, shown->index, id, filter, &hits);
                std::vector<MilestoneId> found = lane.by_time;
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
    CHECK(narrowing.work(shown.exhibit, shown.index, {}, 1));
    CHECK(narrowing.lanes(shown.index).data() == shown.index.lanes.data());
    CHECK(narrowing.generation() == 0);

    Filter filter;
    filter.hidden_kinds[static_cast<std::size_t>(MilestoneKind::Period)] = true;
    std::size_t turns = 1;
    while (!narrowing.work(shown.exhibit, shown.index, filter, 900)) {
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
    CHECK(std::ranges::is_sorted(
        by_time, {}, [&](MilestoneId id) { return order_of(shown.exhibit[id].date); }));

    // Another wish before the first is fulfilled, and back to everything.
    Filter other;
    other.hidden_lanes[2] = true;
    CHECK_FALSE(narrowing.work(shown.exhibit, shown.index, other, 900));
    CHECK(narrowing.filter() == filter);
    CHECK(narrowing.work(shown.exhibit, shown.index, {}, 900));
    CHECK(narrowing.generation() == 0);
    CHECK(narrowing.by_time(shown.exhibit).size() == 5'000);
    CHECK(narrowing.work(shown.exhibit, shown.index, other, 100'000));
    CHECK(narrowing.lanes(shown.index)[2].by_time.empty());
    CHECK(narrowing.generation() == 2);
}

TEST_CASE("search: words are found in any order, language and case, in titles, summaries and names")
{
    const Exhibit& exhibit = sample::mopr();
    const auto found = [&exhibit](std::string_view words) {
        std::vector<std::string> all;
        Search search(words);
        for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
            const auto id = static_cast<MilestoneId>(i);
            if (search.finds(exhibit, id)) all.emplace_back(exhibit.name_of(exhibit[id]));
        }
        return all;
    };
    const MilestoneId id = *find_milestone(exhibit, "S30");
    const auto finds_it = [&](std::string_view words) { return Search(words).finds(exhibit, id); };
    const std::string english(exhibit.text(exhibit[id].title, LanguageId{0}));
    const std::string russian(exhibit.text(exhibit[id].title, LanguageId{1}));
    CHECK(finds_it(english));
    CHECK(finds_it(russian));
    CHECK(finds_it(upper_cased(english)));
    CHECK(finds_it(upper_cased(russian)));
    CHECK(finds_it(russian.substr(russian.rfind(' ') + 1) + "  " + english.substr(0, 4)));
    CHECK_FALSE(finds_it(english + " nowhere"));
    CHECK(found("nowhere-to-be-found").empty());
    CHECK(found("").size() == exhibit.milestones.size());
    CHECK(found(" \u00AD ").size() == exhibit.milestones.size());

    // By the names of people alone.
    REQUIRE_FALSE(exhibit.people.empty());
    const Person& person = exhibit.people.front();
    const std::vector<std::string> theirs = found(exhibit.text(person.name, LanguageId{1}));
    for (const MilestoneId milestone : person.milestones)
        CHECK(std::ranges::count(theirs, exhibit.name_of(exhibit[milestone])) == 1);
}

TEST_CASE("narrow: words are looked for a little in each turn, once for the same words")
{
    const sample::Shown& shown = sample::generated(5'000);
    Narrowing narrowing;
    Filter filter;
    filter.words = "hospital";
    std::size_t turns = 1;
    while (!narrowing.work(shown.exhibit, shown.index, filter, 20'000))
        ++turns;
    CHECK(turns > 8);
    Search search(filter.words);
    std::size_t found = 0;
    for (const MilestoneId id : shown.exhibit.by_time)
        found += search.finds(shown.exhibit, id) ? 1 : 0;
    CHECK(found > 10);
    CHECK(found < 4'000);
    CHECK(narrowing.by_time(shown.exhibit).size() == found);
    // Another lane left out: the words are known.
    filter.hidden_lanes[0] = true;
    CHECK(narrowing.work(shown.exhibit, shown.index, filter, 20'000));
    CHECK(narrowing.by_time(shown.exhibit).size() < found);
    filter.words = "theatre";
    CHECK_FALSE(narrowing.work(shown.exhibit, shown.index, filter, 20'000));

    // Letter by letter it finds what it finds at once, and sooner.
    const std::string whole = "hospital in madrid";
    Narrowing typed;
    filter = {};
    turns = 0;
    for (std::size_t letters = 1; letters <= whole.size(); ++letters) {
        filter.words = whole.substr(0, letters);
        for (turns = 1; !typed.work(shown.exhibit, shown.index, filter, 20'000);)
            ++turns;
    }
    CHECK(turns <= 3);
    Narrowing at_once;
    while (!at_once.work(shown.exhibit, shown.index, filter, 20'000)) {
    }
    CHECK(at_once.by_time(shown.exhibit).size() > 1);
    CHECK(std::ranges::equal(at_once.by_time(shown.exhibit), typed.by_time(shown.exhibit)));
    // Another word is looked for everywhere again.
    filter.words = "hospital in m";
    while (!typed.work(shown.exhibit, shown.index, filter, 20'000)) {
    }
    CHECK(typed.by_time(shown.exhibit).size() > at_once.by_time(shown.exhibit).size());
}
