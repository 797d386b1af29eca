// What a visitor can do with what was kept, and with the note that is being written; see action.h.
#pragma once

#include "app/note_edit.h"
#include "exhibit/kinds.h"

#include <cstddef>
#include <optional>

namespace vitrine::action {

struct ToggleTrail {};  // opens or closes the page of the trail
// Keeps a milestone, or takes it out of the trail again; the selected one if none is named.
struct Keep {
    std::optional<MilestoneId> milestone;
};
// These are about a stop by its place; about the one that has the focus if none is named.
struct RemoveStop {
    std::optional<std::size_t> place;
};
struct MoveStop {
    int by = 0;  // places later; negative: earlier
    std::optional<std::size_t> place;
};
struct RestoreStop {};  // brings back what was removed last
struct ExportTrail {};  // as Markdown, into a file
struct MakeLesson {};   // as a tour in a copy of the exhibit, into a file
struct TourTrail {};    // shows it step by step

// In the note that is being written. What is typed is action::TypeText.
struct MoveCaret {
    CaretWay way{};
    Selecting selecting{};
};
struct PlaceCaret {
    std::size_t at = 0;  // a byte of the note
    Selecting selecting{};
};
struct EraseNote {
    CaretWay way{};  // what lies between the caret and there, if nothing is selected
};
struct StepNote {
    int by = 0;  // -1 undoes a step, 1 does it again
};
enum class Taking : bool { Copies, Cuts };
struct CopyNote {
    Taking taking{};  // what is selected
};

}  // namespace vitrine::action
