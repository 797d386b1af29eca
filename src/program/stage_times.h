// What frames cost.
#pragma once

#include "input/time.h"

namespace vitrine {

// What showing one frame has taken.
struct StageTimes {
    Nanoseconds scene = 0;  // compose, paint and panels: state to draw list
    Nanoseconds submit = 0;
    Nanoseconds present = 0;
};

// What one turn cost, by phase; on all stages together.
struct TurnTimes {
    Nanoseconds update = 0;
    Nanoseconds scene = 0;
    Nanoseconds submit = 0;
    Nanoseconds present = 0;
};

}  // namespace vitrine
