// Whether what is pressed is large enough, or far enough from everything else.
#include "draw/audit_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

struct PressTarget {
    Rect hit;
    std::size_t node = 0;
};

// What is pressed in a frame. Two that are pressed in the same place are one.
std::vector<PressTarget> targets_of(const Semantics& tree)
{
    const WithinReach reach(tree);
    std::vector<PressTarget> targets;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.hit.is_empty() || !reach.holds(node)) continue;
        const bool is_known =
            std::ranges::find(targets, node.hit, &PressTarget::hit) != targets.end();
        if (!is_known) targets.push_back({node.hit, i});
    }
    return targets;
}

// Whether a link is a part of a sentence, whose lines decide how high it is.
bool is_in_sentence(const Semantics& tree, const SemanticNode& link)
{
    if (link.role != SemanticRole::Link) return false;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode text = tree[i];
        if (text.role != SemanticRole::Text || text.name.size() <= link.name.size()) continue;
        if (grown(text.rect, 2).holds(link.rect.centre()) &&
            text.name.find(link.name) != std::string_view::npos)
            return true;
    }
    return false;
}

// The equivalent control of 2.5.8: what opens a milestone on the timeline need not be large, or
// free of what lies upon it, where there is a field that finds it by its words, or where buttons
// lead to it step by step.
bool has_equivalent(const Semantics& tree, const SemanticNode& node, const AuditLimits& limits)
{
    const bool is_of_time = node.role == SemanticRole::Axis && !limits.steps.empty();
    if (node.role != SemanticRole::Milestone && node.role != SemanticRole::Cluster && !is_of_time)
        return false;
    const WithinReach reach(tree);
    const float least = limits.target * limits.unit_px;
    std::size_t steps = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode other = tree[i];
        if (std::min(other.hit.w, other.hit.h) < least || !reach.holds(other)) continue;
        if (other.role == SemanticRole::Field && other.focusable == Focusable::Yes) return true;
        if (std::ranges::find(limits.steps, tree.id(i)) != limits.steps.end()) ++steps;
    }
    return !limits.steps.empty() && steps == limits.steps.size();
}

bool is_small(const Rect& hit, float least)
{
    return std::min(hit.w, hit.h) < least - 0.1F;
}

// The spacing of 2.5.8: a circle of the least size around the middle of a small target touches no
// other target, and no circle of another small one.
std::optional<std::size_t> crowded_by(std::span<const PressTarget> targets,
                                      const PressTarget& small, float least)
{
    const Vec2 middle = small.hit.centre();
    const float radius = least / 2;
    for (const PressTarget& other : targets) {
        if (other.node == small.node || surrounds(other.hit, small.hit)) continue;
        if (distance_squared(other.hit, middle) < radius * radius) return other.node;
        if (!is_small(other.hit, least)) continue;
        const Vec2 way = other.hit.centre() - middle;
        if (std::hypot(way.x, way.y) < least) return other.node;
    }
    return std::nullopt;
}

// Whether a node is a part of the timeline: what lies over that takes a press first.
bool is_of_timeline(SemanticRole role)
{
    switch (role) {
    case SemanticRole::Milestone:
    case SemanticRole::Cluster:
    case SemanticRole::Era:
    case SemanticRole::Figure:
    case SemanticRole::Lane:
    case SemanticRole::Undated:
    case SemanticRole::Timeline:
    case SemanticRole::Axis:
    case SemanticRole::Minimap: return true;
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
    return false;
}

// Whether a part of a target is large enough that `other`, which lies upon its middle, leaves free:
// the size of 2.5.8 is that of what is not obscured.
bool is_free_beside(const Rect& hit, const Rect& other, float least)
{
    const Rect hidden = intersection(hit, other);
    const float wide = std::max(hidden.x - hit.x, hit.right() - hidden.right());
    const float high = std::max(hidden.y - hit.y, hit.bottom() - hidden.bottom());
    return (wide >= least && hit.h >= least) || (high >= least && hit.w >= least);
}

// Another target that a press in the middle of this one would reach as well, or instead, and that
// leaves too little of it.
std::optional<std::size_t> upon(const Semantics& tree, std::span<const PressTarget> targets,
                                const PressTarget& target, float least)
{
    const bool is_above = !is_of_timeline(tree[target.node].role);
    for (const PressTarget& other : targets) {
        if (other.node == target.node || surrounds(other.hit, target.hit)) continue;
        if (is_above && is_of_timeline(tree[other.node].role)) continue;
        // What stands over the timeline and its bars lies above them.
        if (tree[other.node].scope < tree[target.node].scope) continue;
        if (surrounds(target.hit, other.hit)) continue;
        if (other.hit.holds(target.hit.centre()) && !is_free_beside(target.hit, other.hit, least))
            return other.node;
    }
    return std::nullopt;
}

// Rows of one list: each as high as a target has to be, one right below the other, with one edge.
bool are_rows(const Rect& a, const Rect& b, float least)
{
    const bool are_high = a.h >= least - 1 && b.h >= least - 1;
    const bool is_one_edge = std::abs(a.x - b.x) < 1.5F || std::abs(a.right() - b.right()) < 1.5F;
    return are_high && is_one_edge && (a.bottom() <= b.y + 1 || b.bottom() <= a.y + 1);
}

// What of a target is needed: as much as the least, around its middle.
Rect core_of(const Rect& hit, float least)
{
    const float w = std::min(hit.w, least);
    const float h = std::min(hit.h, least);
    return {hit.centre().x - w / 2, hit.centre().y - h / 2, w, h};
}

// Gaps are between buttons, and can be a part of them: what counts is how far apart targets of the
// least size in their middles would be. Edges stand on whole pixels.
std::optional<std::size_t> too_near(const Semantics& tree, std::span<const PressTarget> targets,
                                    const PressTarget& target, const AuditLimits& limits)
{
    const auto is_apart = [](SemanticRole role) {
        return role == SemanticRole::Button || role == SemanticRole::Field;
    };
    const float least = limits.target * limits.unit_px;
    const float gap = *limits.gap * limits.unit_px;
    if (!is_apart(tree[target.node].role)) return std::nullopt;
    const Rect core = grown(core_of(target.hit, least), gap - 1);
    for (const PressTarget& other : targets) {
        if (other.node == target.node || !is_apart(tree[other.node].role) ||
            tree[other.node].is_partial || surrounds(other.hit, target.hit) ||
            surrounds(target.hit, other.hit) || are_rows(target.hit, other.hit, least))
            continue;
        if (overlap(core, core_of(other.hit, least))) return other.node;
    }
    return std::nullopt;
}

}  // namespace

void audit_targets(const Semantics& tree, const AuditLimits& limits, AuditFindings& out)
{
    const std::vector<PressTarget> targets = targets_of(tree);
    const float least = limits.target * limits.unit_px;
    for (const PressTarget& target : targets) {
        const SemanticNode node = tree[target.node];
        if (node.is_partial) continue;
        out.look(Criterion::TargetSize);
        const std::string id = tree.id(target.node);
        const std::string size = fmt::format("{:.0f} by {:.0f}", target.hit.w / limits.unit_px,
                                             target.hit.h / limits.unit_px);
        const bool is_reached_otherwise = has_equivalent(tree, node, limits);
        const auto above = is_reached_otherwise ? std::nullopt : upon(tree, targets, target, least);
        if (above) {
            out.fault(Criterion::TargetSize, id,
                      fmt::format("{} lies upon its middle", tree.id(*above)));
        }
        if (limits.gap) {
            if (const auto other = too_near(tree, targets, target, limits)) {
                out.fault(Criterion::TargetSize, id,
                          fmt::format("nearer than {:g} to {}", *limits.gap, tree.id(*other)));
            }
        }
        // Where a size is in millimetres, a pixel less is as large.
        if (!is_small(target.hit, least - (limits.gap ? 1 : 0)) || is_in_sentence(tree, node))
            continue;
        if (is_reached_otherwise) continue;
        const auto other = crowded_by(targets, target, least);
        if (limits.gap || other) {
            out.fault(Criterion::TargetSize, id,
                      other ? fmt::format("{}, least {:g}, beside {}", size, limits.target,
                                          tree.id(*other))
                            : fmt::format("{}, least {:g}", size, limits.target));
        }
    }
}

}  // namespace vitrine
