#include "app/leaving.h"

#include "data/find_keys.h"
#include "data/trail_keys.h"
#include "exhibit/worded_date.h"

#include <algorithm>

namespace vitrine {

bool is_trusted(std::string_view url, std::span<const std::string> hosts)
{
    constexpr std::string_view scheme = "https://";
    if (!url.starts_with(scheme)) return false;
    const auto is_plain = [](char c) { return c > ' ' && c < 127 && c != '\\'; };
    if (!std::ranges::all_of(url, is_plain)) return false;
    url.remove_prefix(scheme.size());
    const std::string_view host = url.substr(0, url.find_first_of("/?#"));
    return std::ranges::any_of(hosts, [host](const std::string& trusted) {
        if (trusted.empty() || !host.ends_with(trusted)) return false;
        const std::string_view below = host.substr(0, host.size() - trusted.size());
        const auto is_of_name = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
        };
        return below.empty() || (below.ends_with('.') && std::ranges::all_of(below, is_of_name));
    });
}

std::string trail_text(const Trail& trail, const Exhibit& exhibit, LanguageId language,
                       const Words& words, std::size_t most_bytes)
{
    std::string out = words.with(word::trail_of, {exhibit.text(exhibit.title, language)});
    out += '\n';
    std::size_t left = trail.stops.size();
    for (const TrailStop& stop : trail.stops) {
        std::string line = "\n";
        if (stop.at) {
            const Milestone& milestone = exhibit[*stop.at];
            line += worded_date(milestone, words);
            line += ": ";
            line += exhibit.text(milestone.title, language);
        } else {
            line += stop.title;
        }
        const std::string rest =
            "\n" + words.counted(word::find_and_more, static_cast<std::int64_t>(left));
        const bool is_last = left == 1;
        if (out.size() + line.size() + (is_last ? 0 : rest.size()) > most_bytes) return out + rest;
        out += line;
        --left;
    }
    return out;
}

}  // namespace vitrine
