// How sure a date is, in one word: what is said first when a visitor asks how it is known. What
// makes it doubtful counts more than how finely it is given.
#pragma once

#include "date/edtf.h"

#include <cstdint>

namespace vitrine {

enum class Sureness : std::uint8_t {
    Undated,      // of what has no date of its own; no date is this
    OneOfTwo,     // "[a,b]"
    Within,       // another set of which one is meant
    Uncertain,    // '?', '%'
    Approximate,  // '~'
    NoBeginning,  // where one end is open or unknown
    NoEnd,
    Day,
    Month,
    PartOfYear,
    Year,
    Roughly,  // a decade or more
};

// Of an interval, the end that is given less finely decides.
Sureness sureness_of(const Date& date);

}  // namespace vitrine
