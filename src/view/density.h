// How many milestones of a lane fall when: counts in columns of time, at several scales.
//
// Each level has columns twice as long as the one below. While the view zooms from one level to the
// next, heights change gradually, so that a histogram made of them never jumps. Making it costs as
// much as it is wide, however much it counts.
#pragma once

#include "view/camera.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vitrine {

class Density {
public:
    Density() = default;
    // Of days in ascending order.
    explicit Density(std::span<const double> days);

    // The greatest count a day, over columns that are `days` long or a little longer.
    double peak(double days) const;

    // Bytes held.
    std::size_t memory() const;

    struct Column {
        double from = 0;  // days
        double to = 0;
        float share = 0;  // of a column in which `peak` happens each day: 0 … 1
    };
    // Appends the columns that meet `view` and are not empty to `out`, in order of time, where a
    // day is `px_per_day` wide: columns are at least `least_px` wide and less than twice that.
    // Where even the finest ones are wider, they sink away.
    void append(const Span& view, double px_per_day, double least_px, double peak,
                std::vector<Column>& out) const;

private:
    double from_ = 0;
    double finest_ = 1;  // days of a column of the first level
    std::vector<std::vector<std::uint32_t>> levels_;
};

}  // namespace vitrine
