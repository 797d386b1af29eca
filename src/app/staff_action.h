// What staff do at a screen that visitors cannot leave; see action.h.
#pragma once

#include "input/surroundings.h"
#include "input/time.h"

namespace vitrine {

// A key of the pad that erases the last digit; the others are digits.
constexpr int erasing_key = -1;

namespace action {

struct AskForPin {};
struct TypePin {
    int key = 0;
};
struct TryPin {};
struct AnswerPin {
    bool is_right = false;
    Nanoseconds open_at = 0;  // when the next one can be tried
};
struct FitCard {
    float by = 1;  // times as wide
};
struct KeepWidth {};
struct WidthKept {
    bool is_kept = false;
};
struct TellToday {
    MonthDay date;
};
struct Lower {};  // controls and panels into everybody's reach, or back

}  // namespace action

}  // namespace vitrine
