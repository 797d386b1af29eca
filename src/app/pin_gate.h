// How often a PIN can be tried: a few times, and then ever more rarely.
//
// It outlasts visits, or starting over would let somebody try again.
#pragma once

#include "input/time.h"

namespace vitrine {

class PinGate {
public:
    bool is_open(Nanoseconds now) const { return now >= open_at_; }
    Nanoseconds open_at() const { return open_at_; }

    // Notes that one was tried, and whether it was right. After three wrong ones the gate closes
    // for 30 s, and for twice as long after each further one, up to a quarter of an hour: who
    // tries all PINs of four digits takes months.
    void note(bool is_right, Nanoseconds now);

private:
    int wrong_ = 0;
    Nanoseconds open_at_ = 0;
};

}  // namespace vitrine
