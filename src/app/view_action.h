// The actions that move the view and what is done to its lanes, and what a drag has hold of.
#pragma once

#include "exhibit/kinds.h"
#include "view/camera.h"

#include <cstdint>

namespace vitrine {

enum class Grab : std::uint8_t {
    Nothing,
    Canvas,
    Lanes,
    LaneThumb,
    MiniWindow,
    MiniFrom,
    MiniTo,
    Cut,
    PinnedCut,
};

namespace action {

struct ZoomAt {
    double factor = 1;  // above 1: closer
    float x_px = 0;     // the pixel whose day stays in place
};
struct ZoomBy {
    double factor = 1;  // around the selected milestone if it is in view, else the middle
};
struct PinchBy {
    double factor = 1;
    float x_px = 0;
    float by_px = 0;  // how far the centre between the fingers moved
};
struct PanBy {
    float px = 0;  // the content follows the finger: positive shows earlier days
};
struct PanByShare {
    double share = 0;  // of what is in view; positive shows later days
};
struct CoastFrom {
    float px_a_second = 0;
};
struct Halt {};     // a finger or button is pressed: the view stops where it is
struct ShowAll {};  // the whole timeline
struct FlyTo {
    Span span;
};
struct ShowSpan {
    Span span;  // shown at once, without a flight: the minimap is being dragged
};
struct ScrollLanesBy {
    float px = 0;  // the lanes follow the finger: positive shows those above
};
struct ScrollLanes {
    float share = 0;  // of what is in sight; positive shows those below
};
struct CoastLanes {
    float px_a_second = 0;
};
struct Hold {
    Grab grab{};
};
struct OpenUndated {
    LaneId lane{};  // whose milestones without a date are listed
};
struct ToggleLane {
    LaneId lane{};  // to be folded or unfolded
};

struct ScrollPanel {
    int by = 0;  // screenfuls down; negative: up. Where nothing is open, of the lanes
};
struct Resize {
    Vec2 size;  // of the window
    float density = 1;
};

}  // namespace action

}  // namespace vitrine
