// The signs on large buttons: what they do, for who does not read the word.
#pragma once

#include "program/pen.h"

#include <cstdint>

namespace vitrine {

enum class ControlSign : std::uint8_t { None, Speaker, Letters, Down, Up, Again, Lens };

// A sign in a square of twice `r` around `centre`.
void paint_control_sign(ControlSign sign, Vec2 centre, float r, Rgba color, DrawList& out);

// Where a page takes the screen of a kiosk: size of texts, language and starting over, which are
// one touch away everywhere, in its lower right corner.
void draw_always_there(PanelFrame& frame);

// A small and a large A, for the size of texts.
float width_of_letters(const PanelFrame& frame);
void draw_letters_sign(PanelFrame& frame, Vec2 centre, Token color);

}  // namespace vitrine
