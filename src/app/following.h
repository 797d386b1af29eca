// Following the thread: the pages of people, terms, figures and sources, and the way back.
#pragma once

#include "app/change.h"

namespace vitrine {

void on(const Change& change, const action::OpenThing& a);
void on(const Change& change, const action::ShowPart& a);
void on(const Change& change, const action::Explain& a);

// Opens the page of a person, a term, a figure or a source instead of what is read, without a note
// in the history, and flies to its milestones unless they are in view.
void look_at_thing(const Change& change, const FoundThing& thing);

// The focus, which was here `before` another page was opened beside the timeline: what has led
// there from a text or a field is gone, and the visitor goes on from the page's beginning; the
// buttons around a text keep it, and so does the timeline.
void go_on_in_panel(State& state, const Focus& before);

}  // namespace vitrine
