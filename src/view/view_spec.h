// What defines a view: all that its scene depends on, besides the exhibit and the words.
#pragma once

#include "base/geom.h"
#include "draw/theme.h"
#include "view/camera.h"
#include "view/lane_set.h"
#include "view/regions.h"

#include <optional>

namespace vitrine {

struct ViewSpec {
    Camera camera;
    Vec2 size;
    Metrics metrics;
    Chrome chrome;
    Panel panel = Panel::Closed;
    LanguageId language{};
    std::optional<MilestoneId> selection;
    std::optional<PersonId> life;  // whose life is shown above the lanes
    LaneSet folded;                // lanes that take as little height as they can
    LaneSet hidden;                // lanes that are left out
    // How much of the strip of days has years on its axis, from the left end: less where what
    // stands above its right end is not about days.
    double years_share = 1;
    // Whether signs at the ends of the axis lead to what is out of view.
    bool has_edge_signs = true;
    // How far the lanes are scrolled, in logical units, where they do not all have room.
    float scrolled = 0;
    // The band of scale to lay out for, where it is not the camera's own but a coarser one.
    std::optional<int> band;

    bool operator==(const ViewSpec&) const = default;
};

}  // namespace vitrine
