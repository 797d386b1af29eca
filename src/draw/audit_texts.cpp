// Whether letters are as large as was chosen, whole, and apart from each other.
#include "draw/audit_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

constexpr float hair_px = 1.5F;  // pixels that texts may share or lose

// What the timeline shows at its edges goes on outside of them: moving the view shows the rest.
bool is_moved_into_view(SemanticRole role)
{
    switch (role) {
    case SemanticRole::Milestone:
    case SemanticRole::Cluster:
    case SemanticRole::Era:
    case SemanticRole::Figure:
    case SemanticRole::Axis:
    case SemanticRole::Minimap: return true;
    // What is typed into a field moves along with the cursor.
    case SemanticRole::Field: return true;
    case SemanticRole::Lane:
    case SemanticRole::Undated:
    case SemanticRole::Timeline:
    case SemanticRole::ScrollBar:
    case SemanticRole::Panel:
    case SemanticRole::Heading:
    case SemanticRole::Text:
    case SemanticRole::Picture:
    case SemanticRole::Button:
    case SemanticRole::Link:
    case SemanticRole::Status: break;
    }
    return false;
}

// Whether pressing a node shows the whole of what is cut in it.
bool leads_to_whole(const SemanticNode& node)
{
    return node.role == SemanticRole::Milestone || node.role == SemanticRole::Cluster ||
           node.role == SemanticRole::Link;
}

// Whether a text stands in something that is pressed to read all of it.
bool stands_in_link(const Semantics& tree, const WithinReach& reach, const Rect& text)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.hit.is_empty() || !reach.holds(node)) continue;
        const bool is_pressed = leads_to_whole(node) || node.role == SemanticRole::Button;
        if (is_pressed && grown(node.hit, 2).holds(text.centre())) return true;
    }
    return false;
}

void audit_cut_nodes(const Semantics& tree, AuditFindings& out)
{
    const WithinReach reach(tree);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.text_px <= 0 || node.rect.is_empty() || !reach.holds(node)) continue;
        out.look(Criterion::TextWhole);
        if (node.shown.empty() || leads_to_whole(node)) continue;
        const bool is_part =
            node.role != SemanticRole::Button && stands_in_link(tree, reach, node.rect);
        if (!is_part)
            out.fault(Criterion::TextWhole, tree.id(i), fmt::format("shown is '{}'", node.shown));
    }
}

// Whether a text is one that is painted as a whole, painted again where something marks it.
bool is_painted_again(const SeenText& text, std::span<const SeenText> all)
{
    return std::ranges::any_of(all, [&](const SeenText& other) {
        return other.whole == text.whole &&
               intersection(other.whole, other.clip).w >= other.whole.w - hair_px;
    });
}

void audit_clipped(const AuditScreen& screen, const SeenText& text, std::span<const SeenText> all,
                   AuditFindings& out)
{
    const Rect in_clip = intersection(text.whole, text.clip);
    if (text.whole.w - in_clip.w <= hair_px) return;
    if (text.node && is_moved_into_view(screen.tree[*text.node].role)) return;
    if (is_painted_again(text, all)) return;
    out.fault(Criterion::TextWhole, place_of(text, screen.tree),
              fmt::format("{:.0f} of {:.0f} pixels of its letters are cut off",
                          text.whole.w - in_clip.w, text.whole.w));
}

bool lies_upon(const SeenText& a, const SeenText& b)
{
    const Rect shared = intersection(a.ink, b.ink);
    if (shared.w <= hair_px || shared.h <= hair_px) return false;
    // The same letters twice, painted over each other, are one text.
    return !(a.whole == b.whole);
}

void audit_overlaps(const AuditScreen& screen, std::vector<SeenText>& texts, AuditFindings& out)
{
    std::ranges::sort(texts, {}, [](const SeenText& text) { return text.ink.y; });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        out.look(Criterion::TextApart);
        for (std::size_t k = i + 1; k < texts.size() && texts[k].ink.y < texts[i].ink.bottom();
             ++k) {
            if (!lies_upon(texts[i], texts[k])) continue;
            out.fault(
                Criterion::TextApart, place_of(texts[i], screen.tree),
                fmt::format("it and {} lie upon each other", place_of(texts[k], screen.tree)));
        }
    }
}

}  // namespace

void audit_texts(const AuditScreen& screen, const AuditLimits& limits, AuditFindings& out)
{
    std::vector<SeenText> texts = seen_texts(screen);
    for (const SeenText& text : texts) {
        const float size = text.size_px / limits.unit_px;
        out.look(Criterion::TextGrows);
        if (size < limits.text - 0.05F) {
            out.fault(Criterion::TextGrows, place_of(text, screen.tree),
                      fmt::format("letters of {:.1f}, least {:.1f}", size, limits.text));
        }
        audit_clipped(screen, text, texts, out);
    }
    audit_cut_nodes(screen.tree, out);
    audit_overlaps(screen, texts, out);
}

}  // namespace vitrine
