// The actions of the page on what is said and what is known.
#pragma once

#include "app/evidence_page.h"

#include <cstddef>

namespace vitrine::action {

// Opens the page at what the selected milestone is about, or closes it.
struct ToggleEvidence {};
struct ShowEvidence {
    std::size_t at = 0;  // as page::Evidence::at; ignored if there is no such entry
};
struct StepEvidence {
    int by = 0;  // entries on; negative: back
};
struct TellClaim {
    std::size_t claim = 0;  // as page::Evidence::claim; ignored if there is no such statement
};
struct ShowSides {
    Sides sides{};  // alone, on this page and on the timeline
};

}  // namespace vitrine::action
