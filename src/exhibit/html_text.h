// Turns the HTML that other timeline programs keep in their texts into plain text.
//
// This is no browser. Elements that it knows become line breaks and list marks. The words of links
// stay in the text and their addresses are kept apart. All other elements are named in the result,
// so that nothing is dropped in silence. A text without markup comes back as it is.
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
    std::vector<std::string> dropped;  // names of elements that were left out, each once
};

// Never fails. The time grows with the length of the text only, whatever it contains.
PlainText plain_text_of(std::string_view html);

}  // namespace vitrine
