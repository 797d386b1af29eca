// Which member of a lane is the first from some day on, looked up instead of searched for.
//
// It is a table with one place for each stretch of time, which is a power of two days long. A view
// asks for the edges of hundreds of stretches that are as long or longer; each costs one look.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace vitrine {

class FirstPlaces {
public:
    FirstPlaces() = default;
    // For `days` in ascending order.
    explicit FirstPlaces(std::span<const double> days);

    // Whether first_from() knows all multiples of `days`, which is a power of two.
    bool knows(double days) const { return !places_.empty() && days >= days_; }

    // The first place whose day is not before `day`, which must be a multiple that knows() allows.
    std::size_t first_from(double day) const;

    // The two places between which that place is, for any day. `count` is how many days there are.
    std::pair<std::size_t, std::size_t> around(double day, std::size_t count) const;

    // Bytes held.
    std::size_t memory() const;

private:
    double days_ = 1;   // of a stretch
    double first_ = 0;  // the number of the first stretch, counted from day 0
    std::vector<std::uint32_t> places_;
};

}  // namespace vitrine
