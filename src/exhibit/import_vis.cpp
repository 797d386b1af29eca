#include "date/edtf.h"
#include "exhibit/import_timeline.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <unordered_map>

namespace vitrine {

namespace {

std::string edtf_of_day(Day day)
{
    const Civil civil = civil_of(day);
    return edtf_of_parts(std::to_string(civil.year), std::to_string(civil.month),
                         std::to_string(civil.day))
        .value_or("");
}

class VisImporter {
public:
    VisImporter(const Json& json, DraftBuilder& builder) : json_(json), b_(builder) {}

    void import()
    {
        const NodeId root = json_.root();
        const bool is_list = json_.kind(root) == JsonKind::Array;
        if (const auto groups = json_.member(root, "groups")) read_groups(*groups);
        const NodeId items = is_list ? root : *json_.member(root, "items");
        for (std::size_t i = 0; i < json_.size(items); ++i)
            item(json_.element(items, i));
        constexpr std::array<std::string_view, 2> known{"items", "groups"};
        b_.fold_lanes();
        if (!is_list) remark_on_rest(json_, root, "the timeline", known, b_);
    }

private:
    std::string text(NodeId object, std::string_view key) { return text_of(json_, object, key); }

    void read_groups(NodeId groups)
    {
        if (json_.kind(groups) != JsonKind::Array) return;
        for (std::size_t i = 0; i < json_.size(groups); ++i) {
            const NodeId group = json_.element(groups, i);
            if (json_.kind(group) != JsonKind::Object) continue;
            const std::string name = plain_text_of(text(group, "content")).text;
            groups_[text(group, "id")] = b_.lane(name.empty() ? text(group, "id") : name);
            constexpr std::array<std::string_view, 5> known{"id", "content", "order", "className",
                                                            "title"};
            remark_on_rest(json_, group, "a group", known, b_);
        }
    }

    // A date as EDTF. The file has milliseconds since 1970, as a number or as "/Date(…)/", or an
    // ISO text, of which the day is kept. Nothing if it is no date.
    std::optional<std::string> date(NodeId item, std::string_view key)
    {
        const auto node = json_.member(item, key);
        if (!node || json_.kind(*node) == JsonKind::Null) return std::nullopt;
        if (json_.kind(*node) == JsonKind::Number)
            return of_milliseconds(json_.number(*node), *node);
        if (json_.kind(*node) != JsonKind::String) return std::nullopt;
        std::string_view said = json_.string(*node);
        if (said.starts_with("/Date(")) {
            said.remove_prefix(6);
            double value = 0;
            const auto [stop, fault] =
                std::from_chars(said.data(), said.data() + said.size(), value);
            if (fault == std::errc{}) return of_milliseconds(value, *node);
        }
        return of_iso(said, *node);
    }

    std::optional<std::string> of_milliseconds(double value, NodeId node)
    {
        constexpr double a_day = 86'400'000;
        if (!(std::abs(value) < 1e17)) return std::nullopt;
        const double day = std::floor(value / a_day);
        if (value != day * a_day) remark_on_time(node);
        return edtf_of_day(static_cast<Day>(static_cast<std::int64_t>(day)));
    }

    std::optional<std::string> of_iso(std::string_view said, NodeId node)
    {
        const std::size_t end = std::min(said.find_first_of("T "), said.size());
        const std::string_view time = said.substr(end);
        const bool has_time = time.find_first_of("123456789") != std::string_view::npos;
        if (has_time) remark_on_time(node);
        std::string_view date = said.substr(0, end);
        const bool is_negative = date.starts_with('-');
        if (is_negative || date.starts_with('+')) date.remove_prefix(1);
        std::array<std::string_view, 3> parts;
        for (std::string_view& part : parts) {
            const std::size_t dash = std::min(date.find('-'), date.size());
            part = date.substr(0, dash);
            date.remove_prefix(std::min(dash + 1, date.size()));
        }
        const std::string year = (is_negative ? "-" : "") + std::string(parts[0]);
        const bool is_number = !parts[0].empty() && std::ranges::all_of(parts[0], [](char c) {
            return c >= '0' && c <= '9';
        });
        return is_number && date.empty() ? edtf_of_parts(year, parts[1], parts[2]) : std::nullopt;
    }

    void remark_on_time(NodeId node)
    {
        b_.remark("the time of day is left out: an exhibit knows days", json_.place(node),
                  json_.path(node));
    }

    void item(NodeId node)
    {
        const auto start =
            json_.kind(node) == JsonKind::Object ? date(node, "start") : std::nullopt;
        if (!start) {
            return b_.warning(json_.place(node), json_.path(node),
                              "this item has no start that is a date and is left out");
        }
        const auto end = date(node, "end");
        std::string span = *start;
        if (end && *end != *start) {
            span += "/" + *end;
            if (!parse_edtf(span)) {
                b_.warning(json_.place(node), json_.path(node),
                           "this item ends before it starts, so its end is left out");
                span = *start;
            }
        }
        const std::string path = json_.path(node);
        const bool is_span = span != *start;
        if (text(node, "type") == "background" && is_span) {
            const std::string name = plain_text_of(text(node, "content")).text;
            DraftEra era{.id = b_.id(text(node, "id"), name, "era"), .name = {}, .date = span};
            b_.set(era.name, 0, name);
            return b_.draft.eras.push_back(std::move(era));
        }
        DraftMilestone m{.kind = is_span ? MilestoneKind::Period : MilestoneKind::Milestone,
                         .date = span};
        m.place = json_.place(node);
        b_.set(m.title, 0, b_.plain(text(node, "content"), m, json_.place(node), path));
        b_.set(m.summary, 0, b_.plain(text(node, "title"), m, json_.place(node), path));
        const std::string group = text(node, "group");
        const auto known_group = groups_.find(group);
        m.lane = known_group != groups_.end() ? known_group->second : b_.lane(group);
        m.id = b_.id(text(node, "id"), m.title.front(), "item");
        constexpr std::array<std::string_view, 8> known{"id",    "content", "start", "end",
                                                        "group", "type",    "title", "editable"};
        remark_on_rest(json_, node, "an item", known, b_);
        b_.draft.milestones.push_back(std::move(m));
    }

    const Json& json_;
    DraftBuilder& b_;
    std::unordered_map<std::string, std::size_t> groups_;
};

}  // namespace

void import_vis(const Json& json, DraftBuilder& builder)
{
    VisImporter(json, builder).import();
    std::ranges::stable_sort(builder.draft.eras, {},
                             [](const DraftEra& era) { return parse_edtf(era.date)->earliest(); });
}

}  // namespace vitrine
