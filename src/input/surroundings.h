// What happens around the program without anybody touching it: displays come and go, and the clock
// on the wall goes on.
#pragma once

#include "base/geom.h"

#include <vector>

namespace vitrine {

// A display that windows can be put on.
struct Display {
    Rect bounds;  // where it lies among the others, in the window system's units

    bool operator==(const Display&) const = default;
};

// A day of any year.
struct MonthDay {
    int month = 1;  // 1 … 12
    int day = 1;

    bool operator==(const MonthDay&) const = default;
};

namespace event {

struct Today {
    MonthDay date;
};

struct Displays {
    std::vector<Display> all;  // that there are now; the first is that of who sits at the machine
};
struct WallClock {
    int minute = 0;  // of the day, local time: 0 … 1439
};

}  // namespace event

}  // namespace vitrine
