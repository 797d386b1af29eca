// Whether a moment lies within what a date says: surely, perhaps, or not.
//
// A period holds the moments between its beginning and its end; while it may have begun already or
// may have ended, it holds them perhaps. Of a date that means one of many days, each moment is the
// right one perhaps. What is only known by one end ("/1936") is known of nowhere else, unless it is
// said to be open ("../1936").
#pragma once

#include "date/edtf.h"

#include <cstdint>

namespace vitrine {

enum class Holding : std::uint8_t { No, Perhaps, Surely };

// Of the moment from the day `from` to the day `to`, both as points in time, which is longer than
// nothing. That an end is only about right does not reach beyond the days that the date names.
// Allocates nothing.
Holding holding(const Date& date, double from, double to);

}  // namespace vitrine
