// Exhibits of any size for measuring: seeded, so that everybody measures the same.
//
// The years 1922 to 1948 in six lanes, three in ten of them periods, with titles of natural length
// in Latin and Cyrillic letters. Time is not filled evenly: there are bursts of days in which much
// happens, a quiet ground, and gaps in which nothing begins.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace vitrine {

struct Generated {
    std::size_t events = 1000;
    std::uint64_t seed = 1;
};

// Hands the exhibit's JSON to `write`, piece by piece. The same on every machine.
void generate_exhibit(const Generated& what, const std::function<void(std::string_view)>& write);

}  // namespace vitrine
