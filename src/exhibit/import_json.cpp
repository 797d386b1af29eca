#include "exhibit/import_json.h"

#include "exhibit/import_timeline.h"

#include <fmt/format.h>

#include <algorithm>
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
