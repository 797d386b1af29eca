// How time parts at cuts: the strip of days opens, and columns stand where the days of a moment
// were. All other days are still there, left and right of the columns.
//
// The columns take their width from the strip, so the days beside them stand closer; both ends of
// the strip stay the same days. A cut whose days are not in view has its column at that end.
#pragma once

#include "base/geom.h"
#include "view/camera.h"

#include <array>
#include <cstddef>
#include <span>

namespace vitrine {

constexpr std::size_t most_cuts = 2;

struct Parting {
    struct Column {
        Span days;    // of its moment, as far as no column before it has them
        float x = 0;  // its left edge
        float w = 0;
        std::size_t cut = 0;  // the place of its cut among those that were asked for
    };

    Span view;       // the days of the strip
    float left = 0;  // of the strip
    float width = 0;
    double px_per_day = 1;  // beside the columns
    std::array<Column, most_cuts> all{};
    std::size_t count = 0;

    // In the order of time.
    std::span<const Column> columns() const { return std::span(all).first(count); }
    // The column of a cut; null if it has none.
    const Column* column_of(std::size_t cut) const;

    // Where a day is: one of a column's moment within the column.
    float x(double day) const;
    double day(float x) const;
    // The place of that day on a strip that does not part, where cameras work.
    float whole_x(float x) const;
    // How many days a way of so many pixels is beside the columns.
    double days_of(float px) const { return static_cast<double>(px) / px_per_day; }
};

// Of a strip from `left`, `width` wide, that shows the days of `view`, parted at moments by columns
// `column` wide: all of these in pixels, or all in units. At most two moments.
Parting parted(const Span& view, float left, float width, std::span<const Span> moments,
               float column);

// How wide a column is in a strip of so many units, beside as many others.
float column_width(float strip, std::size_t count);

}  // namespace vitrine
