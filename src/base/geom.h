// Points and rectangles in pixels, and the few curves that motion is made of.
//
// x grows to the right, y downwards. Rect holds its left and top edge, not its right and bottom
// one, so that rectangles side by side share no pixel.
#pragma once

#include <algorithm>

namespace vitrine {

struct Vec2 {
    float x = 0;
    float y = 0;

    bool operator==(const Vec2&) const = default;
};

inline Vec2 operator+(Vec2 a, Vec2 b)
{
    return {a.x + b.x, a.y + b.y};
}

inline Vec2 operator-(Vec2 a, Vec2 b)
{
    return {a.x - b.x, a.y - b.y};
}

inline Vec2 operator*(Vec2 a, float k)
{
    return {a.x * k, a.y * k};
}

struct Insets {
    float left = 0;
    float top = 0;
    float right = 0;
    float bottom = 0;

    bool operator==(const Insets&) const = default;
};

struct Rect {
    float x = 0;
    float y = 0;
    float w = 0;
    float h = 0;

    bool contains(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool operator==(const Rect&) const = default;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    Vec2 centre() const { return {x + w / 2, y + h / 2}; }
    bool is_empty() const { return w <= 0 || h <= 0; }
    bool holds(Vec2 p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
};

// Whether the two share an area, not just an edge.
inline bool overlap(const Rect& a, const Rect& b)
{
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

// What both cover; empty where they do not meet.
inline Rect intersection(const Rect& a, const Rect& b)
{
    const float left = std::max(a.x, b.x);
    const float top = std::max(a.y, b.y);
    return {left, top, std::max(0.0F, std::min(a.right(), b.right()) - left),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - top)};
}

// Larger by `by` on every side; smaller where `by` is negative.
inline Rect grown(const Rect& r, float by)
{
    return {r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}

inline Rect inset(const Rect& r, const Insets& by)
{
    return {r.x + by.left, r.y + by.top, std::max(0.0F, r.w - by.left - by.right),
            std::max(0.0F, r.h - by.top - by.bottom)};
}

// Squared distance from `p` to the nearest point of `r`; 0 inside.
inline float distance_squared(const Rect& r, Vec2 p)
{
    const float dx = std::max({r.x - p.x, 0.0F, p.x - r.right()});
    const float dy = std::max({r.y - p.y, 0.0F, p.y - r.bottom()});
    return dx * dx + dy * dy;
}

// Rounds pixels to the nearest whole number, as std::round does. They are far from overflowing an
// int. Without SSE 4.1 std::round is a call, and a frame rounds thousands of times.
inline float rounded(float v)
{
    return static_cast<float>(static_cast<int>(v < 0 ? v - 0.5F : v + 0.5F));
}

// Rounds pixels down to a whole number, without a call for the same reason.
inline int floored(float v)
{
    const int whole = static_cast<int>(v);
    return static_cast<float>(whole) > v ? whole - 1 : whole;
}

template <class T>
T lerp_between(T a, T b, T t)
{
    return a + (b - a) * t;
}

// 0 before 0, 1 after 1, and between them a curve that starts and ends at rest.
template <class T>
T smooth_step(T t)
{
    const T c = std::clamp(t, T{0}, T{1});
    return c * c * (T{3} - T{2} * c);
}

}  // namespace vitrine
