// The pictures that stand in the timeline itself: those of eras beside their names, and those of
// cards that have room for more than their title. They fade with what they stand beside.
#include "program/panels.h"

#include <cmath>

namespace vitrine {

namespace {

void draw_card_picture(PanelFrame& f, Pen& pen, const Item& item, float opacity)
{
    if (item.picture.is_empty()) return;
    const Metrics& m = f.metrics;
    const MilestoneDetails& details = f.exhibit().details_of(f.exhibit()[item.id]);
    const Rect& box = item.picture;
    pen.faded(box, details.pictures.front(), opacity, Token::Panel);
    f.list.rect({box.right() - m.hairline(), box.y, m.hairline(), box.h},
                with_opacity(f.theme[Token::Line], opacity));
}

void draw_cards(PanelFrame& f, Pen& pen)
{
    f.list.push_clip(f.scene.regions.lanes);
    for (const Presence::Leaving& gone : f.presence.leaving())
        draw_card_picture(f, pen, gone.item, gone.opacity);
    for (std::size_t i = 0; i < f.scene.items.size(); ++i) {
        const Item& item = f.scene.items[i];
        if (item.picture.is_empty()) continue;
        const Presence::Look& look = f.presence.items()[i];
        const Vec2 by{std::round(look.offset.x), std::round(look.offset.y)};
        draw_card_picture(f, pen, moved(item, by), look.opacity);
    }
    f.list.pop_clip();
}

}  // namespace

void draw_canvas_pictures(PanelFrame& f)
{
    Pen pen(f);
    for (const Captions::Caption& caption : f.presence.captions()) {
        if (caption.picture.is_empty()) continue;
        pen.faded(caption.picture, *f.exhibit().eras[caption.era].picture, caption.opacity,
                  Token::Paper);
    }
    for (const EraLabel& era : f.scene.eras) {
        if (era.has_name && !era.picture.is_empty())
            pen.say(era.picture, *f.exhibit().eras[era.era].picture);
    }
    draw_cards(f, pen);
}

}  // namespace vitrine
