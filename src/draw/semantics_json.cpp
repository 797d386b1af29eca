// json_of(): writes the semantic tree as JSON.
#include "data/json.h"
#include "draw/semantics.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace vitrine {

namespace {

// Indexed by Scope.
constexpr std::array<std::string_view, 4> scope_names{"timeline", "panel", "modal", "field"};

std::string json_rect(const Rect& r)
{
    return fmt::format("[{:.1f}, {:.1f}, {:.1f}, {:.1f}]", r.x, r.y, r.w, r.h);
}

std::string json_node(const Semantics& tree, std::size_t index, std::string_view language)
{
    const SemanticNode node = tree[index];
    const bool has_text = node.text_px > 0;
    const bool is_cut = !node.shown.empty();
    const bool is_fallback = !node.language.empty() && node.language != language;
    const std::string none = "null";
    // A field that is being typed into takes the keys for itself.
    const Scope scope = node.role == SemanticRole::Field ? Scope::Field : node.scope;
    std::string out = "    {";
    const auto put = [&out](std::string_view key, std::string_view value) {
        fmt::format_to(std::back_inserter(out), "{}\"{}\": {}", out.back() == '{' ? "" : ", ", key,
                       value);
    };
    put("id", json_quoted(tree.id(index)));
    put("role", json_quoted(role_name(node.role)));
    put("parent", node.parent ? json_quoted(tree.id(*node.parent)) : none);
    put("scope", json_quoted(scope_names[static_cast<std::size_t>(scope)]));
    put("name", json_quoted(node.name));
    put("value", json_quoted(node.value));
    put("description", json_quoted(node.description));
    put("language", json_quoted(is_fallback ? node.language : language));
    put("is_fallback", is_fallback ? "true" : "false");
    put("shown", has_text ? json_quoted(is_cut ? node.shown : node.name) : none);
    put("is_cut", is_cut ? "true" : "false");
    put("rect", json_rect(node.rect));
    put("hit", node.hit.is_empty() ? none : json_rect(node.hit));
    put("color", has_text ? json_quoted(hex_of(node.color)) : none);
    put("background", has_text ? json_quoted(hex_of(node.background)) : none);
    put("text_px", fmt::format("{:.2f}", node.text_px));
    put("is_focusable", node.focusable != Focusable::No ? "true" : "false");
    return out + "}";
}

}  // namespace

std::string json_of(const Semantics& tree, std::string_view language, Vec2 size)
{
    std::string out =
        fmt::format("{{\n  \"language\": {},\n  \"size\": [{:.0f}, {:.0f}],\n  \"nodes\": [",
                    json_quoted(language), size.x, size.y);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        out += json_node(tree, i, language);
    }
    return out + "\n  ]\n}\n";
}

}  // namespace vitrine
