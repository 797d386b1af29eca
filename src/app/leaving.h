// What visitors may take along from a screen that opens no links and sends nothing.
#pragma once

#include "app/trail.h"
#include "data/words.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

// Whether a link leads over https to one of these hosts, or to one below it: "example.org" is also
// "www.example.org". Whatever could hide where it leads is not trusted.
bool is_trusted(std::string_view url, std::span<const std::string> hosts);

// A trail as plain text: what it is, and for each stop its date and title. What does not fit into
// `most_bytes` is counted in the last line.
std::string trail_text(const Trail& trail, const Exhibit& exhibit, LanguageId language,
                       const Words& words, std::size_t most_bytes);

}  // namespace vitrine
