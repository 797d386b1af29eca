// The card in hand on the page on which milestones are put in their order, and what can be done
// with it: by a hand that drags it, by keys, and by buttons for whoever can do neither.
#include "data/place_keys.h"
#include "program/evidence_parts.h"
#include "program/place_parts.h"
#include "view/marks.h"
#include "view/paint_date.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float most_slot = 300;  // units
constexpr float tray_gap = 12;

struct TrayButton {
    std::string_view key;
    std::string_view sign;  // "‹", or the word itself
    Word word;
    Action action;
    ButtonLook look{};
};

std::vector<TrayButton> buttons_of(const PlaceFrame& p)
{
    std::vector<TrayButton> all;
    if (p.round().is_over()) {
        all.push_back({"place-again",
                       {},
                       word::place_again,
                       action::DealCards{p.page.tour},
                       p.explains() ? ButtonLook::Plain : ButtonLook::Filled});
        all.push_back({"place-leave", {}, word::place_close, action::TogglePlacing{}});
        return all;
    }
    all.push_back({"place-earlier", "‹", word::place_earlier, action::StepGap{-1}});
    all.push_back({"place-later", "›", word::place_later, action::StepGap{1}});
    if (!p.explains() && !p.puts_at_gap)
        all.push_back({"place-put", {}, word::place_put, action::PutInGap{}, ButtonLook::Filled});
    all.push_back({"place-skip", {}, word::place_skip, action::SkipCard{}});
    return all;
}

// What can be done now, in words.
std::string_view hint_of(const PlaceFrame& p)
{
    return p.f.words[p.explains() ? word::place_hint_read : word::place_hint];
}

float width_of(const Column& c, const TrayButton& button)
{
    if (!button.sign.empty()) return c.f.px(48);
    return std::ceil(c.pen.width_of(c.f.words[button.word], Role::Strong)) + c.f.px(36);
}

void put_buttons(Column& c, const std::vector<TrayButton>& buttons)
{
    const float h = c.f.px(48);
    float x = c.x;
    for (const TrayButton& button : buttons) {
        const float w = std::min(width_of(c, button), c.width);
        if (x > c.x && x + w > c.x + c.width) {
            x = c.x;
            c.y += h + c.f.px(8);
        }
        const Rect box{x, c.y, w, h};
        x += w + c.f.px(8);
        const std::string_view name = c.f.words[button.word];
        const bool is_pressed =
            button.sign.empty()
                ? c.pen.button(button.key, box, name, button.look)
                : c.pen.sign_button(button.key, box, button.sign, name, button.look, Role::Heading);
        if (is_pressed) c.f.wanted.push_back(button.action);
    }
    c.y += h;
}

float width_of(const Column& c, const std::vector<TrayButton>& buttons)
{
    float all = 0;
    for (const TrayButton& button : buttons)
        all += width_of(c, button) + c.f.px(8);
    return all;
}

// Which card it is.
void put_place_in_round(Column& c, const PlaceFrame& p)
{
    const Words& w = p.f.words;
    const PlacingRound& round = p.round();
    c.put(w[word::place_to_place], on_paper(Role::SmallLabel));
    c.put(w.with(word::place_of,
                 {std::to_string(round.ends.size() + 1), std::to_string(round.cards.size())}),
          on_paper(Role::Small));
    c.put(w.with(word::place_unseen, {std::to_string(round.unseen)}),
          on_paper(Role::Caption, Token::Muted));
}

// Those that come next, from behind.
void draw_backs(const PlaceFrame& p, const Rect& room, float h)
{
    PanelFrame& f = p.f;
    const std::size_t left = p.round().cards.size() - p.round().ends.size() - 1;
    const float w = p.px(120);
    float x = room.x;
    for (std::size_t i = 0; i < std::min<std::size_t>(left, 2); ++i, x += w + p.px(tray_gap)) {
        if (x + w > room.right()) return;
        const Rect box{x, room.y, w, h};
        f.list.rect(box, f.color(Token::Ink));
        const float u = std::round(h / 2 - p.px(12));
        const std::array<Vec2, 3> wedge{
            Vec2{box.x + p.px(14),            box.centre().y - u},
            Vec2{box.x + p.px(14) + u * 1.7F, box.centre().y    },
            Vec2{box.x + p.px(14),            box.centre().y + u}
        };
        f.list.polygon(wedge, f.color(Token::Red));
        const TextStyle style = f.metrics.style(Role::Heading);
        const Run& sign = f.type[f.type.line("?", style, w)];
        f.list.run(sign, {box.right() - p.px(30), sign.baseline(box.centre().y)},
                   f.color(Token::Paper));
    }
}

// How far a row of the slot and what stands beside it goes.
struct TrayRow {
    float label = 0;  // width of what stands left of the slot
    CardSize card;
    float after = 0;  // what is left, right of it
};

TrayRow row_of(const Column& c, const PlaceFrame& p)
{
    TrayRow row;
    const bool has_label = c.width >= p.px(460);
    const float label =
        std::max(c.pen.width_of(p.f.words[word::place_to_place], Role::SmallLabel), p.px(150));
    row.label = has_label ? label + p.px(tray_gap) : 0;
    // As large as once it lies where it belongs.
    const MilestoneId card = *p.round().in_hand();
    row.card = size_of_card(p, {card, p.date_of(card), CardLook::InHand},
                            std::min(p.px(most_slot), c.width - row.label));
    row.after = c.width - row.label - row.card.w - p.px(2 * tray_gap);
    return row;
}

Response press_in_hand(const PlaceFrame& p, const Rect& slot)
{
    PanelFrame& f = p.f;
    const MilestoneId card = *p.round().in_hand();
    const std::string name = f.words.with(word::place_card, {f.text(p[card].title)});
    const std::string aimed = p.explains() ? std::string() : p.gap_in_words(p.page.gap);
    const Response r = f.gui.widget({.role = SemanticRole::Button,
                                     .key = "place-card",
                                     .name = name,
                                     .value = aimed,
                                     .language = f.language_of(p[card].title),
                                     .rect = slot,
                                     .color = f.color(Token::Ink),
                                     .background = f.color(Token::Panel),
                                     .text_px = f.metrics.style(Role::CardTitle).size_px()});
    if (p.page.held) {
        paint_dashed_frame(slot, f.color(Token::Muted), f.metrics, f.list);
        Pen(f).centred(slot, f.words[word::place_in_hand], on_paper(Role::Small, Token::Muted));
    } else {
        draw_card(p, slot, {card, f.words[word::place_when], CardLook::InHand});
    }
    if (r.is_focused) {
        f.gui.show_in_area(slot);
        paint_focus(grown(slot, p.px(4)), f.metrics, f.theme, f.list);
    }
    // With the keyboard it is put where the gap is that is aimed at.
    if (r.is_clicked && r.is_focused && !r.is_hovered) f.wanted.emplace_back(action::PutInGap{});
    return r;
}

void put_card_row(Column& c, const PlaceFrame& p, CardInHand& hand)
{
    Rect& slot = hand.slot;
    const TrayRow row = row_of(c, p);
    const float top = c.y;
    Column label{
        .pen = c.pen, .f = c.f, .x = c.x, .y = top, .width = row.label > 0 ? row.label : c.width};
    put_place_in_round(label, p);
    const float y = row.label > 0 ? top : label.y + p.px(8);
    slot = {c.x + row.label, y, row.card.w, row.card.h};
    c.y = std::max(label.y, slot.bottom());
    if (c.pen.draws()) hand.pressed = press_in_hand(p, slot);
    const std::vector<TrayButton> buttons = buttons_of(p);
    const float hint_w = p.px(230);
    const float wanted = width_of(c, buttons) + hint_w + p.px(2 * tray_gap);
    const bool is_beside = row.after >= wanted;
    if (is_beside) {
        const float x = c.x + c.width - wanted + p.px(2 * tray_gap);
        if (c.pen.draws())
            draw_backs(p,
                       {slot.right() + p.px(tray_gap), y, row.after - wanted + p.px(tray_gap), 0},
                       row.card.h);
        const float hint_h = c.pen.text({x, y}, hint_w, hint_of(p), on_paper(Role::Caption));
        Column right{.pen = c.pen,
                     .f = c.f,
                     .x = x + hint_w + p.px(tray_gap),
                     .y = y + std::max(0.0F, std::round((row.card.h - p.px(48)) / 2)),
                     .width = width_of(c, buttons)};
        put_buttons(right, buttons);
        c.y = std::max({c.y, right.y, y + hint_h});
        return;
    }
    if (row.after >= p.px(200)) {
        const float hint_h = c.pen.text({slot.right() + p.px(2 * tray_gap), y}, row.after,
                                        hint_of(p), on_paper(Role::Caption));
        c.y = std::max(c.y, y + hint_h);
    } else {
        c.space(8);
        c.put(hint_of(p), on_paper(Role::Caption));
    }
    c.space(12);
    put_buttons(c, buttons);
}

}  // namespace

void put_tray(Column& c, const PlaceFrame& p, CardInHand& hand)
{
    hand = {};
    if (!p.round().is_over()) return put_card_row(c, p, hand);
    const PlacingRound& round = p.round();
    c.put(p.f.words.with(word::place_end, {std::to_string(round.count(CardEnd::Right)),
                                           std::to_string(round.cards.size())}),
          on_paper(Role::Heading));
    c.space(10);
    put_buttons(c, buttons_of(p));
}

void draw_carried(const PlaceFrame& p, const CardInHand& card)
{
    const Rect& slot = card.slot;
    if (!p.page.held || p.round().is_over()) return;
    const Vec2 at = *p.page.held;
    const Rect box{std::round(at.x - slot.w / 2), std::round(at.y - slot.h / 2), slot.w, slot.h};
    draw_card(p, box, {*p.round().in_hand(), p.f.words[word::place_when], CardLook::InHand});
}

}  // namespace vitrine
