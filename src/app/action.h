// All that a person can mean: one variant of small values.
//
// Keys, pointers, fingers, panels and scripts all end in these, and nothing else changes the state.
#pragma once

#include "app/focus.h"
#include "app/menu.h"
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

enum class BlankScreen : std::uint8_t { No, Black, White };

namespace action {

// What is looked at.
struct Select {
    MilestoneId milestone{};
};
struct OpenGrain {
    LaneId lane{};
    double first = 0;  // days of the first and the last milestone of a piece of grain
    double last = 0;
    std::uint32_t count = 0;  // 0: periods that run through from another time, which are flown to
};
struct ToggleLane {
    LaneId lane{};  // folded, or unfolded
};
struct SetFilter {
    Filter filter;
};
struct Close {};  // one step out: overlay, tour, panel
struct StepTime {
    int by = 0;
};
struct StepLane {
    int by = 0;
};
enum class Edge : std::uint8_t { First, Last };
struct GoToEnd {
    Edge end{};
};
struct Travel {
    int by = 0;  // back and forward in what was looked at
};
struct Hover {
    std::optional<MilestoneId> milestone;
};
struct SetFocus {
    Focus focus;
};
struct ToggleAnswer {};  // of the question in the panel
struct ScrollPanel {
    int by = 0;  // screenfuls
};

// The tour.
struct StartTour {
    std::size_t tour = 0;
};
struct StepTour {
    int by = 0;
};
struct TourEnd {
    Edge end{};
};
struct Blank {
    BlankScreen color{};  // again: the picture comes back
};

// Preferences and the visit.
struct ToggleHelp {};
struct ToggleFilter {};  // the panel of what is shown
struct Find {};          // the field in the bar gets ready for words
struct OpenMenu {        // or closes it, if it is open
    MenuKind menu{};
    Vec2 at;  // its right upper corner, in pixels
};
struct TypeText {
    std::string text;  // into that field
};
struct EraseText {};  // its last character
struct ShowProblems {
    bool are_there = true;  // of the exhibit's file; false: there are none any more
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
    std::size_t theme = 0;  // nothing if there is none with this place
};
struct FoldMasthead {};
struct BeginVisit {};
struct StillHere {};
struct StartOver {};
struct Resize {
    Vec2 size;
    float density = 1;
};
struct Quit {};

}  // namespace action

using Action = std::variant<
    action::ZoomAt, action::ZoomBy, action::PinchBy, action::PanBy, action::PanByShare,
    action::CoastFrom, action::Halt, action::ShowAll, action::FlyTo, action::ShowSpan, action::Hold,
    action::Select, action::OpenGrain, action::ToggleLane, action::SetFilter, action::Close,
    action::StepTime, action::StepLane, action::GoToEnd, action::Travel, action::Hover,
    action::SetFocus, action::ToggleAnswer, action::ScrollPanel, action::StartTour,
    action::StepTour, action::TourEnd, action::Blank, action::ToggleHelp, action::ToggleFilter,
    action::Find, action::OpenMenu, action::FoldMasthead, action::SetTextSize, action::SetTheme,
    action::TypeText, action::EraseText, action::ShowProblems, action::ToggleFullscreen,
    action::ChangeTextSize, action::NextLanguage, action::SetLanguage, action::NextTheme,
    action::BeginVisit, action::StillHere, action::StartOver, action::Resize, action::Quit>;

using Actions = std::vector<Action>;

}  // namespace vitrine
