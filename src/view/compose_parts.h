// The parts that compose() is made of; included by the sources of compose only.
#pragma once

#include "view/compose.h"
#include "view/unit_text.h"

namespace vitrine {

// What every part reads, and the scene that it adds to. All of it is in logical units, at 100 %;
// the places of texts are the middles of their lines. to_pixels() makes the scene of the screen of
// it.
struct Composing {
    const ViewSource& source;
    const Exhibit& exhibit;
    const Index& index;
    std::span<const LaneIndex> lanes;
    const Words& words;
    UnitText& type;
    Scene& scene;

    std::string_view text(TextId id) const { return exhibit.text(id, scene.spec.language); }
};

// Where the lanes are; first of all.
void compose_lanes(Composing& c);
// Adds the figures of a lane along its bottom.
void compose_figures(Composing& c, LaneId lane);
// What no item of a lane shows, as grain along the bottom of `box`.
void compose_grain(Composing& c, LaneId lane, const Rect& box);

// What the card of the selected milestone covers is not shown.
void yield_to_selected(Composing& c);
void compose_headers(Composing& c);
void compose_eras(Composing& c);
void compose_axis(Composing& c);
// The signs on the axis; after it.
void compose_edges(Composing& c);
void compose_minimap(Composing& c);

// From logical units to the pixels of the scene's size and metrics.
void to_pixels(Scene& scene, Typesetter& typesetter);

}  // namespace vitrine
