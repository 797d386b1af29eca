#include "app/state.h"

#include <algorithm>

namespace vitrine {

State first_state(const Setting& setting, Vec2 size, float density, Nanoseconds now)
{
    State state;
    state.size = size;
    state.density = density;
    state.quiet_since = now;
    state.preferences = setting.preferences;
    state.is_at_attract = setting.policy.opens == Opening::Attract;
    if (setting.policy.opens == Opening::Tour && !setting.exhibit.tours.empty()) {
        state.tour = TourRun{.tour = std::min(setting.tour, setting.exhibit.tours.size() - 1)};
    }
    state.camera = fitted(setting.index.range, 0, 1);
    return state;
}

Metrics metrics_of(const State& state)
{
    return {.scale = state.density * static_cast<float>(state.preferences.text_percent) / 100.0F};
}

Regions regions_of(const State& state, const Policy& policy)
{
    return regions_of(state.size, metrics_of(state), policy.chrome,
                      state.selection ? Panel::Open : Panel::Closed);
}

ViewSpec view_spec(const State& state, const Policy& policy)
{
    return {.camera = state.camera,
            .size = state.size,
            .metrics = metrics_of(state),
            .chrome = policy.chrome,
            .panel = state.selection ? Panel::Open : Panel::Closed,
            .language = state.preferences.language,
            .selection = state.selection,
            .folded = state.folded};
}

double seconds_left(const State& state, const Policy& policy, Nanoseconds now)
{
    if (!policy.idle) return 0;
    const double quiet = seconds_between(state.quiet_since, now);
    return std::max(0.0, policy.idle->ask_after_s + policy.idle->leave_after_s - quiet);
}

}  // namespace vitrine
