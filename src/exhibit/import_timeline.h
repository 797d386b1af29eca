// The importers of the kinds of file that import_json() knows, each in a source of its own. Used by
// these sources only.
#pragma once

#include "data/json.h"
#include "exhibit/draft_builder.h"

namespace vitrine {

// Each adds all that a file has to the draft of `builder`, with warnings for what is left out.
void import_timelinejs(const Json& json, DraftBuilder& builder);
void import_vis(const Json& json, DraftBuilder& builder);

// A file of SIMILE Timeline is {"events": [{"start", "title", …}]}. One of TimelineJS has "events",
// too, so is_simile() looks at the members of the first event.
bool is_simile(const Json& json);
void import_simile(const Json& json, DraftBuilder& builder);

// The text of a member: a string, or a number as the file has it. Empty if the member is missing or
// something else.
std::string text_of(const Json& json, NodeId object, std::string_view key);

// Makes a remark on each member of `object` that is not among `known`. `what` is what the remark
// calls the object: "an event".
void remark_on_rest(const Json& json, NodeId object, std::string_view what,
                    std::span<const std::string_view> known, DraftBuilder& builder);

}  // namespace vitrine
