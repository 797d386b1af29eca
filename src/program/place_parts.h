// What the page is made of on which milestones are put in their order: its head, the card in hand,
// what is told of the last one; and the two ways in which it is laid out, over the years or as a
// list. The rules are in exhibit/placing.h, what is done in app/placing.h.
#pragma once

#include "app/placing.h"
#include "program/column.h"

#include <optional>
#include <string>
#include <vector>

namespace vitrine {

struct PlaceFrame {
    PanelFrame& f;
    const page::PlaceIt& page;
    PlaceLook look{};
    Rect ground;  // the page
    // The button that puts the card stands at the gap, where all is scrolled and the card's own row
    // may be out of sight.
    bool puts_at_gap = false;

    float px(float units) const { return f.px(units); }
    const Milestone& operator[](MilestoneId id) const { return f.exhibit()[id]; }
    const PlacingRound& round() const { return page.round; }
    Token lane_of(MilestoneId id) const;
    std::string date_of(MilestoneId id) const;
    bool is_wrong() const { return page.told && page.told->fit != PutFit::Fits; }
    // Whether it is shown where the last card was put wrongly, which ends once the next one is
    // aimed.
    bool explains() const { return enter_of(page) == PlaceEnter::GoesOn; }
    // When a card on the line begins, which is where it stands there.
    std::string beginning_of(MilestoneId id) const;
    // "between … and …"
    std::string gap_in_words(std::size_t gap) const;
};

// A card: one line over a title, as wide as that line and two of the title need, at most `most`
// pixels.
struct CardSize {
    float w = 0;
    float h = 0;
};
enum class CardLook : std::uint8_t { Placed, InHand, Ghost };
struct CardFace {
    MilestoneId id{};
    std::string_view over;  // above its title
    CardLook look{};
};
CardSize size_of_card(const PlaceFrame& place, const CardFace& face, float most);
void draw_card(const PlaceFrame& place, const Rect& box, const CardFace& face);

// Title and the way out; how it has gone so far; and both, beside each other where there is room.
void put_place_title(Column& column, const PlaceFrame& place);
void put_place_score(Column& column, const PlaceFrame& place);
void put_place_head(Column& column, const PlaceFrame& place);
// The card in hand, where it lies, and how it was pressed in this frame.
struct CardInHand {
    Rect slot;  // empty where there is none
    Response pressed;
};
// It and what can be done with it; at the end, what can be done then.
void put_tray(Column& column, const PlaceFrame& place, CardInHand& card);
// What is told of the last card, or else how it goes; without and with its buttons.
void put_told(Column& column, const PlaceFrame& place);
void put_told_buttons(Column& column, const PlaceFrame& place);
void open_card(const PlaceFrame& place, MilestoneId card);

// Says what a hand does with the card; `gap_at` is over which gap a place lies. Where the hand has
// it, it is drawn by draw_carried(), after all else.
template <class GapAt>
void follow_hand(const PlaceFrame& place, const CardInHand& card, const GapAt& gap_at)
{
    if (place.round().is_over() || card.slot.is_empty()) return;
    const Response& r = card.pressed;
    Actions& wanted = place.f.wanted;
    const auto& held = place.page.held;
    if (r.has_begun) {
        wanted.emplace_back(action::LiftCard{r.at});
    } else if (held && !r.is_pulled) {
        wanted.emplace_back(action::DropCard{gap_at(r.at)});
    } else if (held && *held != r.at) {
        wanted.emplace_back(action::CarryCard{r.at, gap_at(r.at)});
    }
}
void draw_carried(const PlaceFrame& place, const CardInHand& card);

// The page over the years of the axis, and as a list.
void draw_place_on_years(PlaceFrame& place);
void draw_place_as_list(PlaceFrame& place);

}  // namespace vitrine
