// Words in the field, and the way through what they find and back.
#include "app/carry.h"
#include "app/field.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace vitrine;

namespace {

// A visit in which words are looked for.
struct SearchingVisit : Visit {
    Finder finder;
    std::vector<Words> spoken;

    SearchingVisit()
    {
        for (const std::string& language : sample::mopr().languages)
            spoken.push_back(sample::words(language));
        setting.finder = &finder;
    }
    void find(const std::string& words)
    {
        act(action::Find{});
        act(action::TypeText{words});
        look();
    }
    void look()
    {
        const LookFor wanted{.typed = words_in_field(state), .filter = state.filter};
        while (!finder.look_for(wanted, sample::mopr(), setting.index, spoken)) {
        }
    }
    void step(int by, action::Lines lines = action::Lines::Stops)
    {
        act(action::StepFound{by, lines});
        pass(0.7);
    }
    std::string best(std::size_t place) const
    {
        const FoundRow& row = finder.found()[FoundKind::Milestone].rows[place];
        return std::string(sample::mopr().name_of(sample::mopr().milestones[row.thing.place]));
    }
    std::size_t at() const { return find_page<page::Search>(state.pages)->at; }
};

}  // namespace

TEST_CASE("finding: Enter goes from hit to hit within 600 ms, and Escape to where it all began")
{
    SearchingVisit visit;
    visit.act(action::ShowSpan{
        {-18'000, -17'000}
    });
    const Camera before = visit.state.camera;
    visit.find("spanish civil war");
    REQUIRE(visit.finder.found()[FoundKind::Milestone].count > 1);
    CHECK(visit.state.camera == before);
    CHECK(visit.selected() == "nothing");
    visit.act(action::StepFound{1, action::Lines::Stops});
    CHECK(visit.selected() == visit.best(0));
    REQUIRE(visit.state.moving.has_value());
    CHECK(std::get<Flight>(visit.state.moving->motion).seconds <= 0.6);
    visit.pass(0.7);
    CHECK_FALSE(visit.state.moving.has_value());
    visit.step(1);
    CHECK(visit.selected() == visit.best(1));
    visit.step(-1);
    CHECK(visit.selected() == visit.best(0));
    // The list stays on top, and nothing is read yet.
    CHECK(is_list_on_top(visit.state));
    CHECK_FALSE(is_open<page::Detail>(visit.state.pages));
    visit.act(action::Close{});
    visit.pass(0.7);
    CHECK(visit.selected() == "nothing");
    CHECK(words_in_field(visit.state).empty());
    CHECK_FALSE(is_typing(visit.state));
    CHECK(visit.state.camera.centre == doctest::Approx(before.centre));
    CHECK(visit.state.camera.days == doctest::Approx(before.days));
}

TEST_CASE("finding: what is opened from the list is closed to the list, with the line it was on")
{
    SearchingVisit visit;
    visit.select("S30");
    visit.find("spain");
    visit.step(1);
    const std::string first = visit.selected();
    visit.act(action::OpenFound{});
    CHECK(visit.selected() == first);
    CHECK(is_open<page::Detail>(visit.state.pages));
    CHECK_FALSE(is_list_on_top(visit.state));
    visit.act(action::Close{});
    CHECK(is_list_on_top(visit.state));
    CHECK(visit.selected() == first);
    CHECK(visit.at() == 1);
    // What was read before the search is read again after it.
    visit.act(action::Close{});
    CHECK(visit.selected() == "S30");
    CHECK(is_open<page::Detail>(visit.state.pages));
}

TEST_CASE("finding: clearing the field leaves the view and what is read")
{
    SearchingVisit visit;
    visit.find("spain");
    visit.step(1);
    visit.act(action::OpenFound{});
    const std::string read = visit.selected();
    const Camera there = visit.state.camera;
    visit.act(action::ClearWords{});
    visit.pass(1);
    CHECK(words_in_field(visit.state).empty());
    CHECK(visit.selected() == read);
    CHECK(visit.state.camera == there);
    CHECK(is_open<page::Detail>(visit.state.pages));
}

TEST_CASE("finding: other words begin with no line, and up and down go through all lines")
{
    SearchingVisit visit;
    visit.find("1936");
    // The date is all that was typed: Enter goes there first.
    visit.step(1);
    CHECK(visit.at() == 1);
    CHECK(visit.selected() == "nothing");
    const Span seen = span_of(visit.state.camera);
    const Span year = visit.finder.found().dates[0].span;
    CHECK(seen.from <= year.from);
    CHECK(seen.to >= year.to);
    visit.step(1);
    CHECK(visit.selected() == visit.best(0));
    visit.act(action::TypeText{" red"});
    visit.look();
    CHECK(visit.at() == 0);
    CHECK(visit.selected() == "nothing");
    // Now the date is a part of it: Enter goes on to milestones, Down does not.
    visit.step(1);
    CHECK(visit.selected() == visit.best(0));
    visit.step(-1, action::Lines::All);
    CHECK(visit.at() == 1);
    visit.step(-1, action::Lines::All);
    CHECK(visit.at() == visit.finder.found().entries());
    visit.step(1, action::Lines::All);
    CHECK(visit.at() == 1);
}

TEST_CASE("finding: nothing is gone to before it is known what words find")
{
    SearchingVisit visit;
    visit.act(action::Find{});
    visit.act(action::StepFound{1, action::Lines::All});
    visit.act(action::OpenFound{});
    visit.act(action::FindWords{"spain"});
    CHECK(visit.state.pages.empty());
    visit.act(action::TypeText{"spain"});
    visit.act(action::StepFound{1, action::Lines::All});
    CHECK(visit.selected() == "nothing");
    visit.look();
    visit.act(action::TypeText{" qqqqqq"});
    visit.look();
    visit.act(action::StepFound{1, action::Lines::Stops});
    CHECK(visit.selected() == "nothing");
    REQUIRE(visit.finder.found().without.has_value());
    visit.act(action::FindWords{visit.finder.found().without->typed});
    CHECK(words_in_field(visit.state) == "spain");
}

TEST_CASE("finding: people, terms and sources open as pages, and closed they lead back to the list")
{
    for (const auto& [words, kind] : {
             std::pair{"zetkin",       FoundKind::Person},
             std::pair{"subbotnik",    FoundKind::Term  },
             std::pair{"encyclopedia", FoundKind::Source},
    }) {
        const std::string said(words);
        CAPTURE(said);
        SearchingVisit visit;
        visit.find(words);
        const Found& found = visit.finder.found();
        REQUIRE(found[kind].count > 0);
        std::size_t line = 1;
        while (found.entry(line - 1).row == nullptr ||
               found.entry(line - 1).row->thing.kind != kind)
            ++line;
        const FoundThing thing = found.entry(line - 1).row->thing;
        visit.act(action::OpenFound{line});
        CHECK(followed(visit.state) == thing);
        CHECK(visit.state.filter.is_empty());
        visit.act(action::Close{});
        CHECK(is_list_on_top(visit.state));
        CHECK(words_in_field(visit.state) == words);
        CHECK(find_page<page::Search>(visit.state.pages)->at == line);
    }
}

TEST_CASE("finding: a visit with words in it goes on when the exhibit is read again")
{
    SearchingVisit visit;
    visit.select("S30");
    visit.find("spain");
    visit.step(1);
    const State kept = carried_over(visit.state, sample::mopr(), visit.setting);
    CHECK(words_in_field(kept) == "spain");
    CHECK(find_page<page::Search>(kept.pages)->at == 0);
    CHECK(find_page<page::Search>(kept.pages)->selection_before.has_value());
}

TEST_CASE("finding: there is no field in a tour, on what rests or under something modal")
{
    Visit tour(explore);
    tour.act(action::StartTour{0});
    tour.act(action::Find{});
    CHECK_FALSE(is_typing(tour.state));
    Visit resting(kiosk);
    resting.act(action::Find{});
    CHECK_FALSE(is_typing(resting.state));
    // Once a visit has begun there is one, with keys that are touched.
    resting.act(action::BeginVisit{});
    resting.act(action::Find{});
    CHECK(is_searching(resting.state));
    resting.act(action::StartTour{0});
    resting.act(action::Find{});
    CHECK_FALSE(is_searching(resting.state));
}
