// Where panels are drawn a second time, as a picture of themselves: what is there to be pressed,
// read or wanted is nobody's business.
#pragma once

#include "app/action.h"
#include "draw/list.h"
#include "draw/semantics.h"
#include "engine/gui.h"

namespace vitrine {

struct Easel {
    Gui gui;
    PanelHands hands;
    DrawList list;
    Semantics semantics;
    Actions wanted;

    void begin(Nanoseconds now, Vec2 size)
    {
        list.clear(size);
        semantics.clear();
        gui.begin({.now = now, .size_px = size, .list = list, .semantics = semantics}, hands);
    }
    void end()
    {
        gui.end();
        wanted.clear();
    }
};

}  // namespace vitrine
