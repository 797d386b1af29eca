#include "draw/semantics.h"

#include "base/names.h"
#include "base/result.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace vitrine {

namespace {

constexpr Names<SemanticRole::Milestone, SemanticRole::Status> role_names{
    {"milestone", "cluster", "lane", "undated", "timeline", "era", "figure", "axis", "minimap",
     "scrollbar", "panel", "heading", "text", "picture", "button", "link", "field", "status"}
};
static_assert(role_names.is_complete());

constexpr std::string_view cut_mark = "…";

bool is_id(std::string_view text, SemanticRole role, std::string_view key)
{
    const std::string_view role_text = role_name(role);
    return text.size() == role_text.size() + 1 + key.size() && text.starts_with(role_text) &&
           text[role_text.size()] == ':' && text.ends_with(key);
}

// The text before the first ellipsis: "Read more" for "Read more…". Empty if there is no ellipsis.
std::string_view before_ellipsis(std::string_view text)
{
    const std::size_t at = text.find(cut_mark);
    return at == std::string_view::npos ? std::string_view{} : text.substr(0, at);
}

// See Semantics::find(). `wanted` may give only the beginning of a long name: "The appeal of…".
bool is_called(const SemanticNode& node, std::string_view wanted)
{
    if (is_id(wanted, node.role, node.key) || node.name == wanted) return true;
    if (wanted.empty()) return false;
    if (before_ellipsis(node.name) == wanted) return true;
    const std::string_view start = before_ellipsis(wanted);
    return !start.empty() && node.name.starts_with(start);
}

}  // namespace

std::string_view role_name(SemanticRole role)
{
    return role_names[role];
}

void Semantics::clear()
{
    entries_.clear();
    texts_.clear();
    scope_ = Scope::Timeline;
    panel_.reset();
}

void Semantics::enter(Scope scope)
{
    scope_ = scope;
    panel_.reset();
}

Semantics::Part Semantics::keep(std::string_view text)
{
    const Part part{static_cast<std::uint32_t>(texts_.size()),
                    static_cast<std::uint32_t>(text.size())};
    texts_ += text;
    return part;
}

void Semantics::add(const SemanticNode& node)
{
    Entry entry{.node = node,
                .key = keep(node.key),
                .name = keep(node.name),
                .value = keep(node.value),
                .description = keep(node.description),
                .language = keep(node.language),
                .shown = keep(node.shown)};
    entry.node.key = entry.node.name = entry.node.value = {};
    entry.node.description = entry.node.language = entry.node.shown = {};
    entry.node.scope = scope_;
    const bool is_panel = node.role == SemanticRole::Panel;
    if (!is_panel && !node.parent) entry.node.parent = panel_;
    if (is_panel) panel_ = entries_.size();
    entries_.push_back(entry);
}

void Semantics::cut_to(std::string_view line)
{
    VERIFY(!entries_.empty());
    Part& shown = entries_.back().shown;
    if (shown.size == 0)
        shown = keep(line);
    else
        shown.size += keep(" ").size + keep(line).size;
}

void Semantics::append(const Semantics& other, std::size_t first, std::size_t last)
{
    const std::size_t before = size();
    for (std::size_t i = first; i < last; ++i) {
        SemanticNode node = other[i];
        if (node.scope != scope_) enter(node.scope);
        if (node.parent && (*node.parent < first || *node.parent >= last)) node.parent.reset();
        if (node.parent) *node.parent += before - first;
        add(node);
    }
}

SemanticNode Semantics::operator[](std::size_t index) const
{
    VERIFY(index < entries_.size());
    const Entry& entry = entries_[index];
    const auto text = [this](const Part& part) {
        return std::string_view(texts_).substr(part.first, part.size);
    };
    SemanticNode node = entry.node;
    node.key = text(entry.key);
    node.name = text(entry.name);
    node.value = text(entry.value);
    node.description = text(entry.description);
    node.language = text(entry.language);
    node.shown = text(entry.shown);
    return node;
}

std::optional<std::size_t> Semantics::find(std::string_view name) const
{
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (is_called((*this)[i], name)) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Semantics::find(SemanticRole role, std::string_view key) const
{
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        if (entries_[i].node.role == role && (*this)[i].key == key) return i;
    }
    return std::nullopt;
}

std::optional<std::size_t> Semantics::neighbour(std::optional<std::size_t> from,
                                                int direction) const
{
    const std::size_t count = entries_.size();
    if (count == 0) return std::nullopt;
    const bool is_modal = std::ranges::any_of(
        entries_, [](const Entry& entry) { return entry.node.scope == Scope::Modal; });
    const bool is_back = direction < 0;
    // Without a node to start from, start so that the first step lands on the first or last node.
    std::size_t at = from ? stop_around(*from) : is_back ? 0 : count - 1;
    for (std::size_t steps = 0; steps < count; ++steps) {
        at = (is_back ? at + count - 1 : at + 1) % count;
        const SemanticNode& node = entries_[at].node;
        if (node.focusable != Focusable::Yes || is_covered(at)) continue;
        if (!is_modal || node.scope == Scope::Modal) return at;
    }
    return std::nullopt;
}

std::size_t Semantics::stop_around(std::size_t index) const
{
    std::size_t at = index;
    while (entries_[at].node.focusable != Focusable::Yes && entries_[at].node.parent)
        at = *entries_[at].node.parent;
    const bool is_within = entries_[index].node.focusable == Focusable::Within &&
                           entries_[at].node.focusable == Focusable::Yes;
    return is_within ? at : index;
}

bool Semantics::is_covered(std::size_t index) const
{
    const SemanticNode& node = entries_[index].node;
    if (node.scope != Scope::Timeline) return false;
    return std::ranges::any_of(entries_, [&](const Entry& entry) {
        const SemanticNode& panel = entry.node;
        return panel.role == SemanticRole::Panel && panel.scope == Scope::Panel &&
               panel.rect.holds(node.rect.centre());
    });
}

void Semantics::sort(std::size_t first, std::span<const std::uint64_t> keys)
{
    VERIFY(first <= entries_.size() && keys.size() == entries_.size() - first);
    std::vector<std::size_t> order(keys.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return keys[i]; });
    std::vector<std::size_t> place(order.size());  // of what was there
    std::vector<Entry> sorted;
    sorted.reserve(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        place[order[i]] = first + i;
        sorted.push_back(entries_[first + order[i]]);
    }
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        std::optional<std::size_t>& parent = sorted[i].node.parent;
        if (parent && *parent >= first) parent = place[*parent - first];
        entries_[first + i] = sorted[i];
    }
    if (panel_ && *panel_ >= first) panel_ = place[*panel_ - first];
}

std::string Semantics::id(std::size_t index) const
{
    const SemanticNode node = (*this)[index];
    std::string out(role_name(node.role));
    out += ':';
    out += node.key;
    return out;
}

}  // namespace vitrine
