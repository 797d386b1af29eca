// Reads the JSON of other timeline programs into a draft: TimelineJS 3, SIMILE Timeline and
// vis-timeline. Which of them a file is from follows from its members.
//
// TimelineJS: {"title", "events", "eras"}, with dates down to the millisecond, of which the day is
// kept. vis-timeline: an array of items, or {"items", "groups"}. What export_timelinejs() keeps of
// an exhibit comes back whole, thanks to the member "vitrine" that it adds to each event.
#pragma once

#include "exhibit/draft.h"

#include <string_view>

namespace vitrine {

// Whether a JSON text is one of these and no exhibit, by the first of its members that tells them
// apart. Costs what stands before that.
bool is_timeline_json(std::string_view bytes);

// If the file is no JSON, or from none of these programs, there is no draft, only errors.
Imported import_json(std::string_view bytes, const ImportSetting& setting);

}  // namespace vitrine
