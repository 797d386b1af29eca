// The signs on large buttons: what they do, for who does not read the word.
#pragma once

#include "program/pen.h"

#include <cstdint>

namespace vitrine {

enum class ControlSign : std::uint8_t { None, Speaker, Letters, Down, Up, Again, Lens };

// A sign in a square of twice `r` around `centre`.
void paint_control_sign(ControlSign sign, Vec2 centre, float r, Rgba color, DrawList& out);

// A small and a large A, for the size of texts.
float width_of_letters(const PanelFrame& frame);
void draw_letters_sign(PanelFrame& frame, Vec2 centre, Token color);

}  // namespace vitrine
