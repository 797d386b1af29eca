// How pointing and drawing look: strokes, the bar of tools, and the light of the spotlight.
#pragma once

#include "draw/list.h"
#include "program/pen.h"

#include <span>

namespace vitrine {

// Draws the strokes that lie on the timeline, or on the step that is shown.
void draw_strokes(const State& state, const Scene& scene, const Theme& theme, Vec2 size,
                  DrawList& out);

// The tools below a step, while one is in the hand: in the row that has the buttons else.
void draw_step_tools(PanelFrame& frame);
// The strip along the bottom of the timeline: which step waits, the tools, and the way back to it.
void draw_shelf(PanelFrame& frame);
// Says how much is drawn.
void say_drawn(PanelFrame& frame);

// Whether the light is on in this state.
bool is_lit(const State& state, const Policy& policy);
// Which theme what lies in the light has, and what lies in the dark.
const Theme& lit_theme(std::span<const Theme> themes, const Theme& chosen);
const Theme& dark_theme(std::span<const Theme> themes, const Theme& chosen);

struct Lit {
    const DrawList& list;
    Rgba edge;
    float floor = 0;  // below it are the tools, which need no light
};

// Puts the part of `lit` that lies in the light over what is in `out`. `scratch` is used on the
// way.
void shine(const State& state, Nanoseconds now, const Lit& lit, DrawList& out, DrawList& scratch);

}  // namespace vitrine
