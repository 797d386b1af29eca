// The actions of the page on which milestones are put in their order.
#pragma once

#include "base/geom.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace vitrine::action {

// Opens the page with the milestones of the whole exhibit, or closes it.
struct TogglePlacing {};
// Begins a new round, of the milestones of a tour or of the whole exhibit, and opens the page.
struct DealCards {
    std::optional<std::size_t> tour;
};
// Aims at another gap of the rail.
struct AimGap {
    std::size_t gap = 0;  // after so many cards; at most the last one
};
struct StepGap {
    int by = 0;  // gaps later; negative: earlier
};
// Does what Enter does (see place_page.h): puts the card in hand into the gap that is aimed at, or
// goes on.
struct PutInGap {};
struct SkipCard {};
struct NextCard {};  // what is told of the last one has been read; aiming says so, too
// A hand takes the card, carries it over a gap of the rail or elsewhere, and lets go of it: over a
// gap it is put there, elsewhere it goes back.
struct LiftCard {
    Vec2 at;
};
struct CarryCard {
    Vec2 at;
    std::optional<std::size_t> gap;
};
struct DropCard {
    std::optional<std::size_t> gap;
};

}  // namespace vitrine::action
