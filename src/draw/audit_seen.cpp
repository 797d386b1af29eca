// Which texts of a frame can be seen, and which of its nodes can be reached.
#include "draw/audit_parts.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

constexpr float capitals_share = 0.7F;  // of the size of letters; in the faces of the design
constexpr float least_in_sight = 0.6F;  // of the height of a text that counts as seen
constexpr float least_cover = 64;       // area, in pixels, of what hides anything
constexpr int veil = 80;                // opacity over all of the screen that takes it out of use

// An opaque rectangle, a veil over everything, or a shadow, which darkens letters as it does what
// they stand on.
struct CoverBox {
    std::size_t command = 0;
    Rect box;
    bool is_shadow = false;
};

std::vector<CoverBox> covers_of(const DrawList& list)
{
    std::vector<CoverBox> covers;
    const Rect canvas{0, 0, list.size().x, list.size().y};
    const auto commands = list.commands();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Command& c = commands[i];
        if (c.kind == CommandKind::Shadow)
            covers.push_back({i, intersection(grown(c.box, c.a), c.clip), true});
        if (c.kind != CommandKind::Rect) continue;
        const Rect box = intersection(c.box, c.clip);
        const bool is_veil = c.color.a >= veil && surrounds(box, canvas);
        if ((c.color.a == 255 || is_veil) && box.w * box.h >= least_cover)
            covers.push_back({i, box});
    }
    return covers;
}

// The larger part of `box` that `cover` leaves, where it covers its whole height or width.
Rect left_of_cover(const Rect& box, const Rect& cover)
{
    constexpr float nearly_all = 0.9F;
    const Rect hidden = intersection(box, cover);
    if (hidden.is_empty()) return box;
    if (hidden.h >= nearly_all * box.h) {
        const float before = hidden.x - box.x;
        const float after = box.right() - hidden.right();
        if (before >= after) return {box.x, box.y, before, box.h};
        return {hidden.right(), box.y, after, box.h};
    }
    if (hidden.w >= nearly_all * box.w) {
        const float above = hidden.y - box.y;
        const float below = box.bottom() - hidden.bottom();
        if (above >= below) return {box.x, box.y, box.w, above};
        return {box.x, hidden.bottom(), box.w, below};
    }
    return box;
}

// Whether a node is scrolled away: it says where the focus would bring it from, and has no letters
// on the screen.
bool is_scrolled_away(const SemanticNode& node)
{
    return node.focusable != Focusable::No && node.is_partial && node.hit.is_empty();
}

// The smallest node in reach that holds the middle of a text.
std::optional<std::size_t> node_around(const Semantics& tree, const WithinReach& reach, Vec2 middle)
{
    std::optional<std::size_t> best;
    float smallest = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        const float area = node.rect.w * node.rect.h;
        if (!grown(node.rect, 2).holds(middle) || (best && area > smallest)) continue;
        if (node.role == SemanticRole::Picture || is_scrolled_away(node) || !reach.holds(node))
            continue;
        best = i;
        smallest = area;
    }
    return best;
}

}  // namespace

std::vector<SeenText> seen_texts(const AuditScreen& screen)
{
    const std::vector<CoverBox> covers = covers_of(screen.list);
    const WithinReach reach(screen.tree);
    std::vector<SeenText> texts;
    const auto commands = screen.list.commands();
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const Command& c = commands[i];
        if (c.kind != CommandKind::Glyphs || c.is_in_picture || c.count == 0) continue;
        const PlacedGlyph& first = screen.list.glyphs()[c.first];
        const float size = static_cast<float>(first.key.size_64) / 64.0F;
        const auto baseline = static_cast<float>(first.y);
        const float beside = c.box.bottom() - baseline;  // that the list adds at both ends
        SeenText text{.clip = c.clip, .color = c.color, .size_px = size};
        text.whole = {c.box.x + beside, baseline - capitals_share * size, c.box.w - 2 * beside,
                      capitals_share * size};
        text.ink = intersection(text.whole, c.clip);
        for (const CoverBox& cover : covers) {
            if (cover.command < i) continue;
            if (!cover.is_shadow) text.ink = left_of_cover(text.ink, cover.box);
            if (overlap(text.ink, cover.box)) text.hidden.push_back(cover.box);
        }
        if (text.ink.w < 1 || text.ink.h < least_in_sight * text.whole.h) continue;
        text.is_bold = first.key.face == FaceId::SansBold || first.key.face == FaceId::SerifBold ||
                       first.key.face == FaceId::NarrowBold;
        text.node = node_around(screen.tree, reach, text.ink.centre());
        texts.push_back(text);
    }
    return texts;
}

WithinReach::WithinReach(const Semantics& tree)
{
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        has_modal_ = has_modal_ || node.scope == Scope::Modal;
        if (node.role == SemanticRole::Panel && node.scope == Scope::Panel)
            panels_.push_back(node.rect);
    }
}

bool WithinReach::holds(const SemanticNode& node) const
{
    if (has_modal_) return node.scope == Scope::Modal;
    if (node.scope != Scope::Timeline) return true;
    return std::ranges::none_of(panels_,
                                [&](const Rect& panel) { return panel.holds(node.rect.centre()); });
}

std::string place_of(const SeenText& text, const Semantics& tree)
{
    if (text.node) return tree.id(*text.node);
    return fmt::format("letters at {:.0f},{:.0f}", text.ink.x, text.ink.y);
}

}  // namespace vitrine
