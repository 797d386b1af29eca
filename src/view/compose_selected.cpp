#include "view/compose_parts.h"

#include <algorithm>

namespace vitrine {

// What the card of the selected milestone covers is not shown: at the edges of the view, or in
// a lane that is lower than a card, it stands where its layout did not expect it.
void yield_to_selected(Composing& c)
{
    const auto selected = std::ranges::find_if(c.scene.items, [](const Item& item) {
        return item.is_selected && item.level <= Level::ShortCard;
    });
    if (selected == c.scene.items.end()) return;
    const float reach = c.px(10);
    const Rect box = selected->box;
    const Rect dot{selected->dot.x - reach, selected->dot.y - reach, 2 * reach, 2 * reach};
    const auto is_covered = [&](const Rect& other) {
        return overlap(other, box) || overlap(other, dot);
    };
    for (Item& item : c.scene.items) {
        if (!is_span(item.level) || item.is_selected || item.title_lines == 0) continue;
        // The bar runs on behind the card; its name does not.
        const float width = std::min(item.title_room, c.typesetter[item.title[0]].width);
        if (is_covered({item.title_at.x, item.box.y, width, item.box.h})) item.title_lines = 0;
    }
    std::erase_if(c.scene.items, [&](const Item& item) {
        return !is_span(item.level) && !item.is_selected && is_covered(item.box);
    });
}

}  // namespace vitrine
