#include "app/pin_gate.h"

#include <algorithm>

namespace vitrine {

void PinGate::note(bool is_right, Nanoseconds now)
{
    constexpr int free_tries = 3;
    constexpr Nanoseconds first_wait = 30 * nanoseconds_per_second;
    constexpr Nanoseconds longest_wait = 900 * nanoseconds_per_second;
    constexpr int most_doublings = 5;
    if (is_right) {
        *this = {};
        return;
    }
    ++wrong_;
    if (wrong_ < free_tries) return;
    const int doublings = std::min(wrong_ - free_tries, most_doublings);
    open_at_ = now + std::min(first_wait << doublings, longest_wait);
}

}  // namespace vitrine
