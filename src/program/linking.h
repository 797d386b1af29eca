// Where a link leads: the exhibit that it names is looked for among those that are installed.
#pragma once

#include "app/link.h"
#include "program/options.h"

namespace vitrine {

// Where a visit that `options` ask for is to begin; nothing if they do not say. Where a link is all
// that they name, `options.exhibit` becomes the path of the installed exhibit that it leads to.
// Fails, with a sentence for the person who started the program, if there is none, or if the link
// cannot be read.
Result<std::optional<ViewLink>> take_link(Options& options);

// What leads there from the beginning of a visit. Fails if the exhibit does not have it.
Result<Actions> way_to(const ViewLink& link, const Exhibit& exhibit);

}  // namespace vitrine
