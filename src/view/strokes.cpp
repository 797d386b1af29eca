#include "view/strokes.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// How far left and right of the screen lines are still drawn, in pixels.
constexpr double far_aside = 4'000;

// The part of a line that is not far away; nothing if there is none.
bool keep_near(StrokePlace& a, StrokePlace& b, double least, double most)
{
    if ((a.x < least && b.x < least) || (a.x > most && b.x > most)) return false;
    const StrokePlace from = a;
    const StrokePlace to = b;
    const auto at = [&](double x) {
        const double t = (x - from.x) / (to.x - from.x);
        return StrokePlace{x, from.y + (to.y - from.y) * t};
    };
    if (a.x < least) a = at(least);
    if (a.x > most) a = at(most);
    if (b.x < least) b = at(least);
    if (b.x > most) b = at(most);
    return true;
}

Vec2 as_vec(const StrokePlace& place)
{
    return {static_cast<float>(place.x), static_cast<float>(place.y)};
}

float stroke_distance(Vec2 at, Vec2 from, Vec2 to)
{
    const Vec2 way = to - from;
    const float long2 = way.x * way.x + way.y * way.y;
    const Vec2 off = at - from;
    const float t = long2 > 0 ? std::clamp((off.x * way.x + off.y * way.y) / long2, 0.0F, 1.0F) : 0;
    const Vec2 left = off - way * t;
    return std::hypot(left.x, left.y);
}

// A curve through the four, between the two in the middle (Catmull and Rom).
Vec2 on_curve(Vec2 before, Vec2 from, Vec2 to, Vec2 after, float t)
{
    const Vec2 a = from * 3 - before - to * 3 + after;
    const Vec2 b = before * 2 - from * 5 + to * 4 - after;
    const Vec2 c = to - before;
    return from + (a * (t * t * t) + b * (t * t) + c * t) * 0.5F;
}

// Hands draw no corners: where the pointer went far between two events, the line bends.
std::vector<Vec2> by_hand(const std::vector<Vec2>& line)
{
    constexpr float longest = 8;
    constexpr int most = 64;
    std::vector<Vec2> out;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        const Vec2 before = line[i == 0 ? 0 : i - 1];
        const Vec2 after = line[std::min(i + 2, line.size() - 1)];
        const float length = std::hypot(line[i + 1].x - line[i].x, line[i + 1].y - line[i].y);
        const int parts = std::clamp(static_cast<int>(length / longest), 1, most);
        for (int part = 0; part < parts; ++part)
            out.push_back(on_curve(before, line[i], line[i + 1], after,
                                   static_cast<float>(part) / static_cast<float>(parts)));
    }
    if (!line.empty()) out.push_back(line.back());
    return out;
}

void paint_line(const std::vector<Vec2>& line, float thick, Rgba color, DrawList& out)
{
    for (std::size_t i = 0; i < line.size(); ++i) {
        out.disc(line[i], thick / 2, color);
        if (i + 1 < line.size()) out.line(line[i], line[i + 1], thick, color);
    }
}

}  // namespace

Token token_of(PenColor color)
{
    switch (color) {
    case PenColor::Red: return Token::Red;
    case PenColor::Blue: return Token::Blue;
    case PenColor::Teal: break;
    }
    return Token::Teal;
}

std::optional<StrokePoint> point_in_time(Vec2 at, const Scene& scene)
{
    const auto away = [at](const Rect& box) {
        return std::max({0.0F, box.y - at.y, at.y - box.bottom()});
    };
    const LaneRow* nearest = nullptr;
    for (const LaneRow& row : scene.rows) {
        if (row.box.h <= 0 || !row.is_in_sight) continue;
        if (nearest == nullptr || away(row.box) < away(nearest->box)) nearest = &row;
    }
    if (nearest == nullptr) return std::nullopt;
    return StrokePoint{.x = scene.days.day(at.x),
                       .lane = static_cast<LaneId>(nearest - scene.rows.data()),
                       .y = (at.y - nearest->box.y) / nearest->box.h};
}

std::optional<StrokePlace> place_of(const StrokePoint& point, const Scene& scene)
{
    if (index_of(point.lane) >= scene.rows.size()) return std::nullopt;
    const Rect& row = scene.rows[index_of(point.lane)].box;
    if (row.h <= 0) return std::nullopt;
    return StrokePlace{scene.days.exact_x(point.x),
                       static_cast<double>(row.y) + static_cast<double>(row.h * point.y)};
}

StrokePoint point_on_step(Vec2 at, Vec2 size)
{
    return {.x = static_cast<double>(at.x / std::max(1.0F, size.x)),
            .y = at.y / std::max(1.0F, size.y)};
}

StrokePlace place_of(const StrokePoint& point, Vec2 size)
{
    return {point.x * static_cast<double>(size.x), static_cast<double>(point.y * size.y)};
}

std::vector<std::vector<Vec2>> lines_of(const Stroke& stroke, const Scene& scene, Vec2 size)
{
    std::vector<std::vector<Vec2>> lines;
    StrokePlace before{};
    bool has_before = false;
    bool goes_on = false;
    const double most = static_cast<double>(size.x) + far_aside;
    for (const StrokePoint& point : stroke.points) {
        const std::optional<StrokePlace> place = stroke.ground == StrokeGround::Time
                                                     ? place_of(point, scene)
                                                     : std::optional(place_of(point, size));
        if (!place) {
            has_before = false;
            goes_on = false;
            continue;
        }
        StrokePlace from = has_before ? before : *place;
        StrokePlace to = *place;
        const bool is_near = keep_near(from, to, -far_aside, most);
        if (is_near && !goes_on) lines.push_back({as_vec(from)});
        if (is_near && has_before) lines.back().push_back(as_vec(to));
        goes_on = is_near && to.x == place->x;
        before = *place;
        has_before = true;
    }
    return lines;
}

bool passes(const Stroke& stroke, const Scene& scene, Vec2 size, Vec2 at, float reach)
{
    for (const std::vector<Vec2>& line : lines_of(stroke, scene, size)) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (stroke_distance(at, line[i], line[std::min(i + 1, line.size() - 1)]) <= reach)
                return true;
        }
    }
    return false;
}

void paint_stroke(const std::vector<std::vector<Vec2>>& lines, const StrokeLook& look,
                  DrawList& out)
{
    std::vector<std::vector<Vec2>> smoothed;
    smoothed.reserve(lines.size());
    for (const std::vector<Vec2>& line : lines)
        smoothed.push_back(by_hand(line));
    for (const std::vector<Vec2>& line : smoothed)
        paint_line(line, look.thick + 2 * look.edge, look.casing, out);
    for (const std::vector<Vec2>& line : smoothed)
        paint_line(line, look.thick, look.color, out);
}

}  // namespace vitrine
