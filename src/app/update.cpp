#include "app/update.h"

#include "app/evidence.h"
#include "app/finding.h"
#include "app/following.h"
#include "app/keeping.h"
#include "app/meanwhile.h"
#include "app/reading.h"
#include "app/scrolling.h"
#include "app/speaking.h"
#include "app/steering.h"
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
    const std::size_t next =
        (index_of(c.state.preferences.language) + 1) % c.exhibit().languages.size();
    c.state.preferences.language = static_cast<LanguageId>(next);
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

void on(const Change& c, const action::BeginVisit&)
{
    c.state.is_at_attract = false;
}

void on(const Change& c, const action::StillHere&)
{
    c.state.is_asking = false;
}

void on(const Change& c, const action::StartOver&)
{
    const bool was_fullscreen = c.state.preferences.is_fullscreen;
    // What outlasts visits is not begun anew with them.
    Trail kept = c.setting.policy.keeps ? std::move(c.state.trail.kept) : Trail{};
    c.state = first_state(c.setting, c.state.size, c.state.density, c.now);
    c.state.trail.kept = std::move(kept);
    if (c.state.preferences.is_fullscreen != was_fullscreen)
        c.effects.emplace_back(effect::SetFullscreen{c.state.preferences.is_fullscreen});
    c.effects.emplace_back(effect::StartedOver{});
}

void on(const Change& c, const action::Resize& a)
{
    c.state.size = a.size;
    c.state.density = a.density;
}

void on(const Change& c, const action::Quit&)
{
    c.effects.emplace_back(effect::Quit{});
}

// ---- time

void keep_watch(const Change& c)
{
    State& s = c.state;
    const auto& idle = c.setting.policy.idle;
    if (!idle) return;
    const double quiet = seconds_between(s.quiet_since, c.now);
    // Preferences chosen on the resting screen are for a visitor who begins soon, not for the next.
    const bool is_at_rest = s.is_at_attract && s.preferences == c.setting.preferences;
    if (s.is_at_attract) {
        if (!is_at_rest && quiet >= idle->ask_after_s) on(c, action::StartOver{});
    } else if (quiet >= idle->ask_after_s + idle->leave_after_s) {
        on(c, action::StartOver{});
    } else {
        s.is_asking = quiet >= idle->ask_after_s;
    }
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
    state.quiet_since = now;
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
    const std::optional<LaneId> in_mind = lane_in_mind(change);
    std::visit([&](const auto& a) { on(change, a); }, action);
    // A new visit begins as it begins, whatever the last visitor had in view or in mind.
    if (std::holds_alternative<action::StartOver>(action)) return;
    // When a panel closes or the text size changes, the lanes have another width, and the view may
    // reach beyond the end of the timeline.
    if (limits_of(setting, state) != before) keep_within(change);
    keep_in_sight(change, in_mind);
    if (setting.policy.keeps && state.preferences != preferences)
        effects.emplace_back(effect::KeepPreferences{preferences});
}

void pass_time(const Setting& setting, Nanoseconds now, State& state, std::vector<Effect>& effects)
{
    const Change change{setting, now, state, effects};
    if (state.masthead_left && seconds_between(*state.masthead_left, now) >= masthead_folds_s)
        state.masthead_left.reset();
    end_notice(change);
    move_on(change);
    scroll_on(change);
    keep_watch(change);
}

}  // namespace vitrine
