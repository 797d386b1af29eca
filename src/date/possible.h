// Whether something can have happened between other things, as far as their dates say.
//
// A date that is not sure is not held against whoever puts things in order: an order is wrong only
// if no days that the dates could mean make it right. A period can stand at each of its days. What
// is about right reaches further by half the length of what was said, as it is drawn
// (date/stretches.h); an open or unknown end reaches as far as there are days.
#pragma once

#include "date/edtf.h"

#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

// Days from the first to the last, both included.
struct DayRange {
    Day first{};
    Day last{};

    bool operator==(const DayRange&) const = default;
};

// All days that a date could mean, oldest first. Never empty; a set has a range for each of its
// members, which may touch each other.
std::vector<DayRange> possible_days(const Date& date);

// The first and the last of them.
DayRange bounds_of(const Date& date);

// Where something was put among others, each of them on its right side.
enum class PutFit : std::uint8_t {
    Fits,
    TooEarly,  // it comes after something that it was put before
    TooLate,   // it comes before something that it was put after
};

// Whether `date` can lie on or after a day that each of the dates `before` could mean, and on or
// before one of each of those `after`. How these lie to each other is not asked.
PutFit fit_between(const Date& date, std::span<const DayRange> before,
                   std::span<const DayRange> after);

}  // namespace vitrine
