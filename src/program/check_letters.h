// Which letters of an exhibit no face has, so that nobody could read them.
#pragma once

#include "data/json.h"
#include "data/problem.h"
#include "exhibit/exhibit.h"
#include "text/face.h"

#include <vector>

namespace vitrine {

// A warning for each script of which `fonts` lack letters, at the first text that has one of them.
// `json` is the exhibit's. Costs a look at every byte of its texts.
std::vector<Problem> letter_problems(const Exhibit& exhibit, const Json& json, const Fonts& fonts);

}  // namespace vitrine
