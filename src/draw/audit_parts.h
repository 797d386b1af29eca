// What the parts of the audit share: which texts can be seen, and what can be reached.
#pragma once

#include "draw/audit.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

// A line of letters, or a part of one, that nothing lies upon.
struct SeenText {
    Rect ink;    // from the baseline to the top of capitals, as far as it is in sight
    Rect whole;  // the same with what is out of sight
    Rect clip;
    std::vector<Rect> hidden;  // parts of the ink that something lies upon, or darkens
    Rgba color;
    float size_px = 0;
    bool is_bold = false;
    std::optional<std::size_t> node;  // the smallest that it stands in
};

// All texts but those in pictures, in paint order.
std::vector<SeenText> seen_texts(const AuditScreen& screen);

// What of a frame can be pressed and read: nothing below what is modal, and nothing of the timeline
// below a panel.
class WithinReach {
public:
    explicit WithinReach(const Semantics& tree);
    bool holds(const SemanticNode& node) const;

private:
    std::vector<Rect> panels_;
    bool has_modal_ = false;
};

// What a fault says of its place: the node's id, or else a place in pixels.
std::string place_of(const SeenText& text, const Semantics& tree);

// Whether all of `inner` lies in `outer`.
inline bool surrounds(const Rect& outer, const Rect& inner)
{
    return outer.x <= inner.x && outer.y <= inner.y && outer.right() >= inner.right() &&
           outer.bottom() >= inner.bottom();
}

}  // namespace vitrine
