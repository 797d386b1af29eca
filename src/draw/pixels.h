// One command's pixels inside one rectangle: what the raster draws with.
//
// Integer blending in sRGB, exact to the last bit; coverage from distances to edges.
#pragma once

#include "draw/raster.h"

namespace vitrine {

class Pixels {
public:
    // Draws into the part of `view` that `area` (whole pixels) covers. Borrows both and the
    // scratch.
    Pixels(const PixelView& view, const Rect& area, std::vector<float>& scratch);

    void clear() const;
    // `slots` has one for each glyph of the list, of this atlas.
    void draw(const Command& command, const DrawList& list, std::span<const GlyphSlot> slots,
              const Atlas& atlas) const;

private:
    // Whole pixels; right and bottom are not included.
    struct Area {
        int left = 0;
        int top = 0;
        int right = 0;
        int bottom = 0;

        bool is_empty() const { return left >= right || top >= bottom; }
    };
    Area touched(const Rect& box, const Rect& clip) const;
    std::uint32_t* row(int y) const
    {
        return view_.pixels + static_cast<std::ptrdiff_t>(y) * view_.stride;
    }

    void rect(const Rect& box, Rgba color, const Rect& clip) const;
    void gradient(const Command& c) const;
    void frame(const Command& c) const;
    void disc(const Command& c) const;
    void line(const Command& c, Vec2 from, Vec2 to) const;
    void straight_dashes(const Command& c, Vec2 from, Vec2 to) const;
    void polygon(const Command& c, std::span<const Vec2> corners) const;
    void glyphs(const Command& c, std::span<const PlacedGlyph> glyphs,
                std::span<const GlyphSlot> slots, const Atlas& atlas) const;
    void shadow(const Command& c) const;
    void picture(const Command& c, const Image& image) const;

    const PixelView& view_;
    Area area_;
    std::vector<float>& scratch_;
};

}  // namespace vitrine
