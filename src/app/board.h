// Pointing and drawing while somebody presents: what is in the hand, what is drawn, and where the
// light falls. A value of the state; strokes are as view/strokes.h has them.
#pragma once

#include "app/board_action.h"
#include "input/time.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

struct Change;
struct Policy;
struct State;

// Where the spotlight is: on its way from one place to another, in shares of the screen.
struct Spot {
    Vec2 from{0.5F, 0.5F};
    Vec2 to{0.5F, 0.5F};
    Nanoseconds since = 0;

    bool operator==(const Spot&) const = default;
};

struct Board {
    BoardTool tool{};
    PenColor color{};
    std::vector<Stroke> strokes;              // in the order in which they were drawn
    std::vector<std::vector<Stroke>> before;  // what undo brings back, the last one last
    std::optional<std::int64_t> contact;      // that draws or erases now
    Spot spot;

    bool operator==(const Board&) const = default;
};

// How long the light takes to follow the pointer.
constexpr double spot_follows_s = 0.12;
Vec2 spot_at(const Spot& spot, Nanoseconds now);
bool is_spot_moving(const Board& board, Nanoseconds now);

// What a stroke that is drawn now belongs to.
StrokeHome stroke_home(const State& state);
// Whether a tour's step, rather than the timeline, is what is drawn on.
StrokeGround ground_now(const State& state);
// Whether a stroke is to be seen now.
bool is_shown(const Stroke& stroke, const State& state);
// The strip along the bottom of the timeline with the tools and the way back to the step: it is
// there while the class explores, or something is in the hand.
namespace shelf {
constexpr float row = 64;  // all of this in units of a screen for a class
constexpr float gap = 12;
constexpr float around = 12;  // above and below the rows
constexpr float side = 24;
}  // namespace shelf

// Device pixels to a unit of a screen for a class: such a screen is 1080 units high, and at least
// 1400 wide.
float class_unit(Vec2 size);
// How high a row of the shelf is, and all of it, in device pixels; nothing while there is none.
float shelf_row(const State& state, const Policy& policy);
float shelf_height(const State& state, const Policy& policy);

// Whether there is something that a visitor can draw on now, in this mode.
bool has_board(const State& state, const Policy& policy);

// Each does what its action means; nothing in a mode without a board.
void on(const Change& change, const action::TakeTool& a);
void on(const Change& change, const action::TakePen& a);
void on(const Change& change, const action::NextPen& a);
void on(const Change& change, const action::BeginStroke& a);
void on(const Change& change, const action::DrawTo& a);
void on(const Change& change, const action::EndStroke& a);
void on(const Change& change, const action::BeginErasing& a);
void on(const Change& change, const action::EraseStroke& a);
void on(const Change& change, const action::UndoStroke& a);
void on(const Change& change, const action::WipeBoard& a);
void on(const Change& change, const action::PointSpot& a);
void on(const Change& change, const action::SavePicture& a);

// Puts the tool away; false if there is none in the hand.
bool put_tool_away(State& state);

}  // namespace vitrine
