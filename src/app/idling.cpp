#include "app/idling.h"

#include "app/staffing.h"
#include "app/update.h"

#include <cmath>

namespace vitrine {

namespace {

// How long the question stays under a hand that has come to one of its buttons: as long as a
// finger counts that does not move.
constexpr double answer_stays_s = 10;

Nanoseconds after_quiet(const State& state, double seconds)
{
    return state.quiet_since + static_cast<Nanoseconds>(seconds * nanoseconds_per_second);
}

// When something that is counted in whole seconds until `end` shows the next one.
Wake next_second_before(Nanoseconds end, Nanoseconds now)
{
    const double left = seconds_between(now, end);
    const double next = std::ceil(left) - 1;
    return Wake{end - static_cast<Nanoseconds>(std::max(0.0, next) * nanoseconds_per_second)};
}

// What was chosen on the resting screen is for a visitor who begins soon, not for the next.
bool is_at_rest(const State& state)
{
    return state.is_at_attract && !state.journey.is_held;
}

}  // namespace

bool is_left_alone(const Change& c)
{
    State& s = c.state;
    const auto& idle = c.setting.policy.idle;
    if (!idle) return false;
    const double quiet = seconds_between(s.quiet_since, c.now);
    if (s.is_at_attract) return !is_at_rest(s) && quiet >= idle->ask_after_s;
    // Staff are not asked whether they are there: what they see is none of a visitor's business.
    if (is_open<page::Staff>(s.pages)) return quiet >= staff_stays_s;
    if (is_open<page::Pin>(s.pages)) return quiet >= pin_stays_s;
    if (quiet >= idle->ask_after_s + idle->leave_after_s) return true;
    const bool was_asking = s.is_asking;
    // A button of the question counts when it is lifted; all else answers at once.
    const bool is_answered = was_asking && quiet < answer_stays_s;
    s.is_asking = quiet >= idle->ask_after_s || is_answered;
    // ACAA (k)(3)(ii): an alert that is seen and heard, where somebody has to answer in time.
    if (s.is_asking && !was_asking && c.setting.policy.has_chime)
        c.effects.emplace_back(effect::Chime{});
    return false;
}

Wake next_watch(const Setting& setting, const State& state, Nanoseconds now)
{
    const auto& idle = setting.policy.idle;
    if (!idle || is_at_rest(state)) return Wake::never();
    if (is_open<page::Staff>(state.pages))
        return next_second_before(after_quiet(state, staff_stays_s), now);
    if (const auto* pin = find_page<page::Pin>(state.pages)) {
        const Wake closes{after_quiet(state, pin_stays_s)};
        return pin->open_at > now ? closes.or_at(*next_second_before(pin->open_at, now).at)
                                  : closes;
    }
    if (!state.is_asking) return Wake{after_quiet(state, idle->ask_after_s)};
    // The countdown shows whole seconds.
    return next_second_before(after_quiet(state, idle->ask_after_s + idle->leave_after_s), now);
}

}  // namespace vitrine
