// How the axis of a scene is painted: the dark strip with its ticks and years, without the signs at
// its ends, which are buttons (program/chrome.cpp). Under these no years are written.
#pragma once

#include "draw/list.h"
#include "view/axis_fade.h"

namespace vitrine {

void paint_axis(const Scene& scene, const AxisFade& fade, const Theme& theme,
                const Typesetter& type, DrawList& out);

}  // namespace vitrine
