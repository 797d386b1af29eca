// The head of a panel in which things are read: back and forward, where back leads, and the button
// that closes it. It stays while the rest scrolls.
#pragma once

#include "program/pen.h"

namespace vitrine {

float panel_head_height(const PanelFrame& frame);

// Whether anything was read before, or can be gone forward to.
bool has_ways(const PanelFrame& frame);

// All of it, in this room.
void draw_panel_head(PanelFrame& frame, Pen& pen, const Rect& head);
// The button that closes the panel, at the right end of its head; returns the room left of it.
Rect draw_close(PanelFrame& frame, Pen& pen, const Rect& head);

// What going back (by -1) or forward leads to, in words; empty where it leads nowhere.
std::string name_of_way(const PanelFrame& frame, int by);

}  // namespace vitrine
