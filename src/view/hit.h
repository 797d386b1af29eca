// What a press on the timeline means: found among the rectangles that were drawn.
#pragma once

#include "view/scene.h"

#include <cstddef>
#include <cstdint>

namespace vitrine {

enum class HitKind : std::uint8_t {
    Nothing,
    Milestone,
    Grain,
    LaneHeader,
    Undated,  // what a lane says of milestones without a date
    LaneBar,  // that scrolls the lanes, beside its thumb
    LaneThumb,
    Canvas,
    Axis,
    MiniWindow,
    MiniFrom,
    MiniTo,
    Minimap
};

struct Hit {
    HitKind kind = HitKind::Nothing;
    // Of Milestone: in Scene::items; of Grain: in Scene::pieces; of LaneHeader and Undated: in
    // Scene::lanes.
    std::size_t item = 0;
};

// How far up what stands below a lane's name is pressed: at least to the middle of the header, and
// as far as a finger needs.
float top_of_undated(const LaneHeader& header, float slack_px);

// What a press at `at` means; items within `slack_px` count, the nearest one first.
Hit hit(const Scene& scene, Vec2 at, float slack_px);

}  // namespace vitrine
