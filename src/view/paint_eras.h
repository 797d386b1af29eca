// The row of eras as it looks: rules where they begin, their names, and where there is room for one
// name alone, a line of stretches below it.
#pragma once

#include "draw/list.h"
#include "view/presence.h"

namespace vitrine {

// Nothing where the scene has no such row.
void paint_eras(const Scene& scene, const Captions& captions, const Theme& theme,
                const Typesetter& type, DrawList& out);

}  // namespace vitrine
