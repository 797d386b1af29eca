// Choosing among tours, leaving one anywhere, and going on where it was left; what its steps lead
// to.
#include "app/choosing.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <string>

using namespace vitrine;

TEST_CASE(
    "tours: the bar and a key offer all of them, with how long they take and what they are about")
{
    for (const char* open : {"click button:tour\n", "key t\n"}) {
        Show show(explore, {1920, 1080});
        CHECK(show.play("settle\n" + std::string(open) +
                        "settle\nexpect panel:tours\nexpect button:tour-begin-class\n"
                        "expect button:tour-begin-money\nexpect button:tour-begin-faces\n"
                        "expect \"8 steps · 10 minutes\"\nexpect button:tour-place-class\n"
                        "key Escape\nsettle\nexpect no panel:tours\nexpect milestone:S1\n")
                  .empty());
    }
}

TEST_CASE("tours: one that was left goes on from there, and one seen to its end begins anew")
{
    constexpr const char* to_third =
        "settle\nkey t\nsettle\nclick button:tour-begin-money\nsettle\nkey Right\nkey Right\n"
        "settle\nexpect value status:step money-3\n";
    Show show(explore, {1920, 1080});
    CHECK(show.play(std::string(to_third) +
                    "key Escape\nsettle\nexpect no panel:tour\nkey Escape\nsettle\nkey t\nsettle\n"
                    "expect \"Go on with step 3 of 12\"\nclick button:tour-go-on-money\nsettle\n"
                    "expect value status:step money-3\n")
              .empty());
    CHECK(show.loop.state().left_tours == LeftTours{
                                              {1, 2}
    });
    Show ended(explore, {1920, 1080});
    CHECK(ended
              .play(std::string(to_third) +
                    "key End\nkey Right\nsettle\nexpect value status:step end\nkey Escape\n"
                    "settle\nkey Escape\nsettle\nkey t\nsettle\n"
                    "expect no button:tour-go-on-money\n")
              .empty());
    CHECK(ended.loop.state().left_tours.empty());
}

TEST_CASE(
    "tours: a step leads to its other milestones and to its contrast, and the tour is come back to")
{
    constexpr const char* begin =
        "settle\nkey t\nsettle\nclick button:tour-begin-class\nsettle\nkey Right\nsettle\n"
        "key Left\nsettle\nexpect value status:step step-1\n";
    Show show(explore, {1920, 1080});
    CHECK(show.play(std::string(begin) + "key Right\nkey Left\nsettle\nexpect link:step-S2\n"
                                         "expect link:step-S4\nclick link:step-S2\nsettle\n"
                                         "expect no panel:tour\nexpect panel:detail\n")
              .empty());
    CHECK(show.loop.state().selection == find_milestone(world().exhibit, "S2"));
}

TEST_CASE("tours: the cards of a tour are placed from the choice")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play("settle\nkey t\nsettle\nclick button:tour-place-class\nsettle\n"
                    "expect panel:place\nexpect no panel:tours\nkey Escape\nsettle\n"
                    "expect no panel:place\nexpect milestone:S1\n")
              .empty());
}

TEST_CASE("tours: a lone visitor's keys keep a step, read and press; none makes the screen blank")
{
    Show show(explore, {1920, 1080});
    show.loop.want(action::StartTour{0});
    show.turn_at(1);
    show.turn_at(5);
    CHECK(show.play("settle\nexpect button:tour-keep\nkey b\nsettle\nexpect panel:tour\n"
                    "expect no status:blank\nexpect \"✓ In my trail\"\n")
              .empty());
    const auto& kept = show.loop.state().trail.kept.stops;
    const TourStep& step = world().exhibit.tours[0].steps[0];
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().at == step.milestones.front());
    Show keys(explore, {1920, 1080});
    keys.loop.want(action::StartTour{0});
    keys.turn_at(1);
    keys.turn_at(5);
    CHECK(keys.play("settle\nkey w\nkey .\nkey F5\nsettle\nexpect no status:blank\n"
                    "key Enter\nsettle\nexpect value status:step step-2\nkey Tab\nsettle\n"
                    "expect focus button:tour-back\nkey Enter\nsettle\n"
                    "expect value status:step step-1\n")
              .empty());
    CHECK(keys.loop.state().trail.kept.stops.empty());
}
