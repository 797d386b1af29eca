// "How do we know?": what the panel says of how sure a date is, of who tells it, of how far a
// statement stands, and of where each number of a figure comes from.
#include "data/evidence_keys.h"
#include "data/find_keys.h"
#include "data/word_keys.h"
#include "date/sureness.h"
#include "date/wording.h"
#include "exhibit/worded_date.h"
#include "program/column.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr int trust_steps = 5;

// Who tells it: how far that can be trusted, as filled discs, and the title as a link.
void put_teller(Column& c, std::string_view key, SourceId id)
{
    const Source& source = c.f.exhibit().sources[index_of(id)];
    const float r = c.f.px(4);
    const float line = c.f.metrics.line_height(Role::Small);
    const float indent = c.f.px(66);
    for (int i = 0; c.pen.draws() && i < trust_steps; ++i) {
        const Vec2 at{c.x + r + static_cast<float>(i) * c.f.px(11), c.y + line / 2};
        if (i <= static_cast<int>(source.trust))
            c.f.list.disc(at, r, c.f.color(Token::Ink));
        else
            c.f.list.ring(at, r, c.f.metrics.hairline(), c.f.color(Token::Muted));
    }
    const Pen::Pressed pressed =
        c.pen.link(fmt::format("{}-{}", key, source.id), {c.x + indent, c.y}, c.width - indent,
                   source.title, {.role = Role::Small});
    c.y += pressed.height;
    if (pressed.is_pressed) {
        c.f.wanted.emplace_back(action::OpenThing{
            {FoundKind::Source, static_cast<std::uint32_t>(id)}
        });
    }
}

// Of several sources the one that can be trusted most; of equal ones, the one named first.
void put_best_teller(Column& c, std::string_view key, const std::vector<SourceId>& sources)
{
    const Pen::Ink muted{.role = Role::Caption, .color = Token::Muted};
    if (sources.empty()) return c.put(c.f.words[word::evidence_no_source], muted);
    const auto trust = [&c](SourceId id) { return c.f.exhibit().sources[index_of(id)].trust; };
    const auto best = std::max_element(sources.begin(), sources.end(),
                                       [&](SourceId a, SourceId b) { return trust(a) < trust(b); });
    put_teller(c, key, *best);
    if (sources.size() < 2) return;
    const auto more = static_cast<std::int64_t>(sources.size()) - 1;
    c.put(c.f.words.counted(word::evidence_more_sources, more), muted);
}

void how_part(Column& c, Word heading)
{
    c.space(6);
    c.put(c.f.words[heading], {.role = Role::SmallStrong});
}

}  // namespace

void say_label(PanelFrame& f, const Rect& box, std::string_view text, const Pen::Ink& ink)
{
    f.semantics.add({.role = SemanticRole::Text,
                     .key = text,
                     .name = text,
                     .rect = intersection(box, f.list.clip()),
                     .color = f.color(ink.color),
                     .background = f.color(ink.behind),
                     .text_px = f.metrics.style(ink.role).size_px()});
}

std::string said_of_date(const PanelFrame& f, const Milestone& m)
{
    const Sureness sure = m.is_undated ? Sureness::Undated : sureness_of(m.date);
    std::string said(f.words[word::evidence_sure[static_cast<std::size_t>(sure)]]);
    if (!m.is_undated) said = fmt::format("{} · {}", worded_date(m, f.words), said);
    const TextId note = f.exhibit().details_of(m).date_note;
    if (note != TextId::None) said += fmt::format(" {}", f.text(note));
    return said;
}

float lay_out_confidence(Column& c, float x, Confidence confidence)
{
    const std::string text = c.f.words.with(
        word::evidence_confidence,
        {std::string(c.f.words[word::filter_confidence[static_cast<std::size_t>(confidence)]])});
    const float side = c.f.px(7);
    const float step = side + c.f.px(3);
    const float signs = 3 * step + c.f.px(5);
    const float text_w = c.pen.width_of(text, Role::SmallLabel);
    const float w = signs + text_w + c.f.px(20);
    if (x > c.x && x + w > c.x + c.width) {
        x = c.x;
        c.y += c.f.px(28);
    }
    const Rect box{x, c.y + c.f.px(2), w, c.f.px(24)};
    if (c.pen.draws()) {
        c.f.list.frame(box, c.f.metrics.hairline(), c.f.color(Token::Muted));
        const float top = std::round(box.centre().y - side / 2);
        for (int i = 0; i < 3; ++i) {
            const Rect square{box.x + c.f.px(10) + step * static_cast<float>(i), top, side, side};
            if (i < static_cast<int>(confidence))
                c.f.list.rect(square, c.f.color(Token::Muted));
            else
                c.f.list.frame(square, c.f.metrics.hairline(), c.f.color(Token::Muted));
        }
        const Pen::Ink ink{.role = Role::SmallLabel, .color = Token::Muted};
        c.pen.centred(inset(box, {signs, 0, 0, 0}), text, ink);
        say_label(c.f, box, text, ink);
    }
    return x + w + c.f.px(8);
}

void lay_out_how_known(Column& c, const Milestone& m)
{
    const MilestoneDetails& details = c.f.exhibit().details_of(m);
    c.label(c.f.words[word::evidence_how], Token::Muted);
    how_part(c, word::evidence_date);
    c.put(said_of_date(c.f, m), {.role = Role::Small});
    c.space(2);
    put_best_teller(c, "date-source", details.sources);
    if (details.check == TextId::None) return;
    how_part(c, word::evidence_claim);
    c.put(details.check, {.role = Role::Small});
}

void lay_out_how_known(Column& c, const Figure& figure)
{
    c.label(c.f.words[word::evidence_how], Token::Muted);
    std::size_t number = 0;
    for (const FigurePoint& point : figure.points) {
        c.space(6);
        const std::string date = worded(point.date, c.f.words);
        c.put(fmt::format("{}: {}", date, c.f.text(point.label)), {.role = Role::SmallStrong});
        c.put(c.f.words[word::evidence_point[static_cast<std::size_t>(point.kind)]],
              {.role = Role::Caption, .color = Token::Muted});
        const std::string key = fmt::format("point-{}", ++number);
        for (const SourceId id : point.sources)
            put_teller(c, key, id);
        if (point.sources.empty()) {
            c.put(c.f.words[word::evidence_no_source],
                  {.role = Role::Caption, .color = Token::Muted});
        }
    }
}

}  // namespace vitrine
