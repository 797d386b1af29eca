// Everything that a visitor can do, as one variant of small values.
//
// Keys, pointers, fingers, panels and scripts all become these actions. Only they and the passing
// of time change the state (see update.h).
#pragma once

#include "app/aloud_action.h"
#include "app/board_action.h"
#include "app/classroom.h"
#include "app/evidence_action.h"
#include "app/find_action.h"
#include "app/focus.h"
#include "app/keep_action.h"
#include "app/lesson_action.h"
#include "app/meanwhile_action.h"
#include "app/menu.h"
#include "app/place_action.h"
#include "app/staff_action.h"
#include "app/thing_action.h"
#include "app/tour_action.h"
#include "app/trail_action.h"
#include "app/view_action.h"
#include "base/geom.h"
#include "exhibit/exhibit.h"
#include "input/event.h"
#include "view/filter.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace vitrine {

namespace action {

// What is selected, open, shown and focused.
struct Select {
    MilestoneId milestone{};
};
// Lists the milestones of a piece of grain, or flies to where they have more room.
struct OpenGrain {
    LaneId lane{};
    double first = 0;  // days of its first and last milestone
    double last = 0;
    std::uint32_t count = 0;  // 0: periods that only run through the view; flies to their own days
};
struct SetFilter {
    Filter filter;
};
struct Close {};  // one step back: the topmost page; with none open, the filter, then the focus
struct StepTime {
    int by = 0;  // milestones later; negative: earlier
};
struct StepLane {
    int by = 0;  // lanes down; negative: up
};
struct GoToEnd {
    Edge end{};
};
struct Travel {
    int by = 0;  // steps forward in the history; negative: back
};
struct Hover {
    std::optional<MilestoneId> milestone;
};
struct SetFocus {
    Focus focus;
    bool moves_view = false;  // to where that is
};
struct ToggleAnswer {};  // shows or hides the answer to the question in the panel

// Preferences and the visit.
struct ToggleHelp {};
struct ToggleLegend {};
struct ToggleFilter {};  // opens or closes the filter's panel
struct Find {};          // gives the focus to the search field in the bar
struct OpenMenu {        // or closes it, if it is open
    MenuKind menu{};
    Vec2 at;  // its upper right corner, in pixels
};
struct TypeText {
    std::string text;  // for the field that has the keyboard
};
struct EraseText {};  // removes the last character in the search field
struct ShowProblems {
    bool are_there = true;  // in the exhibit's file; false: there are none any more
};
struct ToggleFullscreen {};
struct ChangeTextSize {
    int by = 0;
};
struct SetTextSize {
    int percent = 100;
};
struct NextLanguage {};
struct SetLanguage {
    LanguageId language{};
};
struct NextTheme {};
struct SetTheme {
    std::size_t theme = 0;  // index into the program's themes; ignored if there is no such theme
};
struct FoldMasthead {};
struct BeginVisit {};  // leaves the resting screen
struct StillHere {};   // stops the countdown
struct StartOver {};
struct Quit {};

}  // namespace action

using Action = std::variant<
    action::ZoomAt, action::ZoomBy, action::PinchBy, action::PanBy, action::PanByShare,
    action::CoastFrom, action::Halt, action::ShowAll, action::FlyTo, action::ShowSpan, action::Hold,
    action::ScrollLanesBy, action::ScrollLanes, action::CoastLanes, action::Select,
    action::OpenGrain, action::OpenUndated, action::ToggleLane, action::SetFilter, action::Close,
    action::StepTime, action::StepLane, action::GoToEnd, action::Travel, action::Hover,
    action::SetFocus, action::ToggleAnswer, action::ScrollPanel, action::StartTour,
    action::StepTour, action::TourEnd, action::Blank, action::ToggleHelp, action::ToggleLegend,
    action::ToggleFilter, action::Find, action::OpenMenu, action::FoldMasthead, action::SetTextSize,
    action::SetTheme, action::FindWords, action::ClearWords, action::StepFound, action::OpenFound,
    action::TypeText, action::EraseText, action::ShowProblems, action::ToggleFullscreen,
    action::ChangeTextSize, action::NextLanguage, action::SetLanguage, action::NextTheme,
    action::BeginVisit, action::StillHere, action::ToggleSettings, action::SetOption,
    action::CopyLink, action::Notify, action::DismissNotice, action::StartOver, action::Resize,
    action::Quit, action::ToggleEvidence, action::ShowEvidence, action::StepEvidence,
    action::ShowSides, action::OpenThing, action::ShowPart, action::Explain, action::ToggleTrail,
    action::Keep, action::RemoveStop, action::MoveStop, action::RestoreStop, action::ExportTrail,
    action::MakeLesson, action::TourTrail, action::MoveCaret, action::PlaceCaret, action::EraseNote,
    action::StepNote, action::CopyNote, action::ReadAloud, action::TellClaim,
    action::ToggleMeanwhile, action::ShowMeanwhile, action::MoveCut, action::DragCut,
    action::StepCut, action::PinCut, action::DropCut, action::ToggleCutLane, action::TypeDate,
    action::RestartClock, action::TellTime, action::SwapScreens, action::CoverNotes,
    action::TakeTool, action::TakePen, action::NextPen, action::BeginStroke, action::DrawTo,
    action::EndStroke, action::BeginErasing, action::EraseStroke, action::UndoStroke,
    action::WipeBoard, action::PointSpot, action::SavePicture, action::TogglePlacing,
    action::DealCards, action::AimGap, action::StepGap, action::PutInGap, action::SkipCard,
    action::NextCard, action::LiftCard, action::CarryCard, action::DropCard, action::ToggleTours,
    action::GoOnWithTour, action::AskForPin, action::TypePin, action::TryPin, action::AnswerPin,
    action::FitCard, action::KeepWidth, action::WidthKept, action::TellToday, action::Lower,
    action::TypeStep, action::AskStep, action::GoToTyped, action::GoToStep, action::SkipSteps,
    action::BeginLesson, action::Conceal, action::ConcealAll, action::LeaveStep,
    action::ToggleOverview, action::ChooseStep, action::ToggleRun, action::ZoomYears,
    action::ToggleQuiz, action::SwitchQuiz, action::StepQuiz, action::AimQuiz, action::ScoreTeam,
    action::RunQuizTimer, action::SetQuizTimer>;

using Actions = std::vector<Action>;

}  // namespace vitrine
