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

}  // namespace vitrine
