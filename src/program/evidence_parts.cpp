#include "program/evidence_parts.h"

#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr float column_gap = 24;   // between columns
constexpr float card_gap = 10;     // between cards
constexpr float card_pad = 12;     // of a card
constexpr float least_card = 300;  // narrower ones stand below each other
constexpr float least_side = 190;  // of the three columns

Token color_of_side(std::size_t side)
{
    constexpr std::array colors{Token::Blue, Token::Plum, Token::Red};
    return colors[side];
}

// One side of a contrast, and what it stands on.
struct StatedSide {
    Word heading;
    Token color{};
    Claim claim{};
    TextId text{};
    std::span<const SourceId> sources;
};

// What trust is called, and its five squares at the right end.
float trust_width(const PanelFrame& f, const Pen& pen, std::string_view word)
{
    return pen.width_of(word, Role::Caption) + f.px(8 + 5 * 10 + 4 * 3);
}

// A card's texts; returns how far down they go.
float card_texts(Column& c, Pen& pen, Vec2 at, float width, const Source& source)
{
    PanelFrame& f = c.f;
    const float pad = f.px(card_pad);
    const float room = width - 2 * pad;
    const float line = f.metrics.line_height(Role::Caption);
    const std::string_view kind = f.words[word::source_kind[static_cast<std::size_t>(source.kind)]];
    const std::string_view trust =
        f.words[word::evidence_trust[static_cast<std::size_t>(source.trust)]];
    float y = at.y + f.px(8);
    const bool is_one_line =
        pen.width_of(kind, Role::SmallLabel) + f.px(16) + trust_width(f, pen, trust) <= room;
    pen.text({at.x + pad, y}, room, kind,
             {.role = Role::SmallLabel, .color = Token::Muted, .max_lines = 1});
    const float squares = f.px(5 * 10 + 4 * 3);
    const float word_w = pen.width_of(trust, Role::Caption) + f.px(2);
    const float before = squares + f.px(8);
    const float right = at.x + width - pad;
    const Pen::Ink ink{.role = Role::Caption};
    if (is_one_line) {
        pen.text({right - before - word_w, y}, word_w, trust, ink);
        if (pen.draws()) draw_trust(f, source.trust, right, y + line / 2);
        y += line + f.px(2);
    } else {
        // The squares, and beside or below them what they mean.
        y += line;
        if (pen.draws()) draw_trust(f, source.trust, at.x + pad + squares, y + line / 2);
        const bool is_beside = before + word_w <= room;
        if (!is_beside) y += line;
        const float x = is_beside ? at.x + pad + before : at.x + pad;
        y += pen.text({x, y}, is_beside ? room - before : room, trust, ink) + f.px(2);
    }
    y += pen.text({at.x + pad, y}, room, source.title, {.role = Role::SmallStrong});
    if (!source.locator.empty()) {
        y += pen.text({at.x + pad, y}, room, source.locator,
                      {.role = Role::Caption, .color = Token::Muted});
    }
    if (source.note != TextId::None) {
        y += pen.text({at.x + pad, y}, room, source.note,
                      {.role = Role::Caption, .color = Token::Muted});
    }
    return y + f.px(10) - at.y;
}

// The largest letters in which neither of two statements takes too many lines.
Role role_of_statement(Column& c, std::span<const StatedSide> sides, std::span<const float> widths)
{
    constexpr std::array roles{Role::Title, Role::Heading};
    for (const Role role : roles) {
        const float most = c.f.metrics.line_height(role) * 3.5F;
        bool fits = true;
        for (std::size_t i = 0; i < sides.size(); ++i) {
            const std::string_view all = c.f.text(sides[i].text);
            const std::string_view text =
                sides[i].claim == Claim::Fact ? all.substr(0, c.f.type.first_sentence(all)) : all;
            fits = fits && height_of_text(c, widths[i], text, {.role = role}) <= most &&
                   c.f.type.widest_word(text, c.f.metrics.style(role)) <= widths[i];
        }
        if (fits) return role;
    }
    return Role::CardTitle;
}

// The first sentence of the record is its point; what follows are the reasons.
void put_statement(Column& c, const StatedSide& side, Role role)
{
    if (c.pen.draws()) c.f.list.rect({c.x, c.y, c.width, c.f.px(6)}, c.f.color(side.color));
    c.space(6 + 12);
    c.put(c.f.words[side.heading], on_paper(Role::Label, side.color));
    c.space(2);
    const std::string_view all = c.f.text(side.text);
    const std::size_t end = side.claim == Claim::Fact ? c.f.type.first_sentence(all) : all.size();
    std::string_view first = all.substr(0, end);
    while (first.ends_with(' '))
        first.remove_suffix(1);
    Pen::Ink ink = on_paper(role);
    ink.language = c.f.language_of(side.text);
    c.put(first, ink);
    if (end >= all.size()) return;
    c.space(6);
    ink.role = Role::Text;
    c.put(all.substr(end), ink);
}

// What became of the statements of this side when they were checked.
void put_checks(Column& c, const Contrast& contrast, Claim claim)
{
    bool is_first = true;
    const Exhibit& exhibit = c.f.exhibit();
    for (const MilestoneId id : contrast.milestones) {
        const Milestone& milestone = exhibit[id];
        const TextId check = exhibit.details_of(milestone).check;
        if (milestone.claim != claim || check == TextId::None) continue;
        if (is_first) put_heading(c, c.f.words[word::evidence_how_far]);
        is_first = false;
        c.put(milestone.title, on_paper(Role::SmallStrong));
        c.put(check, on_paper(Role::Small));
        c.space(8);
    }
}

void put_sources_of_side(Column& c, const Contrast& contrast, const StatedSide& side)
{
    if (!side.sources.empty()) {
        const bool is_record = side.claim == Claim::Fact;
        put_heading(c, c.f.words[is_record ? word::evidence_stands : word::evidence_said]);
        put_cards(c, side.sources);
    }
    // What the record says stands checked above.
    if (side.claim != Claim::Fact) put_checks(c, contrast, side.claim);
}

std::vector<StatedSide> sides_of(const Contrast& contrast)
{
    std::vector<StatedSide> sides;
    sides.push_back({.heading = word::detail_official,
                     .color = color_of_side(0),
                     .claim = Claim::Official,
                     .text = contrast.official,
                     .sources = contrast.official_sources});
    if (contrast.critic != TextId::None) {
        sides.push_back({.heading = word::detail_critic,
                         .color = color_of_side(1),
                         .claim = Claim::Assessment,
                         .text = contrast.critic,
                         .sources = contrast.critic_sources});
    }
    sides.push_back({.heading = word::detail_record,
                     .color = color_of_side(2),
                     .claim = Claim::Fact,
                     .text = contrast.record,
                     .sources = contrast.record_sources});
    return sides;
}

// The widths of the columns; all of it where they stand below each other.
std::vector<float> widths_of(const Column& c, std::size_t count)
{
    const float least = c.f.px(least_side) * static_cast<float>(count + 1);
    std::vector<float> widths(count, c.width);
    if (c.width < least) return widths;
    const float room = c.width - c.f.px(column_gap) * static_cast<float>(count - 1);
    const std::array<float, 3> three{0.243F, 0.26F, 0.497F};
    const std::array<float, 2> two{0.4F, 0.6F};
    // The last one takes what rounding leaves, so that it ends where the page does.
    float rest = room;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        widths[i] = std::floor(room * (count == 3 ? three[i] : two[i]));
        rest -= widths[i];
    }
    widths.back() = rest;
    return widths;
}

// Rows of columns: each part of all sides begins at the same height.
template <class Put>
void put_beside(Column& c, std::span<const StatedSide> sides, std::span<const float> widths,
                const Put& put)
{
    const bool is_stacked = widths.front() >= c.width;
    float x = c.x;
    float bottom = c.y;
    for (std::size_t i = 0; i < sides.size(); ++i) {
        Column side = beside(c, x, widths[i]);
        if (is_stacked) side.y = bottom + (i > 0 ? c.f.px(20) : 0);
        put(side, sides[i]);
        bottom = std::max(bottom, side.y);
        if (!is_stacked) x += widths[i] + c.f.px(column_gap);
    }
    c.y = bottom;
}

void put_rules_between(Column& c, std::span<const float> widths, float top)
{
    if (widths.front() >= c.width || !c.pen.draws()) return;
    float x = c.x;
    for (std::size_t i = 0; i + 1 < widths.size(); ++i) {
        x += widths[i] + c.f.px(column_gap);
        c.f.list.rect(
            {std::round(x - c.f.px(column_gap) / 2), top, c.f.metrics.hairline(), c.y - top},
            c.f.color(Token::Line));
    }
}

void put_sides(Column& c, const Contrast& contrast)
{
    const std::vector<StatedSide> sides = sides_of(contrast);
    const std::vector<float> widths = widths_of(c, sides.size());
    const Role role = role_of_statement(c, sides, widths);
    const float top = c.y;
    if (widths.front() >= c.width) {
        put_beside(c, sides, widths, [&](Column& column, const StatedSide& side) {
            put_statement(column, side, role);
            put_sources_of_side(column, contrast, side);
        });
        return;
    }
    put_beside(c, sides, widths,
               [&](Column& column, const StatedSide& side) { put_statement(column, side, role); });
    c.space(12);
    put_rules_between(c, widths, top);
    put_beside(c, sides, widths, [&](Column& column, const StatedSide& side) {
        if (column.pen.draws())
            column.f.list.rect({column.x, column.y, column.width, column.f.px(2)},
                               column.f.color(Token::Ink));
        put_sources_of_side(column, contrast, side);
    });
    c.space(8);
}

void draw_dashed_frame(PanelFrame& f, const Rect& box)
{
    const float thick = f.metrics.hairline();
    const auto line = [&](Vec2 from, Vec2 to) {
        f.list.dashed_line(from, to, thick, f.px(4), f.px(3), f.color(Token::Muted));
    };
    line({box.x, box.y}, {box.right(), box.y});
    line({box.x, box.bottom()}, {box.right(), box.bottom()});
    line({box.x, box.y}, {box.x, box.bottom()});
    line({box.right(), box.y}, {box.right(), box.bottom()});
}

// Titles of sources with their trust in words, where cards would say too much.
void put_short(Column& c, std::string_view heading, std::span<const SourceId> sources)
{
    if (sources.empty()) return;
    c.space(12);
    const float top = c.y;
    Column in = beside(c, c.x + c.f.px(card_pad), c.width - 2 * c.f.px(card_pad));
    in.space(8);
    in.put(heading, on_paper(Role::SmallStrong));
    for (const SourceId id : sources) {
        const Source& source = c.f.exhibit().sources[index_of(id)];
        in.space(2);
        in.put(source.title, on_paper(Role::Caption));
        in.put(c.f.words[word::evidence_trust[static_cast<std::size_t>(source.trust)]],
               on_paper(Role::Caption, Token::Muted));
    }
    in.space(10);
    c.y = in.y;
    if (c.pen.draws()) draw_dashed_frame(c.f, {c.x, top, c.width, c.y - top});
}

// The sources of `all` that `told` does not have.
template <class Told>
std::vector<SourceId> without(const std::vector<SourceId>& all, const Told& is_told)
{
    std::vector<SourceId> rest;
    std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
                 [&](SourceId id) { return !is_told(id); });
    return rest;
}

bool holds(std::span<const SourceId> sources, SourceId id)
{
    return std::ranges::find(sources, id) != sources.end();
}

}  // namespace

float height_of_text(Column& c, float width, std::string_view text, const Pen::Ink& ink)
{
    Pen measuring(c.f, Pen::Mode::Measures);
    return measuring.text({}, width, text, ink);
}

Column beside(const Column& c, float x, float width)
{
    return {.pen = c.pen, .f = c.f, .x = x, .y = c.y, .width = width, .lane = c.lane};
}

void put_heading(Column& c, std::string_view text, Token color)
{
    c.space(14);
    c.put(text, on_paper(Role::SmallLabel, color));
    c.space(4);
}

void draw_trust(PanelFrame& f, Trust trust, float right, float middle)
{
    const float side = f.px(10);
    const float step = side + f.px(3);
    const float top = std::round(middle - side / 2);
    for (int i = 0; i < 5; ++i) {
        const Rect box{right - side - step * static_cast<float>(4 - i), top, side, side};
        if (i <= static_cast<int>(trust))
            f.list.rect(box, f.color(Token::Ink));
        else
            f.list.frame(box, f.metrics.hairline(), f.color(Token::Ink));
    }
}

void put_cards(Column& c, std::span<const SourceId> sources)
{
    const float between = c.f.px(card_gap);
    const auto most = static_cast<std::size_t>(
        std::max(1.0F, std::floor((c.width + between) / (c.f.px(least_card) + between))));
    const std::size_t columns = std::clamp<std::size_t>(most, 1, std::max<std::size_t>(2, most));
    const float w = std::floor((c.width - between * static_cast<float>(columns - 1)) /
                               static_cast<float>(columns));
    // The last one of a row ends where the column does.
    const auto width_of = [&](std::size_t place) {
        return place + 1 < columns ? w : c.width - static_cast<float>(columns - 1) * (w + between);
    };
    Pen measuring(c.f, Pen::Mode::Measures);
    for (std::size_t first = 0; first < sources.size(); first += columns) {
        const auto row = sources.subspan(first, std::min(columns, sources.size() - first));
        float h = 0;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const Source& source = c.f.exhibit().sources[index_of(row[i])];
            h = std::max(h, card_texts(c, measuring, {}, width_of(i), source));
        }
        float x = c.x;
        for (std::size_t i = 0; c.pen.draws() && i < row.size(); ++i) {
            const Rect box{x, c.y, width_of(i), h};
            c.f.list.rect(box, c.f.color(Token::Panel));
            c.f.list.frame(box, c.f.metrics.hairline(), c.f.color(Token::Line));
            card_texts(c, c.pen, {x, c.y}, box.w, c.f.exhibit().sources[index_of(row[i])]);
            x += w + between;
        }
        c.y += h + between;
    }
}

void lay_out_dispute(Column& c, const Dispute& dispute)
{
    const float count_f = std::max(1.0F, std::floor((c.width + c.f.px(column_gap)) /
                                                    (c.f.px(least_card) + c.f.px(column_gap))));
    const std::size_t columns =
        std::min({dispute.versions.size(), static_cast<std::size_t>(count_f), std::size_t{4}});
    const float w = std::floor((c.width - c.f.px(column_gap) * static_cast<float>(columns - 1)) /
                               static_cast<float>(columns));
    for (std::size_t first = 0; first < dispute.versions.size(); first += columns) {
        const std::size_t end = std::min(first + columns, dispute.versions.size());
        // The texts end at one height, so that the cards begin at one.
        float text_h = 0;
        for (std::size_t i = first; i < end; ++i)
            text_h = std::max(text_h, height_of_text(c, w, c.f.text(dispute.versions[i].text),
                                                     {.role = Role::Question}));
        float bottom = c.y;
        for (std::size_t i = first; i < end; ++i) {
            const Version& version = dispute.versions[i];
            Column column =
                beside(c, c.x + static_cast<float>(i - first) * (w + c.f.px(column_gap)), w);
            column.pen.text({column.x, column.y}, w, version.text, on_paper(Role::Question));
            column.y += text_h + c.f.px(8);
            put_cards(column, version.sources);
            bottom = std::max(bottom, column.y);
        }
        c.y = bottom + c.f.px(6);
    }
    const auto is_told = [&](SourceId id) {
        return std::ranges::any_of(
            dispute.versions, [id](const Version& version) { return holds(version.sources, id); });
    };
    put_short(c, c.f.words[word::evidence_also], without(dispute.sources, is_told));
}

void lay_out_contrast(Column& c, const Contrast& contrast)
{
    put_sides(c, contrast);
    for (const DisputeId id : contrast.disputes) {
        const Dispute& dispute = c.f.exhibit().disputes[index_of(id)];
        c.space(10);
        if (c.pen.draws()) c.f.list.rect({c.x, c.y, c.width, c.f.px(2)}, c.f.color(Token::Ink));
        put_heading(c, c.f.words.with(word::evidence_disputed, {c.f.text(dispute.title)}));
        const auto count = static_cast<std::int64_t>(dispute.versions.size());
        c.put(c.f.words.counted(word::evidence_versions, count),
              on_paper(Role::Small, Token::Muted));
        c.space(6);
        lay_out_dispute(c, dispute);
    }
    const auto is_told = [&](SourceId id) {
        return holds(contrast.official_sources, id) || holds(contrast.critic_sources, id) ||
               holds(contrast.record_sources, id);
    };
    const std::vector<SourceId> rest = without(contrast.sources, is_told);
    if (rest.empty()) return;
    const bool is_all = rest.size() == contrast.sources.size();
    put_heading(c, c.f.words[is_all ? word::evidence_sources : word::evidence_more]);
    put_cards(c, rest);
}

}  // namespace vitrine
