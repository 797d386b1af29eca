// Draws the pixels of one command inside one rectangle; the raster is made of such calls.
//
// Colours are blended as integers in sRGB, exact to the last bit. How much of a pixel a round or
// slanting shape covers is computed from the distance between the pixel and the shape's edges.
#pragma once

#include "draw/raster.h"

namespace vitrine {

class Pixels {
public:
    // Will draw only into the part of `view` inside `area`, which must be whole pixels. Borrows
    // `view`, and `scratch` as working memory that is kept between calls.
    Pixels(const PixelView& view, const Rect& area, std::vector<float>& scratch);

    // Makes the area black.
    void clear() const;
    // Draws one command of `list`. `slots` has the place in `atlas` of each glyph of the list.
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
