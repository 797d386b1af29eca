// The kinds of file that import_json() knows, each in a source of its own. Used there only.
#pragma once

#include "data/json.h"
#include "exhibit/draft_builder.h"

namespace vitrine {

void import_timelinejs(const Json& json, DraftBuilder& builder);
void import_vis(const Json& json, DraftBuilder& builder);

// SIMILE Timeline's {"events": [{"start", "title", …}]}, which TimelineJS's looks like.
bool is_simile(const Json& json);
void import_simile(const Json& json, DraftBuilder& builder);

// The text of a member: a string, or a number as it is; empty if it is missing or something else.
std::string text_of(const Json& json, NodeId object, std::string_view key);

// Remarks on the members of `object` that are not among `known`.
void remark_on_rest(const Json& json, NodeId object, std::string_view what,
                    std::span<const std::string_view> known, DraftBuilder& builder);

}  // namespace vitrine
