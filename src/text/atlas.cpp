#include "text/atlas.h"

#include "base/log.h"

#include <algorithm>
#include <cstring>

namespace vitrine {

namespace {

constexpr int gap = 1;  // empty pixels between glyphs, so that filtering never mixes them
constexpr std::size_t least_entries = 2048;
constexpr int shelf_step = 4;  // heights are rounded up to this, so that shelves are shared

int rounded_up(int value, int step)
{
    return (value + step - 1) / step * step;
}

}  // namespace

Atlas::Atlas(const Fonts& fonts, int max_pages)
    : fonts_(&fonts), max_pages_(std::clamp(max_pages, 1, 64)), entries_(least_entries)
{}

// Where `key` is, or the free place that it would have.
Atlas::Entry& Atlas::entry_of(std::uint64_t key)
{
    const std::size_t mask = entries_.size() - 1;
    std::size_t at = static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32U) & mask;
    while (entries_[at].key != 0 && entries_[at].key != key)
        at = (at + 1) & mask;
    return entries_[at];
}

void Atlas::keep(std::uint64_t key, const GlyphSlot& slot)
{
    if (2 * (taken_ + 1) > entries_.size()) rehash(2 * entries_.size());
    entry_of(key) = {key, slot};
    ++taken_;
}

void Atlas::rehash(std::size_t size)
{
    std::vector<Entry> old(size);
    std::swap(old, entries_);
    taken_ = 0;
    for (const Entry& entry : old) {
        if (entry.key != 0) keep(entry.key, entry.slot);
    }
}

GlyphSlot Atlas::find(const GlyphKey& key)
{
    const std::uint64_t number = key.number();
    if (const Entry& found = entry_of(number); found.key != 0) {
        if (found.slot.width != 0) pages_[found.slot.page].used_in_frame = frame_;
        return found.slot;
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
    keep(number, slot);
    return slot;
}

bool Atlas::place(GlyphSlot& slot)
{
    const int width = slot.width + gap;
    const int height = rounded_up(slot.height + gap, shelf_step);
    for (AtlasShelf& shelf : shelves_) {
        if (shelf.height != height || shelf.used + width > atlas_page_px) continue;
        return take(shelf, slot, width);
    }
    for (std::size_t page = 0;; ++page) {
        if (page == pages_.size()) {
            if (static_cast<int>(page) == max_pages_) return false;
            AtlasPage& fresh = pages_.emplace_back();
            fresh.coverage.assign(static_cast<std::size_t>(atlas_page_px) * atlas_page_px, 0);
        }
        int top = 0;
        for (const AtlasShelf& shelf : shelves_) {
            if (shelf.page == page) top = std::max(top, shelf.top + shelf.height);
        }
        if (top + height > atlas_page_px) continue;
        shelves_.push_back({static_cast<std::uint16_t>(page), static_cast<std::uint16_t>(top),
                            static_cast<std::uint16_t>(height), 0, 0});
        return take(shelves_.back(), slot, width);
    }
}

bool Atlas::take(AtlasShelf& shelf, GlyphSlot& slot, int width)
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
    page.used_in_frame = frame_;
}

void Atlas::next_frame()
{
    ++frame_;
    has_made_room_ = false;
    if (!is_full_) return;
    is_full_ = false;
    ++evictions_;
    const auto oldest = std::ranges::min_element(pages_, {}, &AtlasPage::used_in_frame);
    has_made_room_ = oldest->used_in_frame + 1 < frame_;
    if (!has_made_room_)
        warn_once("a frame has more glyphs than the atlas holds: some are missing");
    const auto page = static_cast<std::uint16_t>(oldest - pages_.begin());
    std::ranges::fill(oldest->coverage, std::uint8_t{0});
    std::erase_if(shelves_, [page](const AtlasShelf& shelf) { return shelf.page == page; });
    for (Entry& entry : entries_) {
        if (entry.slot.width != 0 && entry.slot.page == page) entry = {};
    }
    rehash(entries_.size());
}

void Atlas::change_all()
{
    for (AtlasShelf& shelf : shelves_)
        shelf.uploaded = 0;
}

}  // namespace vitrine
