// Paints a scene with a theme into a draw list: how the timeline looks.
#pragma once

#include "draw/list.h"
#include "view/hit_marks.h"
#include "view/presence.h"
#include "view/scene.h"

namespace vitrine {

// What the keyboard's focus and the pointer add to a scene.
struct Marks {
    std::optional<MilestoneId> focused;          // a focus ring around it
    std::optional<LaneId> focused_lane{};        // and around the name of a lane
    std::optional<LaneId> focused_undated{};     // and around what it says of those without date
    std::optional<MilestoneId> focused_piece{};  // the piece of grain that begins with it
    std::optional<MilestoneId> hovered;          // a darker outline
};

// What is painted of a view. `presence` has followed this scene.
struct Painted {
    const Exhibit& exhibit;
    const Scene& scene;
    const Presence& presence;
    const Marks& marks;
    HitMarks& hits;  // of the words that are looked for
};

// Paints the whole timeline: paper, grid, eras, lanes, items, axis, minimap.
void paint(const Painted& painted, const Theme& theme, const Typesetter& type, DrawList& out);

}  // namespace vitrine
