// The pages of staff: the pad for their PIN, and what they see behind it.
#pragma once

#include "input/time.h"

#include <cstdint>
#include <string>

namespace vitrine {

constexpr std::size_t least_pin = 4;
constexpr std::size_t most_pin = 8;

namespace page {

struct Pin {
    std::string digits;
    bool was_wrong = false;   // the one before
    Nanoseconds open_at = 0;  // until then none is looked at

    bool operator==(const Pin&) const = default;
};

enum class Keeping : std::uint8_t { Nothing, Asked, Kept, Failed };

// How the machine is, and how large a millimetre is on its screen.
struct Staff {
    float width_mm = 0;  // of the screen, as the card on it says; 0: as it is known
    Keeping keeping{};   // that width, for the next start

    bool operator==(const Staff&) const = default;
};

}  // namespace page

}  // namespace vitrine
