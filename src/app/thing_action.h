// The actions that follow what milestones name; see action.h.
#pragma once

#include "app/thing_page.h"

namespace vitrine::action {

struct OpenThing {
    FoundThing thing;  // its page; of a milestone, its details
};
struct ShowPart {
    page::ThingPart part{};  // of the thing that is open; again: its story
};
// Explains a term where it stands in a text.
struct Explain {
    TermId term{};
    Rect word;  // in pixels
};

}  // namespace vitrine::action
