// Does the actions about a visitor's own trail: keeping, removing, ordering, and writing notes.
#pragma once

#include "app/change.h"

#include <string>
#include <string_view>

namespace vitrine {

// Each does what its action means (see trail_action.h).
void on(const Change& change, const action::ToggleTrail& a);
void on(const Change& change, const action::Keep& a);
void on(const Change& change, const action::RemoveStop& a);
void on(const Change& change, const action::MoveStop& a);
void on(const Change& change, const action::RestoreStop& a);
void on(const Change& change, const action::ExportTrail& a);
void on(const Change& change, const action::MakeLesson& a);
void on(const Change& change, const action::MoveCaret& a);
void on(const Change& change, const action::PlaceCaret& a);
void on(const Change& change, const action::EraseNote& a);
void on(const Change& change, const action::StepNote& a);
void on(const Change& change, const action::CopyNote& a);

// What is typed while a note has the keyboard.
void type_note(const Change& change, std::string_view text);
// The note is left as it is; the focus goes to the page that it is on.
void leave_note(const Change& change);

}  // namespace vitrine
