// "Place it" as actions on the state: what Enter does at every moment, and hands that carry cards.
#include "app/placing.h"
#include "support/visit.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace vitrine;

namespace {

struct PlacingVisit : Visit {
    PlacingVisit() { act(action::TogglePlacing{}); }

    const page::PlaceIt& page() const
    {
        const page::PlaceIt* shown = shown_placing(state);
        REQUIRE(shown != nullptr);
        return *shown;
    }
    // A gap in which the card in hand is right, or one in which it is wrong; nothing if there is
    // none.
    std::optional<std::size_t> gap(bool is_right) const
    {
        const auto& rail = page().round.rail;
        for (std::size_t i = 0; i <= rail.size(); ++i) {
            const PutFit fit = judged(setting.exhibit, rail, i, *page().round.in_hand());
            if ((fit == PutFit::Fits) == is_right) return i;
        }
        return std::nullopt;
    }
};

}  // namespace

TEST_CASE("placing actions: Enter puts what is aimed, reads on after a wrong card, and deals again")
{
    PlacingVisit v;
    const std::size_t cards = v.page().round.cards.size();
    bool was_wrong = false;
    for (std::size_t i = 0; i < cards; ++i) {
        CHECK(enter_of(v.page()) == PlaceEnter::Puts);
        const auto wrong = v.gap(false);
        const std::size_t rail = v.page().round.rail.size();
        v.act(action::AimGap{wrong.value_or(0)});
        v.act(action::PutInGap{});
        CHECK(v.page().round.rail.size() == rail + 1);
        REQUIRE(v.page().told);
        if (!wrong) continue;
        was_wrong = true;
        CHECK(v.page().told->fit != PutFit::Fits);
        CHECK(enter_of(v.page()) == PlaceEnter::GoesOn);
        CHECK(is_telling(v.state, v.now));
        v.pass(5);
        CHECK_FALSE(is_telling(v.state, v.now));
        if (i % 2 == 0) {
            v.act(action::PutInGap{});
            CHECK_FALSE(v.page().told);
            CHECK(v.page().round.rail.size() == rail + 1);
        } else if (i + 1 < cards) {
            v.act(action::StepGap{1});
        }
    }
    CHECK(was_wrong);
    CHECK(v.page().round.is_over());
    if (enter_of(v.page()) == PlaceEnter::GoesOn) v.act(action::PutInGap{});
    CHECK(enter_of(v.page()) == PlaceEnter::DealsAgain);
    const PlacingRound before = v.page().round;
    v.act(action::PutInGap{});
    CHECK_FALSE(v.page().round.is_over());
    CHECK(v.page().round != before);
}

TEST_CASE("placing actions: a hand lifts a card, lets go of it beside the rail or over a gap")
{
    PlacingVisit v;
    const auto card = v.page().round.in_hand();
    const std::size_t rail = v.page().round.rail.size();
    v.act(action::DropCard{std::size_t{0}});  // nothing is in hand
    CHECK(v.page().round.rail.size() == rail);
    v.act(action::LiftCard{
        {100, 100}
    });
    v.act(action::CarryCard{
        {200, 300},
        std::size_t{1'000  }
    });
    CHECK(v.page().held == Vec2{200, 300});
    CHECK(v.page().gap == rail);
    v.act(action::DropCard{});
    CHECK_FALSE(v.page().held);
    CHECK(v.page().round.in_hand() == card);
    // Escape first lets go of it, and then leaves.
    v.act(action::LiftCard{
        {100, 100}
    });
    v.act(action::Close{});
    CHECK_FALSE(v.page().held);
    const auto right = v.gap(true);
    REQUIRE(right);
    v.act(action::LiftCard{
        {100, 100}
    });
    v.act(action::DropCard{*right});
    CHECK(v.page().round.rail.size() == rail + 1);
    CHECK(v.page().told->fit == PutFit::Fits);
    CHECK(enter_of(v.page()) == PlaceEnter::Puts);
    v.act(action::SkipCard{});
    CHECK_FALSE(v.page().told);
    CHECK(v.page().round.count(CardEnd::Skipped) == 1);
    v.act(action::Close{});
    CHECK(shown_placing(v.state) == nullptr);
}

TEST_CASE("placing actions: the view takes in all cards, leaving and dealing begin another round")
{
    PlacingVisit v;
    const PlacingRound round = v.page().round;
    const Span all = span_of(round, v.setting.index);
    for (const MilestoneId id : round.rail) {
        CHECK(v.setting.index[id].span.from >= all.from);
        CHECK(v.setting.index[id].span.to <= all.to);
    }
    CHECK(span_of(PlacingRound{}, v.setting.index).from == v.setting.index.range.from);
    v.act(action::TogglePlacing{});
    CHECK(shown_placing(v.state) == nullptr);
    v.act(action::DealCards{std::size_t{0}});
    CHECK(v.page().tour == std::size_t{0});
    CHECK(v.page().round != round);
}
