// Where the class's window and the presenter's belong, for the displays that there are. A pure
// function.
//
// The first display is that of who sits at the machine, another is the projector. Two displays that
// show the same (a projector that mirrors the laptop) lie on each other: they count as one, since
// the class sees what stands there.
#pragma once

#include "input/surroundings.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

// Whether there is a presenter's window: never, on a display of its own alone, or in any case.
enum class PresenterWindow : std::uint8_t { Never, OnOwnDisplay, Always };

struct Seat {
    Rect at;                    // in the window system's units
    bool fills_display = true;  // without borders

    bool operator==(const Seat&) const = default;
};

struct Seats {
    std::optional<Seat> for_class;      // nothing: no display is known, and it stays where it is
    std::optional<Seat> for_presenter;  // nothing: there is no such window
    bool are_on_one = false;            // the class may see the presenter's window

    bool operator==(const Seats&) const = default;
};

Seats seats_on(const std::vector<Display>& displays, PresenterWindow wanted, bool is_swapped);

}  // namespace vitrine
