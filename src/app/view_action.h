// What a person can mean of the view: how it is moved, and what is held while it is.
#pragma once

#include "view/camera.h"

#include <cstdint>

namespace vitrine {

enum class Grab : std::uint8_t { Nothing, Canvas, MiniWindow, MiniFrom, MiniTo };

namespace action {

struct ZoomAt {
    double factor = 1;  // above 1: closer
    float x_px = 0;     // the pixel whose day stays in place
};
struct ZoomBy {
    double factor = 1;  // at the selected milestone, or in the middle
};
struct PinchBy {
    double factor = 1;
    float x_px = 0;
    float by_px = 0;  // and how far the fingers moved
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
struct Halt {};     // a finger came down: whatever moves stops there
struct ShowAll {};  // the whole timeline
struct FlyTo {
    Span span;
};
struct ShowSpan {
    Span span;  // at once: the minimap is being dragged
};
struct Hold {
    Grab grab{};
};

}  // namespace action

}  // namespace vitrine
