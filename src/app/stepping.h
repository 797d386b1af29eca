// Which milestone comes next, of those that the filter shows: in time, in the lanes above and
// below, at the ends.
#pragma once

#include "app/state.h"

#include <optional>

namespace vitrine {

// The milestone `by` places later (earlier where negative) than the selected one, the first or last
// one at most; nothing where the selected one is filtered out and none is on that side of it.
// Without a selection, the next one from the beginning of the view on. Logarithmic.
std::optional<MilestoneId> step_in_time(const Setting& setting, const State& state, int by);

// The one nearest in time in the next lane above (-1) or below (1) that has any.
std::optional<MilestoneId> step_across(const Setting& setting, MilestoneId from, int by);

}  // namespace vitrine
