#include "exhibit/import_json.h"

#include "exhibit/import_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

std::string text_of(const Json& json, NodeId object, std::string_view key)
{
    const auto node = json.member(object, key);
    if (!node) return {};
    if (json.kind(*node) == JsonKind::String) return std::string(json.string(*node));
    if (json.kind(*node) != JsonKind::Number) return {};
    const double value = json.number(*node);
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return std::to_string(static_cast<std::int64_t>(value));
    return fmt::format("{}", value);
}

void remark_on_rest(const Json& json, NodeId object, std::string_view what,
                    std::span<const std::string_view> known, DraftBuilder& builder)
{
    if (json.kind(object) != JsonKind::Object) return;
    for (std::size_t i = 0; i < json.size(object); ++i) {
        const std::string_view key = json.key(object, i);
        if (std::ranges::find(known, key) != known.end()) continue;
        const NodeId value = json.element(object, i);
        const bool is_empty = json.kind(value) == JsonKind::Null ||
                              (json.kind(value) == JsonKind::String && json.string(value).empty());
        if (is_empty) continue;
        builder.remark(fmt::format("\"{}\" of {} has no place in an exhibit and is left out",
                                   shortened(key), what),
                       json.key_place(object, i), json.path(value));
    }
}

namespace {

std::size_t after_blanks(std::string_view text, std::size_t at)
{
    return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

// Behind the string that begins at `at`.
std::size_t after_string(std::string_view text, std::size_t at)
{
    for (++at; at < text.size() && text[at] != '"'; ++at)
        if (text[at] == '\\') ++at;
    return std::min(at + 1, text.size());
}

// At the comma or bracket behind the value that begins at `at`.
std::size_t after_value(std::string_view text, std::size_t at)
{
    int depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = after_string(text, at);
            continue;
        }
        if (depth == 0 && (c == ',' || c == '}' || c == ']')) return at;
        if (c == '{' || c == '[') ++depth;
        if (c == '}' || c == ']') --depth;
        ++at;
    }
    return at;
}

}  // namespace

bool is_timeline_json(std::string_view bytes)
{
    constexpr std::array<std::string_view, 5> ours{"vitrine", "id", "languages", "lanes",
                                                   "milestones"};
    constexpr std::array<std::string_view, 3> theirs{"events", "items", "dateTimeFormat"};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    std::size_t at = after_blanks(bytes, 0);
    if (at == bytes.size()) return false;
    const std::size_t next = after_blanks(bytes, at + 1);
    if (bytes[at] == '[') return next < bytes.size() && bytes[next] == '{';
    if (bytes[at] != '{') return false;
    for (at = next; at < bytes.size() && bytes[at] == '"'; at = after_blanks(bytes, at + 1)) {
        const std::size_t end = after_string(bytes, at);
        const std::string_view key = bytes.substr(at + 1, end - at - 2);
        if (std::ranges::find(ours, key) != ours.end()) return false;
        if (std::ranges::find(theirs, key) != theirs.end()) return true;
        at = after_value(bytes, end);
        if (at == bytes.size() || bytes[at] != ',') return false;
    }
    return false;
}

Imported import_json(std::string_view bytes, const ImportSetting& setting)
{
    const Reading<Json> read = read_json(bytes);
    if (!read.value) return {.value = std::nullopt, .problems = read.problems};
    const Json& json = *read.value;
    DraftBuilder builder(setting);
    const NodeId root = json.root();
    const auto has_list = [&](std::string_view key) {
        const auto node = json.member(root, key);
        return node && json.kind(*node) == JsonKind::Array;
    };
    if (is_simile(json)) {
        import_simile(json, builder);
    } else if (has_list("events")) {
        import_timelinejs(json, builder);
    } else if (json.kind(root) == JsonKind::Array || has_list("items")) {
        import_vis(json, builder);
    } else {
        builder.error(json.place(root), {},
                      "expected a TimelineJS file with \"events\", or vis-timeline's items as an "
                      "array or in \"items\"");
    }
    if (!has_errors(builder.problems) && builder.draft.milestones.empty())
        builder.error(json.place(root), {}, "there is no event with a date in this file");
    return builder.finish();
}

}  // namespace vitrine
