// What importers do with dates besides reading them.
#pragma once

#include "exhibit/draft.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// A date as people type it (date/typed.h), as EDTF. Nothing for what is no date.
std::optional<std::string> edtf_of_text(std::string_view text);

// TimelineJS counts as people do: "-44" is 44 BC, EDTF's "-43". Other texts come back as they are.
std::string astronomical_of(std::string_view year);

// Puts milestones of one date into the order of their times of day ("06:30"), in the places that
// they have among the others. `times` has one text for each; those without stay where they are.
void order_by_time(std::vector<DraftMilestone>& milestones, const std::vector<std::string>& times);

}  // namespace vitrine
