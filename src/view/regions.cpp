#include "view/regions.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr float low_band_gap = 12;        // between its buttons
constexpr float least_beside_life = 220;  // height of the lanes, so that a life is shown over them

bool is_portrait(Vec2 size)
{
    return size.y > size.x;
}

// How far the panel is from the edges of what it stands on.
float margin_in(const Rect& strip)
{
    return std::min(20.0F, std::floor(strip.h * 0.1F));
}

Rect panel_beside(const Rect& strip, Vec2 size)
{
    const float margin = margin_in(strip);
    const float width = std::min(480.0F, std::round(size.x * 0.42F));
    return {size.x - width - margin, strip.y + margin, width, strip.h - 2 * margin};
}

Rect panel_below(const Rect& strip, Vec2 size)
{
    const float margin = margin_in(strip);
    const float height = std::round(strip.h * 0.52F);
    return {margin, strip.bottom() - height - margin, size.x - 2 * margin, height};
}

// Puts an open panel beside or below the lanes, or the lanes and their names beside the panel.
void place_panel(Vec2 size, Panel panel, Regions& r)
{
    if (is_portrait(size)) {
        r.panel = panel_below(r.strip, size);
        r.lanes.h = std::max(0.0F, r.panel.y - r.strip.y - 8);
        r.gutter.h = r.lanes.h;
    } else if (panel == Panel::OpenLeft) {
        r.panel = panel_beside(r.strip, size);
        const float margin = size.x - r.panel.right();
        r.panel.x = margin;
        r.gutter.x = r.panel.right() + 12;
        r.strip.x = r.gutter.right();
        r.strip.w = std::max(0.0F, size.x - r.strip.x);
        r.lanes = r.strip;
    } else {
        r.panel = panel_beside(r.strip, size);
        r.lanes.w = std::max(0.0F, r.panel.x - r.strip.x - 12);
    }
}

// Edge by edge, so that what meets in units meets in pixels.
Rect scaled(const Rect& r, float scale)
{
    const float left = rounded(r.x * scale);
    const float top = rounded(r.y * scale);
    return {left, top, rounded(r.right() * scale) - left, rounded(r.bottom() * scale) - top};
}

}  // namespace

Vec2 size_in_units(Vec2 size_px, const Metrics& metrics)
{
    // In 64ths, so that a size that is whole in units is not lost to the division.
    const auto whole = [&metrics](float px) { return std::round(px / metrics.scale * 64) / 64; };
    return {whole(size_px.x), whole(size_px.y)};
}

Regions regions_in_units(Vec2 size, const Chrome& chrome, Panel panel)
{
    Regions r;
    float top = 0;
    float bottom = size.y;
    // However small the window is, the lanes have a quarter of its height.
    const float most = std::floor(size.y / 4);
    if (chrome.has_top_bar) {
        r.top_bar = {0, 0, size.x, std::min(72.0F, most)};
        top = r.top_bar.bottom();
    }
    if (chrome.masthead > 0) {
        r.masthead = {0, top, size.x, std::min(chrome.masthead, most)};
        top = r.masthead.bottom();
    }
    if (chrome.chips > 0) {
        r.chips = {0, top, size.x, std::min(chrome.chips, most)};
        top = r.chips.bottom();
    }
    if (chrome.has_low_band) {
        const float row = chrome.target + low_band_gap;
        const float rows = std::clamp(std::floor((size.y / 3 - 32) / row), 1.0F,
                                      size.x < 420   ? 3.0F
                                      : size.x < 680 ? 2.0F
                                                     : 1.0F);
        const float height =
            std::min(rows * row - low_band_gap + 32, rows > 1 ? std::floor(size.y / 3) : most);
        r.low_band = {0, bottom - height, size.x, height};
        bottom = r.low_band.y;
    }
    // A small window gives the lanes the room first, and with very large text the strips around
    // them go.
    const bool is_low = size.y < 800;
    const bool is_tiny = size.y < 520;
    if (!is_tiny && chrome.has_minimap) {
        const float minimap_h = is_low ? 60 : 84;
        r.minimap = {28, bottom - minimap_h + 12, std::max(0.0F, size.x - 2 * 28), minimap_h - 24};
        bottom -= minimap_h;
    }
    const float axis_h = std::min(is_low ? 36.0F : 42.0F, most);
    r.axis = {0, bottom - axis_h, size.x, axis_h};
    r.eras = {0, top, size.x, is_tiny ? 0.0F : is_low ? 32.0F : 38.0F};

    const float gutter_w =
        std::min(160.0F, std::round(std::max(size.x * 0.2F, std::min(124.0F, size.x * 0.39F))));
    r.gutter = {0, r.eras.bottom(), gutter_w, r.axis.y - r.eras.bottom()};
    r.strip = {gutter_w, r.gutter.y, size.x - gutter_w, r.gutter.h};
    r.lanes = r.strip;
    if (panel != Panel::Closed) place_panel(size, panel, r);
    // The panel stands where it stands without a life, too.
    if (chrome.life > 0 && r.lanes.h - chrome.life >= least_beside_life) {
        r.life = {r.gutter.x, r.lanes.y, size.x - r.gutter.x, chrome.life};
        for (Rect* part : {&r.gutter, &r.strip, &r.lanes}) {
            part->y += chrome.life;
            part->h -= chrome.life;
        }
    }
    return r;
}

bool has_room_for_panel(Vec2 size, const Chrome& chrome)
{
    const Rect panel = regions_in_units(size, chrome, Panel::Open).panel;
    return panel.w >= 300 && panel.h >= 320;
}

Regions regions_of(Vec2 size, const Metrics& metrics, const Chrome& chrome, Panel panel)
{
    Regions r = regions_in_units(size_in_units(size, metrics), chrome, panel);
    for (Rect* part : {&r.top_bar, &r.masthead, &r.chips, &r.eras, &r.life, &r.gutter, &r.strip,
                       &r.lanes, &r.axis, &r.minimap, &r.low_band, &r.panel})
        *part = scaled(*part, metrics.scale);
    return r;
}

}  // namespace vitrine
