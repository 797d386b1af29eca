#include "view/regions.h"

#include "view/camera.h"
#include "view/sizes.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr float title_height = 56;
constexpr float least_under_title = 420;  // height of a window that has room for it
constexpr float around_controls = 16;     // at 100 %, above and below the rows of large buttons
// Of all large buttons in a row; their words have the size of texts.
constexpr float controls_width = 1180;
constexpr float least_beside_life = 220;  // height of the lanes, so that a life is shown over them

constexpr float low_window = 560;  // from this height down all strips are low

bool is_portrait(Vec2 size)
{
    return size.y > size.x;
}

// How far the panel is from the edges of what it stands on.
float margin_in(const Rect& strip, Vec2 size)
{
    return std::min(size.y < low_window ? 8.0F : 20.0F, std::floor(strip.h * 0.1F));
}

// How high the strips around the lanes are. A low window, which very large texts make of any, has
// low ones; where even they would leave the lanes too little, the minimap goes, and then the eras.
struct StripHeights {
    float bar = 72;
    float eras = 38;
    float axis = 42;
    float minimap = 84;
    float beside_map = 12;  // above and below it
};

StripHeights strips_of(Vec2 size)
{
    if (size.y >= 800) return {};
    if (size.y >= low_window) return {.eras = 32, .axis = 36, .minimap = 60};
    return {.bar = 56, .eras = 24, .axis = 30, .minimap = 32, .beside_map = 4};
}

constexpr float least_lanes = 120;  // beside eras and minimap

Rect panel_beside(const Rect& strip, Vec2 size)
{
    const float margin = margin_in(strip, size);
    const float width = std::min(480.0F, std::round(size.x * 0.42F));
    return {size.x - width - margin, strip.y + margin, width, strip.h - 2 * margin};
}

Rect panel_below(const Rect& strip, Vec2 size)
{
    const float margin = margin_in(strip, size);
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

// Large buttons along the bottom of what can be reached: as many rows as have room for all of them,
// and a third of the window at most.
Rect low_band_in(Vec2 size, const Chrome& chrome)
{
    const float gap = band_gap(chrome);
    const float around = 2 * around_controls / chrome.text_scale;
    const float row = chrome.primary + gap;
    const float most = std::floor((size.y / 3 - around + gap) / row);
    const float wanted = std::ceil(controls_width / std::max(1.0F, size.x - 2 * gap));
    const float rows = std::clamp(wanted, 1.0F, std::max(1.0F, most));
    const float height = std::min(rows * row - gap + around, std::floor(size.y / 3));
    const float bottom = chrome.reach ? std::round(size.y * chrome.reach->to) : size.y;
    return {0, bottom - height, size.x, height};
}

// A panel that takes all the width between the large buttons and the highest that can be reached.
Rect panel_in_reach(Vec2 size, const Reach& reach, const Rect& low_band)
{
    constexpr float margin = 8;
    const float top = std::round(size.y * reach.from) + margin;
    return {margin, top, size.x - 2 * margin, std::max(0.0F, low_band.y - top - margin)};
}

// Edge by edge, so that what meets in units meets in pixels.
Rect scaled(const Rect& r, float scale)
{
    const float left = rounded(r.x * scale);
    const float top = rounded(r.y * scale);
    return {left, top, rounded(r.right() * scale) - left, rounded(r.bottom() * scale) - top};
}

// What stands above the eras, from the upper edge of the window on. Returns where it ends.
float place_above(Vec2 size, const Chrome& chrome, Regions& r)
{
    const float most = std::floor(size.y / 4);
    float top = 0;
    if (chrome.has_top_bar) {
        r.top_bar = {0, 0, size.x, std::min(strips_of(size).bar, most)};
        top = r.top_bar.bottom();
    }
    if (chrome.has_title_bar && size.y >= least_under_title) {
        r.title = {0, 0, size.x, title_height};
        top = r.title.bottom();
    }
    if (chrome.masthead > 0 && chrome.greets_alone) {
        r.masthead = {0, top, size.x, size.y - top};
    } else if (chrome.masthead > 0) {
        r.masthead = {0, top, size.x, std::min(chrome.masthead, most)};
        top = r.masthead.bottom();
    }
    if (chrome.chips > 0) {
        r.chips = {0, top, size.x, std::min(chrome.chips, most)};
        top = r.chips.bottom();
    }
    return top;
}

}  // namespace

float band_gap(const Chrome& chrome)
{
    return 11 / chrome.text_scale;
}

Vec2 size_in_units(Vec2 size_px, const Metrics& metrics)
{
    // In 64ths, so that a size that is whole in units is not lost to the division.
    const auto whole = [&metrics](float px) { return std::round(px / metrics.scale * 64) / 64; };
    return {whole(size_px.x), whole(size_px.y)};
}

Regions regions_in_units(Vec2 size, const Chrome& chrome, Panel panel)
{
    Regions r;
    const StripHeights strips = strips_of(size);
    float bottom = size.y;
    // However small the window is, the lanes have a quarter of its height.
    const float most = std::floor(size.y / 4);
    const float top = place_above(size, chrome, r);
    if (chrome.has_low_band) {
        r.low_band = low_band_in(size, chrome);
        bottom = r.low_band.y;
    }
    if (chrome.shelf > 0) {
        r.shelf = {0, bottom - std::min(chrome.shelf, most), size.x, std::min(chrome.shelf, most)};
        bottom = r.shelf.y;
    }
    const bool is_lowered = chrome.reach && panel != Panel::Closed;
    if (is_lowered) {
        r.panel = panel_in_reach(size, *chrome.reach, r.low_band);
        bottom = std::max(top, r.panel.y - 8);
    }
    const float axis_h = std::min(strips.axis, most);
    const float room = bottom - top - axis_h - least_lanes;
    const float eras_h = room >= strips.eras && !chrome.has_title_bar ? strips.eras : 0;
    if (chrome.has_minimap && room >= eras_h + strips.minimap) {
        r.minimap = {28, bottom - strips.minimap + strips.beside_map,
                     std::max(0.0F, size.x - 2 * 28), strips.minimap - 2 * strips.beside_map};
        bottom -= strips.minimap;
    }
    r.axis = {0, bottom - axis_h, size.x, axis_h};
    r.eras = {0, top, size.x, eras_h};

    // In a low window lanes are scrolled, by a bar beside their names.
    const float share = size.y < low_window ? 0.225F : 0.2F;
    const float gutter_w =
        std::min(160.0F, std::round(std::max(size.x * share, std::min(124.0F, size.x * 0.39F))));
    r.gutter = {0, r.eras.bottom(), gutter_w, r.axis.y - r.eras.bottom()};
    r.strip = {gutter_w, r.gutter.y, size.x - gutter_w, r.gutter.h};
    r.lanes = r.strip;
    if (panel != Panel::Closed && !is_lowered) place_panel(size, panel, r);
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

double Regions::side_margin(const Metrics& metrics) const
{
    // In a window of a few pixels half of it remains for what there is to see.
    const float least = metrics.px(sizes::past_end + sizes::beside_edge) / std::max(1.0F, lanes.w);
    return std::clamp(static_cast<double>(least), fit_margin, 0.25);
}

bool has_room_for_panel(Vec2 size, const Chrome& chrome)
{
    constexpr float least_lanes = 380;  // for a card with a title of some words
    const Regions r = regions_in_units(size, chrome, Panel::Open);
    return r.panel.w >= 300 && r.panel.h >= 320 && r.lanes.w >= std::min(least_lanes, r.strip.w);
}

Regions regions_of(Vec2 size, const Metrics& metrics, const Chrome& chrome, Panel panel)
{
    Regions r = regions_in_units(size_in_units(size, metrics), chrome, panel);
    for (Rect* part : {&r.top_bar, &r.title, &r.masthead, &r.chips, &r.eras, &r.life, &r.gutter,
                       &r.strip, &r.lanes, &r.axis, &r.minimap, &r.low_band, &r.shelf, &r.panel})
        *part = scaled(*part, metrics.scale);
    return r;
}

}  // namespace vitrine
