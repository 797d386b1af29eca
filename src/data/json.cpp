#include "data/json.h"

#include "base/names.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

std::string_view kind_name(JsonKind kind)
{
    constexpr Names<JsonKind::Null, JsonKind::Object> names{
        {"null", "true or false", "a number", "a text", "an array", "an object"}
    };
    static_assert(names.is_complete());
    return names[kind];
}

Place Json::place_at(std::uint32_t offset) const
{
    if (!has_places_) places_ = Places(source_);
    has_places_ = true;
    return places_.at(source_, offset);
}

std::size_t Json::offset(NodeId node) const
{
    return at(node).offset;
}

Place Json::place(NodeId node) const
{
    return place_at(at(node).offset);
}

bool Json::boolean(NodeId node) const
{
    return at(node).first != 0;
}

double Json::number(NodeId node) const
{
    const Node& n = at(node);
    return n.kind == JsonKind::Number ? numbers_[n.first] : 0;
}

std::string_view Json::number_text(NodeId node) const
{
    if (kind(node) != JsonKind::Number) return {};
    const std::string_view from = source_.substr(at(node).offset);
    return from.substr(0, from.find_first_not_of("0123456789+-.eE"));
}

bool Json::is_integer(NodeId node) const
{
    return at(node).is_integer;
}

std::string_view Json::string(NodeId node) const
{
    const Node& n = at(node);
    if (n.kind != JsonKind::String) return {};
    return text_at(n.first, n.count, n.is_decoded);
}

Place Json::key_place(NodeId node, std::size_t index) const
{
    return place_at(nodes_[static_cast<std::size_t>(element(node, index))].key_offset);
}

std::size_t Json::member_from(NodeId node, std::size_t from, std::string_view name) const
{
    const Node& object = at(node);
    VERIFY(object.kind == JsonKind::Object && from <= object.count);
    for (std::size_t i = from; i < object.count; ++i) {
        const Node& n = nodes_[children_[object.first + i]];
        if (n.key_size == name.size() && text_at(n.key, n.key_size, n.is_key_decoded) == name)
            return i;
    }
    return object.count;
}

std::optional<NodeId> Json::member(NodeId node, std::string_view name) const
{
    if (kind(node) != JsonKind::Object) return std::nullopt;
    const std::size_t place = member_from(node, 0, name);
    if (place == size(node)) return std::nullopt;
    return element(node, place);
}

std::size_t Json::index_in_parent(NodeId node) const
{
    const auto id = static_cast<std::uint32_t>(node);
    const Node& parent = nodes_[nodes_[id].parent];
    // Nodes are numbered as they begin in the file, so siblings ascend.
    const auto first = children_.begin() + parent.first;
    return static_cast<std::size_t>(std::lower_bound(first, first + parent.count, id) - first);
}

std::string Json::path(NodeId node) const
{
    std::vector<NodeId> steps;  // from the root
    for (NodeId at = node; at != root(); at = NodeId{nodes_[static_cast<std::size_t>(at)].parent})
        steps.insert(steps.begin(), at);
    std::string path;
    for (const NodeId at : steps) {
        const Node& n = nodes_[static_cast<std::size_t>(at)];
        if (nodes_[n.parent].kind == JsonKind::Object) {
            if (!path.empty()) path += '.';
            path += shortened(text_at(n.key, n.key_size, n.is_key_decoded));
        } else {
            path += fmt::format("[{}]", index_in_parent(at));
        }
    }
    return path;
}

std::string json_quoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        if (c == '\n') {
            out += "\\n";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += c;
        }
    }
    return out + '"';
}

}  // namespace vitrine
