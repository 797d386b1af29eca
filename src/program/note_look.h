// How the note that is written in was drawn last.
#pragma once

#include "base/geom.h"
#include "text/shape.h"

namespace vitrine {

struct NoteLook {
    TextStyle style;
    int width = 0;  // of its lines, in pixels
    int line = 0;   // how high each is
    Rect caret;     // in the window
};

}  // namespace vitrine
