// Following a thread from page to page, and the way back.
#include "app/carry.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

namespace {

FoundThing person_called(std::string_view id)
{
    const auto& people = sample::mopr().people;
    const auto found = std::ranges::find(people, id, &Person::id);
    return {FoundKind::Person, static_cast<std::uint32_t>(found - people.begin())};
}

const page::Thing* open_thing(const Visit& visit)
{
    return find_page<page::Thing>(visit.state.pages);
}

}  // namespace

TEST_CASE("following: a person's page takes the place of the details, and back leads there")
{
    Visit visit;
    visit.select("B30");
    visit.act(action::OpenThing{person_called("P2")});
    REQUIRE(open_thing(visit) != nullptr);
    CHECK(open_thing(visit)->thing == person_called("P2"));
    CHECK(open_thing(visit)->has_life);
    CHECK_FALSE(is_open<page::Detail>(visit.state.pages));
    CHECK(visit.selected() == "nothing");
    CHECK(followed(visit.state) == person_called("P2"));
    visit.pass(5);
    // All that she took part in is in view.
    const Regions regions = regions_of(visit.state, explore);
    const Projection days = projection(visit.state.camera, regions.strip.x, regions.strip.w);
    for (const MilestoneId id : sample::mopr().people[person_called("P2").place].milestones) {
        const float x = days.x(visit.setting.index[id].anchor);
        CHECK(x > regions.lanes.x);
        CHECK(x < regions.lanes.right());
    }
    CHECK(seen_at(visit.state.history, -1) == thing_of(*find_milestone(sample::mopr(), "B30")));
    visit.act(action::Travel{-1});
    CHECK(visit.selected() == "B30");
    CHECK(open_thing(visit) == nullptr);
    visit.act(action::Travel{1});
    REQUIRE(open_thing(visit) != nullptr);
    CHECK(open_thing(visit)->thing == person_called("P2"));
    // Closed, it is what one step back leads to.
    visit.act(action::Close{});
    CHECK(open_thing(visit) == nullptr);
    visit.act(action::Travel{-1});
    CHECK(open_thing(visit) != nullptr);
}

TEST_CASE("following: fifty steps back are remembered, and no more")
{
    History history;
    for (std::uint32_t i = 0; i < 80; ++i)
        remember(history, {FoundKind::Milestone, i});
    for (std::uint32_t i = 0; i < 50; ++i)
        CHECK(travelled(history, -1) == FoundThing{FoundKind::Milestone, 78 - i});
    CHECK_FALSE(travelled(history, -1).has_value());
    CHECK(travelled(history, 1) == FoundThing{FoundKind::Milestone, 30});
    // Whoever goes another way forgets the one before.
    remember(history, {FoundKind::Term, 3});
    CHECK_FALSE(seen_at(history, 1).has_value());
    CHECK(seen_at(history, -1) == FoundThing{FoundKind::Milestone, 30});
}

TEST_CASE("following: a term is explained over the page that it stands on")
{
    Visit visit;
    visit.select("B30");
    visit.act(action::Explain{
        TermId{1  },
        { 1500, 400, 60, 24}
    });
    REQUIRE(is_open<page::Term>(visit.state.pages));
    CHECK(is_modal(visit.state));
    CHECK(scope_of(visit.state.focus) == Scope::Modal);
    visit.act(action::Close{});
    CHECK_FALSE(is_open<page::Term>(visit.state.pages));
    CHECK(visit.selected() == "B30");
    // Its own page is a step of the history.
    visit.act(action::Explain{
        TermId{1  },
        { 1500, 400, 60, 24}
    });
    visit.act(action::OpenThing{
        {FoundKind::Term, 1}
    });
    CHECK_FALSE(is_open<page::Term>(visit.state.pages));
    REQUIRE(open_thing(visit) != nullptr);
    CHECK_FALSE(open_thing(visit)->has_life);
    CHECK_FALSE(view_spec(visit.state, explore).life.has_value());
}

TEST_CASE("following: what a file has no more is followed no more")
{
    Visit visit;
    visit.act(action::OpenThing{person_called("P2")});
    Exhibit without = sample::mopr();
    without.people[person_called("P2").place].id = "P2-is-gone";
    const Setting setting{.exhibit = without, .index = visit.setting.index, .policy = explore};
    CHECK_FALSE(followed(carried_over(visit.state, sample::mopr(), setting)).has_value());
    const Setting same{.exhibit = sample::mopr(), .index = visit.setting.index, .policy = explore};
    CHECK(followed(carried_over(visit.state, sample::mopr(), same)) == person_called("P2"));
}

TEST_CASE("following: a thing that is not there opens nothing")
{
    Visit visit;
    for (const FoundKind kind : {FoundKind::Milestone, FoundKind::Person, FoundKind::Term,
                                 FoundKind::Figure, FoundKind::Source}) {
        visit.act(action::OpenThing{
            {kind, 100'000}
        });
        CHECK(visit.state.pages.empty());
        CHECK(visit.state.history.seen.empty());
    }
}
