// What the rasteriser takes on trust, checked before: stb_truetype follows the offsets, counts and
// lengths of a font's tables without a look at where they end, so a damaged file would have it read
// and write anywhere.
//
// The tables that it reads are checked when a face is opened, by walking them as it does. Outlines
// are checked one by one before they are drawn first: there are thousands, and few are ever used.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>

namespace vitrine {

// A table of a font, as a stretch of its bytes; of size 0 where the font has none.
struct FontTable {
    std::size_t offset = 0;
    std::size_t size = 0;
};

// What the check of an outline needs to know of its font.
struct FontOutlines {
    FontTable loca;
    FontTable glyf;
    std::uint32_t glyphs = 0;
    bool has_long_offsets = false;
};

// Fails with the table that is damaged or missing; fonts without TrueType outlines are refused,
// since nothing here checks PostScript ones.
Result<FontOutlines> check_font(std::string_view bytes);

// Whether the outline of a glyph, with all that it is composed of, lies where it says. `bytes` are
// those that check_font() took.
bool is_sound_outline(std::string_view bytes, const FontOutlines& outlines, std::uint32_t glyph);

}  // namespace vitrine
