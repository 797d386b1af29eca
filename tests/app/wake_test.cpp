#include "support/visit.h"

#include <doctest/doctest.h>

using namespace vitrine;

namespace {

constexpr Nanoseconds second = nanoseconds_per_second;

Wake wake_of(const Visit& visit)
{
    return next_wake(visit.setting, visit.state, visit.now);
}

}  // namespace

TEST_CASE("wake: while something moves the next frame is due at once, and then none is")
{
    Visit visit;
    CHECK_FALSE(wake_of(visit).at.has_value());
    visit.act(action::ZoomAt{2, 500});
    CHECK(wake_of(visit).at == Wake::now().at);
    visit.pass(10);
    CHECK_FALSE(wake_of(visit).at.has_value());
}

TEST_CASE(
    "wake: a visit that is alone wakes to ask, and then as each second of the countdown begins")
{
    Visit visit(kiosk);
    visit.pass(3);
    visit.act(action::BeginVisit{});
    CHECK(wake_of(visit).at == (3 + 75) * second);
    visit.pass(10);
    CHECK(wake_of(visit).at == (3 + 75) * second);
    visit.act(action::Halt{});
    CHECK(wake_of(visit).at == (3 + 10 + 75) * second);
    visit.pass(75.5);
    REQUIRE(visit.state.is_asking);
    CHECK(wake_of(visit).at == (3 + 10 + 75 + 1) * second);
    visit.pass(20);
    CHECK(wake_of(visit).at == (3 + 10 + 75 + 21) * second);
    visit.pass(5);
    CHECK(visit.state.is_at_attract);
    CHECK(wake_of(visit).at == (3 + 10 + 75.5 + 25 + 14) * second);  // for the journey
}

TEST_CASE("wake: a resting screen that somebody has changed wakes to be as it was, and then sleeps")
{
    for (const Action& choice :
         Actions{action::SetLanguage{LanguageId{1}}, action::ChangeTextSize{1}}) {
        Visit visit(kiosk);
        visit.pass(2);
        visit.act(choice);
        CHECK(wake_of(visit).at == (2 + 75) * second);
        visit.pass(74);
        CHECK(visit.state.preferences != visit.setting.preferences);
        visit.pass(1);
        CHECK(visit.state == first_state(visit.setting, visit.state.size, 1, visit.now));
        CHECK(wake_of(visit).at == (2 + 75 + 14) * second);  // for the journey
    }
}
