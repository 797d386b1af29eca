#include "engine/mesh.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace vitrine {

namespace {

constexpr SDL_FPoint white{0.5F,
                           (static_cast<float>(atlas_page_px) + strip_px / 2.0F) / texture_height};

}  // namespace

void Mesh::clear()
{
    vertices_.clear();
    indices_.clear();
    batches_.clear();
}

void Mesh::add(const Command& c, const DrawList& list, Atlas& atlas)
{
    switch (c.kind) {
    case CommandKind::Rect: rect(c.box, c); break;
    case CommandKind::Gradient: gradient(c); break;
    case CommandKind::Frame: frame(c); break;
    case CommandKind::Disc:
    case CommandKind::Ring: circle(c); break;
    case CommandKind::Line: line(c, list.points()[c.first], list.points()[c.first + 1]); break;
    case CommandKind::Polygon: polygon(c, list.points().subspan(c.first, c.count)); break;
    case CommandKind::Glyphs: glyphs(c, list.glyphs().subspan(c.first, c.count), atlas); break;
    case CommandKind::Shadow: shadow(c); break;
    case CommandKind::Picture: picture(c, list); break;
    }
}

// Makes sure that what follows has this page (or any, for shapes) and this clip.
void Mesh::want(std::optional<int> page, const std::optional<SDL_Rect>& clip)
{
    const auto is_same = [](const std::optional<SDL_Rect>& a, const std::optional<SDL_Rect>& b) {
        return a.has_value() == b.has_value() && (!a || SDL_RectEquals(&*a, &*b) == SDL_TRUE);
    };
    const bool goes_on = !batches_.empty() && is_same(batches_.back().clip, clip);
    // A batch of nothing but shapes can use the white strip of any page.
    if (goes_on && page && batches_.back().page == no_page) batches_.back().page = *page;
    if (goes_on && (!page || *page == batches_.back().page)) return;
    const int before = batches_.empty() ? no_page : batches_.back().page;
    batches_.push_back({.page = page.value_or(before), .clip = clip, .first = indices_.size()});
}

// For shapes that are not cut to their clip here. Only a shape that crosses its clip needs one.
void Mesh::want_clip(const Command& c)
{
    const Rect clip = whole_clip(c.clip);
    const Rect reach = grown(c.box, 1);
    if (intersection(reach, clip) == reach) return want(std::nullopt, std::nullopt);
    want(std::nullopt, SDL_Rect{static_cast<int>(clip.x), static_cast<int>(clip.y),
                                static_cast<int>(clip.w), static_cast<int>(clip.h)});
}

int Mesh::vertex(Vec2 at, Rgba color, float cover, SDL_FPoint texel)
{
    const auto alpha = static_cast<Uint8>(std::lround(cover * static_cast<float>(color.a)));
    vertices_.push_back({
        {at.x,     at.y },
        { color.r, color.g, color.b, alpha},
        texel
    });
    return static_cast<int>(vertices_.size()) - 1;
}

void Mesh::triangle(int a, int b, int c)
{
    indices_.insert(indices_.end(), {a, b, c});
    batches_.back().count += 3;
}

void Mesh::quad(int a, int b, int c, int d)
{
    triangle(a, b, c);
    triangle(a, c, d);
}

// What both profiles cover, but for what lies inside the hole.
void Mesh::grid(const Plane& plane, const Profile& us, const Profile& vs, const Rect& hole)
{
    if (us.size() < 2 || vs.size() < 2) return;
    const auto first = static_cast<int>(vertices_.size());
    for (const Stop& v : vs) {
        for (const Stop& u : us) {
            vertex(plane.origin + plane.u * u.at + plane.v * v.at, u.color, u.cover * v.cover,
                   white);
        }
    }
    const auto width = static_cast<int>(us.size());
    for (std::size_t j = 0; j + 1 < vs.size(); ++j) {
        for (std::size_t i = 0; i + 1 < us.size(); ++i) {
            const bool is_hole = us[i].at >= hole.x && us[i + 1].at <= hole.right() &&
                                 vs[j].at >= hole.y && vs[j + 1].at <= hole.bottom();
            if (is_hole || us[i].at == us[i + 1].at || vs[j].at == vs[j + 1].at) continue;
            const int a = first + static_cast<int>(j) * width + static_cast<int>(i);
            quad(a, a + 1, a + width + 1, a + width);
        }
    }
}

// The profiles at hand, cut to the clip: no other clip is needed.
void Mesh::clipped_grid(const Rect& clip, const Rect& hole)
{
    const Rect whole = whole_clip(clip);
    cut(us_, whole.x, whole.right());
    cut(vs_, whole.y, whole.bottom());
    want(std::nullopt, std::nullopt);
    grid({}, us_, vs_, hole);
}

void Mesh::rect(const Rect& box, const Command& c)
{
    if (box.is_empty()) return;
    make_edges(us_, box.x, box.right(), c.color);
    make_edges(vs_, box.y, box.bottom(), c.color);
    clipped_grid(c.clip);
}

void Mesh::gradient(const Command& c)
{
    make_edges(us_, c.box.x, c.box.right(), c.color);
    make_edges(vs_, c.box.y, c.box.bottom(), c.color);
    for (Stop& stop : us_) {
        stop.color =
            mixed(c.color, c.color2, std::clamp((stop.at - c.box.x) / c.box.w, 0.0F, 1.0F));
    }
    clipped_grid(c.clip);
}

void Mesh::frame(const Command& c)
{
    const Rect& b = c.box;
    const float t = std::min({c.a, b.w / 2, b.h / 2});
    rect({b.x, b.y, b.w, t}, c);
    rect({b.x, b.bottom() - t, b.w, t}, c);
    rect({b.x, b.y + t, t, b.h - 2 * t}, c);
    rect({b.right() - t, b.y + t, t, b.h - 2 * t}, c);
}

void Mesh::shadow(const Command& c)
{
    const float blur = std::max(0.5F, c.a);
    make_blur(us_, c.box.x, c.box.right(), blur, c.color);
    make_blur(vs_, c.box.y, c.box.bottom(), blur, c.color);
    clipped_grid(c.clip, grown(c.box, -4));
}

// Discs and rings: bands around the centre, as many corners as keep the edge within a tenth of
// a pixel of the circle. Where the box is wide its halves are drawn apart, and the bands between
// them are straight.
void Mesh::circle(const Command& c)
{
    want_clip(c);
    const float outer = c.box.h / 2;
    const float inner = c.kind == CommandKind::Ring ? outer - c.a : -1;
    const auto cover = [&](float radius) {
        const float hole = inner < 0 ? 0 : std::clamp(inner - radius + 0.5F, 0.0F, 1.0F);
        return std::clamp(outer - radius + 0.5F, 0.0F, 1.0F) - hole;
    };
    std::array<float, 5> radii{0, inner - 0.5F, inner + 0.5F, outer - 0.5F, outer + 0.5F};
    for (float& radius : radii) {
        radius = std::max(0.0F, radius);
    }
    std::ranges::sort(radii);
    const float step = std::acos(1 - 0.1F / std::max(0.2F, outer));
    // Four times as many as needed for a quarter, so that each half has whole steps.
    const int quarter = std::clamp(static_cast<int>(std::numbers::pi_v<float> / step) / 4, 3, 90);
    const int corners = 4 * (quarter + 1);
    for (std::size_t i = 0; i + 1 < radii.size(); ++i) {
        const float near = cover(radii[i]);
        const float far = cover(radii[i + 1]);
        if (radii[i] == radii[i + 1] || (near <= 0 && far <= 0)) continue;
        band(c, {radii[i], near, c.color}, {radii[i + 1], far, c.color}, corners);
    }
}

void Mesh::band(const Command& c, const Stop& near, const Stop& far, int corners)
{
    const auto first = static_cast<int>(vertices_.size());
    const float straight = std::max(0.0F, (c.box.w - c.box.h) / 2);
    for (int i = 0; i < corners; ++i) {
        // Off by half a step, so that no corner lies between the halves.
        const float angle = 2 * std::numbers::pi_v<float> * (static_cast<float>(i) + 0.5F) /
                            static_cast<float>(corners);
        const Vec2 way{std::cos(angle), std::sin(angle)};
        const Vec2 centre = c.box.centre() + Vec2{way.x < 0 ? -straight : straight, 0};
        vertex(centre + way * near.at, c.color, near.cover, white);
        vertex(centre + way * far.at, c.color, far.cover, white);
    }
    for (int i = 0; i < corners; ++i) {
        const int a = first + 2 * i;
        const int b = first + 2 * ((i + 1) % corners);
        if (near.at > 0 || straight > 0)
            quad(a, a + 1, b + 1, b);
        else
            triangle(a, a + 1, b + 1);
    }
}

void Mesh::line(const Command& c, Vec2 from, Vec2 to)
{
    const bool is_straight = from.x == to.x || from.y == to.y;
    // As the raster has it, dashes of a straight line start at its left or upper end.
    if (is_straight && (from.x > to.x || from.y > to.y)) std::swap(from, to);
    const Vec2 way = to - from;
    const float length = std::hypot(way.x, way.y);
    if (length <= 0) return;
    const Vec2 unit = way * (1 / length);
    const float dash = c.b > 0 ? c.b : length;
    const float step = c.b > 0 ? c.b + c.c : length;
    if (step <= 0) return;
    if (!is_straight) want_clip(c);
    float at = 0;
    while (at < length) {
        const float end = std::min(at + dash, length);
        if (is_straight) {
            const Vec2 a = from + unit * at;
            const Vec2 half = Vec2{unit.y, unit.x} * (c.a / 2);
            const Vec2 size = unit * (end - at) + half * 2;
            rect({a.x - half.x, a.y - half.y, size.x, size.y}, c);
        } else {
            // Off by a hair from whole numbers, so that its ends are smoothed as well.
            make_edges(us_, at, end + 1e-4F, c.color);
            make_edges(vs_, -c.a / 2, c.a / 2 + 1e-4F, c.color);
            grid(
                {
                    from, unit, {-unit.y, unit.x}
            },
                us_, vs_);
        }
        at += step;
    }
}

// A fan half a pixel inside the edge, and a fringe that fades until half a pixel outside.
void Mesh::polygon(const Command& c, std::span<const Vec2> corners)
{
    want_clip(c);
    const std::size_t count = corners.size();
    float area = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Vec2 p = corners[i];
        const Vec2 q = corners[(i + 1) % count];
        area += p.x * q.y - q.x * p.y;
    }
    const float side = area >= 0 ? 1.0F : -1.0F;
    const auto normal = [&](std::size_t i) {
        const Vec2 d = corners[(i + 1) % count] - corners[i % count];
        const float length = std::max(1e-6F, std::hypot(d.x, d.y));
        return Vec2{d.y / length, -d.x / length} * side;
    };
    const auto first = static_cast<int>(vertices_.size());
    for (std::size_t i = 0; i < count; ++i) {
        const Vec2 mean = (normal(i + count - 1) + normal(i)) * 0.5F;
        // Half a pixel from both edges; a sharp corner would reach too far.
        const float reach = 0.5F / std::max(0.1F, mean.x * mean.x + mean.y * mean.y);
        vertex(corners[i] - mean * reach, c.color, 1, white);
        vertex(corners[i] + mean * reach, c.color, 0, white);
    }
    const auto last = static_cast<int>(count);
    for (int i = 0; i < last; ++i) {
        const int a = first + 2 * i;
        const int b = first + 2 * ((i + 1) % last);
        if (i >= 2) triangle(first, a - 2, a);
        quad(a, a + 1, b + 1, b);
    }
}

void Mesh::glyphs(const Command& c, std::span<const PlacedGlyph> placed, Atlas& atlas)
{
    const Rect clip = whole_clip(c.clip);
    for (const PlacedGlyph& g : placed) {
        const GlyphSlot slot = atlas.find(g.key);
        const Rect box = slot.box(g.x, g.y);
        const Rect seen = intersection(box, clip);
        if (seen.is_empty()) continue;
        want(slot.page, std::nullopt);
        const Vec2 from{slot.u + seen.x - box.x, slot.v + seen.y - box.y};
        const auto corner = [&](float x, float y) {
            return vertex({seen.x + x, seen.y + y}, c.color, 1,
                          {(from.x + x) / atlas_page_px, (from.y + y) / texture_height});
        };
        const int a = corner(0, 0);
        corner(seen.w, 0);
        corner(seen.w, seen.h);
        corner(0, seen.h);
        quad(a, a + 1, a + 2, a + 3);
    }
}

// The picture at its own size, whole pixel on whole pixel; the caller has scaled it.
void Mesh::picture(const Command& c, const DrawList& list)
{
    const Rect clip = whole_clip(c.clip);
    const Rect seen = intersection(c.box, clip);
    if (seen.is_empty()) return;
    batches_.push_back({.picture = list.pictures()[c.first],
                        .serial = c.count,
                        .clip = std::nullopt,
                        .first = indices_.size()});
    const auto corner = [&](float x, float y) {
        return vertex({x, y}, Rgba{255, 255, 255, c.color.a}, 1,
                      {(x - c.box.x) / c.box.w, (y - c.box.y) / c.box.h});
    };
    const int a = corner(seen.x, seen.y);
    corner(seen.right(), seen.y);
    corner(seen.right(), seen.bottom());
    corner(seen.x, seen.bottom());
    quad(a, a + 1, a + 2, a + 3);
    // What follows is of the atlas again.
    batches_.push_back({.clip = std::nullopt, .first = indices_.size()});
}

}  // namespace vitrine
