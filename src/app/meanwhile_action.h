// What a person can mean by the page that cuts through time; see action.h.
#pragma once

#include "app/meanwhile_page.h"
#include "exhibit/kinds.h"

#include <cstdint>

namespace vitrine::action {

// Opens the page at the date of what is selected, or else in the middle of the view; or closes it.
struct ToggleMeanwhile {};
// Opens it at the date of a milestone.
struct ShowMeanwhile {
    MilestoneId milestone{};
};
// Moves a cut to the moment that holds a day.
struct MoveCut {
    CutColumn column{};
    double day = 0;
};
// Moves it on as a hand does that holds it: small ways add up.
struct DragCut {
    CutColumn column{};
    double days = 0;
};
enum class CutStep : std::uint8_t {
    Short,   // as long as a moment in this view
    Long,    // as long as one in a coarser view
    Change,  // to where something begins or has ended
};
struct StepCut {
    int by = 0;
    CutStep step{};
    CutColumn column{};
};
struct PinCut {};  // a second cut stays where this one is now; or the pinned one is let go
struct DropCut {
    CutColumn column{};  // goes; with the last one, the page
};
struct ToggleCutLane {
    LaneId lane{};  // lists all that goes on in it, or what has room
};
struct TypeDate {};  // gives the focus to the field for the date of the cut

}  // namespace vitrine::action
