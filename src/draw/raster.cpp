#include "draw/raster.h"

#include "draw/pixels.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace vitrine {

namespace {

constexpr int cell_px = 96;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value)
{
    hash = (hash ^ value) * 0x9E3779B97F4A7C15ULL;
    return hash ^ hash >> 29U;
}

std::uint64_t bits(float a, float b)
{
    return static_cast<std::uint64_t>(std::bit_cast<std::uint32_t>(a)) << 32U |
           std::bit_cast<std::uint32_t>(b);
}

std::uint64_t bits(Rgba c)
{
    return static_cast<std::uint64_t>(c.r) << 24U | static_cast<std::uint64_t>(c.g) << 16U |
           static_cast<std::uint64_t>(c.b) << 8U | c.a;
}

// The hash of a command, its glyphs, its points and the serial number of its picture.
std::uint64_t hash_of(const Command& c, const DrawList& list)
{
    std::uint64_t h =
        mixed(static_cast<std::uint64_t>(c.kind) + 1, bits(c.color) << 32U | bits(c.color2));
    for (const Rect& r : {c.box, c.clip})
        h = mixed(mixed(h, bits(r.x, r.y)), bits(r.w, r.h));
    h = mixed(mixed(h, bits(c.a, c.b)), bits(c.c, 0));
    if (c.kind == CommandKind::Glyphs) {
        for (const PlacedGlyph& g : list.glyphs().subspan(c.first, c.count)) {
            h = mixed(h, static_cast<std::uint64_t>(static_cast<std::uint32_t>(g.x)) << 32U |
                             static_cast<std::uint32_t>(g.y));
            h = mixed(h, g.key.number());
        }
    } else if (c.kind == CommandKind::Picture) {
        h = mixed(h, c.count);
    } else {
        for (const Vec2 p : list.points().subspan(c.first, c.count))
            h = mixed(h, bits(p.x, p.y));
    }
    return h;
}

struct CellRange {
    int left, top, right, bottom;  // right and bottom are not included
};

CellRange cells_of(const Rect& r, int columns, int rows)
{
    const auto cell = [](float v) { return static_cast<int>(std::floor(v / cell_px)); };
    return {std::clamp(cell(r.x), 0, columns), std::clamp(cell(r.y), 0, rows),
            std::clamp(cell(r.right() - 0.001F) + 1, 0, columns),
            std::clamp(cell(r.bottom() - 0.001F) + 1, 0, rows)};
}

// The pixels that a shape can touch. A shadow reaches beyond its box by its blur, every other shape
// by one pixel, for its smoothed edge.
Rect reach_of(const Command& c)
{
    return intersection(grown(c.box, c.kind == CommandKind::Shadow ? c.a : 1), c.clip);
}

bool covers(const Command& c, const Rect& area)
{
    if (c.kind != CommandKind::Rect || c.color.a != 255) return false;
    const Rect seen = intersection(c.box, c.clip);
    return seen.x <= area.x && seen.y <= area.y && seen.right() >= area.right() &&
           seen.bottom() >= area.bottom();
}

}  // namespace

std::span<const Rect> Raster::draw(const DrawList& list, Atlas& atlas, const PixelView& view)
{
    const int columns = (view.width + cell_px - 1) / cell_px;
    const int rows = (view.height + cell_px - 1) / cell_px;
    const Vec2 size{static_cast<float>(view.width), static_cast<float>(view.height)};
    if (size != last_size_) forget();
    last_size_ = size;
    hash_cells(list, atlas, columns, rows);
    find_changes(columns, rows, view);
    for (const Rect& changed : changed_) {
        // Draw strip by strip: the pixels of a strip stay in the processor's cache while many
        // commands draw over them.
        float y = changed.y;
        while (y < changed.bottom()) {
            const auto height = std::min(static_cast<float>(cell_px), changed.bottom() - y);
            draw_strip(list, atlas, view, {changed.x, y, changed.w, height});
            y += height;
        }
    }
    std::swap(hashes_, last_hashes_);
    return changed_;
}

void Raster::draw_strip(const DrawList& list, const Atlas& atlas, const PixelView& view,
                        const Rect& strip)
{
    const Pixels pixels(view, strip, falloff_);
    // Begin with the last opaque command that covers the whole strip; those before it are hidden.
    const auto commands = list.commands();
    std::size_t first = commands.size();
    while (first > 0 && !covers(commands[first - 1], strip))
        --first;
    if (first == 0)
        pixels.clear();
    else
        --first;
    for (; first < commands.size(); ++first) {
        if (overlap(reaches_[first], strip)) pixels.draw(commands[first], list, slots_, atlas);
    }
}

void Raster::forget()
{
    last_hashes_.clear();
}

// Looks up the slots of a command's glyphs. Returns the rectangle that their pixels touch.
Rect Raster::find_slots(const Command& command, const DrawList& list, Atlas& atlas)
{
    Rect all;
    for (const PlacedGlyph& glyph : list.glyphs().subspan(command.first, command.count)) {
        const GlyphSlot& slot = slots_.emplace_back(atlas.find(glyph.key));
        if (slot.width == 0) continue;
        const Rect box = slot.box(glyph.x, glyph.y);
        if (all.is_empty()) all = box;
        const float right = std::max(all.right(), box.right());
        const float bottom = std::max(all.bottom(), box.bottom());
        all.x = std::min(all.x, box.x);
        all.y = std::min(all.y, box.y);
        all.w = right - all.x;
        all.h = bottom - all.y;
    }
    return intersection(all, command.clip);
}

void Raster::hash_cells(const DrawList& list, Atlas& atlas, int columns, int rows)
{
    hashes_.assign(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows),
                   atlas.evictions() + 1);
    reaches_.clear();
    slots_.clear();
    for (const Command& command : list.commands()) {
        const std::uint64_t h = hash_of(command, list);
        reaches_.push_back(command.kind == CommandKind::Glyphs ? find_slots(command, list, atlas)
                                                               : reach_of(command));
        const CellRange range = cells_of(reaches_.back(), columns, rows);
        for (int y = range.top; y < range.bottom; ++y) {
            for (int x = range.left; x < range.right; ++x) {
                std::uint64_t& cell = hashes_[static_cast<std::size_t>(y * columns + x)];
                cell = mixed(cell, h);
            }
        }
    }
}

// Merges changed cells that lie side by side into one rectangle, and rows of equal extent that lie
// above each other into one block.
void Raster::find_changes(int columns, int rows, const PixelView& view)
{
    changed_.clear();
    const bool is_all = last_hashes_.size() != hashes_.size();
    const auto is_changed = [&](int x, int y) {
        const auto i = static_cast<std::size_t>(y * columns + x);
        return is_all || hashes_[i] != last_hashes_[i];
    };
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            if (!is_changed(x, y)) continue;
            const int from = x;
            while (x < columns && is_changed(x, y))
                ++x;
            const auto left = static_cast<float>(from * cell_px);
            const auto top = static_cast<float>(y * cell_px);
            const Rect row{left, top, static_cast<float>(std::min(x * cell_px, view.width)) - left,
                           static_cast<float>(std::min((y + 1) * cell_px, view.height)) - top};
            const auto above = std::ranges::find_if(changed_, [&](const Rect& r) {
                return r.x == row.x && r.w == row.w && r.bottom() == row.y;
            });
            if (above != changed_.end())
                above->h += row.h;
            else
                changed_.push_back(row);
        }
    }
}

}  // namespace vitrine
