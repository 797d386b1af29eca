// What input devices are in the middle of, between one turn and the next.
//
// What a visitor has changed is in State. What a visitor's hands were about to do is here: fingers
// and buttons that are down, gestures that have begun, presses and scrolling of panels, and what
// panels want of the next turn. A visit that starts over, and another exhibit, begin with Hands{}.
#pragma once

#include "app/action.h"
#include "engine/panel_hands.h"
#include "input/contacts.h"
#include "input/gesture.h"

namespace vitrine {

struct Hands {
    Contacts contacts;
    Gestures gestures;
    PanelHands panels;
    Actions wanted;  // by panels, for the next turn
};

// Whether somebody must have done something for this to happen.
bool is_from_person(const Event& event);

}  // namespace vitrine
