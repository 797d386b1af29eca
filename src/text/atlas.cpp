#include "text/atlas.h"

#include "base/log.h"

#include <algorithm>
#include <cstring>

namespace vitrine {

namespace {

constexpr int gap = 1;         // empty pixels between glyphs, so that filtering never mixes them
constexpr int shelf_step = 4;  // heights are rounded up to this, so that shelves are shared

int rounded_up(int value, int step)
{
    return (value + step - 1) / step * step;
}

}  // namespace

std::size_t Atlas::Hash::operator()(const GlyphKey& key) const
{
    const std::uint64_t a =
        static_cast<std::uint64_t>(key.glyph) << 32U | static_cast<std::uint32_t>(key.size_64);
    const std::uint64_t b = static_cast<std::uint64_t>(key.face) << 8U | key.quarter;
    return static_cast<std::size_t>((a ^ b * 0xC2B2AE3D27D4EB4FULL) * 0x9E3779B97F4A7C15ULL >> 7U);
}

Atlas::Atlas(const Fonts& fonts, int max_pages)
    : fonts_(&fonts), max_pages_(std::clamp(max_pages, 1, 64))
{}

GlyphSlot Atlas::find(const GlyphKey& key)
{
    const auto found = slots_.find(key);
    if (found != slots_.end()) {
        if (found->second.width != 0) pages_[found->second.page].used_in_frame = frame_;
        return found->second;
    }
    const float px = static_cast<float>(key.size_64) / 64.0F;
    (*fonts_)[key.face].rasterise(key.glyph, px, static_cast<float>(key.quarter) / 4.0F, scratch_);
    GlyphSlot slot{.width = static_cast<std::uint16_t>(scratch_.width),
                   .height = static_cast<std::uint16_t>(scratch_.height),
                   .left = static_cast<std::int16_t>(scratch_.left),
                   .top = static_cast<std::int16_t>(scratch_.top)};
    if (scratch_.width + gap > atlas_page_px || scratch_.height + gap > atlas_page_px) {
        warn_once("a glyph is larger than a page of the atlas and is left out");
        slot.width = slot.height = 0;
    }
    if (slot.width != 0 && !place(slot)) {
        // Not kept: the next frame, with a page emptied, tries again.
        is_full_ = true;
        return {};
    }
    if (slot.width != 0) copy(slot);
    slots_.emplace(key, slot);
    return slot;
}

bool Atlas::place(GlyphSlot& slot)
{
    const int width = slot.width + gap;
    const int height = rounded_up(slot.height + gap, shelf_step);
    for (Shelf& shelf : shelves_) {
        if (shelf.height != height || shelf.used + width > atlas_page_px) continue;
        return take(shelf, slot, width);
    }
    for (std::size_t page = 0;; ++page) {
        if (page == pages_.size()) {
            if (static_cast<int>(page) == max_pages_) return false;
            AtlasPage& fresh = pages_.emplace_back();
            fresh.coverage.assign(static_cast<std::size_t>(atlas_page_px) * atlas_page_px, 0);
            fresh.changed_bottom = atlas_page_px;
        }
        int top = 0;
        for (const Shelf& shelf : shelves_) {
            if (shelf.page == page) top = std::max(top, shelf.top + shelf.height);
        }
        if (top + height > atlas_page_px) continue;
        shelves_.push_back({static_cast<std::uint16_t>(page), static_cast<std::uint16_t>(top),
                            static_cast<std::uint16_t>(height), 0});
        return take(shelves_.back(), slot, width);
    }
}

bool Atlas::take(Shelf& shelf, GlyphSlot& slot, int width)
{
    slot.page = shelf.page;
    slot.u = shelf.used;
    slot.v = shelf.top;
    shelf.used = static_cast<std::uint16_t>(shelf.used + width);
    return true;
}

void Atlas::copy(const GlyphSlot& slot)
{
    AtlasPage& page = pages_[slot.page];
    for (int row = 0; row < slot.height; ++row) {
        std::uint8_t* to = page.coverage.data() +
                           static_cast<std::ptrdiff_t>(slot.v + row) * atlas_page_px + slot.u;
        const std::uint8_t* from =
            scratch_.coverage.data() + static_cast<std::ptrdiff_t>(row) * slot.width;
        std::memcpy(to, from, slot.width);
    }
    const bool was_clean = page.changed_top == page.changed_bottom;
    page.changed_top = was_clean ? slot.v : std::min<int>(page.changed_top, slot.v);
    page.changed_bottom = std::max<int>(was_clean ? 0 : page.changed_bottom, slot.v + slot.height);
    page.used_in_frame = frame_;
}

void Atlas::next_frame()
{
    ++frame_;
    if (!is_full_) return;
    is_full_ = false;
    ++evictions_;
    const auto oldest = std::ranges::min_element(pages_, {}, &AtlasPage::used_in_frame);
    const auto page = static_cast<std::uint16_t>(oldest - pages_.begin());
    std::ranges::fill(oldest->coverage, std::uint8_t{0});
    oldest->changed_top = 0;
    oldest->changed_bottom = atlas_page_px;
    std::erase_if(shelves_, [page](const Shelf& shelf) { return shelf.page == page; });
    std::erase_if(slots_, [page](const auto& entry) {
        return entry.second.width != 0 && entry.second.page == page;
    });
}

void Atlas::forget_changes(std::size_t page)
{
    pages_[page].changed_top = pages_[page].changed_bottom = 0;
}

void Atlas::change_all()
{
    for (AtlasPage& page : pages_) {
        page.changed_top = 0;
        page.changed_bottom = atlas_page_px;
    }
}

}  // namespace vitrine
