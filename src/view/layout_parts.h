// What the making of a tile is made of; included by layout.cpp, layout_dots.cpp and
// layouts.cpp only.
#pragma once

#include "view/layout.h"

namespace vitrine {

// Sizes in logical units.
namespace sizes {
constexpr float tile = 768;
constexpr float lane_pad = 8;
constexpr float dot_reach = 10;    // of a dot's picture around its centre
constexpr float dots_height = 32;  // of the strip of dots along the bottom of a lane
constexpr float dots_apart = 32;   // centres of dots and rings
constexpr float ring_reach = 15;
constexpr float card_width = 216;  // of a title with two lines
constexpr float wide_card = 264;
constexpr float long_label = 420;
constexpr float least_label = 72;  // narrower than this no label is
constexpr float least_text = 96;   // a title that is cut has at least so much
constexpr float least_card_text = 144;
constexpr float cut_step = 24;     // and its room is a multiple of this
constexpr float card_pad = 12;
constexpr float bar_height = 30;
constexpr float bar_pad = 10;
constexpr float shortest_bar = 44;
constexpr float strip_height = 8;
constexpr float label_height = 26;
constexpr float gap = 10;
constexpr float row_gap = 6;
constexpr float row_step = 4;
constexpr float column = 8;  // of the density
}  // namespace sizes

// What every part reads, and where the tile lies.
struct TileMaking {
    const Exhibit& exhibit;
    const Index& index;
    const LaneIndex& lane;
    const LaneKey& key;
    std::int64_t tile;
    const Words& words;
    Typesetter& typesetter;
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

// Bars, cards and labels. `before` and `after` are the neighbours that come first; null for even
// tiles.
void plan_tile(const TileMaking& m, Tile& tile, const Tile* before, const Tile* after);

// Dots, rings and density of what `tile` does not show otherwise.
void fold_dots(const TileMaking& m, Tile& tile);

}  // namespace vitrine
