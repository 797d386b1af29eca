// Where the parts of the screen lie: bars, era strip, lanes, axis, minimap, detail panel.
//
// A pure function of size, scale and what is open. In landscape the panel stands at the right, or
// at the left if that is wanted; in portrait it lies along the bottom of the lanes. `lanes` is what
// is left for milestones: nothing that stands there is ever covered.
#pragma once

#include "base/geom.h"
#include "draw/theme.h"

#include <optional>

namespace vitrine {

// A part of the window's height, as shares from its top.
struct Reach {
    float from = 0;
    float to = 1;

    bool operator==(const Reach&) const = default;
};

// What surrounds the timeline; a value of each policy.
struct Chrome {
    bool has_top_bar = true;
    bool has_minimap = true;     // the whole range, along the bottom; paper needs none
    bool has_title_bar = false;  // the exhibit's name along the top, instead of bar and eras
    bool has_low_band = false;   // large buttons along the bottom, in reach of everybody
    bool has_fold_signs = true;  // beside the names of lanes, which can be pressed; not on paper
    float target = 48;           // smallest target in logical units
    float primary = 64;          // height of the large buttons; they do not grow with the text
    float text_scale = 1;        // logical units to those at 100 %
    std::optional<Reach> reach;  // where the large buttons and what is read have to be
    float masthead = 0;          // height of what greets a visitor, below the top bar
    bool greets_alone = false;   // it lies over all that is below the bar
    float chips = 0;             // height of the strip that says what is left out, below that
    float life = 0;              // height of the strip with a person's life, above the lanes
    float shelf = 0;             // height of the strip with a teacher's tools, along the bottom

    bool operator==(const Chrome&) const = default;
};

// Open: at the right, or in portrait along the bottom. OpenLeft: at the left, and all else moves to
// the right of it.
enum class Panel : std::uint8_t { Closed, Open, OpenLeft };

struct Regions {
    Rect top_bar;   // title and buttons; empty without
    Rect title;     // the exhibit's name, where there are no buttons; empty without
    Rect masthead;  // what greets a visitor; empty without. It takes no room where it lies over all
    Rect chips;     // what is left out, and how to get it back; empty without
    Rect eras;      // the names of the eras; empty where there is no room
    Rect life;      // a person's life; empty without, and where there is no room
    Rect gutter;    // names of the lanes, left of them; right of a panel at the left
    Rect strip;    // where days are: right of the gutter to the window's edge, also under the panel
    Rect lanes;    // the part of it that nothing covers
    Rect axis;     // the dark strip of years
    Rect minimap;  // the whole range; empty where there is no room
    Rect low_band;  // large buttons; empty without
    Rect shelf;     // a teacher's tools and the way back; empty without
    Rect panel;     // the detail panel; empty while closed

    bool operator==(const Regions&) const = default;

    // Where `lanes` end, as a share of `strip`, for cameras.
    double lanes_right() const { return static_cast<double>(lanes.w / std::max(1.0F, strip.w)); }

    // What a view of everything keeps free at each side of the lanes, as a share of them, in pixels
    // of `metrics`: enough for what hangs past the exhibit's ends.
    double side_margin(const Metrics& metrics) const;
};

// Between the large buttons, in logical units: 4 mm where a unit has its true size.
float band_gap(const Chrome& chrome);

// Whether a panel beside the timeline has enough room to be read, in a window of `size` logical
// units. If it has not, the panel takes the whole window.
bool has_room_for_panel(Vec2 size, const Chrome& chrome);

// The size of a window of `size_px` in logical units.
Vec2 size_in_units(Vec2 size_px, const Metrics& metrics);

// The regions in logical units, for a window of `size` logical units.
Regions regions_in_units(Vec2 size, const Chrome& chrome, Panel panel);

// The same in device pixels, all edges on whole ones.
Regions regions_of(Vec2 size, const Metrics& metrics, const Chrome& chrome, Panel panel);

}  // namespace vitrine
