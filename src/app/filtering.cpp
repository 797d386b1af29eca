#include "app/filtering.h"

#include "base/utf8.h"

namespace vitrine {

Filter leaving_something(const Filter& filter, const Exhibit& exhibit, const Index& index)
{
    Filter out = filter;
    if (out.hidden_lanes.count() >= exhibit.lanes.size()) out.hidden_lanes.reset();
    bool is_any_kind_left = false;
    for (std::size_t i = 0; i < out.hidden_kinds.size(); ++i)
        is_any_kind_left |= !out.hidden_kinds[i] && index.facets.kinds[i] != 0;
    if (!is_any_kind_left) out.hidden_kinds.reset();
    return out;
}

LaneSet one_open(const LaneSet& folded, const Filter& filter, const Exhibit& exhibit)
{
    const bool is_none = (folded | filter.hidden_lanes).count() >= exhibit.lanes.size();
    return is_none ? LaneSet{} : folded;
}

std::string typed(std::string words, std::string_view text)
{
    constexpr std::size_t most = 200;
    for (std::size_t at = 0; at < text.size() && words.size() < most;) {
        const char32_t c = next_code_point(text, at);
        const bool is_sign = c < U' ' || c == 0x7F || c == U'/';
        if (!is_sign && (c != U' ' || !words.empty())) append_utf8(words, c);
    }
    return words;
}

std::string erased(std::string words)
{
    std::size_t last = 0;
    for (std::size_t at = 0; at < words.size(); next_code_point(words, at))
        last = at;
    words.resize(last);
    return words;
}

}  // namespace vitrine
