// The field of a note: several lines that are read, and written when the keyboard is in it.
//
// Where its lines end, where the caret stands and what a press means is decided here, in one place
// for drawing, pressing and the keys that go by lines.
#pragma once

#include "app/keymap.h"
#include "app/noting.h"
#include "program/pen.h"

#include <optional>

namespace vitrine {

// How much of a note is seen at once: all of it, or lines that scroll in an area of their own.
struct NoteRoom {
    float width = 0;
    int least_lines = 1;
    int most_lines = 0;  // 0: as many as it takes
};

// How high the field of a stop is in this room.
float height_of_note(PanelFrame& frame, const TrailStop& stop, const NoteRoom& room);

// Draws the field from its upper left corner. With `most_lines` it scrolls, and must not lie in
// another area.
void draw_note(PanelFrame& frame, const TrailStop& stop, Vec2 at, const NoteRoom& room);

// Where a key that goes by lines puts the caret in the note that is written, which was drawn last
// as `look` says; nothing if none is.
std::optional<action::PlaceCaret> moved_by_line(const MoveByLine& move, const State& state,
                                                const NoteLook& look, Typesetter& type);

}  // namespace vitrine
