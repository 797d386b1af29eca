// Which milestone comes next, of those that the filter shows: in time, or in the lanes above and
// below.
#pragma once

#include "app/state.h"

#include <optional>

namespace vitrine {

// The milestone `by` places later than the selected one (earlier if negative), at most the first or
// last one. Nothing if the selected one is filtered out and none is shown on that side of it.
// Without a selection: the first one whose mark is in the view or right of it, or if `by` is
// negative, the one before that. Takes logarithmic time.
std::optional<MilestoneId> step_in_time(const Setting& setting, const State& state, int by);

// The milestone nearest in time in the next lane above (`by` is -1) or below (1) that shows any;
// nothing if no lane does.
std::optional<MilestoneId> step_across(const Setting& setting, MilestoneId from, int by);

}  // namespace vitrine
