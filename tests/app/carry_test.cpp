#include "app/carry.h"
#include "support/visit.h"

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
        .seen = {thing_of(MilestoneId{0}), thing_of(MilestoneId{1})},
          .next = 2
    };
    state.pages = {
        {page::Detail{},                   {}},
        {page::Tour{.tour = 0, .step = 1}, {}}
    };
    state.preferences.language = LanguageId{1};
    state.shows_answer = true;
    const State kept = carried_over(
        state, before.exhibit, {.exhibit = after.exhibit, .index = after.index, .policy = explore});
    CHECK(kept.selection == find_milestone(after.exhibit, "two"));
    CHECK(index_of(*kept.selection) == 0);
    CHECK(kept.history.seen ==
          std::vector<FoundThing>{thing_of(MilestoneId{1}), thing_of(MilestoneId{0})});
    CHECK(kept.history.next == 2);
    CHECK(tour_of(kept)->step == 0);
    CHECK(is_open<page::Detail>(kept.pages));
    CHECK(kept.preferences.language == LanguageId{1});
    const Setting setting{.exhibit = after.exhibit, .index = after.index, .policy = explore};
    CHECK(kept.camera == limited(state.camera, limits_of(setting, kept)));
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
        .seen = {thing_of(MilestoneId{0}), thing_of(MilestoneId{1})},
          .next = 2
    };
    state.pages = {
        {page::Detail{},                   {}},
        {page::Tour{.tour = 0, .step = 1}, {}}
    };
    state.preferences.language = LanguageId{1};
    const State kept = carried_over(
        state, before.exhibit, {.exhibit = after.exhibit, .index = after.index, .policy = explore});
    CHECK_FALSE(kept.selection.has_value());
    CHECK_FALSE(kept.hovered.has_value());
    CHECK(kept.history.seen == std::vector<FoundThing>{thing_of(MilestoneId{0})});
    CHECK(kept.history.next == 1);
    // The step is gone; the tour goes on where it was.
    CHECK(kept.pages == Pages{
                            {page::Tour{.tour = 0, .step = 1}, {}}
    });
    CHECK(kept.preferences.language == LanguageId{0});
}

TEST_CASE("carry: whatever is folded and left out, a lane is open and shown after a reload")
{
    Exhibit before = sample::mopr();
    Exhibit after = before;
    // Only the two lanes stay that were folded, and left out.
    while (after.lanes.size() > 2)
        after.lanes.pop_back();
    std::erase_if(after.milestones, [](const Milestone& m) { return index_of(m.lane) > 1; });
    State state;
    state.folded.set(0);
    state.filter.hidden_lanes.set(1);
    state.focus = focus::OnLane{LaneId{3}};
    const State kept = carried_over(
        state, before, {.exhibit = after, .index = sample::mopr_index(), .policy = explore});
    CHECK((kept.folded | kept.filter.hidden_lanes).count() == 1);
    CHECK(kept.filter.hidden_lanes[1]);
    CHECK(kept.focus == Focus{});

    // Eras are found again by their names, all else of the filter as it is.
    State told;
    told.filter.hidden_eras.set(1);
    told.filter.hidden_claims.set(disputed_claim);
    told.filter.hidden_confidences.set(1);
    Exhibit later = sample::mopr();
    later.eras.erase(later.eras.begin());
    const Index later_index = index_exhibit(later);
    const Setting later_setting{.exhibit = later, .index = later_index, .policy = explore};
    const Filter carried = carried_over(told, sample::mopr(), later_setting).filter;
    CHECK(carried.hidden_eras == EraSet{1});
    CHECK(carried.hidden_claims == told.filter.hidden_claims);
    CHECK(carried.hidden_confidences == told.filter.hidden_confidences);

    // Kinds that no longer occur are none that could be left.
    Index index = sample::mopr_index();
    index.facets.kinds = {1, 0, 0};
    State kinds;
    kinds.filter.hidden_kinds[0] = true;
    CHECK(carried_over(kinds, before, {.exhibit = before, .index = index, .policy = explore})
              .filter.is_empty());
}

TEST_CASE("carry: a view at the end beside an open panel stays where it is")
{
    Visit visit;
    visit.act(action::GoToEnd{action::Edge::Last});
    for (int i = 0; i < 300; ++i)
        visit.pass(1 / 60.0);
    // As far beyond the end as the panel leaves it.
    visit.act(action::PanBy{-4'000});
    visit.act(action::Hold{Grab::Nothing});
    for (int i = 0; i < 300; ++i)
        visit.pass(1 / 60.0);
    REQUIRE_FALSE(visit.state.moving.has_value());
    const State kept = carried_over(visit.state, sample::mopr(), visit.setting);
    CHECK(kept.camera == visit.state.camera);
    CHECK(kept.camera != limited(kept.camera, sample::mopr_index().limits));
}

TEST_CASE("carry: lanes stay as far scrolled as they were")
{
    Visit visit;
    visit.state.lanes.at = 120;
    CHECK(carried_over(visit.state, sample::mopr(), visit.setting).lanes.at == 120);
}
