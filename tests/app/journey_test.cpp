// What a resting screen does: its poster, its journey, anniversaries, and how it hands over.
#include "app/journey.h"
#include "support/visit.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

void rest(Visit& visit, double seconds)
{
    for (double passed = 0; passed < seconds; passed += 0.25)
        visit.pass(0.25);
}

}  // namespace

TEST_CASE("journey: poster, milestones one after the other, and the poster in another language")
{
    Visit visit(kiosk);
    const LanguageId first = visit.state.preferences.language;
    CHECK_FALSE(stop_of_journey(visit.setting, visit.state).has_value());
    rest(visit, 15);
    const auto stop = stop_of_journey(visit.setting, visit.state);
    REQUIRE(stop.has_value());
    CHECK(visit.state.selection == stop);
    CHECK(visit.state.moving.has_value());  // it flies there, slowly
    rest(visit, 6);
    CHECK_FALSE(visit.state.moving.has_value());
    rest(visit, 7);
    CHECK(stop_of_journey(visit.setting, visit.state) != stop);
    rest(visit, 3 * 12);
    CHECK_FALSE(stop_of_journey(visit.setting, visit.state).has_value());
    CHECK(visit.state.preferences.language != first);
    CHECK(visit.state.pages.empty());
}

TEST_CASE("journey: the first touch takes over what is in view, and it does not go on")
{
    Visit visit(kiosk);
    rest(visit, 21);
    const State before = visit.state;
    visit.act(action::BeginVisit{});
    CHECK_FALSE(visit.state.is_at_attract);
    CHECK(visit.state.selection == before.selection);
    CHECK(visit.state.camera == before.camera);
    CHECK(is_open<page::Detail>(visit.state.pages));
    rest(visit, 30);
    CHECK(visit.state.selection == before.selection);
    visit.act(action::StartOver{});
    Visit fresh(kiosk);
    CHECK(visit.state.journey.leg == 0);
    CHECK(visit.state.preferences == fresh.state.preferences);
    CHECK(visit.state.camera == fresh.state.camera);
}

TEST_CASE("journey: who chooses a language on the resting screen finds it waiting")
{
    Visit visit(kiosk);
    const auto offered = offered_languages(visit.setting);
    visit.act(action::SetLanguage{offered.back()});
    rest(visit, 40);
    CHECK_FALSE(stop_of_journey(visit.setting, visit.state).has_value());
    CHECK(visit.state.preferences.language == offered.back());
    rest(visit, 40);  // nobody has begun
    CHECK(visit.state.preferences.language == offered.front());
}

TEST_CASE("journey: what happened on this day of the year comes first")
{
    const Exhibit& exhibit = sample::mopr();
    const auto by_weight = journey_of(exhibit, std::nullopt);
    REQUIRE_FALSE(by_weight.empty());
    CHECK(exhibit[by_weight.front()].weight == 1);
    // Clara Zetkin dies near Moscow.
    const MonthDay day{6, 20};
    const auto stops = journey_of(exhibit, day);
    CHECK(is_anniversary(exhibit, stops.front(), day));
    CHECK(exhibit.text(exhibit[stops.front()].title, LanguageId{}) ==
          "Clara Zetkin dies near Moscow");
    CHECK(stops.size() == by_weight.size());
    CHECK_FALSE(is_anniversary(exhibit, stops.front(), MonthDay{6, 21}));
    CHECK_FALSE(is_anniversary(exhibit, stops.front(), std::nullopt));
    Visit visit(kiosk);
    visit.act(action::TellToday{day});
    rest(visit, 15);
    CHECK(stop_of_journey(visit.setting, visit.state) == stops.front());
    visit.act(action::StartOver{});
    CHECK(visit.state.today == day);
}

TEST_CASE("journey: where nothing rests, nothing travels")
{
    Visit visit(explore);
    const State before = visit.state;
    rest(visit, 60);
    CHECK(visit.state == before);
}
