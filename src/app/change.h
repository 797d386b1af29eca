// What a function that changes the state is given.
//
// Each action has a function on(change, action) that does it. They are grouped by subject in
// steering, reading, touring and update.
#pragma once

#include "app/state.h"
#include "app/update.h"

#include <vector>

namespace vitrine {

struct Change {
    const Setting& setting;
    Nanoseconds now = 0;
    State& state;
    std::vector<Effect>& effects;

    const Exhibit& exhibit() const { return setting.exhibit; }
    Regions regions() const { return regions_of(state, setting.policy); }
};

}  // namespace vitrine
