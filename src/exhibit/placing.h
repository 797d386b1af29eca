// "Place it": milestones that nobody has told the dates of are put in their order. What is offered,
// what is right and where things belong; a visitor alone and a class in teams play by these rules.
//
// Nothing here knows of a screen. A round is a value: cards to place, one after the other, and the
// rail of what has its place already, in the order of time.
#pragma once

#include "date/possible.h"
#include "exhibit/exhibit.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace vitrine {

enum class CardEnd : std::uint8_t { Right, Wrong, Skipped };

struct PlacingRound {
    std::vector<MilestoneId> rail;   // in order of time
    std::vector<MilestoneId> cards;  // in the order in which they are offered
    std::vector<CardEnd> ends;       // of the first of them
    std::size_t unseen = 0;          // of the cards, how many had not been looked at

    bool is_over() const { return ends.size() >= cards.size(); }
    // The card that is to be placed now; nothing once all are.
    std::optional<MilestoneId> in_hand() const;
    std::size_t count(CardEnd end) const;

    bool operator==(const PlacingRound&) const = default;
};

// How many cards a round has at most, and how many it is worth while for.
constexpr std::size_t most_cards = 8;
constexpr std::size_t least_cards = 3;

// Whether a milestone can be asked for: it is told as what happened and was not found wanting, has
// a source, a date that is neither doubted nor open, within a decade, and a title and summary that
// do not name the year. What is asked must be fair.
bool can_be_asked(const Exhibit& exhibit, MilestoneId milestone);

// What a round is made of.
struct PlacingWish {
    std::optional<std::size_t> tour;    // its milestones; else those of the whole exhibit
    std::span<const MilestoneId> seen;  // offered only where there are too few others
    std::uint32_t round = 0;            // another number, another choice
};

// A round with one milestone on the rail and up to `most_cards` to be placed, spread over time, the
// first of them one that can be put wrongly if there is any; empty where there are fewer than
// `least_cards`. The same for the same wish.
PlacingRound dealt(const Exhibit& exhibit, const PlacingWish& wish);
// Whether there are enough for a round.
bool has_round(const Exhibit& exhibit, std::optional<std::size_t> tour);

// Whether a card may stand after the first `gap` of the rail and before the others.
PutFit judged(const Exhibit& exhibit, std::span<const MilestoneId> rail, std::size_t gap,
              MilestoneId card);
// Where the record has it: of the gaps that are right, the one nearest to the middle of its date.
std::size_t settled_gap(const Exhibit& exhibit, std::span<const MilestoneId> rail,
                        MilestoneId card);

// A card that was put somewhere.
struct PutCard {
    MilestoneId card{};
    PutFit fit{};
    std::optional<MilestoneId> after;   // it was put after this one
    std::optional<MilestoneId> before;  // and before that one

    bool operator==(const PutCard&) const = default;
};

// Puts the card in hand into a gap. On the rail it then stands where it belongs. There must be a
// card, and `gap` must be at most the length of the rail.
PutCard put_card(const Exhibit& exhibit, PlacingRound& round, std::size_t gap);
// Lays the card in hand aside.
void skip_card(PlacingRound& round);

}  // namespace vitrine
