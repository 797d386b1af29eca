// Trails with numbers, for the test that kills a program while it writes them.
#pragma once

#include "app/trail.h"

#include <string>

namespace vitrine {

constexpr long written_stops = 40;

// The last number up to `n` that the stop at `place` was written with.
inline long number_at(long n, long place)
{
    const long last = n - (n - place) % written_stops;
    return last > n ? last - written_stops : last;
}

inline Trail written_trail(long n)
{
    Trail trail;
    for (long place = 0; place < written_stops; ++place) {
        const long number = number_at(n, place);
        trail.stops.push_back({.milestone = "S" + std::to_string(place),
                               .title = "Съезд " + std::to_string(place),
                               .note = std::to_string(number) + ' ' +
                                       std::string(static_cast<std::size_t>(number % 500), 'x')});
    }
    return trail;
}

}  // namespace vitrine
