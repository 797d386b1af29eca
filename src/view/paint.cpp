#include "view/paint.h"

#include "view/footprint.h"
#include "view/marks.h"
#include "view/paint_axis.h"
#include "view/paint_bar.h"
#include "view/paint_date.h"
#include "view/paint_eras.h"
#include "view/paint_found.h"
#include "view/paint_headers.h"
#include "view/paint_minimap.h"
#include "view/sizes.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vitrine {

namespace {

constexpr Rgba shadow_color{0x21, 0x1C, 0x18, 60};
constexpr float floor_strength = 0.35F;  // of the lane's colour
// Of its colour, while only what is found stands out: 3:1 against the paper, since it can be
// pressed.
constexpr float grain_behind = 0.75F;

// Paints one frame.
class Painter {
public:
    Painter(const Painted& painted, const Theme& theme, const Typesetter& type, DrawList& out)
        : exhibit_(painted.exhibit)
        , scene_(painted.scene)
        , presence_(painted.presence)
        , marks_(painted.marks)
        , hits_(painted.hits)
        , theme_(theme)
        , type_(type)
        , out_(out)
        , m_(painted.scene.spec.metrics)
    {}

    void paint()
    {
        out_.rect({0, 0, out_.size().x, out_.size().y}, theme_[Token::Paper]);
        paint_grid();
        paint_figures();
        out_.push_clip(canvas());
        Shade shade(*this);
        paint_floors(shade);
        for (const GrainMark& mark : presence_.grain()) {
            const float strength = scene_.is_searched ? grain_behind : mark.strength;
            out_.rect(shifted(mark.box, mark.lane), shade.of(mark.lane, strength));
        }
        for (const Presence::Leaving& gone : presence_.leaving())
            paint_leaving(gone);
        paint_threads(scene_, presence_, theme_, out_);
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            const Presence::Look& look = presence_.items()[i];
            // Most items stand where they belong, and need no copy that is moved.
            if (look.offset == Vec2{})
                paint_item(scene_.items[i], look, Stays::Yes);
            else
                paint_item(moved(scene_.items[i], look.offset), look, Stays::Yes);
        }
        mark_pieces();
        // Over all that stands beside it.
        if (focused_) paint_focus(*focused_, m_, theme_, out_);
        out_.pop_clip();
        paint_flags(scene_, theme_, out_);
        paint_headers({exhibit_, scene_, presence_, marks_, hits_}, theme_, type_, out_);
        paint_life(scene_, presence_, theme_, type_, out_);
        paint_eras(scene_, presence_.names(), theme_, type_, out_);
        paint_axis(scene_, presence_.axis(), theme_, type_, out_);
        paint_minimap(exhibit_, scene_, theme_, out_);
    }

private:
    float px(float units) const { return m_.px(units); }
    float px(Units units) const { return m_.px(units); }
    Rgba lane_color(LaneId lane) const
    {
        return theme_[token_of(exhibit_.lanes[index_of(lane)].color)];
    }
    // Lanes' colours on paper, of which many in a row are the same: mixing them takes longer than
    // recording a rectangle.
    class Shade {
    public:
        explicit Shade(const Painter& painter) : painter_(painter) {}
        Rgba of(LaneId lane, float strength)
        {
            if (lane != lane_ || strength != strength_) {
                lane_ = lane;
                strength_ = strength;
                color_ = mixed(painter_.theme_[Token::Paper], painter_.lane_color(lane), strength);
            }
            return color_;
        }

    private:
        const Painter& painter_;
        LaneId lane_{};
        float strength_ = -1;
        Rgba color_;
    };

    // What stands on the bottom of its lane, while that glides.
    Rect shifted(const Rect& box, LaneId lane) const
    {
        return {box.x, box.y + presence_.shift_of(lane), box.w, box.h};
    }

    // Where what is in the lanes may be painted; it may be gliding there from below, unless that is
    // where other lanes are scrolled to.
    Rect canvas() const
    {
        const Rect& lanes = scene_.regions.lanes;
        if (scene_.scrolling.most > 0) return lanes;
        return {lanes.x, lanes.y, lanes.w, scene_.regions.axis.y - lanes.y};
    }
    void run(RunId id, Vec2 at, Rgba color) { out_.run(type_[id], at, color); }
    // A text in which found words are marked.
    void marked_run(RunId id, Vec2 at, Role role, Rgba color)
    {
        hits_.paint({.run = id, .at = at, .style = m_.style(role), .color = color}, m_, theme_,
                    type_, out_);
    }

    void paint_grid()
    {
        const float hair = m_.hairline();
        const Rect& strip = scene_.regions.strip;
        const float bottom = scene_.regions.axis.y;
        for (const AxisFade::Shown& tick : presence_.axis().shown()) {
            if (tick.labelled <= 0 || tick.x < strip.x) continue;
            const Rgba line = with_opacity(theme_[Token::Line], tick.labelled * 0.8F);
            const bool is_major = tick.rank <= Rank::Decade;
            const Rgba major = with_opacity(mixed(theme_[Token::Line], theme_[Token::Muted], 0.35F),
                                            tick.labelled);
            out_.rect({std::round(tick.x), strip.y, hair, bottom - strip.y},
                      is_major ? major : line);
        }
        const float lanes_end = scene_.scrolling.most > 0 ? scene_.regions.lanes.bottom() : bottom;
        for (const Rect& lane : presence_.lanes()) {
            const float y = lane.bottom() - hair;
            if (y > strip.y && y < lanes_end - px(2))
                out_.rect({0, y, out_.size().x, hair}, theme_[Token::Line]);
        }
    }

    // What an item of the scene covers, wherever it is now.
    Rect covered_by(std::size_t item) const
    {
        const Rect box = bounds(footprint_of(scene_.items[item], m_));
        const Vec2 by = presence_.items()[item].offset;
        return {box.x + by.x, box.y + by.y, box.w, box.h};
    }

    // Whether something else is where `gone` fades: an item, or what goes later than this.
    bool is_struck(const Presence::Leaving& gone, const Rect& covered) const
    {
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            if (scene_.items[i].id != gone.item.id && overlap(covered_by(i), covered)) return true;
        }
        return std::ranges::any_of(presence_.leaving(), [&](const Presence::Leaving& other) {
            const bool is_later =
                other.opacity > gone.opacity || (other.opacity == gone.opacity && &other > &gone);
            return is_later && overlap(bounds(footprint_of(other.item, m_)), covered);
        });
    }

    // What fades has no words any more where something else comes, and nothing of it is left below
    // the words of that: nothing strikes through them.
    void paint_leaving(const Presence::Leaving& gone)
    {
        const Rect covered = bounds(footprint_of(gone.item, m_));
        if (!is_struck(gone, covered))
            return paint_item(gone.item, {.opacity = gone.opacity}, Stays::No);
        // An empty paper says nothing, and what comes would be read on it.
        if (gone.item.level <= Level::ShortCard) return;
        const Item wordless = without_words(gone.item);
        const Rect all = canvas();
        float from = all.x;
        const auto paint_up_to = [&](float to) {
            if (to <= from) return;
            out_.push_clip({from, all.y, to - from, all.h});
            paint_item(wordless, {.opacity = letters_of(gone.opacity)}, Stays::No);
            out_.pop_clip();
        };
        // Between those that can be read there, from left to right.
        while (const auto next = first_that_reads(gone, covered, from)) {
            paint_up_to(next->x);
            from = std::max(from, next->right());
        }
        paint_up_to(all.right());
    }

    // Of the items with letters where `gone` fades, the one furthest left that reaches beyond
    // `from`.
    std::optional<Rect> first_that_reads(const Presence::Leaving& gone, const Rect& covered,
                                         float from) const
    {
        std::optional<Rect> first;
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            if (scene_.items[i].id == gone.item.id) continue;
            if (letters_of(presence_.items()[i].opacity) <= 0) continue;
            const Rect box = covered_by(i);
            if (!overlap(box, covered) || box.right() <= from) continue;
            if (!first || box.x < first->x) first = box;
        }
        return first;
    }

    enum class Stays : bool { No, Yes };
    void paint_item(const Item& item, const Presence::Look& look, Stays stays)
    {
        const float opacity = look.opacity;
        switch (item.level) {
        case Level::Card:
        case Level::ShortCard: paint_card(item, opacity); break;
        case Level::Label: paint_label(item, opacity); break;
        case Level::Bar: paint_bar(item, look); break;
        }
        if (stays == Stays::Yes && marks_.focused == item.id)
            focused_ = bounds(footprint_of(item, m_));
    }

    // The paper comes and goes with its letters: it is never seen without them.
    void paint_card(const Item& item, float presence)
    {
        const float letters = letters_of(presence);
        const float opacity = letters;
        const Rgba color = lane_color(item.lane);
        const float hair = m_.hairline();
        out_.shadow({item.box.x, item.box.y + px(2), item.box.w, item.box.h}, px(10),
                    with_opacity(shadow_color, opacity));
        out_.rect(item.box, with_opacity(theme_[Token::Panel], opacity));
        const bool is_lifted = marks_.hovered == item.id;
        if (item.is_uncertain) {
            paint_dashed_frame(item.box,
                               with_opacity(theme_[is_lifted ? Token::Ink : Token::Muted], opacity),
                               m_, out_);
        } else {
            out_.frame(item.box, hair,
                       with_opacity(theme_[is_lifted ? Token::Ink : Token::Line], opacity));
        }
        const float stem = px(sizes::card_side);
        const float side = item.opens_left ? item.box.right() - stem : item.box.x;
        // A card that was moved into the view does not hang from its mark.
        const bool hangs = std::abs(side + stem / 2 - item.dot.x) <= stem;
        if (item.has_mark && hangs)
            out_.rect({side, item.box.y, stem, item.box.h}, with_opacity(color, opacity));
        if (item.is_selected)
            out_.frame(grown(item.box, px(5)), px(3), with_opacity(theme_[Token::Ink], opacity));

        const float date_h = m_.line_height(Role::SmallLabel);
        const float date_y = item.box.y + px(sizes::card_edge) + date_h / 2;
        const float indent =
            paint_sign(item, {item.title_at.x, date_y}, with_opacity(color, letters));
        marked_run(item.date, {item.title_at.x + indent, type_[item.date].baseline(date_y)},
                   Role::SmallLabel, with_opacity(color, letters));
        if (item.has_number) paint_number(item, letters, {m_, theme_, type_}, out_);
        Vec2 at = item.title_at;
        for (std::size_t i = 0; i < item.title_lines; ++i) {
            marked_run(item.title[i], at, Role::CardTitle,
                       with_opacity(theme_[Token::Ink], letters));
            at.y += m_.line_height(Role::CardTitle);
        }
        paint_more(item, letters);
        paint_strip(item, item.strip, opacity);
        if (item.has_mark) paint_dot(item, opacity);
    }

    // The beginning of its summary. Its picture comes later, with the other pictures.
    void paint_more(const Item& item, float opacity)
    {
        Vec2 at = item.more_at;
        for (std::size_t i = 0; i < item.more_lines; ++i) {
            run(item.more[i], at, with_opacity(theme_[Token::Muted], opacity));
            at.y += m_.line_height(Role::Small);
        }
    }

    // Whose word it is, from `left` on; returns how much further right the words begin.
    float paint_sign(const Item& item, Vec2 left, Rgba color)
    {
        if (item.claim == ClaimSign::None) return 0;
        const float r = px(sizes::claim_radius);
        paint_claim(item.claim, {std::round(left.x + r), std::round(left.y)}, r, color, out_);
        return px(sizes::claim_sign);
    }

    void paint_strip(const Item& item, const Rect& strip, float opacity)
    {
        if (strip.is_empty()) return;
        const Lane& lane = exhibit_.lanes[index_of(item.lane)];
        paint_date(exhibit_[item.id].date, scene_.days, strip,
                   {.color = theme_[token_of(lane.color)],
                    .paper = theme_[Token::Paper],
                    .shape = lane.shape,
                    .is_dashed = item.is_uncertain,
                    .opacity = opacity},
                   m_, out_);
        paint_cut_ends(item, strip, opacity);
    }

    // Where something else stands in the way of a strip, three dots say that its days go on.
    void paint_cut_ends(const Item& item, const Rect& strip, float opacity)
    {
        const Rgba color = with_opacity(lane_color(item.lane), opacity);
        const auto dots = [&](float from, float way) {
            paint_strip_dots({from, strip.centre().y}, way, color, m_, out_);
        };
        if (strip.w < px(24)) return;
        // Words may stand between its two ends.
        if (item.strip_goes_on_right && strip.right() >= item.strip.right() - 1)
            dots(strip.right(), 1);
        if (item.strip_goes_on_left && strip.x <= item.strip.x + 1) dots(strip.x, -1);
    }

    void paint_dot(const Item& item, float opacity)
    {
        const Rgba color = with_opacity(lane_color(item.lane), opacity);
        const Rgba paper = with_opacity(theme_[Token::Panel], opacity);
        const MarkShape shape = exhibit_.lanes[index_of(item.lane)].shape;
        const bool is_alone = item.level == Level::Label;
        if (!is_alone) {
            out_.disc(item.dot, px(9), paper);
            out_.ring(item.dot, px(9), m_.hairline(), with_opacity(theme_[Token::Line], opacity));
        }
        const MarkInk ink{.color = color, .paper = paper, .is_hollow = item.is_uncertain};
        if (hides_days(item, scene_.days, m_))
            paint_vague_mark(shape, item.dot, px(6), ink, out_);
        else
            paint_mark(shape, item.dot, px(6), ink, out_);
        if (item.is_selected && is_alone)
            out_.ring(item.dot, px(12), px(3), with_opacity(theme_[Token::Ink], opacity));
    }

    void paint_label(const Item& item, float opacity)
    {
        const float letters = letters_of(opacity);
        const bool has_sign = item.claim != ClaimSign::None;
        const float sign = has_sign ? px(sizes::label_sign) : 0;
        const float before = px(sizes::text_from) + item.indent;
        const float from = item.opens_left ? item.box.x : item.box.x + before;
        const float to = item.opens_left ? item.box.right() - before : item.box.right();
        paint_strip(item, item.strip, opacity);
        if (item.has_mark) {
            paint_dot(item, opacity);
        } else if (item.is_selected) {
            const Rect words{from, item.box.y, to - from, item.box.h};
            out_.frame(grown(words, px(4)), px(2), with_opacity(theme_[Token::Ink], opacity));
        }
        Vec2 at{item.opens_left ? item.title_at.x : item.title_at.x + sign, item.title_at.y};
        const float to_sign = px(sizes::before_sign);
        const Vec2 centre{item.opens_left ? to - sign + to_sign : at.x - to_sign, item.dot.y};
        if (item.title_lines != 0)
            paint_claim(item.claim, centre, px(sizes::claim_radius),
                        with_opacity(lane_color(item.lane), letters), out_);
        for (std::size_t i = 0; i < item.title_lines; ++i) {
            marked_run(item.title[i], at, Role::Small, with_opacity(theme_[Token::Ink], letters));
            at.y += m_.line_height(Role::Small);
        }
    }

    // The line that the grain stands on.
    void paint_floors(Shade& shade)
    {
        const float hair = m_.hairline();
        const Rect& lanes = scene_.regions.lanes;
        for (std::size_t i = 0; i < scene_.rows.size(); ++i) {
            const LaneRow& row = scene_.rows[i];
            if (row.box.is_empty()) continue;
            const Rect line{lanes.x, row.box.bottom() - row.figures - hair, lanes.w, hair};
            const auto lane = static_cast<LaneId>(i);
            out_.rect(shifted(line, lane), shade.of(lane, floor_strength));
        }
    }

    // The piece of grain that has the focus or the selection in it.
    void mark_pieces()
    {
        for (const GrainPiece& piece : scene_.pieces) {
            if (marks_.focused_piece == piece.id)
                focused_ = shifted(grown(piece.box, px(3)), piece.lane);
        }
    }

    void paint_bar(const Item& item, const Presence::Look& look)
    {
        vitrine::paint_bar(item, exhibit_[item.id].date, scene_.regions.lanes,
                           {.color = lane_color(item.lane),
                            .paper = theme_[Token::Paper],
                            .opacity = look.opacity},
                           m_, out_);
        mark_bar(item);
        paint_bar_name(item, letters_of(look.opacity * look.name_opacity) *
                                 presence_.strength_of_name(item));
    }

    void mark_bar(const Item& item)
    {
        if (item.is_selected)
            out_.frame(grown(item.visible, px(4)), px(3), theme_[Token::Ink]);
        else if (marks_.hovered == item.id)
            out_.frame(grown(item.visible, px(1)), m_.hairline(), theme_[Token::Ink]);
    }

    void paint_bar_name(const Item& item, float opacity)
    {
        if (item.title_lines == 0) return;
        const bool is_on_paper = item.is_name_outside || item.is_name_on_pale;
        const Rgba color = with_opacity(theme_[is_on_paper ? Token::Ink : Token::Panel], opacity);
        const float indent = paint_sign(item, {item.title_at.x, item.dot.y}, color);
        marked_run(item.title[0], item.title_at + Vec2{indent, 0}, item.role, color);
    }

    void paint_figures()
    {
        out_.push_clip(canvas());
        const FigureMark* last = nullptr;
        const auto place = [this](const FigureMark& mark) {
            return mark.at + Vec2{0, presence_.shift_of(mark.lane)};
        };
        for (const FigureMark& mark : scene_.figures) {
            const Rgba color = lane_color(mark.lane);
            if (mark.continues && last != nullptr) {
                out_.dashed_line(place(*last), place(mark), px(2), px(2), px(6),
                                 with_opacity(color, 0.7F));
            }
            last = &mark;
        }
        for (const FigureMark& mark : scene_.figures) {
            const Rgba color = lane_color(mark.lane);
            out_.disc(place(mark), px(5), color);
            if (!mark.is_official) out_.disc(place(mark), px(3), theme_[Token::Paper]);
        }
        for (const Captions::Caption& caption : presence_.captions()) {
            if (!caption.lane) continue;
            run(caption.run, caption.at + Vec2{0, presence_.shift_of(*caption.lane)},
                with_opacity(lane_color(*caption.lane), letters_of(caption.opacity)));
        }
        out_.pop_clip();
    }

    const Exhibit& exhibit_;
    const Scene& scene_;
    const Presence& presence_;
    const Marks& marks_;
    HitMarks& hits_;
    const Theme& theme_;
    const Typesetter& type_;
    DrawList& out_;
    const Metrics& m_;
    std::optional<Rect> focused_;  // what has the focus, as it is painted
};

}  // namespace

void paint(const Painted& painted, const Theme& theme, const Typesetter& type, DrawList& out)
{
    Painter(painted, theme, type, out).paint();
}

}  // namespace vitrine
