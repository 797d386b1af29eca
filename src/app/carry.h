// Keeps a visit going when the exhibit's file has changed and is read again.
//
// The state refers to parts of the exhibit by ids, which the new exhibit may give to other parts.
// So the parts are found again by the names that the author gave them. What is gone is forgotten;
// everything else stays: view, panels, tour, language.
#pragma once

#include "app/state.h"

namespace vitrine {

// The state of a visit to `from`, translated to a visit in `setting`. The camera is kept within the
// limits that it has there, with what is open.
State carried_over(const State& state, const Exhibit& from, const Setting& setting);

}  // namespace vitrine
