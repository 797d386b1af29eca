// All that a visitor can change, in one comparable value.
//
// update() alone changes it. Starting over is an assignment of first_state(): nothing can be
// forgotten, because there is nothing outside.
#pragma once

#include "app/action.h"
#include "app/page.h"
#include "app/policy.h"
#include "view/flight.h"
#include "view/index.h"
#include "view/narrow.h"
#include "view/scene.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace vitrine {

// A motion of the camera and when it began.
struct Moving {
    Motion motion;
    Nanoseconds started = 0;

    bool operator==(const Moving&) const = default;
};

// What was looked at, oldest first, and where in it the visitor is.
struct History {
    std::vector<MilestoneId> seen;
    std::size_t next = 0;  // seen[next - 1] is looked at now

    bool operator==(const History&) const = default;
};

struct Preferences {
    LanguageId language{};
    int text_percent = 100;  // 100, 125, 150, 200
    std::size_t theme = 0;   // index into the themes that the program has
    bool reduces_motion = false;
    bool is_fullscreen = false;
    bool is_greeted = false;  // those who know the exhibit are not

    bool operator==(const Preferences&) const = default;
};

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
    Filter filter;
    BlankScreen blank{};
    Grab grab{};
    bool is_at_attract = false;
    bool has_masthead = false;                 // open, where there is room for it
    std::optional<Nanoseconds> masthead_left;  // since when it folds
    bool is_asking = false;                    // the countdown runs
    Nanoseconds quiet_since = 0;
    Preferences preferences;
    Vec2 size{1280, 720};  // of the window that is being looked at, in device pixels
    float density = 1;     // and its device pixels to a logical unit

    bool operator==(const State&) const = default;
};

// What surrounds the visit and is not changed by it.
struct Setting {
    const Exhibit& exhibit;
    const Index& index;
    const Policy& policy;
    std::size_t themes = 1;                // how many there are
    std::size_t tour = 0;                  // the one that a guided visit shows
    Preferences preferences;               // what a visit begins with
    const Narrowing* narrowing = nullptr;  // what a filter has left of the index, if there is one

    std::span<const LaneIndex> lanes() const
    {
        return narrowing != nullptr ? narrowing->lanes(index) : index.lanes;
    }
    std::span<const MilestoneId> by_time() const
    {
        return narrowing != nullptr ? narrowing->by_time(exhibit) : exhibit.by_time;
    }
};

// The state that a visit begins with, in a window of this size.
State first_state(const Setting& setting, Vec2 size, float density, Nanoseconds now);

// The field of words in the filter's panel, and whether a field has the keyboard.
constexpr std::string_view search_key = "search";
bool is_typing(const State& state);

Focus search_field();

// The tour that runs, if one does.
const page::Tour* tour_of(const State& state);

// Selects a milestone and opens what is known of it.
void show_detail(State& state, MilestoneId milestone);
// Goes to a step of a tour; the timeline behind it keeps to the step's subject.
void show_step(State& state, const Exhibit& exhibit, const page::Tour& tour);
// Takes the topmost page away: the one rule for back. False if none is open.
bool close_top(State& state);

// Whether something is open that takes everything until it is closed.
bool is_modal(const State& state);

// Notes that a milestone is looked at; what could be gone forward to is forgotten.
void remember(History& history, MilestoneId milestone);
// Goes `by` steps on in it, back if negative; nothing where it ends.
std::optional<MilestoneId> travelled(History& history, int by);

// The sizes that texts may have, in percent, from the smallest on.
std::span<const int> text_sizes();
// The size of texts after this one, `by` steps up or down. By 0: the next one, and after the
// largest the smallest, for the one button of a touch screen.
int next_text_percent(int percent, int by);

// Whether what is read takes the screen, because there is no room for it beside the timeline.
bool is_reading_alone(const State& state, const Policy& policy);

// Folding what greets a visitor takes so long.
constexpr double masthead_folds_s = 0.24;
// How high it is while it is open, in logical units; 0 where a window has no room for it.
float masthead_height(const State& state);
void fold_masthead(State& state, Nanoseconds now);

// How large everything is, and where.
Metrics metrics_of(const State& state);
Regions regions_of(const State& state, const Policy& policy);
ViewSpec view_spec(const State& state, const Policy& policy);

// Where the camera may be: everything can be seen beside what a panel covers of the strip, and no
// more than that.
Limits limits_of(const Setting& setting, const State& state);

// Seconds of the countdown that are left; meaningful while is_asking.
double seconds_left(const State& state, const Policy& policy, Nanoseconds now);

}  // namespace vitrine
