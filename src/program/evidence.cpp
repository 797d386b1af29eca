// The page on what is said and what is known: the index of all contrasts and disputes at the left,
// one of them in full beside it.
//
// It stands on the timeline below the bar and above the axis, which goes on to show and to move the
// days that are in view. Where a window is narrow, the index follows below what it leads to.
#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "program/evidence_parts.h"
#include "program/panels.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <string>

namespace vitrine {

namespace {

// In units: where less would be left for what is read, rows and then "How do we know?" stand below
// it and scroll.
constexpr float least_above_rows = 480;
constexpr float least_above_how = 400;
// Where the page is lower its head is small; and where the index is not beside it, what is said
// comes before what can be chosen.
constexpr float least_with_large_head = 620;
constexpr float low_page = 480;
// How much of the page the rows may take. Those that need more scroll with what is read.
constexpr float most_of_page = 0.36F;
constexpr float most_scrolled_lines = 400;
// How much of what is read is in sight at least, where how it is known stands below it.
constexpr float least_in_sight = 0.7F;

class EvidencePainter {
public:
    EvidencePainter(PanelFrame& f, const page::Evidence& page)
        : f_(f), page_(page), entry_(evidence_entry(f.exhibit(), page.at))
    {
        const Regions& regions = f.scene.regions;
        const float top = regions.top_bar.bottom();
        const float width = f.list.size().x;
        ground_ = {0, top, width, regions.axis.y - top};
        const float index_w = px(evidence_index_width(width / f.metrics.scale));
        is_wide_ = index_w > 0;
        is_low_ = !is_wide_ && ground_.h < px(low_page);
        has_small_head_ = ground_.h < px(least_with_large_head);
        rows_.names = is_wide_ ? index_w : px(24);
        rows_.most_lines = std::max(3.0F, std::floor(ground_.h * most_of_page / px(30)) - 2);
        rows_.box = {0, 0, width, 0};
        rows_.box.h = height_of_rows(f, page, rows_);
        RowsPlace whole = rows_;
        whole.most_lines = most_scrolled_lines;
        whole.box.h = height_of_rows(f, page, whole);
        const bool is_whole = whole.box.h == rows_.box.h;
        float bottom = ground_.bottom();
        if (!is_whole) rows_ = whole;
        if (is_wide_ && is_whole && ground_.h - rows_.box.h >= px(least_above_rows)) {
            has_rows_below_ = true;
            bottom -= rows_.box.h;
            rows_.box.y = bottom;
            Pen measuring(f, Pen::Mode::Measures);
            Column how{.pen = measuring, .f = f, .width = width - index_w};
            const float how_h = lay_out_how(how, page, HowLook::Beside);
            if (bottom - how_h - top >= px(least_above_how)) {
                bottom -= how_h;
                how_ = {index_w, bottom, width - index_w, how_h};
            }
        }
        content_ = {index_w, top, width - index_w, bottom - top};
        // How it is known is seen beside what is said, even where a little of that has to be
        // scrolled; where most of it has to be, all is.
        if (!how_.is_empty() && height_of_content() * least_in_sight > content_.h) {
            bottom += how_.h;
            content_.h += how_.h;
            how_ = {};
        }
        if (is_wide_) index_ = {0, top, index_w, (has_rows_below_ ? rows_.box.y : bottom) - top};
    }

    void draw()
    {
        f_.list.rect(ground_, f_.color(Token::Paper));
        f_.gui.add_ground("evidence-ground", ground_);
        f_.semantics.add({.role = SemanticRole::Panel,
                          .key = "evidence",
                          .name = f_.text(entry_.title()),
                          .rect = ground_});
        if (is_wide_) draw_index();
        draw_content();
        if (!how_.is_empty()) {
            Pen pen(f_);
            Column how{.pen = pen, .f = f_, .x = how_.x, .y = how_.y, .width = how_.w};
            lay_out_how(how, page_, HowLook::Beside);
        }
        if (has_rows_below_) draw_rows(f_, page_, rows_);
    }

private:
    float px(float units) const { return f_.px(units); }

    float index_head(Pen& pen, Vec2 at, float width)
    {
        const Exhibit& exhibit = f_.exhibit();
        float y = at.y;
        y += pen.text({at.x, y}, width, f_.words[word::evidence_index], {.role = Role::Strong});
        const std::string counts =
            f_.words.counted(word::evidence_contrasts,
                             static_cast<std::int64_t>(exhibit.contrasts.size())) +
            ", " +
            f_.words.counted(word::evidence_disputes,
                             static_cast<std::int64_t>(exhibit.disputes.size()));
        y += pen.text({at.x, y}, width, counts, {.role = Role::Caption, .color = Token::Muted});
        return y - at.y;
    }

    void draw_close(Pen& pen, const Rect& box)
    {
        if (pen.sign_button("close-evidence", box, "×", f_.words[word::evidence_close],
                            ButtonLook::Quiet, Role::Heading))
            f_.wanted.emplace_back(action::Close{});
    }

    void draw_index()
    {
        f_.list.rect(index_, f_.color(Token::Panel));
        const float hair = f_.metrics.hairline();
        f_.list.rect({index_.right() - hair, index_.y, hair, index_.h}, f_.color(Token::Line));
        Pen pen(f_);
        const float target = px(48);
        const float width = index_.w - px(24 + 8) - target;
        const float head = index_head(pen, {index_.x + px(24), index_.y + px(16)}, width);
        draw_close(pen, {index_.right() - target - px(6), index_.y + px(8), target, target});
        const float top = std::max(head + px(16 + 14), target + px(16));
        const Rect body{index_.x, index_.y + top, index_.w, index_.h - top};
        Pen measuring(f_, Pen::Mode::Measures);
        Column all{.pen = measuring, .f = f_, .width = body.w};
        lay_out_index(all, page_.at);
        const Vec2 origin = f_.gui.begin_area("evidence-index", body, all.y + px(16), 1);
        Column rows{.pen = pen, .f = f_, .x = origin.x, .y = origin.y, .width = body.w};
        // Again where rows take more of the page than before, as on the way to other days.
        const auto height = static_cast<std::uint64_t>(std::max(0.0F, body.h));
        const std::uint64_t line = height * (evidence_count(f_.exhibit()) + 1) + page_.at + 1;
        f_.gui.show_line_in_area(lay_out_index(rows, page_.at), line);
        f_.gui.end_area();
    }

    // Which of how many it is; of a contrast, in which lane it begins.
    std::string over() const
    {
        const Exhibit& exhibit = f_.exhibit();
        const std::size_t contrasts = exhibit.contrasts.size();
        const bool is_contrast = entry_.contrast != nullptr;
        const std::size_t place = is_contrast ? page_.at : page_.at - contrasts;
        const std::size_t count = is_contrast ? contrasts : exhibit.loose_disputes.size();
        std::string text =
            f_.words.with(is_contrast ? word::evidence_contrast_of : word::evidence_dispute_of,
                          {std::to_string(place + 1), std::to_string(count)});
        const auto milestones = entry_.milestones();
        if (milestones.empty()) return text;
        const Lane& lane = exhibit.lanes[index_of(exhibit[milestones.front()].lane)];
        return text + " · " + std::string(f_.text(lane.name));
    }

    Token lane_color() const
    {
        const auto milestones = entry_.milestones();
        if (milestones.empty()) return Token::Muted;
        return token_of(f_.exhibit().lanes[index_of(f_.exhibit()[milestones.front()].lane)].color);
    }

    void step_button(Column& c, std::string_view key, std::string_view sign, int by, float x)
    {
        const std::size_t next = page_.at + static_cast<std::size_t>(by);
        if (next >= evidence_count(f_.exhibit())) return;
        const Rect box{x, c.y, px(48), px(48)};
        const std::string_view title = f_.text(evidence_entry(f_.exhibit(), next).title());
        const std::string name = f_.words.with(
            by < 0 ? word::evidence_previous : word::evidence_next, {std::string(title)});
        if (c.pen.sign_button(key, box, sign, name, ButtonLook::Plain, Role::Heading))
            f_.wanted.emplace_back(action::StepEvidence{by});
    }

    // Where the index is not beside it: the way on, the way back and the way out; where the page is
    // low, which one it is stands between them.
    void put_narrow_head(Column& c)
    {
        step_button(c, "previous-evidence", "‹", -1, c.x);
        step_button(c, "next-evidence", "›", 1, c.x + px(56));
        if (c.pen.draws()) draw_close(c.pen, {c.x + c.width - px(48), c.y, px(48), px(48)});
        if (is_low_) return put_low_head(c);
        c.space(48 + 12);
    }

    // Which one it is and what it is called, between the way on and the way out; what it is called
    // below these, if it is long.
    void put_low_head(Column& c)
    {
        const float top = c.y;
        Column between = beside(c, c.x + px(2 * 56 + 8), c.width - px(2 * 56 + 8 + 56));
        const bool has_stamp = !stamp().empty();
        const std::string said = has_stamp ? over() + " · " + std::string(stamp()) : over();
        const Pen::Ink small = on_paper(Role::SmallLabel, has_stamp ? Token::Red : lane_color());
        const std::string_view text = f_.text(entry_.title());
        Pen::Ink ink = on_paper(Role::Heading);
        ink.language = f_.language_of(entry_.title());
        const bool fits = c.pen.width_of(text, ink.role) <= between.width;
        if (!fits) {
            const float h = height_of_text(c, between.width, said, small);
            between.y += std::max(0.0F, std::round((px(48) - h) / 2));
        }
        between.put(said, small);
        if (fits) between.put(text, ink);
        c.y = std::max(top + px(48), between.y) + px(4);
        if (!fits) c.put(text, ink);
        c.space(6);
    }

    void put_sides_switch(Column& c, const Rect& box)
    {
        struct Row {
            Sides sides;
            Word word;
            std::string_view key;
        };
        constexpr std::array rows{
            Row{Sides::Both,     word::evidence_both,          "sides-both"    },
            Row{Sides::Official, word::evidence_official_only, "sides-official"},
            Row{Sides::Record,   word::evidence_record_only,   "sides-record"  },
        };
        const Sides chosen = sides_of(f_.state.filter);
        float x = box.x;
        for (const Row& row : rows) {
            const float w = switch_width(c, row.word);
            const bool is_chosen = row.sides == chosen;
            const Rect place{x, box.y, w, px(48)};
            const Response r = f_.gui.widget(
                {.role = SemanticRole::Button,
                 .key = row.key,
                 .name = f_.words[row.word],
                 .value = is_chosen ? f_.words[word::menu_chosen] : std::string_view{},
                 .rect = place,
                 .color = f_.color(is_chosen ? Token::Paper : Token::Ink),
                 .background = f_.color(is_chosen ? Token::Ink : Token::Panel),
                 .text_px = f_.metrics.style(Role::Strong).size_px()});
            const Rgba back = f_.color(is_chosen ? Token::Ink : Token::Panel);
            const Rgba front = f_.color(is_chosen ? Token::Paper : Token::Ink);
            const float tint = r.is_held ? 0.22F : r.is_hovered ? 0.10F : 0.0F;
            f_.list.rect(place, mixed(back, front, tint));
            f_.list.frame(place, f_.metrics.hairline(), f_.color(Token::Ink));
            c.pen.centred(place, f_.words[row.word],
                          {.role = Role::Strong,
                           .color = is_chosen ? Token::Paper : Token::Ink,
                           .behind = is_chosen ? Token::Ink : Token::Panel});
            if (r.is_focused) paint_focus(place, f_.metrics, f_.theme, f_.list);
            if (r.is_clicked) f_.wanted.emplace_back(action::ShowSides{row.sides});
            x += w - f_.metrics.hairline();
        }
    }

    float switch_width(const Column& c, Word word) const
    {
        return std::ceil(c.pen.width_of(f_.words[word], Role::Strong)) + px(36);
    }

    float switch_width(const Column& c) const
    {
        return switch_width(c, word::evidence_both) +
               switch_width(c, word::evidence_official_only) +
               switch_width(c, word::evidence_record_only) - 2 * f_.metrics.hairline();
    }

    // What a check could not do for the statement that the contrast begins with.
    std::string_view stamp() const
    {
        if (entry_.contrast == nullptr || entry_.milestones().empty()) return {};
        const Finding finding = f_.exhibit()[entry_.milestones().front()].finding;
        if (finding == Finding::Unstated) return {};
        return f_.words[word::claim_found[static_cast<std::size_t>(finding)]];
    }

    // Beside the title, or below it.
    void put_stamp(Column& title, std::string_view text, Role role)
    {
        const std::string_view said = stamp();
        if (said.empty()) return;
        const float w = std::ceil(title.pen.width_of(said, Role::Label)) + px(28);
        const float h = px(40);
        const float title_w = title.pen.width_of(text, role);
        const bool is_beside = title_w + px(40) + w <= title.width;
        const float line = f_.metrics.line_height(role);
        const Rect box = is_beside ? Rect{title.x + std::ceil(title_w) + px(40),
                                          std::round(title.y - line / 2 - h / 2 + px(2)), w, h}
                                   : Rect{title.x, title.y + px(4), w, h};
        if (!is_beside) title.y += px(4) + h + px(4);
        if (!title.pen.draws()) return;
        f_.list.frame(box, px(3), f_.color(Token::Red));
        title.pen.centred(box, said, on_paper(Role::Label, Token::Red));
        say_label(f_, box, said, on_paper(Role::Label, Token::Red));
    }

    void put_sides(Column& c, float x, float width)
    {
        Column choice = beside(c, x, width);
        if (c.pen.draws()) put_sides_switch(choice, {choice.x, choice.y, switch_width(c), px(48)});
        choice.space(48 + 6);
        choice.put(f_.words[word::evidence_changes], on_paper(Role::Caption, Token::Muted));
        c.y = choice.y;
    }

    // The title, and beside it what can be left out; below it where there is no room.
    void put_head(Column& c)
    {
        if (!is_wide_) put_narrow_head(c);
        // What can be left out follows below what is said.
        if (is_low_) return;
        const float switch_w = switch_width(c);
        const bool is_beside = c.width - switch_w > px(420);
        const float top = c.y;
        const float width = is_beside ? c.width - switch_w - px(24) : c.width;
        Column title = beside(c, c.x, width);
        title.put(over(), on_paper(Role::SmallLabel, lane_color()));
        const std::string_view text = f_.text(entry_.title());
        const bool fits = !has_small_head_ && c.pen.width_of(text, Role::Figure) <= width;
        Pen::Ink ink = on_paper(fits ? Role::Figure : Role::Title);
        ink.language = f_.language_of(entry_.title());
        title.put(text, ink);
        put_stamp(title, text, ink.role);
        const float x = is_beside ? c.x + c.width - switch_w : c.x;
        c.y = is_beside ? top : title.y + px(10);
        put_sides(c, x, std::min(switch_w, c.width));
        c.y = std::max(title.y, c.y) + px(has_small_head_ ? 8 : 16);
    }

    // Where the page is too low for them to stay in view.
    void put_rows_and_how(Column& c)
    {
        if (how_.is_empty()) {
            c.space(16);
            const float top = c.y;
            c.y += lay_out_how(c, page_, is_wide_ ? HowLook::Beside : HowLook::Below);
            // A statement that was chosen below is told of in sight.
            if (c.pen.draws() && has_rows_below_ &&
                page_.claim != first_claim(f_.exhibit(), entry_))
                f_.gui.show_line_in_area({c.x, top, c.width, c.y - top}, page_.claim + 1);
        }
        if (has_rows_below_) return;
        c.space(16);
        RowsPlace place = rows_;
        place.box.y = c.y;
        if (c.pen.draws()) draw_rows(f_, page_, place);
        c.y += place.box.h;
    }

    void lay_out(Column& c)
    {
        put_head(c);
        if (entry_.contrast != nullptr) lay_out_contrast(c, *entry_.contrast);
        if (entry_.dispute != nullptr) {
            c.put(entry_.dispute->badge, on_paper(Role::Lead));
            c.space(16);
            lay_out_dispute(c, *entry_.dispute);
        }
        if (is_low_) {
            c.space(24);
            put_sides(c, c.x, c.width);
        }
        put_rows_and_how(c);
        if (is_wide_) return;
        c.space(24);
        Pen& pen = c.pen;
        c.y += index_head(pen, {c.x, c.y}, c.width) + px(12);
        Column rows = beside(c, c.x - px(24), c.width + px(48));
        lay_out_index(rows, page_.at);
        c.y = rows.y;
    }

    float content_left() const { return px(is_wide_ ? 40 : 24); }
    float content_top() const { return px(is_low_ ? 8 : has_small_head_ ? 12 : 24); }

    float height_of_content()
    {
        Pen measuring(f_, Pen::Mode::Measures);
        Column all{.pen = measuring, .f = f_, .width = content_.w - content_left() - px(24)};
        lay_out(all);
        return all.y + content_top() + px(24);
    }

    void draw_content()
    {
        const Rect& body = content_;
        const float left = content_left();
        const float width = body.w - left - px(24);
        const Vec2 origin = f_.gui.begin_area("evidence", body, height_of_content(), page_.at + 1);
        Pen pen(f_);
        Column column{.pen = pen,
                      .f = f_,
                      .x = origin.x + left,
                      .y = origin.y + content_top(),
                      .width = width};
        lay_out(column);
        f_.gui.end_area();
    }

    PanelFrame& f_;
    const page::Evidence& page_;
    EvidenceEntry entry_;
    Rect ground_;
    Rect index_;
    Rect content_;
    Rect how_;  // empty where it scrolls with the content
    RowsPlace rows_;
    bool has_rows_below_ = false;
    bool is_wide_ = false;
    bool is_low_ = false;
    bool has_small_head_ = false;
};

}  // namespace

void draw_evidence(PanelFrame& f, const page::Evidence& page)
{
    if (page.at >= evidence_count(f.exhibit())) return;
    EvidencePainter(f, page).draw();
}

}  // namespace vitrine
