// The small signs that the timeline and the panels share: lanes' markers and colours, the focus,
// the emblem.
#pragma once

#include "draw/list.h"
#include "draw/theme.h"
#include "exhibit/kinds.h"

namespace vitrine {

// The token of a lane's colour.
Token token_of(LaneColor color);

// How a marker is painted: hollow if its date is uncertain.
struct MarkInk {
    Rgba color;
    Rgba paper;
    bool is_hollow = false;
};

// A lane's marker, `radius` pixels around `centre`. All shapes differ from each other without
// their colours, solid and hollow.
void paint_mark(MarkShape shape, Vec2 centre, float radius, const MarkInk& ink, DrawList& out);

// The same, pale within: the days of its date are more than it shows, and have no room to be drawn.
void paint_vague_mark(MarkShape shape, Vec2 centre, float radius, const MarkInk& ink,
                      DrawList& out);

// The wedge beside the name of a lane: it points down where the lane lies open, and to the right
// where it is folded.
enum class Fold : bool { Open, Folded };
void paint_fold_sign(Vec2 centre, float radius, Fold fold, Rgba color, DrawList& out);

// The tick at what is chosen; a `unit` is as thick as two thirds of its line.
void paint_check(Vec2 centre, float unit, Rgba color, DrawList& out);

// The ring that says where the keyboard's focus is.
void paint_focus(const Rect& around, const Metrics& metrics, const Theme& theme, DrawList& out);

// The exhibit's emblem: a wedge and a disc, in `box`.
void paint_emblem(const Rect& box, const Theme& theme, DrawList& out);

}  // namespace vitrine
