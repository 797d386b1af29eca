// Which milestone comes next, of those that the filter shows: in time, or in the lanes above and
// below.
#pragma once

#include "app/state.h"

#include <optional>

namespace vitrine {

// The milestone `by` places later than the selected one (earlier if negative), at most the first or
// last one. Nothing if the selected one is filtered out and none is shown on that side of it.
// Without a selection, or from one that has no date: the first one whose mark is in the view or
// right of it, or if `by` is negative, the one before that. What has no date is never stepped to.
// Takes logarithmic time.
std::optional<MilestoneId> step_in_time(const Setting& setting, const State& state, int by);

// The milestone nearest in time to the selected one in the next lane above (`by` is -1) or below
// (1) that shows any; nothing if no lane does. From one without a date it is the nearest to the
// middle of the view. Something must be selected.
std::optional<MilestoneId> step_across(const Setting& setting, const State& state, int by);

}  // namespace vitrine
