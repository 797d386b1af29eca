// A draw list in small, as part of another.
#include "draw/list.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

Rect scaled(const Rect& box, Vec2 at, float scale)
{
    return {at.x + box.x * scale, at.y + box.y * scale, box.w * scale, box.h * scale};
}

// On whole pixels, since a clip has no half ones.
Rect whole(const Rect& box)
{
    const float left = std::floor(box.x);
    const float top = std::floor(box.y);
    return {left, top, std::ceil(box.right()) - left, std::ceil(box.bottom()) - top};
}

PlacedGlyph scaled(PlacedGlyph glyph, Vec2 at, float scale)
{
    const float x = static_cast<float>(glyph.x) + static_cast<float>(glyph.key.quarter) / 4;
    const auto quarters = static_cast<std::int32_t>(std::floor((at.x + x * scale) * 4 + 0.5F));
    glyph.key.size_64 = std::max<std::int32_t>(
        64, static_cast<std::int32_t>(std::lround(static_cast<float>(glyph.key.size_64) * scale)));
    glyph.key.quarter = static_cast<std::uint8_t>(quarters & 3);
    glyph.x = quarters >> 2;
    glyph.y = static_cast<std::int32_t>(std::lround(at.y + static_cast<float>(glyph.y) * scale));
    return glyph;
}

}  // namespace

void DrawList::append_scaled(const DrawList& other, Vec2 at, float scale, SmallPictures& small)
{
    push_clip(whole({at.x, at.y, other.size().x * scale, other.size().y * scale}));
    // Nothing that is there in large may vanish in small.
    const auto thin = [scale](float thickness) { return std::max(0.6F, thickness * scale); };
    for (Command c : other.commands()) {
        c.clip = intersection(whole(scaled(c.clip, at, scale)), clip());
        c.box = scaled(c.box, at, scale);
        c.is_in_picture = true;
        if (c.kind == CommandKind::Rect) {
            c.box.w = std::max(0.6F, c.box.w);
            c.box.h = std::max(0.6F, c.box.h);
        }
        if (c.a > 0) c.a = thin(c.a);
        c.b *= scale;
        c.c *= scale;
        if (c.kind == CommandKind::Line || c.kind == CommandKind::Polygon) {
            const std::span<const Vec2> points = other.points().subspan(c.first, c.count);
            c.first = static_cast<std::uint32_t>(points_.size());
            for (const Vec2 point : points)
                points_.push_back(at + point * scale);
        }
        if (c.kind == CommandKind::Glyphs) {
            const auto glyphs = other.glyphs().subspan(c.first, c.count);
            c.first = static_cast<std::uint32_t>(glyphs_.size());
            for (const PlacedGlyph& glyph : glyphs)
                glyphs_.push_back(scaled(glyph, at, scale));
        }
        if (c.kind == CommandKind::Picture) {
            const ImageSize size{static_cast<int>(std::lround(c.box.w)),
                                 static_cast<int>(std::lround(c.box.h))};
            const SmallPictures::Made made = small.of(*other.pictures()[c.first], c.count, size);
            c.box = {std::round(c.box.x), std::round(c.box.y), static_cast<float>(made.image.width),
                     static_cast<float>(made.image.height)};
            c.first = static_cast<std::uint32_t>(pictures_.size());
            c.count = made.serial;
            pictures_.push_back(&made.image);
        }
        if (overlap(grown(c.box, c.a + 1), c.clip)) commands_.push_back(c);
    }
    pop_clip();
}

}  // namespace vitrine
