// The actions of pointing and drawing; see action.h.
#pragma once

#include "base/geom.h"
#include "view/strokes.h"

#include <cstddef>
#include <cstdint>

namespace vitrine {

// What the presenter's hand holds.
enum class BoardTool : std::uint8_t { None, Spotlight, Pen, Eraser };

namespace action {

struct TakeTool {
    BoardTool tool{};  // the one in hand is put away
};
struct TakePen {
    PenColor color{};
};
struct NextPen {};  // the next colour; with another tool in hand, the pen
struct BeginStroke {
    StrokePoint at;
    StrokeGround ground{};
    std::int64_t contact = 0;  // the finger or the mouse that draws
};
struct DrawTo {
    StrokePoint at;
};
struct EndStroke {};
// With the eraser: every stroke that it passes goes as a whole.
struct BeginErasing {
    std::int64_t contact = 0;
};
struct EraseStroke {
    std::size_t stroke = 0;  // by its place among all of them
};
struct UndoStroke {};
enum class Wiped : bool { Step, All };
struct WipeBoard {
    Wiped what{};
};
struct PointSpot {
    Vec2 at;  // shares of the screen
};
struct SavePicture {};  // of what the class sees, with what is drawn on it

}  // namespace action

}  // namespace vitrine
