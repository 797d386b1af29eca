// The page on which milestones are put in their order, and the parts that both of its layouts
// share.
#include "data/evidence_keys.h"
#include "data/place_keys.h"
#include "date/wording.h"
#include "exhibit/worded_date.h"
#include "program/evidence_parts.h"
#include "program/panels.h"
#include "program/place_parts.h"
#include "view/marks.h"
#include "view/paint_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr float card_text_pad = 12;  // units
constexpr float card_side = 4;       // in the lane's colour

// ---- the head: how it has gone so far

void draw_end_sign(PanelFrame& f, const Rect& box, CardEnd end)
{
    const Rgba ink = f.color(Token::Ink);
    const Vec2 at = box.centre();
    const float u = f.px(4);
    switch (end) {
    case CardEnd::Right:
        f.list.rect(box, ink);
        return paint_check(at, f.px(2), f.color(Token::Paper), f.list);
    case CardEnd::Wrong: {
        const Rgba red = f.color(Token::Red);
        f.list.frame(box, f.px(2), red);
        f.list.line({at.x - u * 1.4F, at.y}, {at.x + u, at.y}, f.px(2), red);
        f.list.line({at.x, at.y - u}, {at.x + u * 1.2F, at.y}, f.px(2), red);
        return f.list.line({at.x, at.y + u}, {at.x + u * 1.2F, at.y}, f.px(2), red);
    }
    case CardEnd::Skipped:
        f.list.frame(box, f.metrics.hairline(), ink);
        return f.list.line({at.x - u, at.y}, {at.x + u, at.y}, f.px(2), ink);
    }
}

constexpr float end_side = 24;
constexpr float end_apart = 8;

float width_of_ends(const PlaceFrame& p)
{
    return p.px(end_side + end_apart) * static_cast<float>(p.round().cards.size());
}

void draw_ends(const PlaceFrame& p, Vec2 at)
{
    PanelFrame& f = p.f;
    const PlacingRound& round = p.round();
    for (std::size_t i = 0; i < round.cards.size(); ++i) {
        const Rect box{at.x, at.y, p.px(end_side), p.px(end_side)};
        at.x += p.px(end_side + end_apart);
        if (i < round.ends.size()) {
            draw_end_sign(f, box, round.ends[i]);
            continue;
        }
        const bool is_now = i == round.ends.size();
        if (is_now) f.list.rect(box, f.color(Token::Line));
        f.list.frame(box, is_now ? p.px(3) : f.metrics.hairline(), f.color(Token::Ink));
    }
}

std::string score_of(const PlaceFrame& p)
{
    const PlacingRound& round = p.round();
    const std::size_t put = round.ends.size() - round.count(CardEnd::Skipped);
    return p.f.words.with(word::place_score,
                          {std::to_string(round.count(CardEnd::Right)), std::to_string(put)}) +
           " " + std::string(p.f.words[word::place_nothing]);
}

// ---- what is told

void put_row(Column& c, std::string_view label, std::string_view text, Role role)
{
    const float first = std::min(c.f.px(124), c.width * 0.4F);
    if (c.pen.draws())
        c.f.list.rect({c.x, c.y, c.width, c.f.metrics.hairline()}, c.f.color(Token::Line));
    const float top = c.y + c.f.px(10);
    const float label_h = c.pen.text({c.x, top + c.f.px(1)}, first - c.f.px(8), label,
                                     {.role = Role::SmallLabel, .color = Token::Muted});
    const float text_h = c.pen.text({c.x + first, top}, c.width - first, text, {.role = role});
    c.y = top + std::max(label_h, text_h) + c.f.px(8);
}

std::string verdict_of(const PlaceFrame& p)
{
    const PutCard& told = *p.page.told;
    if (told.fit == PutFit::Fits) return std::string(p.f.words[word::place_right]);
    const auto& rail = p.round().rail;
    const auto at = std::ranges::find(rail, told.card);
    const bool is_early = told.fit == PutFit::TooEarly;
    // What it stands beside, on the side where it was not put.
    const bool has_other = is_early ? at != rail.begin() : std::next(at) != rail.end();
    const MilestoneId other = !has_other ? told.card : is_early ? *std::prev(at) : *std::next(at);
    return p.f.words.with(is_early ? word::place_too_early : word::place_too_late,
                          {p.date_of(other)});
}

std::string put_in_words(const PlaceFrame& p, const PutCard& told)
{
    const Words& w = p.f.words;
    if (!told.after) return w.with(word::place_before, {p.beginning_of(*told.before)});
    if (!told.before) return w.with(word::place_after, {p.beginning_of(*told.after)});
    return w.with(word::place_between, {p.beginning_of(*told.after), p.beginning_of(*told.before)});
}

// Why more than one place is right for something, by what its date leaves open.
Word fairness_of(const Date& date)
{
    if (date.shape == DateShape::Interval) return word::place_fair_period;
    if (date.is_pair) return word::place_fair_either;
    if (date.is_qualified()) return word::place_fair_about;
    return word::place_fair_text;
}

// Of what stood beside it, and of itself: what may stand at many places.
void put_fairness(Column& c, const PlaceFrame& p)
{
    const PutCard& told = *p.page.told;
    bool is_first = true;
    for (const auto& id : {std::optional(told.card), told.after, told.before}) {
        if (!id) continue;
        const DayRange bounds = bounds_of(p[*id].date);
        if (number(bounds.last) - number(bounds.first) <= 366) continue;
        if (is_first) c.label(p.f.words[word::place_fair], Token::Muted);
        is_first = false;
        c.put(p.f.words.with(fairness_of(p[*id].date), {p.f.text(p[*id].title), p.date_of(*id)}),
              {.role = Role::Small});
        c.space(4);
    }
}

// Of the sources that it rests on the one that can be trusted most; of equal ones, the first.
void put_best_source(Column& c, const PlaceFrame& p, const Milestone& m)
{
    const Exhibit& exhibit = p.f.exhibit();
    const std::vector<SourceId> cited = cited_by(exhibit, exhibit.details_of(m));
    const auto best = std::ranges::max_element(
        cited, {}, [&](SourceId id) { return exhibit.sources[index_of(id)].trust; });
    if (best != cited.end()) put_cards(c, {&*best, 1});
}

void put_rules(Column& c, const PlaceFrame& p)
{
    const Words& w = p.f.words;
    c.put(w[word::place_how_title], {.role = Role::SmallLabel, .color = Token::Muted});
    c.space(4);
    c.put(w[word::place_how], {.role = Role::Text});
    c.space(12);
    const auto& tour = p.page.tour;
    const std::string from =
        tour ? w.with(word::place_tour, {p.f.text(p.f.exhibit().tours[*tour].title)})
             : std::string(w[word::place_all]);
    c.put(from, {.role = Role::Small, .color = Token::Muted});
}

}  // namespace

Token PlaceFrame::lane_of(MilestoneId id) const
{
    return token_of(f.exhibit().lanes[index_of((*this)[id].lane)].color);
}

std::string PlaceFrame::date_of(MilestoneId id) const
{
    return worded_date((*this)[id], f.words);
}

std::string PlaceFrame::beginning_of(MilestoneId id) const
{
    const Milestone& m = (*this)[id];
    const bool begins =
        !m.is_undated && m.date.shape == DateShape::Interval && m.date.start == End::Known;
    if (!begins) return date_of(id);
    return worded(Date{.first = m.date.first, .last = m.date.first, .calendar = m.date.calendar},
                  f.words);
}

std::string PlaceFrame::gap_in_words(std::size_t gap) const
{
    const auto& rail = round().rail;
    if (gap == 0) return f.words.with(word::place_before, {beginning_of(rail.front())});
    if (gap >= rail.size()) return f.words.with(word::place_after, {beginning_of(rail.back())});
    return f.words.with(word::place_between,
                        {beginning_of(rail[gap - 1]), beginning_of(rail[gap])});
}

CardSize size_of_card(const PlaceFrame& p, const CardFace& face, float most)
{
    PanelFrame& f = p.f;
    const std::string_view title = f.text(p[face.id].title);
    const float pads = p.px(2 * card_text_pad + card_side);
    const TextStyle style = f.metrics.style(Role::CardTitle);
    const float line = f.metrics.line_height(Role::CardTitle);
    const float over = f.type.width(face.over, f.metrics.style(Role::SmallLabel));
    float w = std::max({p.px(150), f.type.widest_word(title, style) + pads, over + pads + p.px(4)});
    const auto lines_in = [&](float width) {
        const auto room = static_cast<int>(width - pads);
        return f.type.set(title, style, {room, static_cast<int>(line), 0}).lines.size();
    };
    while (w < most && lines_in(w) > 2)
        w += p.px(12);
    w = std::min(std::ceil(w), most);
    const float h = f.metrics.line_height(Role::SmallLabel) +
                    static_cast<float>(lines_in(w)) * line + p.px(2 * 8);
    return {w, std::ceil(h)};
}

void draw_card(const PlaceFrame& p, const Rect& box, const CardFace& face)
{
    PanelFrame& f = p.f;
    const bool is_ghost = face.look == CardLook::Ghost;
    const Token lane = p.lane_of(face.id);
    if (is_ghost) {
        f.list.rect(box, f.color(Token::Paper));
        paint_dashed_frame(box, f.color(Token::Red), f.metrics, f.list);
    } else {
        const bool is_held = face.look == CardLook::InHand;
        f.list.shadow(box, p.px(is_held ? 24 : 8),
                      Rgba{0, 0, 0, static_cast<std::uint8_t>(is_held ? 90 : 40)});
        f.list.rect(box, f.color(Token::Panel));
        f.list.frame(box, is_held ? p.px(3) : f.metrics.hairline(),
                     f.color(is_held ? Token::Ink : Token::Line));
        f.list.rect({box.x, box.y, p.px(card_side), box.h}, f.color(lane));
    }
    const Token behind = is_ghost ? Token::Paper : Token::Panel;
    const float width = box.w - p.px(2 * card_text_pad + card_side) + 1;
    const float x = box.x + p.px(card_side + card_text_pad);
    float y = box.y + p.px(8);
    Pen pen(f);
    y += pen.text({x, y}, width, face.over,
                  {.role = Role::SmallLabel,
                   .color = is_ghost ? Token::Red : lane,
                   .behind = behind,
                   .max_lines = 1});
    pen.text({x, y}, width, f.text(p[face.id].title),
             {.role = Role::CardTitle,
              .color = is_ghost ? Token::Muted : Token::Ink,
              .behind = behind,
              .language = f.language_of(p[face.id].title)});
}

void open_card(const PlaceFrame& p, MilestoneId card)
{
    p.f.wanted.emplace_back(action::Select{card});
}

void put_place_title(Column& c, const PlaceFrame& p)
{
    const float target = p.px(48);
    const float top = c.y;
    c.y += c.pen.text({c.x, top}, c.width - target - p.px(12), p.f.words[word::place_title],
                      on_paper(Role::Title));
    c.y = std::max(c.y, top + target);
    if (!c.pen.draws()) return;
    const Rect close{c.x + c.width - target, top - p.px(4), target, target};
    if (c.pen.sign_button("close-place", close, "×", p.f.words[word::place_close],
                          ButtonLook::Quiet, Role::Heading))
        p.f.wanted.emplace_back(action::TogglePlacing{});
}

void put_place_score(Column& c, const PlaceFrame& p)
{
    const std::string score = score_of(p);
    const float ends = width_of_ends(p);
    const float score_w = c.pen.width_of(score, Role::Small) + p.px(4);
    const bool is_one_line = score_w + p.px(16) + ends <= c.width;
    const float side = p.px(end_side);
    const float text_h = c.pen.text({c.x, c.y + p.px(2)}, is_one_line ? score_w : c.width, score,
                                    on_paper(Role::Small));
    const Vec2 signs =
        is_one_line ? Vec2{c.x + score_w + p.px(16), c.y} : Vec2{c.x, c.y + text_h + p.px(8)};
    if (c.pen.draws()) draw_ends(p, signs);
    c.y = std::max(c.y + text_h, signs.y + side) + p.px(14);
}

void put_place_head(Column& c, const PlaceFrame& p)
{
    const float score = c.pen.width_of(score_of(p), Role::Small) + p.px(4 + 16) + width_of_ends(p);
    const float title = c.pen.width_of(p.f.words[word::place_title], Role::Title);
    const float room = c.width - p.px(48 + 16);
    const bool is_beside = title + p.px(48) + score <= room;
    const float top = c.y;
    put_place_title(c, p);
    if (!is_beside) return put_place_score(c, p);
    Column beside_title{.pen = c.pen,
                        .f = c.f,
                        .x = c.x + room - score,
                        .y = top + p.px(10),
                        .width = score + p.px(2)};
    put_place_score(beside_title, p);
    c.space(12);
}

void put_told(Column& c, const PlaceFrame& p)
{
    const auto& told = p.page.told;
    if (!told) return put_rules(c, p);
    const Milestone& m = p[told->card];
    c.lane = p.lane_of(told->card);
    c.put(verdict_of(p), {.role = Role::Label, .color = p.is_wrong() ? Token::Red : Token::Ink});
    c.space(4);
    Pen::Ink title{.role = Role::Heading, .language = p.f.language_of(m.title)};
    c.put(m.title, title);
    c.space(10);
    put_row(c, p.f.words[word::place_you], put_in_words(p, *told), Role::Small);
    put_row(c, p.f.words[word::place_record], p.date_of(told->card), Role::Strong);
    if (c.pen.draws())
        c.f.list.rect({c.x, c.y, c.width, c.f.metrics.hairline()}, c.f.color(Token::Line));
    c.space(12);
    c.put(m.summary, {.role = Role::Text});
    c.label(p.f.words[word::evidence_how], Token::Muted);
    c.put(said_of_date(p.f, m), {.role = Role::Small});
    c.space(8);
    put_best_source(c, p, m);
    put_fairness(c, p);
}

void put_told_buttons(Column& c, const PlaceFrame& p)
{
    if (!p.page.told) return;
    const Words& w = p.f.words;
    const float gap = p.px(12);
    const float h = p.px(48);
    const bool has_next = p.explains();
    const std::string_view next_name =
        w[p.round().is_over() ? word::place_result : word::place_next];
    const float open_w = c.pen.width_of(w[word::place_open], Role::Strong) + p.px(32);
    const float next_w = c.pen.width_of(next_name, Role::Strong) + p.px(32);
    const bool is_one_line = !has_next || open_w + gap + next_w <= c.width;
    const float half = has_next && is_one_line ? (c.width - gap - open_w - next_w) / 2 : 0;
    const float first_w = has_next && is_one_line ? open_w + half : std::min(open_w, c.width);
    if (c.pen.button("place-open", {c.x, c.y, first_w, h}, w[word::place_open], ButtonLook::Plain))
        open_card(p, p.page.told->card);
    if (has_next) {
        const Rect next = is_one_line ? Rect{c.x + first_w + gap, c.y, c.width - first_w - gap, h}
                                      : Rect{c.x, c.y + h + gap, std::min(next_w, c.width), h};
        if (c.pen.button("place-next", next, next_name, ButtonLook::Filled))
            p.f.wanted.emplace_back(action::NextCard{});
    }
    c.y += is_one_line ? h : 2 * h + gap;
}

void draw_placing(PanelFrame& f, const page::PlaceIt& page)
{
    const Regions& regions = f.scene.regions;
    const float top = regions.top_bar.bottom();
    PlaceFrame p{
        .f = f,
        .page = page,
        .look = place_look(size_in_units(f.list.size(), f.metrics)),
        .ground = {0, top, f.list.size().x, regions.axis.y - top}
    };
    f.list.rect(p.ground, f.color(Token::Paper));
    f.gui.add_ground("place-ground", p.ground);
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "place",
                     .name = f.words[word::place_title],
                     .rect = p.ground});
    if (p.look == PlaceLook::List)
        draw_place_as_list(p);
    else
        draw_place_on_years(p);
}

}  // namespace vitrine
