#include "app/carry.h"
#include "support/sample.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

struct Town {
    Exhibit exhibit;
    Index index;
};

// Two milestones and a tour over both; `first` is written first.
Town town(const std::string& first, const std::string& second, const std::string& languages)
{
    const auto milestone = [](const std::string& id) {
        return R"({"id": ")" + id +
               R"(", "kind": "milestone", "date": "1905", "lane": "a", "weight": 1, "claim": "fact",
               "title": {"en": "T"}, "summary": {"en": "S"}})";
    };
    const auto step = [](const std::string& id) {
        return R"({"id": "step-)" + id + R"(", "title": {"en": "T"}, "milestones": [")" + id +
               R"("]})";
    };
    Reading<Exhibit> reading =
        read_exhibit(R"({"vitrine": 1, "id": "t", "languages": [)" + languages +
                     R"(], "title": {"en": "T"}, "range": "1900/1910",
        "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}], "milestones": [)" +
                     milestone(first) + "," + milestone(second) +
                     R"(], "tours": [{"id": "walk", "title": {"en": "W"}, "steps": [)" +
                     step(first) + "," + step(second) + "]}]}");
    REQUIRE(reading.value.has_value());
    Town town{.exhibit = std::move(*reading.value), .index = {}};
    town.index = index_exhibit(town.exhibit);
    return town;
}

}  // namespace

TEST_CASE("carry: what was looked at is found again by its name, wherever it stands now")
{
    const Town before = town("one", "two", R"("en", "ru")");
    const Town after = town("two", "one", R"("en", "ru")");
    State state;
    state.camera = {12'345, 400};
    state.selection = find_milestone(before.exhibit, "two");
    state.history = {
        .seen = {MilestoneId{0}, MilestoneId{1}},
          .next = 2
    };
    state.tour = TourRun{.tour = 0, .step = 1};
    state.preferences.language = LanguageId{1};
    state.shows_answer = true;
    const State kept = carried_over(state, before.exhibit, after.exhibit, after.index);
    CHECK(kept.selection == find_milestone(after.exhibit, "two"));
    CHECK(index_of(*kept.selection) == 0);
    CHECK(kept.history.seen == std::vector<MilestoneId>{MilestoneId{1}, MilestoneId{0}});
    CHECK(kept.history.next == 2);
    CHECK(kept.tour->step == 0);
    CHECK(kept.preferences.language == LanguageId{1});
    CHECK(kept.camera == limited(state.camera, after.index.limits));
    CHECK(kept.shows_answer);
}

TEST_CASE("carry: what is gone is forgotten and nothing else")
{
    const Town before = town("one", "two", R"("en", "ru")");
    const Town after = town("one", "three", R"("en")");
    State state;
    state.selection = find_milestone(before.exhibit, "two");
    state.hovered = state.selection;
    state.history = {
        .seen = {MilestoneId{0}, MilestoneId{1}},
          .next = 2
    };
    state.tour = TourRun{.tour = 0, .step = 1};
    state.preferences.language = LanguageId{1};
    const State kept = carried_over(state, before.exhibit, after.exhibit, after.index);
    CHECK_FALSE(kept.selection.has_value());
    CHECK_FALSE(kept.hovered.has_value());
    CHECK(kept.history.seen == std::vector<MilestoneId>{MilestoneId{0}});
    CHECK(kept.history.next == 1);
    // The step is gone; the tour goes on where it was.
    REQUIRE(kept.tour.has_value());
    CHECK(kept.tour->step == 1);
    CHECK(kept.preferences.language == LanguageId{0});
}
