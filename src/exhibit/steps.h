// What a step of a tour has beside its text: parts that may be kept from a class for a while, and
// the contrast that belongs to it.
#pragma once

#include "exhibit/exhibit.h"

namespace vitrine {

// The contrast that a step is about: the one that most of its milestones share, and of several its
// subject's. Null if there is none.
const Contrast* contrast_of(const Exhibit& exhibit, const TourStep& step);

// Whether a step has this part, so that it can be kept from a class.
bool has_part(const Exhibit& exhibit, const TourStep& step, StepPart part);

}  // namespace vitrine
