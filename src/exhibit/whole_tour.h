// A tour for an exhibit that has none, such as a table: who teaches with it needs no tour's file.
#pragma once

#include "exhibit/exhibit.h"

namespace vitrine {

// Adds a tour of its weightiest milestones in the order of time, a step each with its picture and
// its question; of many, every second, third and so on. Nothing is added where a tour is, or where
// no milestone is.
void add_whole_tour(Exhibit& exhibit);

}  // namespace vitrine
