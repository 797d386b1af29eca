// Working memory for making tiles, kept so that it is not allocated again. It also keeps the worded
// dates of cards, since wording them takes longer than all the rest.
#pragma once

#include "base/geom.h"
#include "base/units.h"
#include "exhibit/exhibit.h"
#include "text/wrap.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

struct LayoutWork {
    // What is taken, in units from the tile's left edge and from the lane's top.
    std::vector<Rect> occupied;

    // What each thing around a tile takes, likewise, and the days of its date beside its mark.
    struct Taken {
        Rect box;
        Rect days;  // empty where its mark says all
    };
    std::vector<Taken> taken;

    // What is in the way of the box in hand: how far it may reach to either side of its anchor.
    struct Near {
        Units right;
        Units left;
        Units top;
        Units bottom;
    };
    std::vector<Near> in_way;
    std::vector<Units> rows;  // where its top may be: the lane's, and below what is in the way

    std::size_t done = 0;  // since prepare() looked last, in microseconds or so

    // Runs of dates, by milestone; a later one takes the place of an earlier one.
    struct DateRun {
        MilestoneId id{};
        LanguageId language{};
        std::uint32_t texts = 0;  // generation of the typesetter
        RunId run{};
    };
    std::array<DateRun, 2048> dates{};

    // How wide titles are on one line, likewise: most are tried in every band of scale.
    struct Widths {
        MilestoneId id{};
        LanguageId language{};
        std::uint32_t texts = 0;
        std::optional<Units> card;
        std::optional<Units> label;
    };
    std::array<Widths, 8192> widths{};
};

}  // namespace vitrine
