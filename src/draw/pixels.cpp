#include "draw/pixels.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

std::uint32_t packed(Rgba c)
{
    return 0xFF000000U | static_cast<std::uint32_t>(c.r) << 16U |
           static_cast<std::uint32_t>(c.g) << 8U | c.b;
}

// Blends `source` over `below` with `alpha` (0 … 255); both are opaque. Works on two channels at a
// time and rounds each exactly. Half of a frame's time is spent here, and a function call for each
// pixel would double that, so it is always inlined.
[[gnu::always_inline]] inline std::uint32_t blended(std::uint32_t below, std::uint32_t source,
                                                    std::uint32_t alpha)
{
    constexpr std::uint32_t pair = 0x00FF00FFU;
    constexpr std::uint32_t half = 0x00800080U;
    const std::uint32_t rest = 255 - alpha;
    std::uint32_t rb = (below & pair) * rest + (source & pair) * alpha + half;
    rb = (rb + (rb >> 8U & pair)) >> 8U & pair;
    std::uint32_t ag = (below >> 8U & pair) * rest + (source >> 8U & pair) * alpha + half;
    ag = (ag + (ag >> 8U & pair)) & ~pair;
    return ag | rb;
}

std::uint32_t product(std::uint32_t a, std::uint32_t b)
{
    const std::uint32_t t = a * b + 128;
    return (t + (t >> 8U)) >> 8U;
}

std::uint32_t alpha_of(float coverage, std::uint8_t opacity)
{
    const float c = std::clamp(coverage, 0.0F, 1.0F);
    return static_cast<std::uint32_t>(c * static_cast<float>(opacity) + 0.5F);
}

void fill(std::uint32_t* from, std::uint32_t* to, std::uint32_t color, std::uint32_t alpha)
{
    if (alpha == 255) {
        std::fill(from, to, color);
    } else if (alpha != 0) {
        for (; from < to; ++from)
            *from = blended(*from, color, alpha);
    }
}

// How much of the pixel [at, at + 1) lies between `from` and `to`.
float cover(int at, float from, float to)
{
    const auto pixel = static_cast<float>(at);
    return std::clamp(std::min(pixel + 1, to) - std::max(pixel, from), 0.0F, 1.0F);
}

int floor_of(float v)
{
    return static_cast<int>(std::floor(v));
}

int ceil_of(float v)
{
    return static_cast<int>(std::ceil(v));
}

}  // namespace

Pixels::Pixels(const PixelView& view, const Rect& area, std::vector<float>& scratch)
    : view_(view)
    , area_{static_cast<int>(area.x), static_cast<int>(area.y), static_cast<int>(area.right()),
            static_cast<int>(area.bottom())}
    , scratch_(scratch)
{}

void Pixels::clear() const
{
    for (int y = area_.top; y < area_.bottom; ++y)
        std::fill(row(y) + area_.left, row(y) + area_.right, 0xFF000000U);
}

// The pixels of the area that `box` touches, inside `clip`; clips are cut to whole pixels.
Pixels::Area Pixels::touched(const Rect& box, const Rect& clip) const
{
    return {
        std::max({area_.left, floor_of(box.x), static_cast<int>(std::lround(clip.x))}),
        std::max({area_.top, floor_of(box.y), static_cast<int>(std::lround(clip.y))}),
        std::min({area_.right, ceil_of(box.right()), static_cast<int>(std::lround(clip.right()))}),
        std::min(
            {area_.bottom, ceil_of(box.bottom()), static_cast<int>(std::lround(clip.bottom()))})};
}

void Pixels::draw(const Command& c, const DrawList& list, std::span<const GlyphSlot> slots,
                  const Atlas& atlas) const
{
    switch (c.kind) {
    case CommandKind::Rect: rect(c.box, c.color, c.clip); break;
    case CommandKind::Gradient: gradient(c); break;
    case CommandKind::Frame: frame(c); break;
    case CommandKind::Disc:
    case CommandKind::Ring: disc(c); break;
    case CommandKind::Line: line(c, list.points()[c.first], list.points()[c.first + 1]); break;
    case CommandKind::Polygon: polygon(c, list.points().subspan(c.first, c.count)); break;
    case CommandKind::Glyphs:
        glyphs(c, list.glyphs().subspan(c.first, c.count), slots.subspan(c.first, c.count), atlas);
        break;
    case CommandKind::Shadow: shadow(c); break;
    case CommandKind::Picture: picture(c, *list.pictures()[c.first]); break;
    }
}

void Pixels::picture(const Command& c, const Image& image) const
{
    const Area t = touched(c.box, c.clip);
    if (t.is_empty()) return;
    const int left = floor_of(c.box.x);
    const int top = floor_of(c.box.y);
    for (int y = t.top; y < t.bottom; ++y) {
        const std::uint32_t* from =
            image.pixels.data() + static_cast<std::ptrdiff_t>(y - top) * image.width;
        std::copy(from + (t.left - left), from + (t.right - left), row(y) + t.left);
    }
}

void Pixels::rect(const Rect& box, Rgba color, const Rect& clip) const
{
    const Area t = touched(box, clip);
    if (t.is_empty()) return;
    const std::uint32_t source = packed(color);
    const int inner_left = std::clamp(ceil_of(box.x), t.left, t.right);
    const int inner_right = std::clamp(floor_of(box.right()), inner_left, t.right);
    for (int y = t.top; y < t.bottom; ++y) {
        const float high = cover(y, box.y, box.bottom());
        std::uint32_t* pixels = row(y);
        for (int x = t.left; x < inner_left; ++x) {
            pixels[x] =
                blended(pixels[x], source, alpha_of(high * cover(x, box.x, box.right()), color.a));
        }
        fill(pixels + inner_left, pixels + inner_right, source, alpha_of(high, color.a));
        for (int x = inner_right; x < t.right; ++x) {
            pixels[x] =
                blended(pixels[x], source, alpha_of(high * cover(x, box.x, box.right()), color.a));
        }
    }
}

void Pixels::gradient(const Command& c) const
{
    const Area t = touched(c.box, c.clip);
    for (int y = t.top; y < t.bottom; ++y) {
        const float high = cover(y, c.box.y, c.box.bottom());
        std::uint32_t* pixels = row(y);
        for (int x = t.left; x < t.right; ++x) {
            const float way =
                std::clamp((static_cast<float>(x) + 0.5F - c.box.x) / c.box.w, 0.0F, 1.0F);
            const Rgba color = mixed(c.color, c.color2, way);
            const float wide = cover(x, c.box.x, c.box.right());
            pixels[x] = blended(pixels[x], packed(color), alpha_of(high * wide, color.a));
        }
    }
}

void Pixels::frame(const Command& c) const
{
    const Rect& b = c.box;
    const float t = std::min({c.a, b.w / 2, b.h / 2});
    rect({b.x, b.y, b.w, t}, c.color, c.clip);
    rect({b.x, b.bottom() - t, b.w, t}, c.color, c.clip);
    rect({b.x, b.y + t, t, b.h - 2 * t}, c.color, c.clip);
    rect({b.right() - t, b.y + t, t, b.h - 2 * t}, c.color, c.clip);
}

// Draws discs and rings; a ring is a disc with a smaller disc taken out. Coverage follows from the
// distance to the edge of the circle. If the box is wider than high, the shape is two half circles
// joined by straight lines.
void Pixels::disc(const Command& c) const
{
    const Area t = touched(grown(c.box, 1), c.clip);
    const Vec2 centre = c.box.centre();
    const float radius = c.box.h / 2;
    const float straight = std::max(0.0F, c.box.w / 2 - radius);
    const float inner = c.kind == CommandKind::Ring ? radius - c.a : -1;
    const float beyond = (radius + 0.5F) * (radius + 0.5F);
    const std::uint32_t source = packed(c.color);
    for (int y = t.top; y < t.bottom; ++y) {
        const float dy = static_cast<float>(y) + 0.5F - centre.y;
        std::uint32_t* pixels = row(y);
        // Most of a row is full (in a ring: empty). On the chord that lies well inside the shape
        // no distances need to be computed.
        const float sure = inner < 0 ? radius - 1 : inner - 1;
        const float round = std::sqrt(std::max(0.0F, sure * sure - dy * dy));
        const float chord = round > 1 ? round + straight : 0;
        const int full_from =
            chord > 0 ? std::clamp(ceil_of(centre.x - chord), t.left, t.right) : t.right;
        const int full_to =
            chord > 0 ? std::clamp(floor_of(centre.x + chord), full_from, t.right) : t.right;
        if (inner < 0) fill(pixels + full_from, pixels + full_to, source, c.color.a);
        for (int x = t.left; x < t.right; ++x) {
            if (x == full_from) x = full_to;
            if (x >= t.right) break;
            const float dx =
                std::max(0.0F, std::abs(static_cast<float>(x) + 0.5F - centre.x) - straight);
            const float squared = dx * dx + dy * dy;
            if (squared >= beyond) continue;
            const float distance = std::sqrt(squared);
            float covered = std::min(radius - distance + 0.5F, 1.0F);
            if (inner >= 0) covered -= std::clamp(inner - distance + 0.5F, 0.0F, 1.0F);
            if (covered > 0) pixels[x] = blended(pixels[x], source, alpha_of(covered, c.color.a));
        }
    }
}

void Pixels::straight_dashes(const Command& c, Vec2 from, Vec2 to) const
{
    const bool is_level = from.y == to.y;
    const float start = is_level ? std::min(from.x, to.x) : std::min(from.y, to.y);
    const float end = is_level ? std::max(from.x, to.x) : std::max(from.y, to.y);
    const float step = c.b > 0 ? c.b + c.c : end - start;
    const float length = c.b > 0 ? c.b : end - start;
    if (step <= 0) return;
    for (float at = start; at < end; at += step) {
        const float dash = std::min(length, end - at);
        const Rect box = is_level ? Rect{at, from.y - c.a / 2, dash, c.a}
                                  : Rect{from.x - c.a / 2, at, c.a, dash};
        rect(box, c.color, c.clip);
    }
}

void Pixels::line(const Command& c, Vec2 from, Vec2 to) const
{
    if (from.x == to.x || from.y == to.y) return straight_dashes(c, from, to);
    const Vec2 way = to - from;
    const float length = std::sqrt(way.x * way.x + way.y * way.y);
    const Vec2 unit = way * (1 / length);
    const Area t = touched(c.box, c.clip);
    const std::uint32_t source = packed(c.color);
    for (int y = t.top; y < t.bottom; ++y) {
        std::uint32_t* pixels = row(y);
        for (int x = t.left; x < t.right; ++x) {
            const Vec2 p = Vec2{static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F} - from;
            const float along = p.x * unit.x + p.y * unit.y;
            const float across = std::abs(p.x * unit.y - p.y * unit.x);
            float covered = c.a / 2 - across + 0.5F;
            if (covered <= 0) continue;
            covered = std::min({covered, 1.0F, along + 0.5F, length - along + 0.5F});
            if (c.b > 0) {
                const float in_dash = std::fmod(std::max(0.0F, along), c.b + c.c);
                covered = std::min(covered, c.b - in_dash + 0.5F);
            }
            if (covered > 0) pixels[x] = blended(pixels[x], source, alpha_of(covered, c.color.a));
        }
    }
}

void Pixels::polygon(const Command& c, std::span<const Vec2> corners) const
{
    struct Edge {
        float a, b, c;  // a x + b y + c: distance to the edge, positive inside
    };
    std::array<Edge, 16> edges{};
    const std::size_t count = std::min(corners.size(), edges.size());
    float area = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Vec2 p = corners[i];
        const Vec2 q = corners[(i + 1) % count];
        area += p.x * q.y - q.x * p.y;
    }
    const float side = area >= 0 ? 1.0F : -1.0F;
    for (std::size_t i = 0; i < count; ++i) {
        const Vec2 p = corners[i];
        const Vec2 d = corners[(i + 1) % count] - p;
        const float length = std::max(1e-6F, std::sqrt(d.x * d.x + d.y * d.y));
        const float a = -d.y / length * side;
        const float b = d.x / length * side;
        edges[i] = {a, b, -(a * p.x + b * p.y)};
    }
    const Area t = touched(grown(c.box, 1), c.clip);
    const std::uint32_t source = packed(c.color);
    for (int y = t.top; y < t.bottom; ++y) {
        const float py = static_cast<float>(y) + 0.5F;
        // Where every edge is at least half a pixel away, pixels are fully covered.
        float full_from = static_cast<float>(t.left);
        float full_to = static_cast<float>(t.right);
        for (std::size_t i = 0; i < count; ++i) {
            const Edge& e = edges[i];
            const float rest = e.b * py + e.c - 0.5F;
            if (std::abs(e.a) < 1e-6F) {
                if (rest < 0) full_to = full_from;
            } else if (e.a > 0) {
                full_from = std::max(full_from, -rest / e.a);
            } else {
                full_to = std::min(full_to, -rest / e.a);
            }
        }
        std::uint32_t* pixels = row(y);
        const int from = std::clamp(ceil_of(full_from), t.left, t.right);
        const int to = std::clamp(floor_of(full_to), from, t.right);
        fill(pixels + from, pixels + to, source, c.color.a);
        for (int x = t.left; x < t.right; ++x) {
            if (x == from) x = to;
            if (x >= t.right) break;
            float covered = 1;
            for (std::size_t i = 0; i < count; ++i) {
                covered = std::min(covered, edges[i].a * (static_cast<float>(x) + 0.5F) +
                                                edges[i].b * py + edges[i].c + 0.5F);
            }
            if (covered > 0) pixels[x] = blended(pixels[x], source, alpha_of(covered, c.color.a));
        }
    }
}

void Pixels::glyphs(const Command& c, std::span<const PlacedGlyph> glyphs,
                    std::span<const GlyphSlot> slots, const Atlas& atlas) const
{
    const Area clip = touched(c.clip, c.clip);
    const std::uint32_t source = packed(c.color);
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
        const GlyphSlot& slot = slots[i];
        const int x0 = glyphs[i].x + slot.left;
        const int y0 = glyphs[i].y + slot.top;
        const int left = std::max(clip.left, x0);
        const int right = std::min(clip.right, x0 + slot.width);
        const int top = std::max(clip.top, y0);
        const int bottom = std::min(clip.bottom, y0 + slot.height);
        if (left >= right) continue;
        const std::uint8_t* coverage = atlas.pages()[slot.page].coverage.data();
        for (int y = top; y < bottom; ++y) {
            const std::uint8_t* from =
                coverage + static_cast<std::ptrdiff_t>(slot.v + y - y0) * atlas_page_px + slot.u -
                x0;
            std::uint32_t* pixels = row(y);
            for (int x = left; x < right; ++x) {
                const std::uint32_t covered = from[x];
                if (covered == 0) continue;
                pixels[x] = blended(pixels[x], source, product(covered, c.color.a));
            }
        }
    }
}

// A shadow's strength is the product of a soft profile across and one down, which looks like a
// blurred box. Pixels that the box itself will cover are left out.
void Pixels::shadow(const Command& c) const
{
    const Area t = touched(grown(c.box, c.a), c.clip);
    if (t.is_empty()) return;
    const auto soft = [&](float at, float from, float to) {
        const float in = smooth_step((at - from + c.a) / (2 * c.a));
        return in * smooth_step((to - at + c.a) / (2 * c.a));
    };
    const std::uint32_t source = packed(c.color);
    // Between its two soft ends a row has the same strength everywhere.
    const int left_end = std::clamp(ceil_of(c.box.x + c.a), t.left, t.right);
    const int right_begin = std::clamp(floor_of(c.box.right() - c.a), left_end, t.right);
    const int box_left = std::clamp(ceil_of(c.box.x) + 2, t.left, t.right);
    const int box_right = std::clamp(floor_of(c.box.right()) - 2, box_left, t.right);
    scratch_.resize(static_cast<std::size_t>(t.right - t.left));
    for (int x = t.left; x < t.right; ++x) {
        scratch_[static_cast<std::size_t>(x - t.left)] =
            x >= left_end && x < right_begin
                ? 1.0F
                : soft(static_cast<float>(x) + 0.5F, c.box.x, c.box.right());
    }
    for (int y = t.top; y < t.bottom; ++y) {
        const float high = soft(static_cast<float>(y) + 0.5F, c.box.y, c.box.bottom()) *
                           static_cast<float>(c.color.a);
        const auto py = static_cast<float>(y);
        const bool crosses_box = py > c.box.y + 4 && py < c.box.bottom() - 4;
        const int hole_from = crosses_box ? box_left : left_end;
        const int hole_to = crosses_box ? box_right : right_begin;
        std::uint32_t* pixels = row(y);
        const auto shade = [&](int from, int to) {
            const float* strengths = scratch_.data() + (from - t.left);
            for (int i = 0; i < to - from; ++i) {
                const auto alpha = static_cast<std::uint32_t>(strengths[i] * high + 0.5F);
                pixels[from + i] = blended(pixels[from + i], source, alpha);
            }
        };
        shade(t.left, hole_from);
        if (!crosses_box)
            fill(pixels + hole_from, pixels + hole_to, source,
                 static_cast<std::uint32_t>(high + 0.5F));
        shade(hole_to, t.right);
    }
}

}  // namespace vitrine
