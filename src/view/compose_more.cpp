// What cards show beside their titles, as layout found room for it (layout_more.cpp).
//
// Layout knows nothing of the view. Near its edges something else may stand where a card would have
// more, and then its title is worth more than that.
#include "view/compose_parts.h"
#include "view/footprint.h"
#include "view/sizes.h"

#include <algorithm>
#include <span>

namespace vitrine {

namespace {

constexpr float almost_nothing = 0.5F;

}  // namespace

bool has_room_to_grow(const Composing& c, const Placed& placed, const Rect& box,
                      std::span<const Item> items)
{
    const Footprint whole = footprint_of(placed, placed.side, c.scene.days, box.y);
    const Rect& lanes = c.scene.regions.lanes;
    const float beside = sizes::beside_edge.count;
    if (whole.body.x < lanes.x + beside || whole.body.right() > lanes.right() - beside)
        return false;
    const float row = sizes::row_gap.count - almost_nothing;
    const Rect wanted = inset(bounds(whole), {almost_nothing, -row, almost_nothing, -row});
    return std::ranges::none_of(items, [&](const Item& item) {
        return item.id != placed.id &&
               overlap(kept_free(footprint_of(item, {}), item.level), wanted);
    });
}

void set_more(const Composing& c, const Placed& placed, Item& card)
{
    const CardMore& more = placed.more;
    const float before_title = card.title_at.x - card.box.x;
    const Rect body = footprint_of(with_more(placed), placed.side, c.scene.days, 0).body;
    card.box = {body.x, card.box.y, body.w, body.h};
    card.visible = card.box;
    // The picture stands along the left edge.
    card.title_at.x = body.x + before_title + more.picture.count;
    if (more.is_in_one_line) {
        card.title[0] = more.one_line;
        card.title_lines = 1;
    }
    if (more.picture > Units{}) {
        const float stripe = card.opens_left ? 0 : sizes::card_side.count;
        card.picture = {body.x + stripe, card.box.y, more.picture.count, body.h};
    }
    card.more_lines = more.line_count;
    std::ranges::copy(more.lines, card.more);
    const float titles =
        c.type.line_height(card.role).count * (static_cast<float>(card.title_lines) - 0.5F);
    const float line = c.type.line_height(Role::Small).count;
    card.more_at = {card.title_at.x, card.title_at.y + titles + line / 2};
}

}  // namespace vitrine
