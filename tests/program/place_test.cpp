// The page on which milestones are put in their order, through the real loop: by keys, by the
// mouse, by a finger and by buttons; what is told of a wrong one; and that nothing is left of it.
#include "app/placing.h"
#include "support/show.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

constexpr std::string_view to_cards = "settle\nkey o\nsettle\n";
const page::PlaceIt& shown_cards(const Show& show)
{
    const page::PlaceIt* page = shown_placing(show.loop.state());
    REQUIRE(page != nullptr);
    return *page;
}

// A gap of the rail for the card in hand that is right, or wrong.
std::size_t gap_for_card(const PlacingRound& round, PutFit fit)
{
    const MilestoneId card = *round.in_hand();
    for (std::size_t gap = 0; gap <= round.rail.size(); ++gap) {
        if ((judged(world().exhibit, round.rail, gap, card) == PutFit::Fits) ==
            (fit == PutFit::Fits))
            return gap;
    }
    return round.rail.size() + 1;
}

std::string keys_to(std::size_t gap)
{
    std::string keys = "key Home\n";
    for (std::size_t i = 0; i < gap; ++i)
        keys += "key Right\n";
    return keys;
}

// To where the first card has been put rightly. The round is the same in any window.
std::string to_second()
{
    Show first(explore, {1920, 1080});
    CHECK(first.play(std::string(to_cards)).empty());
    const std::size_t right = gap_for_card(shown_cards(first).round, PutFit::Fits);
    return std::string(to_cards) + keys_to(right) + "key Enter\nsettle\n";
}

// The middle of a gap, over the line of the page.
Vec2 place_of_gap(const Show& show, std::size_t gap)
{
    const auto& rail = shown_cards(show).round.rail;
    const auto x_of = [&](std::size_t at) {
        return show.loop.scene().days.x(world().index[rail[at]].anchor);
    };
    const float width = show.loop.state().size.x;
    const float from = gap > 0 ? x_of(gap - 1) : 60;
    const float to = gap < rail.size() ? x_of(gap) : std::min(width - 60, 1350.0F);
    return {(from + to) / 2, 500};
}

std::string drag_to(const Show& show, std::string_view how, std::size_t gap)
{
    const Vec2 to = place_of_gap(show, gap);
    return std::string(how) + " button:place-card to " + std::to_string(static_cast<int>(to.x)) +
           "," + std::to_string(static_cast<int>(to.y)) + " in 0.5s\nsettle\n";
}

// A visit whose round has come so far by keys, each card rightly or wrongly.
std::string placed(Show& so_far, std::size_t cards, PutFit fit)
{
    std::string steps;
    for (std::size_t i = 0; i < cards; ++i) {
        const PlacingRound round = shown_cards(so_far).round;
        const std::size_t gap = gap_for_card(round, fit);
        if (gap > round.rail.size()) return steps;
        so_far.loop.want(action::AimGap{gap});
        so_far.loop.want(action::PutInGap{});
        so_far.loop.want(action::NextCard{});
        so_far.turn_at(20 + static_cast<double>(i));
        steps += keys_to(gap) + "key Enter\n";
        if (fit != PutFit::Fits) steps += "key Enter\n";
    }
    return steps;
}

}  // namespace

TEST_CASE(
    "place it: it is opened by its tab and by a key, and left by Escape with the view as before")
{
    Show show(explore, {1920, 1080});
    CHECK(
        show.play("settle\nclick button:place\nsettle\nexpect panel:place\nexpect no milestone:S1\n"
                  "expect status:place-gap\nexpect button:place-card\nexpect button:place-put\n"
                  "key o\nsettle\nexpect no panel:place\nexpect milestone:S1\nkey o\nsettle\n"
                  "key F1\nsettle\nkey Escape\nsettle\nexpect panel:place\nkey Escape\nsettle\n"
                  "expect no panel:place\nkey o\nsettle\nclick button:close-place\nsettle\n"
                  "expect no panel:place\n")
            .empty());
    Show before(explore, {1920, 1080});
    CHECK(before.play("settle\nkey F1\nkey Escape\nsettle\n").empty());
    CHECK(show.loop.state().camera == before.loop.state().camera);
}

TEST_CASE("place it: by keys each card goes where it belongs, and the end says so")
{
    Show show(explore, {1920, 1080});
    show.loop.want(action::TogglePlacing{});
    show.turn_at(1);
    show.turn_at(5);
    const std::string keys = placed(show, most_cards, PutFit::Fits);
    CHECK(shown_cards(show).round.count(CardEnd::Right) == most_cards);
    Show played(explore, {1920, 1080});
    CHECK(played
              .play(std::string(to_cards) + keys +
                    "settle\nexpect no button:place-card\nexpect button:place-again\n"
                    "expect \"8 of 8 in order\"\n")
              .empty());
    CHECK(shown_cards(played).round == shown_cards(show).round);
    // Another round has other cards.
    Show again(explore, {1920, 1080});
    CHECK(again.play(std::string(to_cards) + keys + "click button:place-again\nsettle\n").empty());
    for (const MilestoneId card : shown_cards(again).round.cards)
        CHECK(std::ranges::find(shown_cards(show).round.rail, card) ==
              shown_cards(show).round.rail.end());
}

TEST_CASE("place it: a wrong one is explained with its source, and nothing of it is recorded")
{
    Show first(explore, {1920, 1080});
    CHECK(first.play(to_second()).empty());
    const PlacingRound round = shown_cards(first).round;
    const std::size_t gap = gap_for_card(round, PutFit::TooEarly);
    REQUIRE(gap <= round.rail.size());
    Show show(explore, {1920, 1080});
    CHECK(show.play(to_second() + keys_to(gap) +
                    "key Enter\nsettle\nexpect \"You put it here\"\nexpect \"The record\"\n"
                    "expect button:place-next\nexpect no button:place-put\n"
                    "expect \"1 of 2 in order. Nothing is recorded.\"\n")
              .empty());
    const page::PlaceIt& page = shown_cards(show);
    REQUIRE(page.told.has_value());
    const Exhibit& exhibit = world().exhibit;
    const auto cited = cited_by(exhibit, exhibit.details_of(exhibit[page.told->card]));
    REQUIRE_FALSE(cited.empty());
    const auto best = std::ranges::max_element(
        cited, {}, [&](SourceId id) { return exhibit.sources[index_of(id)].trust; });
    const std::string& title = exhibit.sources[index_of(*best)].title;
    const Semantics& tree = show.loop.semantics();
    bool is_cited = false;
    for (std::size_t i = 0; i < tree.size(); ++i)
        is_cited = is_cited || tree[i].name.find(title) != std::string_view::npos;
    CHECK(is_cited);
    // Enter ends what is told, and does not place the next one.
    Show next(explore, {1920, 1080});
    CHECK(next.play(to_second() + keys_to(gap) +
                    "key Enter\nkey Enter\nsettle\nexpect no \"You put it here\"\n"
                    "expect button:place-put\nkey Escape\nsettle\n")
              .empty());
    // Of a visit with a round nothing is left but what was asked, and that goes with the visit.
    Show without(explore, {1920, 1080});
    CHECK(without.play("settle\n").empty());
    State left = next.loop.state();
    CHECK(left.placing.asked.size() == most_cards + 1);
    CHECK(left.history == without.loop.state().history);
    CHECK(left.trail == without.loop.state().trail);
    next.loop.want(action::StartOver{});
}

TEST_CASE("place it: starting over leaves nothing of a round")
{
    Show show(explore, {1920, 1080});
    show.loop.want(action::TogglePlacing{});
    show.turn_at(1);
    placed(show, 2, PutFit::Fits);
    CHECK(shown_cards(show).round.ends.size() == 2);
    show.loop.want(action::StartOver{});
    show.turn_at(60);
    CHECK(shown_placing(show.loop.state()) == nullptr);
    CHECK(show.loop.state().placing == PlacingMemory{});
}

TEST_CASE("place it: the mouse and a finger drag a card onto the line, or let it go elsewhere")
{
    Show first(explore, {1920, 1080});
    CHECK(first.play(to_cards.data()).empty());
    const std::size_t right = gap_for_card(shown_cards(first).round, PutFit::Fits);
    Show second(explore, {1920, 1080});
    CHECK(second.play(to_second()).empty());
    const std::size_t wrong = gap_for_card(shown_cards(second).round, PutFit::TooLate);
    for (const std::string_view how : {"drag", "swipe"}) {
        CAPTURE(how);
        Show show(explore, {1920, 1080});
        CHECK(show.play(std::string(to_cards) + drag_to(first, how, right)).empty());
        CHECK(shown_cards(show).round.ends == std::vector{CardEnd::Right});
        CHECK_FALSE(shown_cards(show).held.has_value());
        Show other(explore, {1920, 1080});
        CHECK(other.play(to_second() + drag_to(second, how, wrong)).empty());
        CHECK(other.loop.semantics().find("button:place-next").has_value());
        CHECK(shown_cards(other).round.ends == std::vector{CardEnd::Right, CardEnd::Wrong});
        // Back to where it was, off the line, and a press alone: nothing is placed.
        for (const std::string_view to : {"200,900", "1600,600", "600,30"}) {
            CAPTURE(to);
            Show off(explore, {1920, 1080});
            CHECK(off.play(std::string(to_cards) + std::string(how) + " button:place-card to " +
                           std::string(to) + " in 0.4s\nsettle\nexpect panel:place\n")
                      .empty());
            CHECK(shown_cards(off).round == shown_cards(first).round);
        }
    }
    Show pressed(explore, {1920, 1080});
    CHECK(pressed.play(std::string(to_cards) + "click button:place-card\nsettle\n").empty());
    CHECK(shown_cards(pressed).round == shown_cards(first).round);
}

TEST_CASE("place it: Escape while a hand has the card puts it back")
{
    Show show(explore, {1920, 1080});
    show.loop.want(action::TogglePlacing{});
    show.turn_at(1);
    show.turn_at(5);
    const auto node = show.loop.semantics().find("button:place-card");
    REQUIRE(node.has_value());
    const Vec2 slot = show.loop.semantics()[*node].rect.centre();
    const Vec2 over = place_of_gap(show, 0);
    const PlacingRound before = shown_cards(show).round;
    show.turn_with(6.0, event::PointerMove{slot});
    show.turn_with(6.1, event::PointerButton{slot, MouseButton::Left, Press::Down});
    show.turn_at(6.2);
    show.turn_with(6.3, event::PointerMove{over});
    show.turn_at(6.4);
    show.turn_at(6.5);
    CHECK(shown_cards(show).held.has_value());
    CHECK(shown_cards(show).gap == 0);
    show.turn_with(6.6, event::Key{.code = KeyCode::Escape, .press = Press::Down});
    show.turn_at(6.7);
    CHECK_FALSE(shown_cards(show).held.has_value());
    show.turn_with(6.8, event::PointerButton{over, MouseButton::Left, Press::Up});
    show.turn_at(6.9);
    show.turn_at(7.0);
    CHECK(shown_cards(show).round == before);
}

TEST_CASE("place it: a card on the line opens its milestone, and closing that leads back")
{
    Show first(explore, {1920, 1080});
    CHECK(first.play(to_cards.data()).empty());
    const Exhibit& exhibit = world().exhibit;
    const std::string id(exhibit.name_of(exhibit[shown_cards(first).round.rail.front()]));
    Show show(explore, {1920, 1080});
    CHECK(show.play(std::string(to_cards) + "click link:placed-" + id +
                    "\nsettle\nexpect panel:detail\nexpect no panel:place\nkey Escape\nsettle\n"
                    "expect panel:place\nkey Escape\nsettle\nexpect no panel:place\n")
              .empty());
    CHECK(shown_cards(first).round.ends.empty());
}

TEST_CASE(
    "place it: in a small window with large letters all of it is there, by keys and by buttons")
{
    struct Row {
        Vec2 size;
        int text_percent;
    };
    for (const Row& row : {
             Row{{1280, 720},  100},
             Row{{1280, 720},  200},
             Row{{1080, 1920}, 200}
    }) {
        CAPTURE(row.size.x);
        CAPTURE(row.text_percent);
        Preferences preferences;
        preferences.text_percent = row.text_percent;
        Show first(explore, row.size, preferences);
        CHECK(first.play(to_second()).empty());
        const std::size_t wrong = gap_for_card(shown_cards(first).round, PutFit::TooLate);
        REQUIRE(wrong <= shown_cards(first).round.rail.size());
        const std::string to_third = to_second() + keys_to(wrong) +
                                     "key Enter\nsettle\nexpect \"You put it here\"\n"
                                     "expect button:place-next\nclick button:place-next\nsettle\n"
                                     "expect status:place-gap\n";
        Show third(explore, row.size, preferences);
        CHECK(third.play(to_third).empty());
        // Where it aims already there are words, and nothing to press.
        const std::size_t aimed = shown_cards(third).gap;
        const std::size_t other = aimed == 0 ? 1 : aimed - 1;
        Show show(explore, row.size, preferences);
        // Where all is scrolled, other gaps may be out of sight until keys aim at them.
        const bool scrolls = row.size.y < 800 && row.text_percent == 200;
        const std::string aim = scrolls ? aimed == 0 ? std::string("key Right") : "key Left"
                                        : "click button:place-gap-" + std::to_string(other);
        CHECK(show.play(to_third + aim + "\nsettle\nclick button:place-put\nsettle\n").empty());
        CHECK(shown_cards(show).round.ends.size() == 3);
        CHECK(shown_cards(show).round.ends[1] == CardEnd::Wrong);
    }
}

TEST_CASE("place it: buttons aim, place and skip for whoever neither drags nor has keys")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(std::string(to_cards) +
                    "click button:place-earlier\nsettle\ntap button:place-later\nsettle\n"
                    "click button:place-skip\nsettle\nclick button:place-earlier\nsettle\n"
                    "click button:place-put\nsettle\n")
              .empty());
    const PlacingRound& round = shown_cards(show).round;
    CHECK(round.ends.size() == 2);
    CHECK(round.ends.front() == CardEnd::Skipped);
    CHECK(shown_cards(show).told->card == round.cards[1]);
}

TEST_CASE("place it: what Enter does and the button that stands out are the same at every moment")
{
    Show first(explore, {1920, 1080});
    CHECK(first.play(to_second()).empty());
    const std::size_t wrong = gap_for_card(shown_cards(first).round, PutFit::TooLate);
    REQUIRE(wrong <= shown_cards(first).round.rail.size());
    const std::string put_wrongly = to_second() + keys_to(wrong) + "key Enter\nsettle\n";
    Show reads(explore, {1920, 1080});
    CHECK(reads
              .play(put_wrongly + "expect button:place-next\nexpect no button:place-put\n"
                                  "expect no status:place-gap\nkey Enter\nsettle\n")
              .empty());
    CHECK(shown_cards(reads).round.ends.size() == 2);
    // Who aims has read it: Enter places then, and says so.
    Show aims(explore, {1920, 1080});
    CHECK(aims.play(put_wrongly + "key Right\nsettle\nexpect no button:place-next\n"
                                  "expect button:place-put\nexpect status:place-gap\n"
                                  "key Enter\nsettle\n")
              .empty());
    CHECK(shown_cards(aims).round.ends.size() == 3);
    // At the end it is another round that is offered.
    Show end(explore, {1920, 1080});
    end.loop.want(action::TogglePlacing{});
    end.turn_at(1);
    end.turn_at(5);
    placed(end, most_cards, PutFit::Fits);
    REQUIRE(enter_of(shown_cards(end)) == PlaceEnter::DealsAgain);
    const PlacingRound before = shown_cards(end).round;
    end.turn_with(60.0, event::Key{.code = KeyCode::Enter, .press = Press::Down});
    CHECK(shown_cards(end).round.ends.empty());
    CHECK_FALSE(shown_cards(end).round == before);
}

TEST_CASE("place it: the years end where the cards do, and none is written below what is told")
{
    Show show(explore, {1920, 1080});
    CHECK(show.play(std::string(to_cards)).empty());
    const float end = 1920 - place_panel_width;
    std::size_t labels = 0;
    for (const AxisTick& tick : show.loop.scene().ticks) {
        CHECK(tick.x <= end);
        labels += tick.tick.has_label ? 1 : 0;
    }
    CHECK(labels > 3);
}
