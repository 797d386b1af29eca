// What the making of a tile is made of; included by the sources of
// layout only.
#pragma once

#include "view/layout.h"
#include "view/layout_work.h"

#include <span>

namespace vitrine {

// Sizes in logical units.
namespace sizes {
constexpr float tile = 512;  // no card and no label is wider
constexpr float lane_pad = 4;
constexpr float dot_reach = 10;    // of a dot's picture around its centre
constexpr float dots_height = 28;  // of the strip of dots along the bottom of a lane
constexpr float dots_apart = 32;   // centres of dots and rings
constexpr float ring_reach = 15;   // of a ring with a short count
constexpr float digit = 9;         // what each digit takes at most
constexpr float ring_pad = 14;     // what stands beside them
constexpr float card_width = 216;  // of a title with two lines
constexpr float wide_card = 264;
constexpr float long_label = 420;
constexpr float least_label = 72;  // narrower than this no label is
constexpr float least_text = 96;   // a title that is cut has at least so much
constexpr float least_card_text = 144;
constexpr float cut_step = 24;  // and its room is a multiple of this
constexpr float card_pad = 12;
constexpr float bar_height = 28;
constexpr float low_bar_height = 20;
constexpr float bar_pad = 10;
constexpr float shortest_bar = 44;
constexpr float least_named_bar = 92;  // has room for some letters of its name
constexpr float strip_height = 6;
constexpr float label_height = 26;
constexpr float gap = 10;
constexpr float row_gap = 4;
constexpr float row_step = 4;
}  // namespace sizes

class Words;

// What every part reads, and where the tile lies.
struct TileMaking {
    const Exhibit& exhibit;
    const Index& index;
    const LaneIndex& lane;
    const LaneKey& key;
    std::int64_t tile;
    const Words& words;
    Typesetter& typesetter;
    LayoutWork& work;
    double scale;  // pixels a day, the smallest of the band
    double left;   // the tile's edges, in pixels from day 0
    double right;

    float px(float units) const { return key.metrics.px(units); }
    double wide(float units) const { return static_cast<double>(px(units)); }
    MilestoneId id(std::size_t place) const { return lane.by_time[place]; }
    std::string_view title(MilestoneId id) const
    {
        return exhibit.text(exhibit[id].title, key.language);
    }
};

// A label at a dot: one line, no wider than `width` units.
Placed label_of(const TileMaking& m, MilestoneId id, float width);

// Of a card with so many lines of title, without its dot.
float card_height(const TileMaking& m, int lines);

// The bars of periods, and which members of the lane they show.
void place_bars(const TileMaking& m, Tile& tile);

// What the tiles beside one show already: null, or as far as they are to be looked at.
struct Beside {
    std::span<const Placed> before;
    std::span<const Placed> after;
};

// Bars, the selected milestone, and cards and labels of the first rank.
void plan_first(const TileMaking& m, Tile& tile, const Beside& beside);

// The other cards and labels.
void plan_rest(const TileMaking& m, Tile& tile, const Beside& beside);

// Dots and rings of what `tile` does not show otherwise.
void fold_dots(const TileMaking& m, Tile& tile);

// Names of lone dots, as far as the dots of the tile after it leave room.
void name_dots(const TileMaking& m, Tile& tile, const Tile& after);

}  // namespace vitrine
