// Sheets of paper, and how a poster is cut into tiles that fit on them. All in millimetres.
#pragma once

#include "base/geom.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace vitrine {

struct PaperSize {
    std::string_view name;
    Vec2 size;
};

constexpr std::array<PaperSize, 2> paper_sizes{
    {{"A4", {210, 297}}, {"Letter", {215.9F, 279.4F}}}
};

// By its name, in any case; nothing for another name.
std::optional<PaperSize> find_paper(std::string_view name);

// What printers leave white, and what two tiles of a poster share, to be glued.
constexpr float tile_margin_mm = 10;
constexpr float tile_overlap_mm = 10;

// What of a sheet a tile may fill.
Vec2 tile_room(const PaperSize& sheet);

// A part of a poster that is printed on one sheet.
struct PosterTile {
    Rect part;
    std::size_t column = 0;
    std::size_t row = 0;
};

// The tiles of a poster of this size, row by row from the top left, none larger than `room`. All of
// the poster is covered. Neighbours share at least `overlap`, which must be less than the room;
// those of a row share the same.
std::vector<PosterTile> tiles_of(Vec2 poster, Vec2 room, float overlap);

// Where cards of this size stand on a sheet, side by side so that neighbours share a cut, centred
// between its edges, with `top` and `bottom` left free. At least one.
struct CardGrid {
    std::size_t columns = 1;
    std::size_t rows = 1;
    Rect box;

    std::size_t count() const { return columns * rows; }
    Rect cell(std::size_t i, Vec2 card) const;
};
CardGrid card_grid(const PaperSize& sheet, Vec2 card, float top, float bottom);

}  // namespace vitrine
