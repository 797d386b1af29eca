// Where the lanes are in a scene, how they are scrolled, and what stands beside them.
#pragma once

#include "base/geom.h"
#include "draw/theme.h"
#include "exhibit/kinds.h"
#include "text/shape.h"

#include <cstdint>

namespace vitrine {

// Where a lane is, and how much of its height its figures have, along the bottom.
struct LaneRow {
    Rect box;
    float figures = 0;
    bool is_in_sight = false;  // at least in part; nothing is made for a lane that is not
};

// How the lanes are scrolled, where there are more of them than the window has room for.
struct LaneScrolling {
    float by = 0;        // from the upper edge of the first lane to what is in sight
    float most = 0;      // how far they can be scrolled; 0 while all of them are in sight
    float in_sight = 0;  // the height of what is seen of them
    Rect track;          // of the bar beside their names; empty while all of them are in sight
    Rect thumb;          // the part of it that stands for what is in sight
};

struct LaneHeader {
    LaneId lane{};
    Rect box;
    RunId lines[5]{};
    std::uint8_t line_count = 0;
    Role role = Role::Label;  // of its name
    float leading = 1;        // from line to line, in line heights of the role
    bool is_folded = false;
    RunId note{};  // "2 hits of 33", while words are looked for
    bool has_note = false;
    // How many of its milestones have no date, the text that says so, and where it is pressed: on
    // the lane's floor, or in a lane too low for that a bare number at the end of its name.
    std::uint32_t undated = 0;
    RunId undated_text{};
    Rect undated_box;
};

// What a lane's note is made for, and its run.
struct LaneNote {
    std::uint32_t raising = 0;
    std::uint32_t narrowing = 0;
    LanguageId language{};
    std::uint32_t texts = 0;  // generation of the typesetter
    RunId run{};

    bool is_for(const LaneNote& other) const
    {
        return raising == other.raising && narrowing == other.narrowing &&
               language == other.language && texts == other.texts;
    }
};

}  // namespace vitrine
