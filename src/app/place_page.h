// The page on which milestones are put in their order; see exhibit/placing.h for its rules.
#pragma once

#include "base/geom.h"
#include "exhibit/placing.h"
#include "input/event.h"
#include "view/camera.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

// How the page is laid out: over the years with what is told beside them or below them, or as a
// list where a window has no room for that.
enum class PlaceLook : std::uint8_t { Beside, Below, List };
PlaceLook place_look(Vec2 window_units);
// Beside the years, in logical units; with the room around it.
constexpr float place_panel_width = 504;
constexpr float place_margin = 56;  // of the years, left and right

// How long the arrow from where a card was put to where it belongs takes to be drawn.
constexpr double arrow_grows_s = 0.5;

namespace page {

struct PlaceIt {
    std::optional<std::size_t> tour;  // whose milestones are placed; else those of the exhibit
    PlacingRound round;
    std::size_t gap = 0;          // of the rail, aimed at: after so many of its cards
    std::optional<Vec2> held;     // where a hand has the card, in pixels
    std::optional<PutCard> told;  // the last card that was put somewhere, while that is told
    Nanoseconds told_at = 0;      // since then
    bool is_read = false;         // it was wrong, and the next card is aimed already
    Camera camera_before;         // what is gone back to

    bool operator==(const PlaceIt&) const = default;
};

}  // namespace page

// What Enter does on the page, and which of its buttons stands out: the same at every moment.
enum class PlaceEnter : std::uint8_t {
    Puts,        // the card in hand, into the gap that is aimed at
    GoesOn,      // from why the last card was wrong
    DealsAgain,  // once all cards have their places
};
PlaceEnter enter_of(const page::PlaceIt& page);

// What a visit remembers of the rounds before.
struct PlacingMemory {
    std::vector<MilestoneId> asked;  // in any of them
    std::uint32_t rounds = 0;

    bool operator==(const PlacingMemory&) const = default;
};

}  // namespace vitrine
