#include "view/compose_parts.h"
#include "view/footprint.h"

#include <algorithm>

namespace vitrine {

void yield_to_numbered(Composing& c)
{
    if (c.source.raising == 0) return;
    const auto stands_in_way = [&c](const Item& item) {
        if (c.has_all_words(item.id)) return false;
        const Rect covered = bounds(footprint_of(item, {}));
        return std::ranges::any_of(c.scene.items, [&](const Item& card) {
            return card.has_number && card.lane == item.lane &&
                   overlap(bounds(footprint_of(card, {})), covered);
        });
    };
    // Cards with numbers stay, so that it does not matter which of the others have gone before.
    std::erase_if(c.scene.items, stands_in_way);
}

// What the card of the selected milestone covers is not shown: at the edges of the view, or in
// a lane that is lower than a card, it stands where its layout did not expect it.
void yield_to_selected(Composing& c)
{
    const auto selected = std::ranges::find_if(c.scene.items, [](const Item& item) {
        return item.is_selected && item.level <= Level::ShortCard;
    });
    if (selected == c.scene.items.end()) return;
    const Footprint card = footprint_of(*selected, {});
    const auto is_covered = [&card](const Rect& other) {
        return overlap(other, card.body) || overlap(other, card.mark);
    };
    // A bar would run on behind it; like all that has no room it is counted by the grain.
    std::erase_if(c.scene.items, [&](const Item& item) {
        return !item.is_selected && is_covered(bounds(footprint_of(item, {})));
    });
}

}  // namespace vitrine
