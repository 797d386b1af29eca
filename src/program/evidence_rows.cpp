// The statements of a contrast or dispute in time, over the axis: a row for each side. What is
// pressed is told below "How do we know?". A side that has nothing with a date says why its row is
// empty.
#include "view/evidence_rows.h"

#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "program/evidence_parts.h"
#include "view/marks.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace vitrine {

namespace {

constexpr float claim_line = 30;
constexpr float row_pad = 9;  // above and below the lines
constexpr float claim_bar = 22;
constexpr float least_claim_bar = 14;  // what is shorter is a square
constexpr float title_gap = 9;
constexpr float least_claim_target = 24;

struct SideRow {
    EvidenceSide side{};
    Word heading;
    Token color{};
    std::vector<std::size_t> claims;  // places in milestones()
    std::vector<EvidenceBar> bars;    // one for each
    std::size_t lines = 1;
};

struct SideLook {
    Word heading;
    Token color{};
};

constexpr std::array side_looks{
    SideLook{word::detail_official, Token::Blue},
    SideLook{word::detail_critic,   Token::Plum},
    SideLook{word::detail_record,   Token::Red },
};

bool shows_side(EvidenceSide side, Sides sides)
{
    switch (sides) {
    case Sides::Both: return true;
    case Sides::Official: return side == EvidenceSide::Official;
    case Sides::Record: return side == EvidenceSide::Record;
    }
    return true;
}

class RowsPainter {
public:
    RowsPainter(PanelFrame& f, const page::Evidence& page, const RowsPlace& place)
        : f_(f)
        , page_(page)
        , entry_(evidence_entry(f.exhibit(), page.at))
        , pen_(f)
        , place_(place)
        , room_{.left = place.box.x + place.names,
                .right = place.box.right() - px(24),
                .gap = px(title_gap)}
    {
        make_rows();
    }

    float height() const
    {
        float all = 0;
        for (const SideRow& row : rows_)
            all += height_of(row);
        return all;
    }

    void draw()
    {
        float y = place_.box.y;
        for (const SideRow& row : rows_) {
            draw_row(row, y);
            y += height_of(row);
        }
    }

private:
    float px(float units) const { return f_.px(units); }
    bool has_names_beside() const { return place_.names >= px(120); }
    float name_height() const
    {
        return has_names_beside() ? 0 : f_.metrics.line_height(Role::SmallLabel) + px(4);
    }
    float height_of(const SideRow& row) const
    {
        return name_height() + line_px() * static_cast<float>(row.lines) + 2 * px(row_pad);
    }

    void make_rows()
    {
        std::array<std::vector<std::size_t>, evidence_sides> claims;
        std::array<std::vector<EvidenceBar>, evidence_sides> bars;
        const auto milestones = entry_.milestones();
        for (std::size_t i = 0; i < milestones.size(); ++i) {
            const Milestone& m = f_.exhibit()[milestones[i]];
            const Span& span = f_.setting.index[milestones[i]].span;
            EvidenceBar bar{.from = f_.scene.days.x(span.from), .to = f_.scene.days.x(span.to)};
            // What lies outside of the view has no place in its row.
            if (bar.to < room_.left || bar.from > room_.right) continue;
            if (bar.to - bar.from < px(least_claim_bar)) {
                const float middle = std::clamp((bar.from + bar.to) / 2, room_.left + px(7),
                                                std::max(room_.left, room_.right - px(7)));
                bar.from = middle - px(least_claim_bar) / 2;
                bar.to = bar.from + px(least_claim_bar);
            }
            bar.title = std::ceil(pen_.width_of(f_.text(m.title), Role::SmallStrong));
            const auto side = static_cast<std::size_t>(side_of(m));
            claims[side].push_back(i);
            bars[side].push_back(bar);
        }
        const auto most = static_cast<std::size_t>(place_.most_lines);
        const auto lines = lines_of_rows(bars, room_, most);
        const bool is_contrast = entry_.contrast != nullptr;
        for (std::size_t side = 0; side < evidence_sides; ++side) {
            const bool is_critic = side == static_cast<std::size_t>(EvidenceSide::Critic);
            const bool has_critic = is_contrast && entry_.contrast->critic != TextId::None;
            const bool stays = is_contrast && (!is_critic || has_critic);
            if (!stays && claims[side].empty()) continue;
            SideRow row{.side = static_cast<EvidenceSide>(side),
                        .heading = side_looks[side].heading,
                        .color = side_looks[side].color};
            // Where nobody is named as a critic, only what is not verified stands here.
            if (is_critic && is_contrast && !has_critic) row.heading = word::claim_found[1];
            row.claims = std::move(claims[side]);
            row.bars = std::move(bars[side]);
            row.lines = lines[side];
            rows_.push_back(std::move(row));
        }
    }

    // How much of a side is seen while the choice of sides changes: 1 all of it, 0 its outlines.
    float opacity_of(EvidenceSide side) const
    {
        const float now = shows_side(side, sides_of(f_.state.filter)) ? 1 : 0;
        const float before = shows_side(side, page_.sides_before) ? 1 : 0;
        const double seconds = seconds_between(page_.turned_at, f_.now);
        const auto share = static_cast<float>(std::clamp(seconds / sides_turn_s, 0.0, 1.0));
        return before + (now - before) * share;
    }

    void draw_row(const SideRow& row, float top)
    {
        const Rect box{place_.box.x, top, place_.box.w, height_of(row)};
        const float hair = f_.metrics.hairline();
        f_.list.rect({box.x, box.y, box.w, hair}, f_.color(Token::Line));
        f_.list.rect({box.x, box.y, px(6), box.h}, f_.color(row.color));
        draw_name(row, box);
        const Rect lines{box.x, box.y + name_height() + px(row_pad), box.w,
                         line_px() * static_cast<float>(row.lines)};
        const float opacity = opacity_of(row.side);
        if (row.claims.empty()) return draw_empty(row, lines);
        EvidenceRoom room = room_;
        room.lines = row.lines;
        const auto places = places_in_row(row.bars, room);
        // In the order in which one reads them, and Tab goes.
        std::vector<std::size_t> order(places.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t i) {
            return std::pair{places[i].line, row.bars[i].from};
        });
        for (const std::size_t i : order)
            draw_claim(row, i, places[i], lines, opacity);
    }

    void draw_name(const SideRow& row, const Rect& box)
    {
        const Pen::Ink ink = on_paper(Role::SmallLabel, row.color);
        const float x = box.x + px(24);
        if (!has_names_beside()) {
            pen_.text({x, box.y + px(6)}, box.w - px(48), f_.words[row.heading], ink);
            return;
        }
        const float w = place_.names - px(24 + 16);
        Pen measuring(f_, Pen::Mode::Measures);
        const float h = measuring.text({}, w, f_.words[row.heading], ink);
        pen_.text({x, std::round(box.centre().y - h / 2)}, w, f_.words[row.heading], ink);
    }

    // Why there is nothing, over the time that all the statements are about.
    void draw_empty(const SideRow& row, const Rect& lines)
    {
        Span all = f_.setting.index[entry_.milestones().front()].span;
        for (const MilestoneId id : entry_.milestones()) {
            const Span& span = f_.setting.index[id].span;
            all = {std::min(all.from, span.from), std::max(all.to, span.to)};
        }
        const float from = std::clamp(f_.scene.days.x(all.from), room_.left, room_.right);
        const float to = std::clamp(f_.scene.days.x(all.to), room_.left, room_.right);
        const float y = std::round(lines.centre().y);
        const Rgba color = f_.color(row.color);
        f_.list.dashed_line({from, y}, {to, y}, px(2), px(2), px(6), color);
        for (const float x : {from, to})
            f_.list.rect({x - px(1), y - px(8), px(2), px(16)}, color);
        const std::string why = reason(row.side);
        const float room = room_.right - room_.left - 2 * px(16);
        const Pen::Ink ink = on_paper(Role::Small);
        const float w = std::min(std::ceil(pen_.width_of(why, ink.role)) + 1, room);
        Pen measuring(f_, Pen::Mode::Measures);
        const float h = measuring.text({}, w, why, ink);
        const float middle =
            std::clamp((from + to) / 2, room_.left + px(16) + w / 2, room_.right - px(16) - w / 2);
        const Rect box{std::round(middle - w / 2), std::round(y - h / 2), w, h};
        f_.list.rect(grown(box, px(8)), f_.color(Token::Paper));
        pen_.text({box.x, box.y}, w, why, ink);
    }

    std::string reason(EvidenceSide side) const
    {
        const bool is_alleged = std::ranges::any_of(entry_.milestones(), [&](MilestoneId id) {
            return f_.exhibit()[id].finding != Finding::Unstated;
        });
        const bool is_told = side == EvidenceSide::Record && is_alleged &&
                             entry_.contrast != nullptr && !entry_.contrast->disputes.empty();
        if (!is_told) return std::string(f_.words[word::evidence_row_empty]);
        const DisputeId dispute = entry_.contrast->disputes.front();
        return std::string(f_.text(f_.exhibit().disputes[index_of(dispute)].badge)) + " " +
               std::string(f_.words[word::evidence_row_stays]);
    }

    bool is_touched() const { return f_.setting.policy.chrome.has_low_band; }
    // Of a line of claims: as high as a finger needs it.
    float line_px() const
    {
        if (!is_touched()) return px(claim_line);
        return std::max(px(claim_line),
                        std::ceil(true_size::target_mm / true_size::unit_mm * f_.state.density));
    }

    void draw_claim(const SideRow& row, std::size_t at, const EvidencePlace& place,
                    const Rect& lines, float opacity)
    {
        const std::size_t claim = row.claims[at];
        const MilestoneId id = entry_.milestones()[claim];
        const Milestone& m = f_.exhibit()[id];
        const float from = std::clamp(row.bars[at].from, room_.left, room_.right);
        const float to = std::clamp(row.bars[at].to, room_.left, room_.right);
        const float line_y = lines.y + line_px() * static_cast<float>(place.line);
        const float h = px(claim_bar);
        const float top = std::round(line_y + (line_px() - h) / 2);
        const Rect bar{std::round(from), top, std::max(px(2), std::round(to - from)), h};
        const float beside = row.bars[at].title + room_.gap;
        Rect all = bar;
        if (place.title == EvidenceTitle::Right) all.w += beside;
        if (place.title == EvidenceTitle::Left) all = {bar.x - beside, bar.y, bar.w + beside, h};
        const bool is_told = claim == page_.claim;
        const bool is_solid = m.finding == Finding::Unstated && !f_.setting.index[id].is_uncertain;
        const bool has_title = place.title != EvidenceTitle::None && opacity > 0;
        const bool is_on_color = place.title == EvidenceTitle::Inside && is_solid;
        const Response r = f_.gui.widget(
            {.role = SemanticRole::Button,
             .key = std::string("claim-").append(f_.exhibit().name_of(m)),
             .name = f_.text(m.title),
             .value = is_told ? f_.words[word::menu_chosen] : std::string_view{},
             .language = f_.language_of(m.title),
             .rect = all,
             .min_target_px = is_touched() ? line_px() : px(least_claim_target),
             .color = f_.color(is_on_color ? Token::Panel : Token::Ink),
             .background = f_.color(is_on_color ? row.color : Token::Paper),
             .text_px = has_title ? f_.metrics.style(Role::SmallStrong).size_px() : 0});
        paint_bar_of(row, m, bar, is_solid, opacity);
        if (is_told) f_.list.frame(grown(bar, px(3)), px(2), f_.color(Token::Ink));
        if (has_title) draw_title(m, all, bar, place.title, is_on_color, opacity);
        if (r.is_hovered)
            f_.list.rect({all.x, bar.bottom() + px(2), all.w, px(2)}, f_.color(Token::Ink));
        if (r.is_focused) {
            f_.gui.show_in_area(all);
            paint_focus(grown(all, px(2)), f_.metrics, f_.theme, f_.list);
        }
        if (r.is_clicked) f_.wanted.emplace_back(action::TellClaim{claim});
    }

    // What nothing supports is dashed; what has no certain date is pale. Of a side that is not
    // shown the outlines stay, as strong as ever: they are pressed, too.
    void paint_bar_of(const SideRow& row, const Milestone& m, const Rect& bar, bool is_solid,
                      float opacity)
    {
        const Rgba color = f_.color(row.color);
        const Rgba pale = mixed(f_.color(Token::Paper), color, 0.12F);
        if (opacity > 0) f_.list.rect(bar, with_opacity(is_solid ? color : pale, opacity));
        const float thick = px(2);
        if (m.finding == Finding::Unstated) return f_.list.frame(bar, thick, color);
        const Rect in = grown(bar, -thick / 2);
        const auto line = [&](Vec2 from, Vec2 to) {
            f_.list.dashed_line(from, to, thick, px(6), px(4), color);
        };
        line({in.x, in.y}, {in.right(), in.y});
        line({in.x, in.bottom()}, {in.right(), in.bottom()});
        line({in.x, in.y}, {in.x, in.bottom()});
        line({in.right(), in.y}, {in.right(), in.bottom()});
    }

    void draw_title(const Milestone& m, const Rect& all, const Rect& bar, EvidenceTitle where,
                    bool is_on_color, float opacity)
    {
        const Run& run =
            f_.type[f_.type.shaper().shape(f_.text(m.title), f_.metrics.style(Role::SmallStrong))];
        float x = bar.x + room_.gap;
        if (where == EvidenceTitle::Right) x = bar.right() + room_.gap;
        if (where == EvidenceTitle::Left) x = all.x;
        const Token front = is_on_color ? Token::Panel : Token::Ink;
        f_.list.run(run, {std::round(x), run.baseline(bar.centre().y)},
                    with_opacity(f_.color(front), opacity));
    }

    PanelFrame& f_;
    const page::Evidence& page_;
    EvidenceEntry entry_;
    Pen pen_;
    RowsPlace place_;
    EvidenceRoom room_;
    std::vector<SideRow> rows_;
};

}  // namespace

float height_of_rows(PanelFrame& f, const page::Evidence& page, const RowsPlace& place)
{
    return RowsPainter(f, page, place).height();
}

void draw_rows(PanelFrame& f, const page::Evidence& page, const RowsPlace& place)
{
    RowsPainter(f, page, place).draw();
}

}  // namespace vitrine
