// The parts that compose() is made of; included by the sources of compose only.
#pragma once

#include "view/compose.h"

namespace vitrine {

// What every part reads, and the scene that it adds to.
struct Composing {
    const ViewSource& source;
    const Exhibit& exhibit;
    const Index& index;
    std::span<const LaneIndex> lanes;
    const Words& words;
    Typesetter& typesetter;
    Scene& scene;

    const Metrics& metrics() const { return scene.spec.metrics; }
    float px(float units) const { return scene.spec.metrics.px(units); }
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
void compose_minimap(Composing& c);

}  // namespace vitrine
