// What happens while nobody touches anything: a question, a countdown, and the next visitor's
// start.
#pragma once

#include "app/change.h"

namespace vitrine {

// Watches for how long nobody has done anything, where the policy has a rule for that. True if the
// visit has to start over.
bool is_left_alone(const Change& c);

// When the watch has to look again, if nothing happens until then.
Wake next_watch(const Setting& setting, const State& state, Nanoseconds now);

}  // namespace vitrine
