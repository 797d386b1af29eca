#include "app/cutting.h"
#include "app/idling.h"
#include "app/journey.h"
#include "app/keeping.h"
#include "app/placing.h"
#include "app/quizzing.h"
#include "app/teaching.h"
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
    if (is_spot_moving(state.board, now)) return Wake::now();
    if (is_turning(state, now) || is_parting(state, now) || is_telling(state, now))
        return Wake::now();
    Wake watch = next_watch(setting, state, now);
    if (const Wake leg = next_leg(setting, state); leg.at) watch = watch.or_at(*leg.at);
    if (const auto due = next_by_itself(setting, state)) watch = watch.or_at(*due);
    if (const auto due = typed_due(state)) watch = watch.or_at(*due);
    if (const auto second = next_quiz_second(state, now)) watch = watch.or_at(*second);
    const auto end = end_of_notice(state);
    return end ? watch.or_at(*end) : watch;
}

}  // namespace vitrine
