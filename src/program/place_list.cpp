// Cards on a line from the earliest down to the latest, row by row, for windows in which the years
// have no room for them: whatever the size of texts, a list can be scrolled.
#include "data/place_keys.h"
#include "date/stretches.h"
#include "program/evidence_parts.h"
#include "program/place_parts.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr float least_with_side = 800;   // units: what is told stands beside the list
constexpr float least_high_side = 460;   // and below the card in hand
constexpr float least_high_fixed = 640;  // the card stays in sight while the list is scrolled
constexpr float line_x = 14;             // of the line, from the left end of the rows
constexpr float row_left = 40;           // of the texts
constexpr float thin_gap = 28;

class ListPainter {
public:
    explicit ListPainter(PlaceFrame& p) : p_(p), f_(p.f) {}

    void draw()
    {
        const float width = p_.ground.w / f_.metrics.scale;
        const float height = p_.ground.h / f_.metrics.scale;
        if (width >= least_with_side && height >= least_high_side)
            draw_with_side();
        else if (height >= least_high_fixed)
            draw_below_fixed();
        else
            draw_in_one();
        draw_carried(p_, hand_);
    }

private:
    float px(float units) const { return f_.px(units); }

    Column column(Pen& pen, Vec2 at, float width)
    {
        return {.pen = pen, .f = f_, .x = at.x, .y = at.y, .width = width};
    }

    template <class Put>
    float height_of(float width, const Put& put)
    {
        Pen measuring(f_, Pen::Mode::Measures);
        Column all = column(measuring, {}, width);
        put(all);
        return all.y;
    }

    // Scrolls what `put` lays out in `box`.
    template <class Put>
    void draw_area(std::string_view key, const Rect& box, const Put& put)
    {
        const float pad = px(24);
        const float width = box.w - 2 * pad;
        const Vec2 origin = f_.gui.begin_area(key, box, height_of(width, put) + px(12 + 24), 1);
        Pen pen(f_);
        Column all = column(pen, {origin.x + pad, origin.y + px(12)}, width);
        put(all);
        f_.gui.end_area();
    }

    void hand()
    {
        follow_hand(p_, hand_, [this](Vec2 at) { return gap_at(at); });
    }

    // The list at the left; at the right the card in hand, and what is told below it.
    void draw_with_side()
    {
        const Rect& g = p_.ground;
        const float side_w = std::round(std::min(px(460), g.w * 0.46F));
        const Rect side{g.right() - side_w, g.y, side_w, g.h};
        const float pad = px(24);
        Pen pen(f_);
        Column head = column(pen, {g.x + pad, g.y + px(14)}, g.w - side_w - 2 * pad);
        put_place_head(head, p_);
        list_ = {g.x, head.y, g.w - side_w, g.bottom() - head.y};
        draw_area("place", list_, [this](Column& c) { put_rows(c); });
        f_.list.rect(side, f_.color(Token::Paper));
        f_.list.rect({side.x, side.y, f_.metrics.hairline(), side.h}, f_.color(Token::Line));
        Column tray = column(pen, {side.x + pad, side.y + px(18)}, side.w - 2 * pad);
        put_tray(tray, p_, hand_);
        hand();
        const Rect told{side.x + px(2), tray.y + px(16), side.w - px(2),
                        side.bottom() - tray.y - px(16)};
        f_.list.rect(told, f_.color(Token::Panel));
        f_.list.rect({told.x, told.y, told.w, px(6)},
                     f_.color(p_.is_wrong() ? Token::Red : Token::Ink));
        // Its buttons stay in sight.
        const float below = height_of_foot(told.w);
        draw_area("place-told", inset(told, {0, px(6), 0, below}), [this](Column& c) {
            c.space(8);
            put_told(c, p_);
        });
        if (below > 0) draw_foot({told.x, told.bottom() - below, told.w, below});
    }

    // What is told has its buttons there, if it has any.
    float height_of_foot(float width)
    {
        const float buttons =
            height_of(width - px(2 * 24), [this](Column& c) { put_told_buttons(c, p_); });
        return buttons > 0 ? buttons + px(24) : 0;
    }

    void draw_foot(const Rect& box)
    {
        f_.list.rect(box, f_.color(Token::Panel));
        f_.list.rect({box.x, box.y, box.w, f_.metrics.hairline()}, f_.color(Token::Line));
        Pen pen(f_);
        Column buttons = column(pen, {box.x + px(24), box.y + px(12)}, box.w - px(2 * 24));
        put_told_buttons(buttons, p_);
    }

    // The card in hand stays above the list.
    void draw_below_fixed()
    {
        const Rect& g = p_.ground;
        const float pad = px(24);
        Pen pen(f_);
        Column head = column(pen, {g.x + pad, g.y + px(14)}, g.w - 2 * pad);
        put_place_head(head, p_);
        put_tray(head, p_, hand_);
        list_ = {g.x, head.y + px(12), g.w, g.bottom() - head.y - px(12)};
        f_.list.rect({g.x, list_.y, g.w, f_.metrics.hairline()}, f_.color(Token::Line));
        draw_area("place", list_, [this](Column& c) {
            put_told_in_list(c);
            put_rows(c);
        });
        hand();
    }

    // Only the title and the ways out and on stay in sight.
    void draw_in_one()
    {
        p_.puts_at_gap = true;
        const Rect& g = p_.ground;
        Pen pen(f_);
        Column head = column(pen, {g.x + px(24), g.y + px(8)}, g.w - px(48));
        put_place_title(head, p_);
        const float room = std::max(0.0F, g.bottom() - head.y);
        const float foot = p_.explains() ? height_of_foot(g.w) : 0;
        has_foot_ = foot > 0 && foot <= room / 2;
        list_ = {g.x, head.y, g.w, has_foot_ ? room - foot : room};
        draw_area("place", list_, [this](Column& c) {
            put_place_score(c, p_);
            put_tray(c, p_, hand_);
            c.space(12);
            put_told_in_list(c);
            put_rows(c);
        });
        if (has_foot_) draw_foot({g.x, list_.bottom(), g.w, foot});
        hand();
    }

    void put_all_told(Column& c)
    {
        c.space(8);
        put_told(c, p_);
        if (has_foot_) return;
        c.space(14);
        put_told_buttons(c, p_);
    }

    // On a ground of its own, between what stands on the page.
    void put_told_in_list(Column& c)
    {
        const float pad = px(16);
        const auto put = [this](Column& inner) { put_all_told(inner); };
        const float high = height_of(c.width - 2 * pad, put) + px(8 + 14);
        if (c.pen.draws()) {
            f_.list.rect({c.x, c.y, c.width, high}, f_.color(Token::Panel));
            f_.list.rect({c.x, c.y, c.width, px(6)},
                         f_.color(p_.is_wrong() ? Token::Red : Token::Ink));
        }
        if (c.pen.draws() && shows_told())
            f_.gui.show_line_in_area({c.x, c.y, c.width, high}, 100 * (p_.round().rail.size() + 1));
        Column inner = column(c.pen, {c.x + pad, c.y + px(8)}, c.width - 2 * pad);
        put(inner);
        c.y += high + px(16);
    }

    // Where all is scrolled, why a card was wrong comes into sight before the line does.
    bool shows_told() const { return p_.puts_at_gap && p_.explains(); }

    // ---- rows

    void put_rows(Column& c)
    {
        gaps_.clear();
        const auto& rail = p_.round().rail;
        const float top = c.y;
        if (c.pen.draws()) {
            const float high = height_of(c.width, [this](Column& all) { put_all_rows(all); });
            f_.list.rect({c.x + px(line_x - 2), top, px(4), high}, f_.color(Token::Ink));
        }
        gaps_.clear();
        put_all_rows(c);
        // A round begins with what there is to do, not with the line.
        const bool is_fresh = p_.round().ends.empty() && rail.size() == 1 && p_.page.gap == 1;
        if (c.pen.draws() && p_.page.gap < gaps_.size() && !is_fresh && !shows_told())
            f_.gui.show_line_in_area(gaps_[p_.page.gap], p_.page.gap + 1 + 100 * (rail.size() + 1));
    }

    void put_all_rows(Column& c)
    {
        const auto& rail = p_.round().rail;
        for (std::size_t i = 0; i < rail.size(); ++i) {
            put_gap(c, i);
            put_card(c, rail[i]);
        }
        put_gap(c, rail.size());
    }

    void put_card(Column& c, MilestoneId id)
    {
        const Milestone& m = p_[id];
        const Lane& lane = f_.exhibit().lanes[index_of(m.lane)];
        const float left = c.x + px(row_left);
        const float width = c.width - px(row_left);
        const float top = c.y;
        c.y += px(4);
        c.y += c.pen.text({left, c.y}, width, p_.date_of(id),
                          on_paper(Role::SmallLabel, p_.lane_of(id)));
        Pen::Ink ink = on_paper(Role::CardTitle);
        ink.language = f_.language_of(m.title);
        const Pen::Pressed pressed = c.pen.link(fmt::format("placed-{}", f_.exhibit().name_of(m)),
                                                {left, c.y}, width, f_.text(m.title), ink);
        c.y += pressed.height + px(4);
        if (pressed.is_pressed) open_card(p_, id);
        if (!c.pen.draws()) return;
        const Vec2 at{c.x + px(line_x), top + px(16)};
        f_.list.disc(at, px(12), f_.color(Token::Paper));
        paint_mark(lane.shape, at, px(9),
                   {.color = f_.color(p_.lane_of(id)),
                    .paper = f_.color(Token::Paper),
                    .is_hollow = is_doubtful(m.date)},
                   f_.list);
    }

    void put_gap(Column& c, std::size_t gap)
    {
        const bool is_aimed = gap == p_.page.gap && enter_of(p_.page) == PlaceEnter::Puts;
        const bool was_put = p_.explains() && is_gap_of(*p_.page.told, gap);
        const float top = c.y;
        c.y += is_aimed ? height_of_aimed(c, gap) : px(thin_gap);
        if (was_put) c.y += height_of_ghost(c);
        const Rect box{c.x, top, c.width, c.y - top};
        gaps_.push_back(box);
        if (!c.pen.draws() || p_.round().is_over()) {
            if (c.pen.draws() && was_put) draw_ghost(c, box);
            return;
        }
        if (is_aimed)
            draw_aimed(c, box, gap);
        else
            draw_thin(box, gap);
        if (was_put) draw_ghost(c, box);
    }

    float words_width(const Column& c) const { return c.width - px(row_left + 12); }

    float height_of_aimed(Column& c, std::size_t gap)
    {
        const float words =
            height_of_text(c, words_width(c), p_.gap_in_words(gap), on_paper(Role::Strong));
        const float card =
            has_put() ? height_of_text(c, words_width(c), title_in_hand(), in_gap()) : 0;
        return std::max(px(44), words + card + px(16)) + (has_put() ? px(48 + 12) : 0);
    }

    // Where the button stands in the gap, the card may be out of sight: the gap says which it is.
    std::string title_in_hand() const
    {
        const std::optional<MilestoneId> id = p_.round().in_hand();
        return id ? std::string(f_.text(p_[*id].title)) : std::string();
    }
    Pen::Ink in_gap() const { return on_paper(Role::CardTitle); }

    bool has_put() const { return p_.puts_at_gap && enter_of(p_.page) == PlaceEnter::Puts; }

    void draw_aimed(Column& c, const Rect& box, std::size_t gap)
    {
        Rect band = box;
        band.h = height_of_aimed(c, gap);
        f_.list.rect({band.x, band.y, px(2 * line_x), band.h}, f_.color(Token::Line));
        f_.list.frame(band, px(2), f_.color(Token::Line));
        f_.list.rect({band.x + px(line_x - 2), band.y, px(4), band.h}, f_.color(Token::Ink));
        const std::string words = p_.gap_in_words(gap);
        const Pen::Ink ink = on_paper(Role::Strong);
        Pen measuring(f_, Pen::Mode::Measures);
        const float high = measuring.text({}, words_width(c), words, ink);
        const float card =
            has_put() ? measuring.text({}, words_width(c), title_in_hand(), in_gap()) : 0;
        const float with_button = has_put() ? px(48 + 12) : 0;
        Vec2 at{c.x + px(row_left),
                std::round(band.y + (band.h - with_button) / 2 - (card + high) / 2)};
        if (has_put()) at.y += Pen(f_).text(at, words_width(c), title_in_hand(), in_gap());
        Pen(f_).text(at, words_width(c), words, ink);
        f_.semantics.add(
            {.role = SemanticRole::Status, .key = "place-gap", .name = words, .rect = band});
        if (has_put()) draw_put(c, band);
    }

    void draw_put(const Column& c, const Rect& band)
    {
        const std::string_view put = f_.words[word::place_put];
        Pen pen(f_);
        const float width = std::ceil(pen.width_of(put, Role::Strong)) + px(36);
        const Rect box{c.x + px(row_left), band.bottom() - px(48 + 12),
                       std::min(width, words_width(c)), px(48)};
        if (pen.button("place-put", box, put, ButtonLook::Filled))
            f_.wanted.emplace_back(action::PutInGap{});
    }

    // A press aims there.
    void draw_thin(const Rect& box, std::size_t gap)
    {
        Rect row = box;
        row.h = px(thin_gap);
        const Response r = f_.gui.widget({.role = SemanticRole::Button,
                                          .key = fmt::format("place-gap-{}", gap),
                                          .name = p_.gap_in_words(gap),
                                          .rect = row,
                                          .color = f_.color(Token::Ink),
                                          .background = f_.color(Token::Paper)});
        if (r.is_hovered || r.is_held || r.is_focused) {
            f_.list.rect({row.x, row.y, row.w, row.h}, f_.color(Token::Line));
            f_.list.rect({row.x + px(line_x - 2), row.y, px(4), row.h}, f_.color(Token::Ink));
        }
        if (r.is_focused) {
            f_.gui.show_in_area(row);
            paint_focus(grown(row, -px(3)), f_.metrics, f_.theme, f_.list);
        }
        if (r.is_clicked) f_.wanted.emplace_back(action::AimGap{gap});
    }

    // ---- where the last card was put, when that was wrong

    // The gap between the cards that stood at both sides, as far as something stands there now.
    bool is_gap_of(const PutCard& told, std::size_t gap) const
    {
        const auto& rail = p_.round().rail;
        if (told.after) return gap > 0 && rail[gap - 1] == *told.after;
        return gap < rail.size() && told.before && rail[gap] == *told.before;
    }

    CardFace ghost_of(MilestoneId card) const
    {
        return {card, f_.words[word::place_here], CardLook::Ghost};
    }

    float height_of_ghost(Column& c)
    {
        const CardSize size = size_of_card(p_, ghost_of(p_.page.told->card), words_width(c));
        return size.h + px(16);
    }

    void draw_ghost(Column& c, const Rect& box)
    {
        const CardFace face = ghost_of(p_.page.told->card);
        const CardSize size = size_of_card(p_, face, words_width(c));
        const Rect ghost{c.x + px(row_left), box.bottom() - size.h - px(8), size.w, size.h};
        draw_card(p_, ghost, face);
        const bool goes_down = p_.page.told->fit == PutFit::TooEarly;
        const Rgba red = f_.color(Token::Red);
        const float x = c.x + px(line_x);
        const double share =
            std::min(1.0, seconds_between(p_.page.told_at, f_.now) / arrow_grows_s);
        const float way = goes_down ? 1.0F : -1.0F;
        const float half = ghost.h / 2 * static_cast<float>(share);
        const Vec2 tip{x, ghost.centre().y + way * half};
        f_.list.dashed_line({x, ghost.centre().y - way * half}, {x, tip.y - way * px(10)}, px(4),
                            px(5), px(5), red);
        const Vec2 tips[]{
            tip, {x - px(9), tip.y - way * px(14)},
             {x + px(9), tip.y - way * px(14)}
        };
        f_.list.polygon(tips, red);
    }

    // The gap nearest to a place in the list.
    std::optional<std::size_t> gap_at(Vec2 at) const
    {
        if (gaps_.empty() || !list_.holds(at)) return std::nullopt;
        const bool is_in_slot = !hand_.slot.is_empty() && hand_.slot.holds(at);
        if (is_in_slot) return std::nullopt;
        const auto nearest = std::ranges::min_element(
            gaps_, {}, [&](const Rect& gap) { return std::abs(gap.centre().y - at.y); });
        return static_cast<std::size_t>(nearest - gaps_.begin());
    }

    PlaceFrame& p_;
    PanelFrame& f_;
    Rect list_;              // what is scrolled
    bool has_foot_ = false;  // where the buttons of what is told stay in sight
    CardInHand hand_;
    std::vector<Rect> gaps_;
};

}  // namespace

void draw_place_as_list(PlaceFrame& p)
{
    ListPainter(p).draw();
}

}  // namespace vitrine
