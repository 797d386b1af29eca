// A picture that is turned on its display, because the display stands on its end or hangs upside
// down.
#pragma once

#include "base/geom.h"
#include "base/names.h"

#include <cstdint>

namespace vitrine {

// Clockwise. Turned right, the upper edge of the picture lies along the right edge of the display.
enum class Turn : std::uint8_t { None, Right, Half, Left };
constexpr Names<Turn::None, Turn::Left> turn_names{
    {"none", "right", "half", "left"}
};
static_assert(turn_names.is_complete());

// The size of the picture that fills a display of this size.
inline Vec2 size_when_turned(Vec2 display, Turn turn)
{
    return turn == Turn::Right || turn == Turn::Left ? Vec2{display.y, display.x} : display;
}

// Where in the picture something is that is at this place on a display of this size.
inline Vec2 in_picture(Vec2 at, Vec2 display, Turn turn)
{
    switch (turn) {
    case Turn::Right: return {at.y, display.x - at.x};
    case Turn::Half: return {display.x - at.x, display.y - at.y};
    case Turn::Left: return {display.y - at.y, at.x};
    case Turn::None: break;
    }
    return at;
}

// Where on the display something is that is at this place in the picture.
inline Vec2 on_display(Vec2 at, Vec2 display, Turn turn)
{
    switch (turn) {
    case Turn::Right: return {display.x - at.y, at.x};
    case Turn::Half: return {display.x - at.x, display.y - at.y};
    case Turn::Left: return {at.y, display.y - at.x};
    case Turn::None: break;
    }
    return at;
}

}  // namespace vitrine
