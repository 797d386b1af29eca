// Makes exhibits of any size for measuring. They come from a seed, so that everybody measures the
// same.
//
// The milestones lie in the years 1922 to 1948 and in six lanes. Three in ten are periods. Their
// titles have natural lengths, in Latin and Cyrillic letters. They are not spread evenly over time:
// there are bursts in which much happens, quiet times between them, and gaps in which nothing
// begins.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace vitrine {

struct Generated {
    std::size_t events = 1000;
    std::uint64_t seed = 1;
};

// Hands the JSON of the exhibit to `write`, piece by piece. It is the same on every machine.
void generate_exhibit(const Generated& what, const std::function<void(std::string_view)>& write);

}  // namespace vitrine
