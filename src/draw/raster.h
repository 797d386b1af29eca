// DrawList → pixels on the CPU, only the cells that changed.
//
// The canvas is cut into cells of 96 pixels. Each cell's hash covers all commands that touch it,
// with their glyphs and points, and whether the atlas was emptied; a cell whose hash is that of the
// last frame keeps its pixels (rxi's lite does the same in rencache.c). Within a cell everything is
// drawn in order, exactly clipped. The same list gives the same bytes on every machine.
#pragma once

#include "base/geom.h"
#include "draw/list.h"
#include "text/atlas.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

// Where to draw: 0xFFRRGGBB (or 0x00RRGGBB) pixels, `stride` of them from row to row.
struct PixelView {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
};

class Raster {
public:
    // Draws `list` over what is left of the last frame in `view`; what no command covers is black.
    // Returns the changed rectangles (whole cells, merged along rows), good until the next call.
    std::span<const Rect> draw(const DrawList& list, Atlas& atlas, const PixelView& view);

    // The next draw draws everything: the pixels were lost, or are of another size.
    void forget();

private:
    void hash_cells(const DrawList& list, Atlas& atlas, int columns, int rows);
    Rect find_slots(const Command& command, const DrawList& list, Atlas& atlas);
    void draw_strip(const DrawList& list, const Atlas& atlas, const PixelView& view,
                    const Rect& strip);
    void find_changes(int columns, int rows, const PixelView& view);

    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint64_t> last_hashes_;
    std::vector<Rect> changed_;
    std::vector<Rect> reaches_;     // what each command of the list can touch
    std::vector<GlyphSlot> slots_;  // of each glyph of the list
    std::vector<float> falloff_;    // of a shadow or gradient, column by column
    Vec2 last_size_;
};

}  // namespace vitrine
