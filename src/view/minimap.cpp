#include "view/minimap.h"

#include <algorithm>

namespace vitrine {

namespace {

struct MiniPart {
    Span days;
    float from = 0;
    float to = 0;

    double day(float x_px) const
    {
        const double share = static_cast<double>(x_px - from) / static_cast<double>(to - from);
        return days.from + share * days.days();
    }
    float x(double day) const
    {
        const double share = (day - days.from) / days.days();
        return from + static_cast<float>(share * static_cast<double>(to - from));
    }
};

MiniPart before(const MiniScale& scale)
{
    return {
        {scale.all.from, scale.main.from},
        scale.map.x, scale.from
    };
}

MiniPart between(const MiniScale& scale)
{
    return {scale.main, scale.from, scale.to};
}

MiniPart after(const MiniScale& scale)
{
    return {
        {scale.main.to, scale.all.to},
        scale.to, scale.map.right()
    };
}

}  // namespace

MiniScale MiniScale::in_pixels(const Rect& map_px, float scale) const
{
    MiniScale turned = *this;
    turned.map = map_px;
    turned.from = has_stub_before() ? rounded(from * scale) : map_px.x;
    turned.to = has_stub_after() ? rounded(to * scale) : map_px.right();
    return turned;
}

float MiniScale::x(double day) const
{
    if (has_stub_before() && day < main.from) return before(*this).x(day);
    if (has_stub_after() && day > main.to) return after(*this).x(day);
    return between(*this).x(day);
}

double MiniScale::day(float x_px) const
{
    if (has_stub_before() && x_px < from) return before(*this).day(x_px);
    if (has_stub_after() && x_px > to) return after(*this).day(x_px);
    return between(*this).day(x_px);
}

MiniScale mini_scale(const Rect& map, float stub_px, const Span& all, const Span& most)
{
    MiniScale scale{.map = map, .all = all, .main = all, .from = map.x, .to = map.right()};
    const double margin = std::max(0.5, most.days() * 0.01);
    const Span main{std::max(all.from, most.from - margin), std::min(all.to, most.to + margin)};
    // What a part would take if the rest of the map were for the days in the middle.
    const auto stub = static_cast<double>(stub_px);
    const double px_per_day = (static_cast<double>(map.w) - 2 * stub) / main.days();
    if (px_per_day <= 0) return scale;
    if ((main.from - all.from) * px_per_day > stub) {
        scale.main.from = main.from;
        scale.from = map.x + stub_px;
    }
    if ((all.to - main.to) * px_per_day > stub) {
        scale.main.to = main.to;
        scale.to = map.right() - stub_px;
    }
    return scale;
}

}  // namespace vitrine
