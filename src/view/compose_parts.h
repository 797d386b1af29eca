// The parts that compose() is made of; included by the sources of compose only.
#pragma once

#include "view/compose.h"
#include "view/unit_text.h"

namespace vitrine {

// What every part reads, and the scene that it adds to. All of it is in logical units, at 100 %,
// and texts have the places of the middles of their lines. to_pixels() turns it into the pixels of
// the screen.
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

// Decides where the lanes are; before all the others.
void compose_lanes(Composing& c);
// Adds the figures of a lane along its bottom.
void compose_figures(Composing& c, LaneId lane);
// Adds what no item of a lane shows, as grain along the bottom of `box`.
void compose_grain(Composing& c, LaneId lane, const Rect& box);

// Removes what the card of the selected milestone covers.
void yield_to_selected(Composing& c);
// What the dates of cards and labels could mean, where nothing else stands; after all items.
void compose_strips(Composing& c);
void compose_headers(Composing& c);
void compose_eras(Composing& c);
void compose_axis(Composing& c);
// The signs at both ends of the axis; after compose_axis().
void compose_edges(Composing& c);
void compose_minimap(Composing& c);

// From logical units to the pixels of the scene's size and metrics.
void to_pixels(Scene& scene, Typesetter& typesetter);

}  // namespace vitrine
