#include "app/update.h"

#include "app/board.h"
#include "app/choosing.h"
#include "app/classroom.h"
#include "app/evidence.h"
#include "app/finding.h"
#include "app/following.h"
#include "app/greeting.h"
#include "app/idling.h"
#include "app/journey.h"
#include "app/keeping.h"
#include "app/meanwhile.h"
#include "app/placing.h"
#include "app/quizzing.h"
#include "app/reading.h"
#include "app/scrolling.h"
#include "app/speaking.h"
#include "app/staffing.h"
#include "app/steering.h"
#include "app/teaching.h"
#include "app/touring.h"
#include "app/trailing.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace vitrine {

namespace {

// ---- preferences and the visit

void on(const Change& c, const action::ToggleFullscreen&)
{
    c.state.preferences.is_fullscreen = !c.state.preferences.is_fullscreen;
    c.effects.emplace_back(effect::SetFullscreen{c.state.preferences.is_fullscreen});
}

void on(const Change& c, const action::ChangeTextSize& a)
{
    c.state.preferences.text_percent = next_text_percent(c.state.preferences.text_percent, a.by);
}

void on(const Change& c, const action::SetTextSize& a)
{
    const auto sizes = text_sizes();
    if (std::ranges::find(sizes, a.percent) != sizes.end())
        c.state.preferences.text_percent = a.percent;
}

void on(const Change& c, const action::NextLanguage&)
{
    c.state.preferences.language = next_language(c.setting, c.state.preferences.language);
}

void on(const Change& c, const action::SetLanguage& a)
{
    c.state.preferences.language = a.language;
}

void on(const Change& c, const action::NextTheme&)
{
    c.state.preferences.theme = (c.state.preferences.theme + 1) % c.setting.themes;
}

void on(const Change& c, const action::SetTheme& a)
{
    if (a.theme < c.setting.themes) c.state.preferences.theme = a.theme;
}

void on(const Change& c, const action::FoldMasthead&)
{
    fold_masthead(c.state, c.now);
}

void on(const Change& c, const action::StillHere&)
{
    c.state.is_asking = false;
}

void on(const Change& c, const action::StartOver&)
{
    const bool was_fullscreen = c.state.preferences.is_fullscreen;
    // What outlasts visits is not begun anew with them.
    const auto today = c.state.today;
    const Classroom room = c.state.classroom;
    Trail kept = c.setting.policy.keeps ? std::move(c.state.trail.kept) : Trail{};
    c.state = first_state(c.setting, c.state.size, c.state.density, c.now);
    c.state.trail.kept = std::move(kept);
    c.state.today = today;
    c.state.classroom.is_swapped = room.is_swapped;
    c.state.classroom.is_covered = room.is_covered;
    if (c.state.preferences.is_fullscreen != was_fullscreen)
        c.effects.emplace_back(effect::SetFullscreen{c.state.preferences.is_fullscreen});
    c.effects.emplace_back(effect::StartedOver{});
}

void on(const Change& c, const action::Resize& a)
{
    c.state.size = a.size;
    c.state.density = density_in(c.setting.policy, a.size, a.density);
}

void on(const Change& c, const action::Quit&)
{
    c.effects.emplace_back(effect::Quit{});
}

// ---- time

void keep_watch(const Change& c)
{
    if (is_left_alone(c)) on(c, action::StartOver{});
}

}  // namespace

namespace {

// Whether this action shows that a visitor has begun. Looking around, choosing a text size, theme
// or language, and moving the focus do not.
bool begins(const Action& action)
{
    return !std::holds_alternative<action::Hover>(action) &&
           !std::holds_alternative<action::SetFocus>(action) &&
           !std::holds_alternative<action::Halt>(action) &&
           !std::holds_alternative<action::Hold>(action) &&
           !std::holds_alternative<action::OpenMenu>(action) &&
           !std::holds_alternative<action::SetTextSize>(action) &&
           !std::holds_alternative<action::SetTheme>(action) &&
           !std::holds_alternative<action::SetLanguage>(action) &&
           !std::holds_alternative<action::SetOption>(action) &&
           !std::holds_alternative<action::ToggleSettings>(action) &&
           !std::holds_alternative<action::Notify>(action) &&
           !std::holds_alternative<action::DismissNotice>(action) &&
           !std::holds_alternative<action::Resize>(action) &&
           !std::holds_alternative<action::ShowProblems>(action) &&
           !std::holds_alternative<action::StartOver>(action) &&
           !std::holds_alternative<action::Quit>(action);
}

}  // namespace

void note_person(State& state, Nanoseconds now)
{
    state.lesson.ran = state.quiet_since <= state.lesson.runs_since;
    state.quiet_since = now;
}

void wait_for_voice(State& state, Nanoseconds spoken)
{
    state.quiet_since += spoken;
}

void apply(const Setting& setting, const Action& action, Nanoseconds now, State& state,
           std::vector<Effect>& effects)
{
    const Change change{setting, now, state, effects};
    const Preferences preferences = state.preferences;
    if (state.has_masthead && begins(action)) {
        fold_masthead(state, now);
        // Next time they know what it says.
        state.preferences.is_greeted = false;
    }
    const Limits before = limits_of(setting, state);
    const Camera opening = opening_camera(setting, state);
    const bool is_opening = !state.moving && state.camera == opening;
    const std::optional<LaneId> in_mind = lane_in_mind(change);
    std::visit([&](const auto& a) { on(change, a); }, action);
    // A new visit begins as it begins, whatever the last visitor had in view or in mind.
    if (std::holds_alternative<action::StartOver>(action)) return;
    // When a panel closes or the text size changes, the lanes have another width, and the view may
    // reach beyond the end of the timeline.
    if (limits_of(setting, state) != before) {
        // The view that a visit begins with stays that in a window of another size.
        if (is_opening && !state.moving && state.camera == opening)
            state.camera = opening_camera(setting, state);
        keep_within(change);
    }
    keep_in_sight(change, in_mind);
    // Who chooses a language or a size on the resting screen is about to begin.
    if (state.is_at_attract && state.preferences != preferences) state.journey.is_held = true;
    let_go_of_card(state);
    remember_tour(state, setting.exhibit);
    if (setting.policy.keeps && state.preferences != preferences)
        effects.emplace_back(effect::KeepPreferences{preferences});
}

void pass_time(const Setting& setting, Nanoseconds now, State& state, std::vector<Effect>& effects)
{
    const Change change{setting, now, state, effects};
    if (state.masthead_left && seconds_between(*state.masthead_left, now) >= masthead_folds_s)
        state.masthead_left.reset();
    end_notice(change);
    go_to_due_step(change);
    run_lesson(change);
    follow_lesson(change);
    move_on(change);
    scroll_on(change);
    travel_on(change);
    keep_watch(change);
}

}  // namespace vitrine
