// A trail as a Markdown text (CommonMark), to be read, printed or handed in: for each stop its
// title, its date in words, its summary, the visitor's note, and the sources with their links.
#pragma once

#include "app/trail.h"
#include "data/words.h"

#include <string>

namespace vitrine {

// `trail` knows its stops in `exhibit` (find_stops). What the exhibit has no more is there with its
// title and note, and it is said.
std::string trail_markdown(const Trail& trail, const Exhibit& exhibit, LanguageId language,
                           const Words& words);

}  // namespace vitrine
