// Where Tab leads, and whether one sees where that is.
#include "draw/audit_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

// What stands together: a panel, the lanes with all that is in them, or the bars around them.
enum class TabBlock : std::uint8_t { Bars, Lanes, Time, Panel };

struct TabStop {
    std::size_t node = 0;
    TabBlock block{};
    std::optional<std::size_t> panel;
    Rect rect;
    bool is_in_sight = false;  // else scrolled away; the focus scrolls it to where it belongs

    bool is_with(const TabStop& other) const
    {
        return block == other.block && panel == other.panel;
    }
};

std::optional<std::size_t> panel_around(const Semantics& tree, std::size_t node)
{
    std::optional<std::size_t> at = tree[node].parent;
    while (at && tree[*at].role != SemanticRole::Panel)
        at = tree[*at].parent;
    return at;
}

TabBlock block_of(const SemanticNode& node, bool is_in_panel)
{
    if (is_in_panel) return TabBlock::Panel;
    switch (node.role) {
    case SemanticRole::Lane:
    case SemanticRole::Undated:
    case SemanticRole::Timeline: return TabBlock::Lanes;
    case SemanticRole::Milestone:
    case SemanticRole::Cluster:
    case SemanticRole::Figure:
    case SemanticRole::Era: return TabBlock::Time;
    case SemanticRole::Axis:
    case SemanticRole::Minimap:
    case SemanticRole::ScrollBar:
    case SemanticRole::Panel:
    case SemanticRole::Heading:
    case SemanticRole::Text:
    case SemanticRole::Picture:
    case SemanticRole::Button:
    case SemanticRole::Link:
    case SemanticRole::Field:
    case SemanticRole::Status: break;
    }
    return TabBlock::Bars;
}

// What Tab stops at, in its order, from the first on.
std::vector<TabStop> stops_of(const Semantics& tree)
{
    std::vector<TabStop> stops;
    for (std::optional<std::size_t> at = tree.neighbour(std::nullopt, 1); at;
         at = tree.neighbour(at, 1)) {
        if (!stops.empty() && *at == stops.front().node) break;
        const auto panel = panel_around(tree, *at);
        const SemanticNode node = tree[*at];
        stops.push_back(
            {*at, block_of(node, panel.has_value()), panel, node.rect, !node.hit.is_empty()});
    }
    return stops;
}

// Whether `b` is read before `a`: above it and not in a column right of it, or left of it in the
// same row.
bool is_read_before(const Rect& b, const Rect& a)
{
    constexpr float slack = 3;
    if (b.bottom() <= a.y + slack) return b.x < a.right() - slack;
    const float shared = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    const bool is_same_row = shared >= std::min(a.h, b.h) / 2;
    return is_same_row && b.right() <= a.x + slack;
}

// Around all that are in sight; empty if none is.
Rect extent_of(std::span<const TabStop> stops)
{
    Rect all;
    for (const TabStop& stop : stops) {
        if (!stop.is_in_sight) continue;
        if (all.is_empty()) all = stop.rect;
        const float right = std::max(all.right(), stop.rect.right());
        const float bottom = std::max(all.bottom(), stop.rect.bottom());
        all.x = std::min(all.x, stop.rect.x);
        all.y = std::min(all.y, stop.rect.y);
        all.w = right - all.x;
        all.h = bottom - all.y;
    }
    return all;
}

void audit_step(const Semantics& tree, const TabStop& from, const TabStop& to, AuditFindings& out)
{
    out.look(Criterion::FocusOrder);
    // Milestones follow each other in time, not in rows.
    if (from.block == TabBlock::Time || from.is_in_sight != to.is_in_sight) return;
    if (!is_read_before(to.rect, from.rect)) return;
    out.fault(Criterion::FocusOrder, tree.id(to.node),
              fmt::format("it comes after {}, and is read before it", tree.id(from.node)));
}

}  // namespace

void audit_focus_order(const Semantics& tree, AuditFindings& out)
{
    const std::vector<TabStop> stops = stops_of(tree);
    std::span<const TabStop> before;
    std::vector<TabStop> seen;  // one of each block
    for (std::size_t first = 0; first < stops.size();) {
        std::size_t last = first + 1;
        for (; last < stops.size() && stops[last].is_with(stops[first]); ++last)
            audit_step(tree, stops[last - 1], stops[last], out);
        const auto block = std::span(stops).subspan(first, last - first);
        if (!before.empty()) {
            out.look(Criterion::FocusOrder);
            const Rect above = extent_of(before);
            const Rect here = extent_of(block);
            const bool are_seen = !here.is_empty() && !above.is_empty();
            if (are_seen && here.bottom() <= above.y + 3 && here.x < above.right()) {
                out.fault(Criterion::FocusOrder, tree.id(stops[first].node),
                          fmt::format("all around it comes after {}, and stands above it",
                                      tree.id(before.back().node)));
            }
        }
        before = block;
        first = last;
    }
}

void audit_focus_stop(const Semantics& tree, std::size_t stop, Vec2 size, const AuditLimits& limits,
                      AuditFindings& out)
{
    out.look(Criterion::FocusInSight);
    const SemanticNode node = tree[stop];
    const Rect seen = intersection(node.rect, {0, 0, size.x, size.y});
    const float least = limits.target * limits.unit_px;
    const bool is_wide = seen.w >= std::min(least, node.rect.w) - 1;
    const bool is_high = seen.h >= std::min(least, node.rect.h) - 1;
    if (seen.is_empty() || !is_wide || !is_high) {
        out.fault(Criterion::FocusInSight, tree.id(stop), "it is off the screen");
        return;
    }
    const auto own = panel_around(tree, stop);
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode panel = tree[i];
        const bool lies_over = panel.role == SemanticRole::Panel && i != own &&
                               panel.scope != Scope::Timeline && panel.scope >= node.scope &&
                               (i > stop || panel.scope > node.scope);
        if (lies_over && surrounds(panel.rect, seen)) {
            out.fault(Criterion::FocusInSight, tree.id(stop),
                      fmt::format("{} covers it", tree.id(i)));
            return;
        }
    }
}

}  // namespace vitrine
