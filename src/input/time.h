// Time, as the program has it: nanoseconds since it started, and when the next frame is due.
#pragma once

#include <cstdint>
#include <optional>

namespace vitrine {

// Nanoseconds since the program started.
using Nanoseconds = std::int64_t;
constexpr Nanoseconds nanoseconds_per_second = 1'000'000'000;

// Seconds from `from` to `to`.
inline double seconds_between(Nanoseconds from, Nanoseconds to)
{
    return static_cast<double>(to - from) / static_cast<double>(nanoseconds_per_second);
}

// When the next frame is due: now, at a time, or only when something happens.
struct Wake {
    std::optional<Nanoseconds> at;  // nothing: never

    static Wake now() { return {Nanoseconds{0}}; }
    static Wake never() { return {}; }
    // The earlier of the two.
    Wake or_at(Nanoseconds time) const { return {at && *at < time ? *at : time}; }
};

}  // namespace vitrine
