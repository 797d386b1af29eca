// Turns a DrawList into pixels on the CPU, and draws only the cells that changed.
//
// The canvas is cut into cells of 96 × 96 pixels. The hash of a cell is made of all commands that
// touch it, with their glyphs and points, and of how often the atlas was emptied. A cell with the
// same hash as in the last frame keeps its pixels (rxi's lite does the same in rencache.c). Within
// a cell all commands are drawn in order and clipped exactly. The same list gives the same bytes on
// every machine.
#pragma once

#include "base/geom.h"
#include "draw/list.h"
#include "text/atlas.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

// Where to draw: pixels as 0xFFRRGGBB (or 0x00RRGGBB), `stride` pixels from one row to the next.
struct PixelView {
    std::uint32_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    int stride = 0;
};

class Raster {
public:
    // Draws `list` into `view`, which must still hold the last frame. What no command covers
    // becomes black. Returns the rectangles that changed (whole cells, neighbours merged); they are
    // valid until the next call.
    std::span<const Rect> draw(const DrawList& list, Atlas& atlas, const PixelView& view);

    // Makes the next draw() draw everything. To be called when the pixels of `view` were lost.
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
    std::vector<float> falloff_;    // strength of a shadow or gradient in each column
    Vec2 last_size_;
};

}  // namespace vitrine
