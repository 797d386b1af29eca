// JSON of other timeline programs into a draft: TimelineJS 3, SIMILE Timeline and vis-timeline,
// told apart by shape.
//
// TimelineJS: {"title", "events", "eras"} with dates down to the millisecond, of which the day is
// kept. vis-timeline: an array of items, or {"items", "groups"}. What export_timelinejs() wrote
// comes back whole, by the member "vitrine" that it adds to each event.
#pragma once

#include "exhibit/draft.h"

#include <string_view>

namespace vitrine {

Imported import_json(std::string_view bytes, const ImportSetting& setting);

}  // namespace vitrine
