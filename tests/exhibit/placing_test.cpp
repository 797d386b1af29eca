// What is offered to be placed, and what becomes of it.
#include "date/order.h"
#include "exhibit/placing.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace vitrine;

namespace {

constexpr std::uint32_t tried_rounds = 60;

std::vector<MilestoneId> cards_of(const PlacingRound& round)
{
    std::vector<MilestoneId> all = round.rail;
    all.insert(all.end(), round.cards.begin(), round.cards.end());
    return all;
}

// Whether these stand so that of any two the earlier one can be the earlier one.
bool can_stand(const Exhibit& exhibit, const std::vector<MilestoneId>& rail)
{
    for (std::size_t i = 0; i < rail.size(); ++i) {
        for (std::size_t k = i + 1; k < rail.size(); ++k) {
            const DayRange first = bounds_of(exhibit[rail[i]].date);
            const DayRange second = bounds_of(exhibit[rail[k]].date);
            if (first.first > second.last) return false;
        }
    }
    return true;
}

}  // namespace

TEST_CASE("placing: what is offered is fair, spread over time, and the same for the same wish")
{
    const Exhibit& exhibit = sample::mopr();
    REQUIRE(has_round(exhibit, std::nullopt));
    std::set<std::vector<MilestoneId>> rounds;
    for (std::uint32_t number = 0; number < tried_rounds; ++number) {
        CAPTURE(number);
        const PlacingRound round = dealt(exhibit, {.round = number});
        CHECK(round == dealt(exhibit, {.round = number}));
        CHECK(round.rail.size() == 1);
        CHECK(round.cards.size() == most_cards);
        CHECK(round.unseen == most_cards);
        std::vector<MilestoneId> all = cards_of(round);
        for (const MilestoneId id : all) {
            const Milestone& one = exhibit[id];
            CAPTURE(exhibit.name_of(one));
            CHECK(can_be_asked(exhibit, id));
            CHECK(one.claim != Claim::Official);
            CHECK(one.finding == Finding::Unstated);
            CHECK_FALSE(cited_by(exhibit, exhibit.details_of(one)).empty());
            const std::string year = std::to_string(civil_of(one.date.earliest()).year);
            CHECK(exhibit.text(one.title, LanguageId{}).find(year) == std::string_view::npos);
        }
        std::ranges::sort(all);
        CHECK(std::ranges::adjacent_find(all) == all.end());
        rounds.insert(round.cards);
    }
    // Not the same again and again.
    CHECK(rounds.size() > tried_rounds / 2);
}

TEST_CASE("placing: the first card is one that can be put wrongly, where the round has any")
{
    const Exhibit& exhibit = sample::mopr();
    std::size_t later = 0;
    for (std::uint32_t number = 0; number < tried_rounds; ++number) {
        CAPTURE(number);
        const PlacingRound round = dealt(exhibit, {.round = number});
        const auto can_be_wrong = [&](MilestoneId card) {
            return judged(exhibit, round.rail, 0, card) != PutFit::Fits ||
                   judged(exhibit, round.rail, 1, card) != PutFit::Fits;
        };
        REQUIRE(std::ranges::any_of(round.cards, can_be_wrong));
        CHECK(can_be_wrong(round.cards.front()));
        later += std::ranges::all_of(round.cards, can_be_wrong) ? 0U : 1U;
    }
    // There are cards that are right everywhere, and they come later.
    CHECK(later > 0);
}

TEST_CASE("placing: what was seen comes only where there is too little else")
{
    const Exhibit& exhibit = sample::mopr();
    std::vector<MilestoneId> seen;
    for (std::uint32_t number = 0; number < 12; ++number) {
        CAPTURE(number);
        const PlacingRound round = dealt(exhibit, {.seen = seen, .round = number});
        const std::vector<MilestoneId> all = cards_of(round);
        const auto was_seen = [&](MilestoneId id) {
            return std::ranges::find(seen, id) != seen.end();
        };
        const auto again = static_cast<std::size_t>(std::ranges::count_if(round.cards, was_seen));
        CHECK(round.unseen == round.cards.size() - again);
        if (number < 4) CHECK(again == 0);
        for (const MilestoneId id : all) {
            if (!was_seen(id)) seen.push_back(id);
        }
    }
    const auto pool = static_cast<std::size_t>(std::ranges::count_if(
        exhibit.by_time, [&](MilestoneId id) { return can_be_asked(exhibit, id); }));
    // In the end nearly all of them were asked.
    CHECK(seen.size() * 10 > pool * 8);
    // Once all was seen, there is a round all the same.
    CHECK(dealt(exhibit, {.seen = exhibit.by_time}).unseen == 0);
    CHECK(dealt(exhibit, {.seen = exhibit.by_time}).cards.size() == most_cards);
}

TEST_CASE("placing: a tour's own milestones are placed")
{
    const Exhibit& exhibit = sample::mopr();
    for (std::size_t tour = 0; tour < exhibit.tours.size(); ++tour) {
        if (!has_round(exhibit, tour)) continue;
        for (const MilestoneId id : cards_of(dealt(exhibit, {.tour = tour}))) {
            CHECK(std::ranges::any_of(exhibit.tours[tour].steps, [id](const TourStep& step) {
                return std::ranges::find(step.milestones, id) != step.milestones.end();
            }));
        }
    }
    CHECK(has_round(exhibit, std::size_t{0}));
    CHECK_FALSE(has_round(exhibit, std::size_t{99}));
    CHECK(dealt(exhibit, {.tour = std::size_t{99}}).cards.empty());
}

TEST_CASE(
    "placing: wherever cards are put, the rail stays an order that can be, and one gap is right")
{
    const Exhibit& exhibit = sample::mopr();
    std::mt19937 random(1922);
    std::array<std::size_t, 3> ends{};
    for (std::uint32_t number = 0; number < tried_rounds; ++number) {
        CAPTURE(number);
        PlacingRound round = dealt(exhibit, {.round = number});
        while (!round.is_over()) {
            const MilestoneId card = *round.in_hand();
            CAPTURE(exhibit.name_of(exhibit[card]));
            const std::vector<MilestoneId> before = round.rail;
            CHECK(judged(exhibit, before, settled_gap(exhibit, before, card), card) ==
                  PutFit::Fits);
            // To the left of what is right it is too early, to the right too late, nowhere both.
            bool was_right = false;
            bool is_over = false;
            for (std::size_t gap = 0; gap <= before.size(); ++gap) {
                const PutFit fit = judged(exhibit, before, gap, card);
                if (fit == PutFit::Fits && !exhibit[card].date.is_pair) CHECK_FALSE(is_over);
                if (fit != PutFit::Fits && was_right) is_over = true;
                was_right = was_right || fit == PutFit::Fits;
                if (!exhibit[card].date.is_pair && fit != PutFit::Fits)
                    CHECK(fit == (was_right ? PutFit::TooLate : PutFit::TooEarly));
            }
            CHECK(was_right);
            if (random() % 8 == 0) {
                skip_card(round);
                CHECK(round.rail == before);
                continue;
            }
            const std::size_t gap = random() % (before.size() + 1);
            const PutFit expected = judged(exhibit, before, gap, card);
            const PutCard put = put_card(exhibit, round, gap);
            CHECK(put.card == card);
            CHECK(put.fit == expected);
            CHECK((put.after == (gap > 0 ? std::optional(before[gap - 1]) : std::nullopt)));
            CHECK(
                (put.before == (gap < before.size() ? std::optional(before[gap]) : std::nullopt)));
            CHECK(round.rail.size() == before.size() + 1);
            CHECK(can_stand(exhibit, round.rail));
        }
        CHECK(round.ends.size() == most_cards);
        for (const CardEnd end : {CardEnd::Right, CardEnd::Wrong, CardEnd::Skipped})
            ends[static_cast<std::size_t>(end)] += round.count(end);
    }
    CHECK(std::ranges::min(ends) > 20);
}
