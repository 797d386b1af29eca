// Exhibit files: JSON → Exhibit, with every problem at its line and column.
//
// Knows the whole shape of version 1 (tests/exhibits/good has examples): every key, its type, which
// are required, what the names refer to. Unknown keys are warnings, all else that is wrong is an
// error, and with an error there is no exhibit.
#pragma once

#include "base/progress.h"
#include "data/problem.h"
#include "exhibit/exhibit.h"

#include <string_view>

namespace vitrine {

// Reads the whole of an exhibit file. Problems are sorted by place; at most 10,000 errors and as
// many warnings are kept, and then a last one says how many more there are. Tells `progress`, if
// there is one, and stops with a problem where that asks for it.
Reading<Exhibit> read_exhibit(std::string_view bytes, Progress* progress = nullptr);

}  // namespace vitrine
