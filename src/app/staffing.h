// What staff do: how they get in, how wide the screen is; and who needs the controls lower.
#pragma once

#include "app/change.h"

namespace vitrine {

// How long staff hold the corner, and after how long without a touch their page closes.
constexpr double corner_held_s = 3;
constexpr double staff_stays_s = 120;
constexpr double pin_stays_s = 20;

// Where they hold it: the upper left corner, so many logical units at 100 % wide and high.
constexpr float staff_corner = 64;

// How wide the screen is, as its staff page has it: fitted, else known, else as if a pixel were
// 1/96 inch.
float shown_width_mm(const State& state, const Policy& policy);

void on(const Change& c, const action::AskForPin& a);
void on(const Change& c, const action::TypePin& a);
void on(const Change& c, const action::TryPin& a);
void on(const Change& c, const action::AnswerPin& a);
void on(const Change& c, const action::FitCard& a);
void on(const Change& c, const action::KeepWidth& a);
void on(const Change& c, const action::WidthKept& a);
void on(const Change& c, const action::TellToday& a);
void on(const Change& c, const action::Lower& a);

}  // namespace vitrine
