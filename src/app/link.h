// Links to a view: vitrine://mopr/S27?span=1924/1926 names an exhibit, a milestone that is open and
// what is in view.
//
// A link is a URI (RFC 3986): the exhibit's id stands where others have a host, the milestone's id
// where they have a path, and the span is an EDTF interval. Milestone and span may be missing.
#pragma once

#include "app/state.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

struct ViewLink {
    std::string exhibit;    // its id
    std::string milestone;  // its id; empty if none is open
    std::optional<Date> span;

    bool operator==(const ViewLink&) const = default;
};

// Whether a text is meant as a link: it begins with "vitrine:".
bool is_link(std::string_view text);

// Reads a link. The Error says in one sentence what is wrong with it.
Result<ViewLink> read_link(std::string_view text);
std::string link_text(const ViewLink& link);

// A link to what is selected, and to what is in view once nothing moves any more, which `rest` has.
ViewLink link_to(const Setting& setting, const State& state, const Camera& rest);

// What leads from the beginning of a visit to what the link names. Fails if the exhibit has another
// id, or has no such milestone.
Result<Actions> actions_of(const ViewLink& link, const Exhibit& exhibit);

}  // namespace vitrine
