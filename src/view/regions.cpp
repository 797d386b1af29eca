#include "view/regions.h"

#include <algorithm>

namespace vitrine {

namespace {

bool is_portrait(Vec2 size)
{
    return size.y > size.x;
}

Rect panel_beside(const Rect& lanes, Vec2 size, const Metrics& m)
{
    const float margin = m.px(20);
    const float width = std::min(m.px(480), std::round(size.x * 0.42F));
    return {size.x - width - margin, lanes.y + margin, width, lanes.h - 2 * margin};
}

Rect panel_below(const Rect& strip, Vec2 size, const Metrics& m)
{
    const float margin = m.px(20);
    const float height = std::round(strip.h * 0.52F);
    return {margin, strip.bottom() - height - margin, size.x - 2 * margin, height};
}

}  // namespace

Regions regions_of(Vec2 size, const Metrics& m, const Chrome& chrome, Panel panel)
{
    Regions r;
    float top = 0;
    float bottom = size.y;
    if (chrome.has_top_bar) {
        r.top_bar = {0, 0, size.x, m.px(72)};
        top = r.top_bar.bottom();
    }
    if (chrome.has_low_band) {
        const float height = m.px(chrome.target + 32);
        r.low_band = {0, bottom - height, size.x, height};
        bottom = r.low_band.y;
    }
    // A small window gives the lanes the room first, and with very large text the strips around
    // them go.
    const bool is_low = size.y < m.px(800);
    const bool is_tiny = size.y < m.px(520);
    if (!is_tiny) {
        const float minimap_h = m.px(is_low ? 60 : 84);
        r.minimap = {m.px(28), bottom - minimap_h + m.px(12), size.x - 2 * m.px(28),
                     minimap_h - m.px(24)};
        bottom -= minimap_h;
    }
    r.axis = {0, bottom - m.px(is_low ? 36 : 42), size.x, m.px(is_low ? 36 : 42)};
    r.eras = {0, top, size.x, is_tiny ? 0 : m.px(is_low ? 32 : 38)};

    const float gutter_w = std::min(m.px(160), std::round(size.x * 0.2F));
    r.gutter = {0, r.eras.bottom(), gutter_w, r.axis.y - r.eras.bottom()};
    r.strip = {gutter_w, r.gutter.y, size.x - gutter_w, r.gutter.h};
    r.lanes = r.strip;
    if (panel == Panel::Closed) return r;

    if (is_portrait(size)) {
        r.panel = panel_below(r.strip, size, m);
        r.lanes.h = r.panel.y - r.strip.y - m.px(8);
        r.gutter.h = r.lanes.h;
    } else {
        r.panel = panel_beside(r.strip, size, m);
        r.lanes.w = r.panel.x - r.strip.x - m.px(12);
    }
    return r;
}

}  // namespace vitrine
