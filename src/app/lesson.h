// A lesson: a tour that is shown to a class, with what the class does not see yet. A value of the
// state; reveal.h says what follows from it.
#pragma once

#include "app/page.h"
#include "app/step_parts.h"

#include <cstddef>
#include <vector>

namespace vitrine {

struct Lesson {
    std::size_t tour = 0;  // of the exhibit
    // What is kept from the class at each step of the tour that runs; empty: no lesson runs, so
    // that nothing is kept from anybody.
    std::vector<StepParts> covered;

    bool operator==(const Lesson&) const = default;
};

}  // namespace vitrine
