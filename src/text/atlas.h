// Pages of rasterised glyphs in memory.
//
// Pages are 1024 × 1024 bytes of coverage, filled in shelves by height. A full atlas empties the
// page that has been unused for longest, between frames and never inside one. Shelves fill from
// left to right and tell how far a renderer with textures has them, so that it uploads what is new
// and no more.
#pragma once

#include "base/geom.h"
#include "text/face.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

constexpr int atlas_page_px = 1024;

// Where a glyph's coverage lies, and where its first pixel goes relative to the pen.
struct GlyphSlot {
    std::uint16_t page = 0;
    std::uint16_t u = 0;
    std::uint16_t v = 0;
    std::uint16_t width = 0;  // 0: nothing to draw
    std::uint16_t height = 0;
    std::int16_t left = 0;
    std::int16_t top = 0;

    // Its pixels, where the pen stands on this one.
    Rect box(int x, int y) const
    {
        return {static_cast<float>(x + left), static_cast<float>(y + top),
                static_cast<float>(width), static_cast<float>(height)};
    }
};

struct AtlasPage {
    std::vector<std::uint8_t> coverage;  // atlas_page_px rows of atlas_page_px bytes
    std::uint32_t used_in_frame = 0;
};

// A row of glyphs of about one height across a page.
struct AtlasShelf {
    std::uint16_t page = 0;
    std::uint16_t top = 0;
    std::uint16_t height = 0;
    std::uint16_t used = 0;      // columns with glyphs
    std::uint16_t uploaded = 0;  // those of them that the renderer has
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
    // Whether the last frame found no room for a glyph, and the next one has it.
    bool wants_another_frame() const { return has_made_room_; }

    // How often a page was emptied: slots of the same place may hold another glyph since.
    std::uint32_t evictions() const { return evictions_; }

    std::span<const AtlasPage> pages() const { return pages_; }
    std::span<AtlasShelf> shelves() { return shelves_; }  // the renderer says what it has
    bool is_used(std::size_t page) const { return pages_[page].used_in_frame == frame_; }
    void change_all();  // the renderer has lost its textures

private:
    // Open addressing: most of a frame's texts are looked up glyph by glyph. A key is
    // GlyphKey::number(), 0 where there is none.
    struct Entry {
        std::uint64_t key = 0;
        GlyphSlot slot;
    };
    Entry& entry_of(std::uint64_t key);
    void keep(std::uint64_t key, const GlyphSlot& slot);
    void rehash(std::size_t size);
    bool place(GlyphSlot& slot);
    static bool take(AtlasShelf& shelf, GlyphSlot& slot, int width);
    void copy(const GlyphSlot& slot);

    const Fonts* fonts_;
    int max_pages_;
    std::vector<AtlasPage> pages_;
    std::vector<AtlasShelf> shelves_;
    std::vector<Entry> entries_;  // a power of two, at least twice as many as are taken
    std::size_t taken_ = 0;
    GlyphBitmap scratch_;
    std::uint32_t frame_ = 1;
    std::uint32_t evictions_ = 0;
    bool is_full_ = false;
    bool has_made_room_ = false;
};

}  // namespace vitrine
