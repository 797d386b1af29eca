// Pages of rasterised glyphs in memory.
//
// Pages are 1024 × 1024 bytes of coverage, filled in shelves by height. A full atlas empties the
// page that has been unused for longest, between frames and never inside one. Each page tells what
// changed, so that a renderer with textures uploads that and no more.
#pragma once

#include "base/geom.h"
#include "text/face.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace vitrine {

constexpr int atlas_page_px = 1024;

struct GlyphKey {
    std::uint32_t glyph = 0;
    std::int32_t size_64 = 0;
    FaceId face{};
    std::uint8_t quarter = 0;  // pen offset in quarters of a pixel

    bool operator==(const GlyphKey&) const = default;
};

// Where a glyph's coverage lies, and where its first pixel goes relative to the pen.
struct GlyphSlot {
    std::uint16_t page = 0;
    std::uint16_t u = 0;
    std::uint16_t v = 0;
    std::uint16_t width = 0;  // 0: nothing to draw
    std::uint16_t height = 0;
    std::int16_t left = 0;
    std::int16_t top = 0;
};

struct AtlasPage {
    std::vector<std::uint8_t> coverage;  // atlas_page_px rows of atlas_page_px bytes
    int changed_top = 0;                 // rows changed since the renderer last asked;
    int changed_bottom = 0;              // none if equal
    std::uint32_t used_in_frame = 0;
};

class Atlas {
public:
    // Borrows `fonts`. Holds at most `max_pages` pages (1 … 64).
    Atlas(const Fonts& fonts, int max_pages);

    // Finds or rasterises a glyph; its page counts as used in this frame. A glyph larger than a
    // page, or one more than all pages hold in one frame, comes back with width 0 and is warned of
    // once.
    GlyphSlot find(const GlyphKey& key);

    // Between frames: makes room if the last frame found the atlas full. Slots found before are
    // void.
    void next_frame();

    // How often a page was emptied: slots of the same place may hold another glyph since.
    std::uint32_t evictions() const { return evictions_; }

    std::span<const AtlasPage> pages() const { return pages_; }
    void forget_changes(std::size_t page);  // the renderer has uploaded them
    void change_all();                      // the renderer has lost its textures

private:
    struct Hash {
        std::size_t operator()(const GlyphKey& key) const;
    };
    struct Shelf {
        std::uint16_t page = 0;
        std::uint16_t top = 0;
        std::uint16_t height = 0;
        std::uint16_t used = 0;
    };
    bool place(GlyphSlot& slot);
    static bool take(Shelf& shelf, GlyphSlot& slot, int width);
    void copy(const GlyphSlot& slot);

    const Fonts* fonts_;
    int max_pages_;
    std::vector<AtlasPage> pages_;
    std::vector<Shelf> shelves_;
    std::unordered_map<GlyphKey, GlyphSlot, Hash> slots_;  // looked up; walked only to evict a page
    GlyphBitmap scratch_;
    std::uint32_t frame_ = 1;
    std::uint32_t evictions_ = 0;
    bool is_full_ = false;
};

}  // namespace vitrine
