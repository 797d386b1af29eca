// When a milestone was, in words.
#pragma once

#include "data/words.h"
#include "exhibit/milestone.h"

#include <string>

namespace vitrine {

// Its date as date/wording.h words it, or that none is known.
std::string worded_date(const Milestone& milestone, const Words& words);

}  // namespace vitrine
