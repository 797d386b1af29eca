// Names of periods on the sheets of a poster that is cut: who stands before one of them knows what
// its bars are.
#pragma once

#include "view/print_pen.h"
#include "view/scene.h"

#include <span>

namespace vitrine {

// Days that one sheet shows alone or on top of the one before it, in the poster's pixels.
struct PosterStretch {
    float from = 0;
    float to = 0;
};

// Names each bar that comes from another sheet once more, after dots, where the sheet begins: in
// its colour where its days are certain, else beside its end if that is free. One whose name is on
// the sheet as it is has no other.
void name_bars_again(const PrintSource& source, const Scene& scene,
                     std::span<const PosterStretch> sheets, PaperPage& out);

}  // namespace vitrine
