#include "view/print_sheet.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

bool is_same_word(std::string_view a, std::string_view b)
{
    return std::ranges::equal(a, b, [](char x, char y) { return (x | 0x20) == (y | 0x20); });
}

// How many pieces of at most `room` cover `length`.
std::size_t pieces_of(float length, float room, float overlap)
{
    // Half a tenth of a millimetre is not worth another sheet.
    constexpr float slack = 0.05F;
    if (length <= room + slack) return 1;
    return 1 + static_cast<std::size_t>(std::ceil((length - room - slack) / (room - overlap)));
}

}  // namespace

std::optional<PaperSize> find_paper(std::string_view name)
{
    const auto found = std::ranges::find_if(
        paper_sizes, [name](const PaperSize& sheet) { return is_same_word(sheet.name, name); });
    return found != paper_sizes.end() ? std::optional(*found) : std::nullopt;
}

Vec2 tile_room(const PaperSize& sheet)
{
    return {sheet.size.x - 2 * tile_margin_mm, sheet.size.y - 2 * tile_margin_mm};
}

std::vector<PosterTile> tiles_of(Vec2 poster, Vec2 room, float overlap)
{
    const std::size_t columns = pieces_of(poster.x, room.x, overlap);
    const std::size_t rows = pieces_of(poster.y, room.y, overlap);
    // All of one size, so that the last is no sliver.
    const auto side = [overlap](float length, std::size_t pieces) {
        const auto n = static_cast<float>(pieces);
        return (length + (n - 1) * overlap) / n;
    };
    const Vec2 tile{side(poster.x, columns), side(poster.y, rows)};
    std::vector<PosterTile> tiles;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            tiles.push_back({
                .part = {static_cast<float>(column) * (tile.x - overlap),
                         static_cast<float>(row) * (tile.y - overlap), tile.x, tile.y},
                .column = column,
                .row = row
            });
        }
    }
    return tiles;
}

Rect CardGrid::cell(std::size_t i, Vec2 card) const
{
    const std::size_t row = i / columns;
    return {box.x + static_cast<float>(i % columns) * card.x,
            box.y + static_cast<float>(row) * card.y, card.x, card.y};
}

CardGrid card_grid(const PaperSize& sheet, Vec2 card, float top, float bottom)
{
    const auto fitting = [](float room, float side) {
        return static_cast<std::size_t>(std::max(1.0F, std::floor(room / side)));
    };
    CardGrid grid{.columns = fitting(sheet.size.x - 2 * tile_margin_mm, card.x),
                  .rows = fitting(sheet.size.y - top - bottom, card.y)};
    const Vec2 size{card.x * static_cast<float>(grid.columns),
                    card.y * static_cast<float>(grid.rows)};
    grid.box = {(sheet.size.x - size.x) / 2, top, size.x, size.y};
    return grid;
}

}  // namespace vitrine
