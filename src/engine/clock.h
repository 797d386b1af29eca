// The clocks of the machine: nothing else in the program reads one.
#pragma once

#include "input/event.h"

namespace vitrine {

// A time that never goes back. It counts from no moment in particular.
Nanoseconds monotonic_time();

// Time since the process was started, from the system's own record of it.
Nanoseconds time_since_process_start();

// Minutes since midnight on the clock on the wall, in local time.
int minute_of_day();

// Today's date here.
MonthDay day_of_year();

// CPU time that this process has used.
Nanoseconds cpu_time();

}  // namespace vitrine
