// What the functions that change the state share: one thing that is done, at one moment.
//
// Each action has a function on(change, action); they stand in steering, reading, touring and
// update, by what they are about.
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
