// Reads exhibit files: turns JSON into an Exhibit and reports every problem with line and column.
//
// It knows all of version 1 of the format (tests/exhibits/good has examples): every key, its type,
// whether it is required, and what names refer to. An unknown key is a warning. Everything else
// that is wrong is an error, and with an error there is no exhibit.
#pragma once

#include "base/progress.h"
#include "data/problem.h"
#include "exhibit/exhibit.h"

#include <string_view>

namespace vitrine {

// Reads a whole exhibit file. Problems are sorted by place. At most 10,000 errors and as many
// warnings are kept; if there are more, a last problem says how many. Reports to `progress`, if
// there is one, and stops without an exhibit when that is cancelled.
Reading<Exhibit> read_exhibit(std::string_view bytes, Progress* progress = nullptr);

}  // namespace vitrine
