#include "app/greeting.h"

namespace vitrine {

bool has_room_to_greet(const State& state)
{
    const Vec2 size = size_in_units(state.size, metrics_of(state));
    // A wide window may be lower: all that greets stands side by side there.
    const bool is_wide = size.x >= 1200 && size.y >= 560;
    return is_wide || (size.x >= 600 && size.y >= 640);
}

float masthead_height(const State& state)
{
    const Vec2 size = size_in_units(state.size, metrics_of(state));
    if (size.x < 320 || size.y < 300) return 0;
    if (!has_room_to_greet(state)) return size.y;
    // In a high window what one may begin with stands below the question.
    if (size.y > size.x) return 300;
    return size.y < 800 ? 112 : 176;
}

bool greets_alone(const State& state)
{
    return state.has_masthead && !has_room_to_greet(state) && masthead_height(state) > 0;
}

void fold_masthead(State& state, Nanoseconds now)
{
    if (!state.has_masthead) return;
    state.has_masthead = false;
    if (!state.preferences.reduces_motion && masthead_height(state) > 0) state.masthead_left = now;
}

}  // namespace vitrine
