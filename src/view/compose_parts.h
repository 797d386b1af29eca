// The parts that compose() is made of; included by compose.cpp and compose_frame.cpp only.
#pragma once

#include "view/scene.h"

namespace vitrine {

// What every part reads, and the scene that it adds to.
struct Composing {
    const Exhibit& exhibit;
    const Index& index;
    const Words& words;
    Typesetter& typesetter;
    Scene& scene;

    const Metrics& metrics() const { return scene.spec.metrics; }
    float px(float units) const { return scene.spec.metrics.px(units); }
    std::string_view text(TextId id) const { return exhibit.text(id, scene.spec.language); }
};

Rect lane_box(const Composing& c, LaneId lane);

// Adds the figures of a lane along its bottom; returns the height that they take, 0 for none.
float compose_figures(Composing& c, LaneId lane, const Rect& box);
void compose_headers(Composing& c);
void compose_eras(Composing& c);
void compose_axis(Composing& c);
void compose_minimap(Composing& c);

}  // namespace vitrine
