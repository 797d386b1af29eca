// Drawings: pictures made of shapes, in files that people write.
//
//   {"vitrine_picture": 1, "size": [1600, 1000], "background": "paper",
//    "shapes": [{"polygon": {"points": [[0, 0], [900, 500], [0, 1000]], "color": "red"}},
//               {"disc": {"at": [1100, 640], "radius": 220, "color": "ink"}}]}
//
// Shapes are painted in the order in which they are written. Colours are names of a theme's tokens,
// so that a drawing suits day and night. Kinds: rect {at, size, turn}, disc {at, radius},
// ring {at, radius, thickness}, line {from, to, thickness, dash, gap}, polygon {points} (simple,
// may be concave), text {at, say, height, face, anchor}. All take color, opacity and
// repeat {count, step}. A drawing is sharp at any size, because shapes are scaled, not pixels.
#pragma once

#include "data/problem.h"
#include "draw/list.h"
#include "draw/theme.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class PieceKind : std::uint8_t { Rect, Disc, Ring, Line, Polygon, Text };
enum class Anchor : std::uint8_t { Start, Middle, End };

// Both renderers draw convex polygons of at most so many corners; others are split into triangles.
constexpr std::size_t most_corners_whole = 8;

// A shape that is ready to be painted: what has to be split into triangles is split already.
struct Piece {
    PieceKind kind{};
    Token color{};
    float opacity = 1;
    Vec2 at;              // left top corner, centre, start of a line, or a text's baseline
    Vec2 to;              // size of a rectangle, end of a line
    float radius = 0;     // of a disc or ring; the height of a text's capitals
    float thickness = 0;  // of a line or ring; 1 for a polygon that is stored as triangles
    float dash = 0;
    float gap = 0;
    std::uint32_t first = 0;  // in points, or in texts
    std::uint32_t count = 0;
    FaceId face{};
    Anchor anchor{};
};

struct Drawing {
    Vec2 size;
    std::optional<Token> background;
    std::vector<Piece> pieces;  // in paint order
    std::vector<Vec2> points;
    std::vector<std::string> texts;
};

// Reads a drawing of at most 10,000 pieces, with at most 200 points in one polygon and 20,000 in
// all polygons. With an error there is no drawing. Problems are sorted by place.
Reading<Drawing> read_drawing(std::string_view bytes);

// Paints the drawing in the middle of `box` (device pixels), as large as fits with its proportions
// kept. Nothing is painted outside the drawing's own area.
void draw(const Drawing& drawing, const Rect& box, const Theme& theme, Shaper& shaper,
          DrawList& out);

// Splits a simple polygon into triangles by cutting off ears (Meisters 1975). Returns three points
// for each triangle, clockwise on the screen. A simple polygon of n corners gives n − 2 triangles;
// one that crosses itself may give fewer.
std::vector<Vec2> triangles_of(std::vector<Vec2> polygon);

}  // namespace vitrine
