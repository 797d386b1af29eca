// What importers do with dates besides reading them.
#pragma once

#include "exhibit/draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// The EDTF of a date as people type it (see date/typed.h). Nothing if the text is no date.
std::optional<std::string> edtf_of_text(std::string_view text);

// Turns a year BC as TimelineJS counts it into an astronomical year, as EDTF has it: "-44" is 44 BC
// and becomes "-43". All other texts come back as they are.
std::string astronomical_of(std::string_view year);

// Sorts milestones of the same date by their times of day ("06:30"). Together they keep the places
// that they have among the others. `times` has one text for each milestone; if it is empty, the
// milestone stays where it is.
void order_by_time(std::vector<DraftMilestone>& milestones, const std::vector<std::string>& times);

}  // namespace vitrine
