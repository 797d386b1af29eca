// Text within XML and HTML.
#pragma once

#include <string>
#include <string_view>

namespace vitrine {

// `text` with what would be taken for markup between tags, `&`, `<` and `>`, as entities.
inline std::string escaped_markup(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        default: out += c;
        }
    }
    return out;
}

}  // namespace vitrine
