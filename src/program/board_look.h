// How pointing and drawing look: strokes, the bar of tools, and the light of the spotlight.
#pragma once

#include "draw/list.h"
#include "program/pen.h"

#include <span>

namespace vitrine {

// Draws the strokes that lie on the timeline, or on the step that is shown.
void draw_strokes(const State& state, const Scene& scene, const Theme& theme, Vec2 size,
                  DrawList& out);

// The tools, along the lower edge, while one is in the hand. Says how much is drawn in any case.
void draw_board_tools(PanelFrame& frame);

// Whether the light is on in this state.
bool is_lit(const State& state, const Policy& policy);
// Which theme what lies in the light has, and what lies in the dark.
const Theme& lit_theme(std::span<const Theme> themes, const Theme& chosen);
const Theme& dark_theme(std::span<const Theme> themes, const Theme& chosen);

// Puts the part of `lit` that lies in the light over what is in `out`. `scratch` is used on the
// way.
void shine(const State& state, Nanoseconds now, const DrawList& lit, Rgba edge, DrawList& out,
           DrawList& scratch);

}  // namespace vitrine
