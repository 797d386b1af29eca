// Where what reaches far out of the view is dashed from.
#pragma once

#include "view/sizes.h"

#include <cmath>

namespace vitrine {

// A century in the view of a day begins millions of pixels away, where a float is not exact. What
// begins at `x`, before `least`, is moved near it, by whole dashes, so that each of its dashes
// stays where it is. Both are in units or pixels, of which a logical unit has `scale`.
inline double near_by_dashes(double x, double least, double scale)
{
    if (x >= least) return x;
    const double step = (sizes::outline_dash + sizes::dash_gap).wide() * scale;
    return x + std::floor((least - x) / step) * step;
}

}  // namespace vitrine
