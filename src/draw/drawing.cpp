#include "draw/drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace vitrine {

namespace {

// Twice the area of a triangle: positive if its corners run clockwise on the screen.
float turn_of(Vec2 a, Vec2 b, Vec2 c)
{
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

float twice_area(const std::vector<Vec2>& polygon)
{
    float area = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Vec2 a = polygon[i];
        const Vec2 b = polygon[(i + 1) % polygon.size()];
        area += a.x * b.y - a.y * b.x;
    }
    return area;
}

bool is_inside(Vec2 p, Vec2 a, Vec2 b, Vec2 c)
{
    return turn_of(a, b, p) >= 0 && turn_of(b, c, p) >= 0 && turn_of(c, a, p) >= 0;
}

// Whether the corner at `i` can be cut off: it is convex, and no other corner lies in its triangle.
bool is_ear(const std::vector<Vec2>& polygon, std::size_t i)
{
    const std::size_t n = polygon.size();
    const Vec2 a = polygon[(i + n - 1) % n];
    const Vec2 b = polygon[i];
    const Vec2 c = polygon[(i + 1) % n];
    if (turn_of(a, b, c) <= 0) return false;
    return std::ranges::none_of(
        polygon, [&](Vec2 p) { return p != a && p != b && p != c && is_inside(p, a, b, c); });
}

// How a drawing's coordinates become device pixels.
struct Fit {
    float scale = 1;
    Vec2 origin;

    Vec2 point(Vec2 p) const { return origin + p * scale; }
};

Fit fit_of(Vec2 size, const Rect& box)
{
    const float scale = std::min(box.w / size.x, box.h / size.y);
    return {
        scale, {box.x + (box.w - size.x * scale) / 2, box.y + (box.h - size.y * scale) / 2}
    };
}

class DrawingPainter {
public:
    DrawingPainter(const Drawing& drawing, const Fit& fit, const Theme& theme, Shaper& shaper,
                   DrawList& out)
        : drawing_(drawing), fit_(fit), theme_(theme), shaper_(shaper), out_(out)
    {}

    void paint(const Piece& piece)
    {
        const Rgba color = with_opacity(theme_[piece.color], piece.opacity);
        const Vec2 at = fit_.point(piece.at);
        switch (piece.kind) {
        case PieceKind::Rect:
            out_.rect({at.x, at.y, piece.to.x * fit_.scale, piece.to.y * fit_.scale}, color);
            break;
        case PieceKind::Disc: out_.disc(at, piece.radius * fit_.scale, color); break;
        case PieceKind::Ring:
            out_.ring(at, piece.radius * fit_.scale, thickness(piece), color);
            break;
        case PieceKind::Line:
            out_.dashed_line(at, fit_.point(piece.to), thickness(piece), piece.dash * fit_.scale,
                             piece.gap * fit_.scale, color);
            break;
        case PieceKind::Polygon: polygon(piece, color); break;
        case PieceKind::Text: text(piece, at, color); break;
        }
    }

private:
    float thickness(const Piece& piece) const
    {
        return std::max(1.0F, piece.thickness * fit_.scale);
    }

    // The triangles of a split polygon share edges. Pixels on such an edge are half covered by each
    // triangle, which would show as a hairline, so a line of the same colour is drawn over it.
    void polygon(const Piece& piece, Rgba color)
    {
        const bool is_whole = piece.thickness == 0;
        for (std::uint32_t i = 0; i < piece.count; i += is_whole ? piece.count : 3) {
            const std::size_t corners = is_whole ? piece.count : 3;
            std::array<Vec2, most_corners_whole> points;
            for (std::size_t k = 0; k < corners; ++k)
                points[k] = fit_.point(drawing_.points[piece.first + i + k]);
            out_.polygon(std::span(points).first(corners), color);
            if (is_whole || piece.opacity < 1) continue;
            // An ear is cut off along the side from its last corner to its first.
            if (i + 3 < piece.count) close_seam(points[2], points[0], color);
        }
    }

    // The line ends a pixel before the corners, so that it does not stick out of the polygon.
    void close_seam(Vec2 from, Vec2 to, Rgba color)
    {
        const Vec2 way = to - from;
        const float length = std::hypot(way.x, way.y);
        if (length < 3) return;
        const Vec2 inset = way * (1 / length);
        out_.line(from + inset, to - inset, 1.5F, color);
    }

    void text(const Piece& piece, Vec2 at, Rgba color)
    {
        // The capitals of the PT faces are 0.7 em high.
        const float em = piece.radius * fit_.scale / 0.7F;
        if (em < 3) return;
        const TextStyle style{.face = piece.face, .size_64 = static_cast<std::int32_t>(em * 64)};
        const Run& run = shaper_[shaper_.shape(drawing_.texts[piece.first], style)];
        if (piece.anchor == Anchor::Middle) at.x -= run.width / 2;
        if (piece.anchor == Anchor::End) at.x -= run.width;
        out_.run(run, at, color);
    }

    const Drawing& drawing_;
    const Fit& fit_;
    const Theme& theme_;
    Shaper& shaper_;
    DrawList& out_;
};

}  // namespace

std::vector<Vec2> triangles_of(std::vector<Vec2> polygon)
{
    if (twice_area(polygon) < 0) std::ranges::reverse(polygon);
    std::vector<Vec2> triangles;
    std::size_t tried = 0;
    for (std::size_t i = 0; polygon.size() > 3 && tried < polygon.size();) {
        const std::size_t n = polygon.size();
        i %= n;
        if (!is_ear(polygon, i)) {
            ++i;
            ++tried;
            continue;
        }
        triangles.insert(triangles.end(),
                         {polygon[(i + n - 1) % n], polygon[i], polygon[(i + 1) % n]});
        polygon.erase(polygon.begin() + static_cast<std::ptrdiff_t>(i));
        tried = 0;
    }
    if (polygon.size() == 3) triangles.insert(triangles.end(), polygon.begin(), polygon.end());
    return triangles;
}

void draw(const Drawing& drawing, const Rect& box, const Theme& theme, Shaper& shaper,
          DrawList& out)
{
    if (drawing.size.x <= 0 || drawing.size.y <= 0) return;
    const Fit fit = fit_of(drawing.size, box);
    const Rect area{fit.origin.x, fit.origin.y, drawing.size.x * fit.scale,
                    drawing.size.y * fit.scale};
    out.push_clip(area);
    out.begin_picture();
    if (drawing.background) out.rect(area, theme[*drawing.background]);
    DrawingPainter painter(drawing, fit, theme, shaper, out);
    for (const Piece& piece : drawing.pieces)
        painter.paint(piece);
    out.end_picture();
    out.pop_clip();
}

}  // namespace vitrine
