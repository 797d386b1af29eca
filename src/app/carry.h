// A visit goes on when the exhibit under it is read again.
//
// What the state refers to by ids is found again by the names that the author gave; what is gone is
// forgotten, all else stays: view, panel, tour, language.
#pragma once

#include "app/state.h"

namespace vitrine {

// `state` of a visit to `from`, as it is in a visit to `to`. Where the view may be follows the
// limits of `index`, which is that of `to`.
State carried_over(const State& state, const Exhibit& from, const Exhibit& to, const Index& index);

}  // namespace vitrine
