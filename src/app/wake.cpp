#include "app/cutting.h"
#include "app/keeping.h"
#include "app/update.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// Whether rows of the page on what is known are on their way to becoming outlines, or back.
bool is_turning(const State& state, Nanoseconds now)
{
    const auto* page = find_page<page::Evidence>(state.pages);
    return page != nullptr && page->sides_before != sides_of(state.filter) &&
           seconds_between(page->turned_at, now) < sides_turn_s;
}

}  // namespace

Wake next_wake(const Setting& setting, const State& state, Nanoseconds now)
{
    if (state.moving || state.lanes.glide || state.masthead_left) return Wake::now();
    if (is_turning(state, now) || is_parting(state, now)) return Wake::now();
    const auto& idle = setting.policy.idle;
    const bool is_at_rest = state.is_at_attract && state.preferences == setting.preferences;
    const auto end = end_of_notice(state);
    if (end && (!idle || is_at_rest)) return Wake{*end};
    if (!idle || is_at_rest) return Wake::never();
    const auto after = [&](double seconds) {
        return state.quiet_since + static_cast<Nanoseconds>(seconds * nanoseconds_per_second);
    };
    if (!state.is_asking) {
        const Wake asks{after(idle->ask_after_s)};
        return end ? asks.or_at(*end) : asks;
    }
    // The countdown shows whole seconds: wake when the next one begins.
    const double left = seconds_left(state, setting.policy, now);
    const double next = std::ceil(left) - 1;
    return Wake{after(idle->ask_after_s + idle->leave_after_s - std::max(0.0, next))};
}

}  // namespace vitrine
