// Finding: words in the field, the list of what they find, and going from one line of it to the
// next.
//
// The list is a page (page::Search) that is open while there are words in the field. It knows what
// was looked at before. Going back restores that; whoever opens something that was found comes back
// to the list first.
#pragma once

#include "app/change.h"

namespace vitrine {

void on(const Change& change, const action::Find& a);
void on(const Change& change, const action::FindWords& a);
void on(const Change& change, const action::ClearWords& a);
void on(const Change& change, const action::StepFound& a);
void on(const Change& change, const action::OpenFound& a);
void on(const Change& change, const action::TypeText& a);
void on(const Change& change, const action::EraseText& a);

// Whether the visitor has gone to a date of the list and not on to another line of it.
bool is_at_found_date(const State& state, const Finder& finder);

enum class SearchEnd : std::uint8_t {
    GoesBack,  // to what was looked at before
    Stays,
};

// Ends the search, if there is one.
void end_search(const Change& change, SearchEnd end);

}  // namespace vitrine
