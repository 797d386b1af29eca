// Scene + Theme → DrawList: how the timeline looks.
#pragma once

#include "draw/list.h"
#include "view/presence.h"
#include "view/scene.h"

namespace vitrine {

// The token of a lane's colour.
Token token_of(LaneColor color);

// What the keyboard's focus and the pointer add to a scene.
struct Marks {
    std::optional<MilestoneId> focused;  // a focus ring around it
    std::optional<MilestoneId> hovered;  // a darker outline
};

// Paints the whole timeline: paper, grid, eras, lanes, items, axis, minimap. `presence` has
// followed this scene.
void paint(const Exhibit& exhibit, const Scene& scene, const Presence& presence, const Marks& marks,
           const Theme& theme, const Typesetter& type, Atlas& atlas, DrawList& out);

// A lane's marker, `radius` pixels around `centre`.
void paint_mark(MarkShape shape, Vec2 centre, float radius, Rgba color, Rgba inside, DrawList& out);

// The ring that says where the keyboard's focus is.
void paint_focus(const Rect& around, const Metrics& metrics, const Theme& theme, DrawList& out);

// The exhibit's emblem: a wedge and a disc, in `box`.
void paint_emblem(const Rect& box, const Theme& theme, DrawList& out);

}  // namespace vitrine
