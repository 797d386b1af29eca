// Cards on a line over the years of the axis: each near its date, with every day that the date
// could mean on the line. The gap that is aimed at is a band on it, named in words.
#include "data/place_keys.h"
#include "date/order.h"
#include "date/stretches.h"
#include "program/evidence_parts.h"
#include "program/place_parts.h"
#include "program/place_rail.h"
#include "view/marks.h"
#include "view/paint_date.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace vitrine {

namespace {

constexpr float gap_high = 44;  // units
constexpr float date_high = 18;
constexpr float mark_side = 9;
constexpr float row_apart_px = 14;
constexpr float stem_least = 30;
constexpr float words_room = 44;  // below the line, for the name of the gap
constexpr float era_names = 38;

struct YearCard {
    MilestoneId id{};
    bool is_ghost = false;
    CardSize size;
    Rect box;  // empty without room
    float mark = 0;
    bool is_above = false;
    int line = 0;  // of cards, from the top: those above the years are negative
};

class YearsPainter {
public:
    explicit YearsPainter(PlaceFrame& p) : p_(p), f_(p.f)
    {
        const bool is_beside = p.look == PlaceLook::Beside;
        const float panel_w = is_beside ? px(place_panel_width) : 0;
        body_ = {p.ground.x, p.ground.y, p.ground.w - panel_w, p.ground.h};
        if (is_beside) {
            const float edge = px(20);
            panel_ = {body_.right(), p.ground.y + edge, panel_w - px(24), p.ground.h - 2 * edge};
        } else {
            const float h = std::round(p.ground.h * 0.40F);
            panel_ = {px(24), p.ground.bottom() - h, p.ground.w - px(48), h - px(20)};
            body_.h = panel_.y - p.ground.y - px(12);
        }
    }

    void draw()
    {
        draw_eras();
        Pen pen(f_);
        Column head{.pen = pen,
                    .f = f_,
                    .x = px(place_margin),
                    .y = body_.y + px(era_names + 14),
                    .width = body_.w - px(place_margin + 32)};
        put_place_head(head, p_);
        Pen measuring(f_, Pen::Mode::Measures);
        Column all{.pen = measuring, .f = f_, .width = body_.w - px(place_margin + 32)};
        put_tray(all, p_, hand_);
        const float tray_top = body_.bottom() - all.y - px(20 + 16);
        area_ = {px(32), head.y, body_.w - px(64), tray_top - head.y};
        place_cards();
        draw_line();
        draw_cards();
        draw_tray(tray_top);
        draw_panel();
        draw_carried(p_, hand_);
    }

private:
    float px(float units) const { return f_.px(units); }
    float x_of(MilestoneId id) const { return f_.scene.days.x(f_.setting.index[id].anchor); }

    // ---- what stands behind the cards

    void draw_eras()
    {
        Pen pen(f_);
        const Rect row{0, body_.y, body_.w, px(era_names)};
        f_.list.rect({0, row.bottom(), row.w, f_.metrics.hairline()}, f_.color(Token::Line));
        for (const Era& era : f_.exhibit().eras) {
            const float x = std::round(f_.scene.days.x(beginning_of(era.date.earliest())));
            const float end = std::round(f_.scene.days.x(end_of(era.date.latest())));
            if (end <= 0 || x >= body_.w) continue;
            const float left = std::max(x, 0.0F);
            if (x >= 0) {
                f_.list.rect({x, row.y, px(2), row.h}, f_.color(Token::Ink));
                f_.list.rect({x, row.bottom(), f_.metrics.hairline(), body_.h - row.h},
                             f_.color(Token::Line));
            }
            const std::string_view name = f_.text(era.name);
            const float room = std::min(end, body_.w) - left - px(18);
            if (pen.width_of(name, Role::SmallLabel) > room) continue;
            const float line = f_.metrics.line_height(Role::SmallLabel);
            pen.text({left + px(10), std::round(row.centre().y - line / 2)}, room + px(4), name,
                     on_paper(Role::SmallLabel));
        }
    }

    // ---- where cards are

    void place_cards()
    {
        std::vector<MilestoneId> all = p_.round().rail;
        // Those that are still to come have their places, so that none moves when they do.
        for (std::size_t i = p_.round().ends.size(); i < p_.round().cards.size(); ++i)
            all.push_back(p_.round().cards[i]);
        std::ranges::sort(all, {}, [this](MilestoneId id) { return x_of(id); });
        const float most = std::min(px(300), area_.w);
        float high = px(40);
        std::vector<RailCard> wanted;
        for (const MilestoneId id : all) {
            const CardSize size = size_of_card(p_, {id, p_.date_of(id), CardLook::Placed}, most);
            cards_.push_back({.id = id, .size = size, .mark = x_of(id)});
            wanted.push_back({cards_.back().mark, cards_.back().size.w});
            high = std::max(high, cards_.back().size.h);
        }
        if (p_.explains()) {
            const MilestoneId id = p_.page.told->card;
            cards_.push_back({.id = id,
                              .is_ghost = true,
                              .size = size_of_card(p_, ghost_of(id), most),
                              .mark = std::clamp(put_at(*p_.page.told), area_.x, area_.right())});
            wanted.push_back({cards_.back().mark, cards_.back().size.w, true});
        }
        const float row = high + px(row_apart_px);
        const float around = px(stem_least) + px(words_room + 12);
        const auto rows =
            static_cast<std::size_t>(std::max(2.0F, std::floor((area_.h - around) / row)));
        const std::size_t above = (rows + 1) / 2;
        const float used = around + row * static_cast<float>(rows);
        line_y_ = std::round(area_.y + std::max(0.0F, area_.h - used) / 2 +
                             row * static_cast<float>(above) + px(stem_least) - px(row_apart_px));
        const auto seats = seats_of(wanted, {.left = area_.x,
                                             .right = area_.right(),
                                             .above = above,
                                             .below = rows - above,
                                             .apart = px(12)});
        for (std::size_t i = 0; i < seats.size(); ++i) {
            YearCard& card = cards_[i];
            const RailSeat& seat = seats[i];
            card.is_above = seat.is_above;
            const auto row_from_line = static_cast<int>(seat.row) + 1;
            card.line = !seat.has_room ? 0 : seat.is_above ? -row_from_line : row_from_line;
            if (!seat.has_room) continue;
            const float way = row * static_cast<float>(seat.row);
            const float y = seat.is_above ? line_y_ - px(stem_least) - way - card.size.h
                                          : line_y_ + px(words_room) + px(12) + way;
            card.box = {std::round(seat.x), std::round(y), card.size.w, card.size.h};
        }
    }

    CardFace ghost_of(MilestoneId id) const
    {
        return {id, f_.words[word::place_here], CardLook::Ghost};
    }

    // The middle of the gap that a card was put into.
    float put_at(const PutCard& told) const
    {
        const float from = told.after ? x_of(*told.after) : area_.x;
        const float to = told.before ? x_of(*told.before) : area_.right();
        return (from + to) / 2;
    }

    bool is_on_rail(MilestoneId id) const
    {
        const auto& rail = p_.round().rail;
        return std::ranges::find(rail, id) != rail.end();
    }

    // Over which gap a place lies; nothing where there is no rail.
    std::optional<std::size_t> gap_at(Vec2 at) const
    {
        if (!area_.holds(at)) return std::nullopt;
        const auto& rail = p_.round().rail;
        return static_cast<std::size_t>(
            std::ranges::count_if(rail, [&](MilestoneId id) { return x_of(id) < at.x; }));
    }

    // ---- the line

    void draw_line()
    {
        const Rect line{area_.x, line_y_ - px(2), area_.w, px(4)};
        f_.list.push_clip({area_.x, area_.y, area_.w, area_.h});
        if (enter_of(p_.page) == PlaceEnter::Puts) draw_gap();
        f_.list.rect(line, f_.color(Token::Ink));
        for (const MilestoneId id : p_.round().rail)
            draw_date(id);
        f_.list.pop_clip();
    }

    void draw_gap()
    {
        const auto& rail = p_.round().rail;
        const std::size_t gap = p_.page.gap;
        float from = gap > 0 ? x_of(rail[gap - 1]) + px(mark_side) : area_.x;
        float to = gap < rail.size() ? x_of(rail[gap]) - px(mark_side) : area_.right();
        if (to - from < px(24)) {
            const float middle = (from + to) / 2;
            from = middle - px(12);
            to = middle + px(12);
        }
        from = std::max(from, area_.x);
        to = std::min(to, area_.right());
        const Rect band{from, line_y_ - px(gap_high / 2), std::max(0.0F, to - from), px(gap_high)};
        f_.list.rect(band, f_.color(Token::Line));
        const std::string words = p_.gap_in_words(gap);
        Pen pen(f_);
        const float w = std::min(pen.width_of(words, Role::Strong) + px(4), area_.w);
        const float x = std::clamp(band.centre().x - w / 2, area_.x, area_.right() - w);
        const float h = f_.metrics.line_height(Role::Strong);
        const Rect box{std::round(x), line_y_ + px(gap_high / 2) + px(2), w, h};
        f_.list.rect(grown(box, px(2)), f_.color(Token::Paper));
        pen.centred(box, words, on_paper(Role::Strong));
        f_.semantics.add({.role = SemanticRole::Status,
                          .key = "place-gap",
                          .name = words,
                          .rect = box,
                          .color = f_.color(Token::Ink),
                          .background = f_.color(Token::Paper),
                          .text_px = f_.metrics.style(Role::Strong).size_px()});
    }

    void draw_date(MilestoneId id)
    {
        const Milestone& m = p_[id];
        const Lane& lane = f_.exhibit().lanes[index_of(m.lane)];
        const Rgba color = f_.color(p_.lane_of(id));
        const float high = px(date_high);
        if (!is_exact_day(m.date)) {
            paint_date(m.date, f_.scene.days, {area_.x, line_y_ - high / 2, area_.w, high},
                       {.color = color,
                        .paper = f_.color(Token::Paper),
                        .shape = lane.shape,
                        .is_dashed = is_doubtful(m.date)},
                       f_.metrics, f_.list);
        }
        const Extent& extent = f_.setting.index[id];
        const bool is_narrow =
            extent.span.days() * f_.scene.days.px_per_day < static_cast<double>(px(3 * mark_side));
        if (m.date.is_pair || (!is_exact_day(m.date) && !is_narrow)) return;
        const Vec2 at{std::round(x_of(id)), line_y_};
        f_.list.disc(at, px(mark_side + 3), f_.color(Token::Paper));
        paint_mark(lane.shape, at, px(mark_side), {.color = color, .paper = f_.color(Token::Paper)},
                   f_.list);
    }

    // ---- cards

    void draw_cards()
    {
        for (const YearCard& card : cards_) {
            if (!card.box.is_empty() && (card.is_ghost || is_on_rail(card.id))) draw_stem(card);
        }
        if (p_.explains()) draw_arrow();
        // From the top downwards, row by row, as Tab goes.
        std::vector<YearCard> in_rows = cards_;
        std::ranges::sort(in_rows, {},
                          [](const YearCard& card) { return std::pair(card.line, card.box.x); });
        for (const YearCard& card : in_rows) {
            if (card.is_ghost && !card.box.is_empty()) draw_card(p_, card.box, ghost_of(card.id));
            if (!card.is_ghost && is_on_rail(card.id)) draw_placed(card);
        }
    }

    void draw_stem(const YearCard& card)
    {
        const float thick = px(3);
        const float x = std::clamp(card.mark, card.box.x + thick / 2, card.box.right() - thick / 2);
        const float from = card.is_above ? card.box.bottom() : card.box.y;
        const float to = card.is_above ? line_y_ - px(mark_side) : line_y_ + px(mark_side);
        if (card.is_ghost)
            return f_.list.dashed_line({x, from}, {x, line_y_}, thick, px(7), px(5),
                                       f_.color(Token::Red));
        f_.list.line({x, from}, {card.mark, to}, thick, f_.color(p_.lane_of(card.id)));
    }

    void draw_placed(const YearCard& card)
    {
        // Without room for its card its mark is pressed.
        const float r = px(24);
        const Rect box =
            card.box.is_empty() ? Rect{card.mark - r, line_y_ - r, 2 * r, 2 * r} : card.box;
        if (box.right() < area_.x || box.x > area_.right()) return;
        if (!card.box.is_empty())
            draw_card(p_, box, {card.id, p_.date_of(card.id), CardLook::Placed});
        const Milestone& m = p_[card.id];
        const Response r_card =
            f_.gui.widget({.role = SemanticRole::Link,
                           .key = fmt::format("placed-{}", f_.exhibit().name_of(m)),
                           .name = f_.words.with(word::place_open_one, {f_.text(m.title)}),
                           .rect = box,
                           .color = f_.color(Token::Ink),
                           .background = f_.color(Token::Panel),
                           .text_px = f_.metrics.style(Role::CardTitle).size_px()});
        if (r_card.is_hovered || r_card.is_focused) f_.list.frame(box, px(2), f_.color(Token::Ink));
        if (r_card.is_focused) paint_focus(grown(box, px(2)), f_.metrics, f_.theme, f_.list);
        if (r_card.is_clicked) open_card(p_, card.id);
    }

    // From where the card was put to where it belongs.
    void draw_arrow()
    {
        const YearCard& ghost = cards_.back();
        const auto there = std::ranges::find_if(
            cards_, [&](const YearCard& card) { return !card.is_ghost && card.id == ghost.id; });
        Vec2 from{ghost.mark, line_y_};
        Vec2 to{there->mark, line_y_};
        const bool goes_right = ghost.mark < there->mark;
        if (!ghost.box.is_empty() && !there->box.is_empty()) {
            const bool is_clear =
                goes_right ? ghost.box.right() < there->box.x : there->box.right() < ghost.box.x;
            from = ghost.box.centre();
            to = there->box.centre();
            if (is_clear) {
                from.x = goes_right ? ghost.box.right() + px(6) : ghost.box.x - px(6);
                to.x = goes_right ? there->box.x - px(8) : there->box.right() + px(8);
            } else {
                const bool goes_down = from.y < to.y;
                from.y = goes_down ? ghost.box.bottom() + px(6) : ghost.box.y - px(6);
                to.y = goes_down ? there->box.y - px(8) : there->box.bottom() + px(8);
            }
        }
        const double share =
            std::min(1.0, seconds_between(p_.page.told_at, f_.now) / arrow_grows_s);
        const auto grown_to = static_cast<float>(1 - (1 - share) * (1 - share));
        to = from + (to - from) * grown_to;
        const Rgba red = f_.color(Token::Red);
        const Vec2 way = to - from;
        const float length = std::hypot(way.x, way.y);
        if (length < px(16)) return;
        const Vec2 along = way * (1 / length);
        const Vec2 across{-along.y, along.x};
        const Vec2 neck = to - along * px(16);
        f_.list.dashed_line(from, neck, px(4), px(5), px(5), red);
        const Vec2 tips[]{to, neck + across * px(9), neck - across * px(9)};
        f_.list.polygon(tips, red);
    }

    // ---- what stands around

    void draw_tray(float top)
    {
        f_.list.rect({px(32), top, body_.w - px(64), f_.metrics.hairline()}, f_.color(Token::Line));
        Pen pen(f_);
        Column tray{.pen = pen,
                    .f = f_,
                    .x = px(place_margin),
                    .y = top + px(16),
                    .width = body_.w - px(place_margin + 32)};
        put_tray(tray, p_, hand_);
        follow_hand(p_, hand_, [this](Vec2 at) { return gap_at(at); });
    }

    void draw_panel()
    {
        f_.list.shadow(panel_, px(10), Rgba{0, 0, 0, 40});
        f_.list.rect(panel_, f_.color(Token::Panel));
        f_.list.rect({panel_.x, panel_.y, panel_.w, px(8)},
                     f_.color(p_.is_wrong() ? Token::Red : Token::Ink));
        const float pad = px(24);
        const float width = panel_.w - 2 * pad;
        Pen measuring(f_, Pen::Mode::Measures);
        Column buttons{.pen = measuring, .f = f_, .width = width};
        put_told_buttons(buttons, p_);
        const float foot = buttons.y > 0 ? buttons.y + px(24) : 0;
        Column all{.pen = measuring, .f = f_, .width = width};
        put_told(all, p_);
        const Rect body{panel_.x, panel_.y + px(8), panel_.w, panel_.h - px(8) - foot};
        const std::uint64_t content =
            p_.page.told ? static_cast<std::uint64_t>(p_.page.told->card) + 2 : 1;
        const Vec2 origin = f_.gui.begin_area("place", body, all.y + px(24 + 24), content);
        Pen pen(f_);
        Column told{
            .pen = pen, .f = f_, .x = origin.x + pad, .y = origin.y + px(24), .width = width};
        put_told(told, p_);
        f_.gui.end_area();
        if (foot <= 0) return;
        f_.list.rect({panel_.x, body.bottom(), panel_.w, f_.metrics.hairline()},
                     f_.color(Token::Line));
        Column below{
            .pen = pen, .f = f_, .x = panel_.x + pad, .y = body.bottom() + px(12), .width = width};
        put_told_buttons(below, p_);
    }

    PlaceFrame& p_;
    PanelFrame& f_;
    Rect body_;   // all but the panel
    Rect panel_;  // what is told
    Rect area_;   // of the line and its cards
    CardInHand hand_;
    float line_y_ = 0;
    std::vector<YearCard> cards_;  // the ghost is the last one
};

}  // namespace

void draw_place_on_years(PlaceFrame& p)
{
    YearsPainter(p).draw();
}

}  // namespace vitrine
