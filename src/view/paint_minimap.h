// The minimap as it looks: marks of all lanes, the stubs of what lies far off, the window in view.
#pragma once

#include "draw/list.h"
#include "view/scene.h"

namespace vitrine {

// Nothing where the scene has no minimap.
void paint_minimap(const Exhibit& exhibit, const Scene& scene, const Theme& theme, DrawList& out);

}  // namespace vitrine
