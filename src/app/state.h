// Everything that a visitor can change, in one comparable value.
//
// Only the functions of update.h change it. Starting over assigns first_state(), so that nothing in
// it can be forgotten.
#pragma once

#include "app/action.h"
#include "app/board.h"
#include "app/classroom.h"
#include "app/history.h"
#include "app/journey_state.h"
#include "app/lesson.h"
#include "app/moving.h"
#include "app/notice.h"
#include "app/page.h"
#include "app/policy.h"
#include "app/preferences.h"
#include "view/finder.h"
#include "view/index.h"
#include "view/narrow.h"
#include "view/scene.h"

#include <optional>
#include <span>
#include <vector>

namespace vitrine {

struct State {
    Camera camera;
    std::optional<Moving> moving;
    std::optional<MilestoneId> selection;
    History history;
    bool shows_answer = false;  // to the question of the selected milestone
    std::optional<MilestoneId> hovered;
    Focus focus;
    Pages pages;  // what is open over the timeline
    LaneSet folded;
    LaneScroll lanes;
    Filter filter;
    BlankScreen blank{};
    Grab grab{};
    bool is_at_attract = false;
    Journey journey;                           // of the screen while it rests
    std::optional<MonthDay> today;             // where the machine has said it
    bool has_masthead = false;                 // it is open, if there is room for it
    std::optional<Nanoseconds> masthead_left;  // when it began to fold, while it folds
    bool is_asking = false;                    // the countdown runs
    bool is_lowered = false;                   // controls and panels are in everybody's reach
    Nanoseconds quiet_since = 0;               // the last input of a person
    std::optional<Notice> notice;              // said until it is closed, or for a while
    Nanoseconds notice_since = 0;
    Focus place_in_lanes;  // where the focus was in the timeline when it was there
    TrailState trail;
    PlacingMemory placing;
    LeftTours left_tours;
    Lesson lesson;
    Classroom classroom;
    Board board;
    Preferences preferences;
    Vec2 size{1280, 720};  // of the window that is being looked at, in device pixels
    float density = 1;     // device pixels to a logical unit, in that window
    LetterFloor letters;   // on that screen

    bool operator==(const State&) const = default;
};

// What surrounds a visit and does not change during it.
struct Setting {
    const Exhibit& exhibit;
    const Index& index;
    const Policy& policy;
    std::size_t themes = 1;                // how many there are
    std::size_t tour = 0;                  // the one that a guided visit shows
    Preferences preferences;               // what a visit begins with
    LessonRules lesson;                    // how a guided visit begins and goes on
    const Narrowing* narrowing = nullptr;  // what the filter leaves of the index; null: all of it
    const Finder* finder = nullptr;        // what words find; null: nothing is looked for

    // What the filter leaves of the lanes, of all milestones that have a date in order of time,
    // and how many it leaves.
    std::span<const LaneIndex> lanes() const
    {
        return narrowing != nullptr ? narrowing->lanes(index) : index.lanes;
    }
    std::span<const MilestoneId> by_time() const
    {
        return narrowing != nullptr ? narrowing->by_time(exhibit) : exhibit.by_time;
    }
    std::size_t count() const;
};

// The state that a visit begins with, in a window of this size.
State first_state(const Setting& setting, Vec2 size, float density, Nanoseconds now);

// The key of the search field in the bar.
constexpr std::string_view search_key = "search";
// Whether a field has the keyboard.
bool is_typing(const State& state);

// The tour that runs; null if none does.
const page::Tour* tour_of(const State& state);

// Selects a milestone and opens its details.
void show_detail(State& state, MilestoneId milestone);
// Goes to a step of a tour, and selects its subject in the timeline behind it.
void show_step(State& state, const Exhibit& exhibit, const page::Tour& tour);
// Closes the topmost page, as every way back does. False if none is open.
bool close_top(State& state);

// Whether something is open that takes all input until it is closed.
bool is_modal(const State& state);

// The person, term, figure or source whose page is open on top of those beside the timeline.
std::optional<FoundThing> followed(const State& state);
// How far in the history action::Travel goes: while nothing is read, one step back leads to what
// was read last.
int steps_of(const State& state, const action::Travel& travel);

// The sizes that texts may have, in percent, from the smallest on.
std::span<const int> text_sizes();
// The text size `by` steps above `percent`, or below if negative, within the range. `by` 0 is for
// the one button of a touch screen: one step up, and after the largest size the smallest.
int next_text_percent(int percent, int by);

// Whether what stands beside the timeline takes the whole screen, because there is no room for
// both.
bool is_reading_alone(const State& state, const Policy& policy);

// How large everything is, and where.
Metrics metrics_of(const State& state);
Regions regions_of(const State& state, const Policy& policy);
ViewSpec view_spec(const State& state, const Policy& policy);

// Device pixels to a logical unit: by the screen's millimetres, else what the system says.
float density_in(const Policy& policy, Vec2 size, float density);
// The languages that visitors can choose from, in the order in which they are offered.
std::vector<LanguageId> offered_languages(const Setting& setting);
// The one that the button for it changes to.
LanguageId next_language(const Setting& setting, LanguageId now);
// The camera that a visit begins with: all that the exhibit shows first, in a window of this size.
Camera opening_camera(const Setting& setting, const State& state);

// Where the camera may be: it can show all of the timeline beside an open panel, and no more.
Limits limits_of(const Setting& setting, const State& state);

// Seconds of the countdown that are left; meaningful while is_asking.
double seconds_left(const State& state, const Policy& policy, Nanoseconds now);

}  // namespace vitrine
