#include "app/trail.h"

#include "data/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

namespace vitrine {

namespace {

// What the number in a file says of how it is written. Files of later programs are not for us.
constexpr int trail_format = 1;

constexpr std::string_view format_key = "vitrine_trail";

class TrailReader {
public:
    TrailReader(const Json& json, std::vector<Problem>& problems) : json_(json), problems_(problems)
    {}

    Trail read(std::string_view exhibit)
    {
        Trail trail;
        const NodeId root = json_.root();
        if (json_.kind(root) != JsonKind::Object) {
            wrong(root, fmt::format("expected an object, found {}", kind_name(json_.kind(root))));
            return trail;
        }
        check_format();
        const std::string named = text(root, "exhibit", Wanted::Required);
        if (!named.empty() && named != exhibit) {
            wrong(*json_.member(root, "exhibit"),
                  fmt::format("expected the trail of '{}', found that of '{}'", exhibit,
                              shortened(named)));
        }
        const auto stops = member(root, "stops", JsonKind::Array, Wanted::Required);
        for (std::size_t i = 0; stops && i < json_.size(*stops); ++i)
            read_stop(json_.element(*stops, i), trail);
        return trail;
    }

private:
    enum class Wanted : bool { Optional, Required };

    void wrong(NodeId node, std::string message)
    {
        problems_.push_back(
            {.place = json_.place(node), .path = json_.path(node), .message = std::move(message)});
    }

    std::optional<NodeId> member(NodeId of, std::string_view key, JsonKind kind, Wanted wanted)
    {
        const auto node = json_.member(of, key);
        if (node && json_.kind(*node) == kind) return node;
        if (node) {
            wrong(*node, fmt::format("expected {}, found {}", kind_name(kind),
                                     kind_name(json_.kind(*node))));
        } else if (wanted == Wanted::Required) {
            wrong(of, fmt::format("expected a member '{}'", key));
        }
        return std::nullopt;
    }

    std::string text(NodeId of, std::string_view key, Wanted wanted)
    {
        const auto node = member(of, key, JsonKind::String, wanted);
        return node ? std::string(json_.string(*node)) : std::string{};
    }

    void check_format()
    {
        const auto node = member(json_.root(), format_key, JsonKind::Number, Wanted::Required);
        if (!node || json_.number(*node) == trail_format) return;
        wrong(*node, fmt::format("expected {}, which this program writes", trail_format));
    }

    void read_stop(NodeId node, Trail& trail)
    {
        if (json_.kind(node) != JsonKind::Object) {
            wrong(node, fmt::format("expected an object, found {}", kind_name(json_.kind(node))));
            return;
        }
        TrailStop stop{.milestone = text(node, "milestone", Wanted::Required),
                       .title = text(node, "title", Wanted::Optional),
                       .note = text(node, "note", Wanted::Optional)};
        if (!known_.insert(stop.milestone).second)
            wrong(node, fmt::format("'{}' is in the trail already", shortened(stop.milestone)));
        trail.stops.push_back(std::move(stop));
    }

    const Json& json_;
    std::vector<Problem>& problems_;
    std::set<std::string> known_;
};

}  // namespace

std::optional<std::size_t> place_in(const Trail& trail, std::string_view milestone)
{
    const auto found = std::ranges::find(trail.stops, milestone, &TrailStop::milestone);
    if (found == trail.stops.end()) return std::nullopt;
    return static_cast<std::size_t>(found - trail.stops.begin());
}

std::optional<std::size_t> place_in(const Trail& trail, MilestoneId milestone)
{
    const auto found = std::ranges::find(trail.stops, std::optional(milestone), &TrailStop::at);
    if (found == trail.stops.end()) return std::nullopt;
    return static_cast<std::size_t>(found - trail.stops.begin());
}

void find_stops(Trail& trail, const Exhibit& exhibit)
{
    std::unordered_map<std::string_view, TrailStop*> wanted;
    for (TrailStop& stop : trail.stops) {
        stop.at.reset();
        wanted.emplace(stop.milestone, &stop);
    }
    for (std::size_t i = 0; i < exhibit.milestones.size() && !wanted.empty(); ++i) {
        const auto found = wanted.find(exhibit.name_of(exhibit.milestones[i]));
        if (found == wanted.end()) continue;
        found->second->at = static_cast<MilestoneId>(i);
        wanted.erase(found);
    }
}

std::size_t gone_from(const Trail& trail)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(trail.stops, [](const TrailStop& stop) { return !stop.at; }));
}

std::size_t noted_in(const Trail& trail)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        trail.stops, [](const TrailStop& stop) { return !stop.note.empty(); }));
}

Reading<Trail> read_trail(std::string_view bytes, std::string_view exhibit)
{
    Reading<Json> json = read_json(bytes);
    Reading<Trail> reading{.value = std::nullopt, .problems = std::move(json.problems)};
    if (!json.value) return reading;
    Trail trail = TrailReader(*json.value, reading.problems).read(exhibit);
    if (!has_errors(reading.problems)) reading.value = std::move(trail);
    return reading;
}

std::string text_of(const Trail& trail, std::string_view exhibit)
{
    std::string out = fmt::format("{{\n  \"{}\": {},\n  \"exhibit\": {},\n  \"stops\": [",
                                  format_key, trail_format, json_quoted(exhibit));
    for (std::size_t i = 0; i < trail.stops.size(); ++i) {
        const TrailStop& stop = trail.stops[i];
        out += fmt::format("{}\n    {{\"milestone\": {},\n     \"title\": {}", i == 0 ? "" : ",",
                           json_quoted(stop.milestone), json_quoted(stop.title));
        if (!stop.note.empty()) out += fmt::format(",\n     \"note\": {}", json_quoted(stop.note));
        out += '}';
    }
    return out + (trail.stops.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace vitrine
