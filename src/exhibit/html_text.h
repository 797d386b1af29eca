// HTML as other timeline programs keep it in their texts, as plain text.
//
// Not a browser: elements that are read become line breaks and marks of lists, the words of links
// stay and their addresses are kept apart, and everything else is named, so that nothing is dropped
// in silence. A text without markup comes back as it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct HtmlLink {
    std::string url;
    std::string title;  // the words that were linked
};

struct PlainText {
    std::string text;
    std::vector<HtmlLink> links;
    std::vector<std::string> dropped;  // names of elements that had no place, each once
};

// Costs the length of the text, whatever stands in it.
PlainText plain_text_of(std::string_view html);

}  // namespace vitrine
