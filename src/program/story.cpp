#include "data/evidence_keys.h"
#include "data/word_keys.h"
#include "program/column.h"
#include "view/claims.h"
#include "view/sizes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// After what ends at `x`, or below it where the line has no room.
float badge(Column& c, float x, ClaimSign sign, Word word, Token color)
{
    const std::string_view text = c.f.words[word];
    const float before = sign == ClaimSign::None ? 0 : c.f.px(sizes::claim_sign.count);
    const float w = before + c.pen.width_of(text, Role::SmallLabel) + c.f.px(20);
    if (x > c.x && x + w > c.x + c.width) {
        x = c.x;
        c.y += c.f.px(28);
    }
    const Rect box{x, c.y + c.f.px(2), w, c.f.px(24)};
    if (c.pen.draws()) {
        c.f.list.frame(box, c.f.metrics.hairline(), c.f.color(color));
        const float r = c.f.px(sizes::claim_radius.count);
        const Vec2 at{x + c.f.px(10) + r, std::round(box.centre().y)};
        paint_claim(sign, at, r, c.f.color(color), c.f.list);
        const Pen::Ink ink{.role = Role::SmallLabel, .color = color};
        c.pen.centred(inset(box, {before, 0, 0, 0}), text, ink);
        say_label(c.f, box, text, ink);
    }
    return x + w + c.f.px(8);
}

// What kind of statement this is; in words, since signs never speak alone.
void badges(Column& c, const Milestone& m)
{
    constexpr std::array signs{ClaimSign::Official, ClaimSign::Assessment, ClaimSign::None};
    constexpr auto unproven = ClaimSign::Unproven;
    const MilestoneDetails& details = c.f.exhibit().details_of(m);
    const bool is_stated = m.claim != Claim::Unstated;
    const bool is_found = m.finding == Finding::Unstated;
    float x = c.x;
    // What nothing supports is not said to be a statement like others.
    if (is_stated && !is_unproven(m)) {
        const ClaimSign sign = signs[static_cast<std::size_t>(m.claim)];
        x = badge(c, x, sign, word_of(sign), Token::Muted);
    }
    if (!is_found)
        x = badge(c, x, unproven, word::claim_found[static_cast<std::size_t>(m.finding)],
                  Token::Red);
    if (!details.disputes.empty())
        x = badge(c, x, ClaimSign::Disputed, word::claim_disputed, Token::Red);
    const bool is_sure_said = m.confidence != Confidence::Unstated;
    if (is_sure_said) lay_out_confidence(c, x, m.confidence);
    if (is_stated || !is_found || is_sure_said || !details.disputes.empty()) c.y += c.f.px(28);
}

void head(Column& c, const Milestone& m)
{
    c.put(m.title, {.role = Role::Title});
    c.space(8);
    badges(c, m);
    c.space(10);
}

void pictures(Column& c, const MilestoneDetails& d)
{
    for (const PictureId id : d.pictures) {
        c.y += c.pen.picture({c.x, c.y}, c.width, id, Pen::Credit::Below);
        c.space(14);
    }
}

void key_figure(Column& c, const MilestoneDetails& d)
{
    if (!d.key_figure) return;
    c.space(12);
    const std::string_view value = c.f.text(d.key_figure->value);
    const float value_w = c.pen.width_of(value, Role::Figure);
    const float h = c.f.metrics.line_height(Role::Figure);
    const float rest = c.width - value_w - c.f.px(14);
    Pen measuring(c.f, Pen::Mode::Measures);
    const Pen::Ink ink{.role = Role::Lead};
    const std::string_view label = c.f.text(d.key_figure->label);
    const float label_h = rest > 0 ? measuring.text({}, rest, label, ink) : h + 1;
    // Beside the number where two lines are enough, else below it.
    if (rest < c.f.px(130) || label_h > h) {
        c.put(value, {.role = Role::Figure, .color = c.lane});
        c.put(label, ink);
        return;
    }
    c.pen.text({c.x, c.y}, value_w + c.f.px(4), value,
               {.role = Role::Figure, .color = c.lane, .max_lines = 1});
    c.pen.text({c.x + value_w + c.f.px(14), c.y + (h - label_h) / 2 + c.f.px(4)}, rest, label, ink);
    c.y += h;
}

void rule(Column& c)
{
    if (c.pen.draws())
        c.f.list.rect({c.x, c.y, c.width, c.f.metrics.hairline()}, c.f.color(Token::Ink));
}

float cell(Column& c, Vec2 at, float width, Word heading, Token color, TextId text)
{
    const float h =
        c.pen.text(at, width, c.f.words[heading], {.role = Role::SmallLabel, .color = color}) +
        c.f.px(4);
    return h + c.pen.text({at.x, at.y + h}, width, text, {.role = Role::Small});
}

// A way to the page on what is said and what is known, where this stands in full.
void way_to_evidence(Column& c, std::string_view key, Word text, std::size_t at)
{
    c.space(8);
    const Pen::Pressed pressed =
        c.pen.link(key, {c.x, c.y}, c.width, c.f.words[text], {.role = Role::Strong});
    c.y += pressed.height;
    if (pressed.is_pressed) c.f.wanted.emplace_back(action::ShowEvidence{at});
}

// The heart of the exhibit: two columns in one frame, and the critic below them.
void contrast(Column& c, const Contrast& contrast)
{
    c.space(18);
    c.put(contrast.title, {.role = Role::CardTitle});
    c.space(8);
    const float pad = c.f.px(14);
    const bool is_wide = c.width > c.f.px(380);
    const float half = is_wide ? std::floor(c.width / 2) : c.width;
    const Rect frame{c.x, c.y, c.width, 0};
    const float left_h = cell(c, {c.x + pad, c.y + pad}, half - 2 * pad, word::detail_official,
                              Token::Blue, contrast.official);
    if (is_wide) {
        const float right_h = cell(c, {c.x + half + pad, c.y + pad}, c.width - half - 2 * pad,
                                   word::detail_record, Token::Red, contrast.record);
        const float row = std::max(left_h, right_h) + 2 * pad;
        if (c.pen.draws())
            c.f.list.rect({c.x + half, c.y, c.f.metrics.hairline(), row}, c.f.color(Token::Ink));
        c.y += row;
    } else {
        c.y += left_h + 2 * pad;
        rule(c);
        c.y += cell(c, {c.x + pad, c.y + pad}, half - 2 * pad, word::detail_record, Token::Red,
                    contrast.record) +
               2 * pad;
    }
    if (contrast.critic != TextId::None) {
        rule(c);
        c.y += cell(c, {c.x + pad, c.y + pad}, c.width - 2 * pad, word::detail_critic, Token::Plum,
                    contrast.critic) +
               2 * pad;
    }
    if (c.pen.draws()) {
        c.f.list.frame({frame.x, frame.y, frame.w, c.y - frame.y}, c.f.metrics.hairline(),
                       c.f.color(Token::Ink));
    }
}

// Who tells a version: the titles of its sources.
std::string tellers(const Column& c, const Version& version)
{
    std::string all;
    for (const SourceId id : version.sources) {
        if (!all.empty()) all += " · ";
        all += c.f.exhibit().sources[index_of(id)].title;
    }
    return all;
}

// Every version stands behind a bar of its own: none is the right one.
void dispute(Column& c, const Dispute& dispute)
{
    c.label(c.f.words[word::claim_disputed], Token::Red);
    c.put(dispute.badge, {.role = Role::Text});
    const float indent = c.f.px(16);
    for (const Version& version : dispute.versions) {
        c.space(10);
        const float top = c.y;
        c.y +=
            c.pen.text({c.x + indent, c.y}, c.width - indent, version.text, {.role = Role::Small});
        c.y += c.pen.text({c.x + indent, c.y}, c.width - indent, tellers(c, version),
                          {.role = Role::Caption, .color = Token::Muted});
        if (c.pen.draws()) {
            c.f.list.rect({c.x, top + c.f.px(3), c.f.px(4), c.y - top - c.f.px(4)},
                          c.f.color(Token::Red));
        }
    }
}

// The answer is shown to those who ask for it.
void question(Column& c, const MilestoneDetails& d)
{
    if (!d.question) return;
    c.label(c.f.words[word::detail_question], c.lane);
    c.put(d.question->ask, {.role = Role::Question});
    c.space(6);
    const bool is_open = c.f.state.shows_answer;
    const Pen::Pressed pressed =
        c.pen.link("answer", {c.x, c.y}, c.width,
                   c.f.words[is_open ? word::detail_hide_answer : word::detail_show_answer],
                   {.role = Role::Strong});
    c.y += pressed.height;
    if (pressed.is_pressed) c.f.wanted.emplace_back(action::ToggleAnswer{});
    if (!is_open) return;
    c.label(c.f.words[word::detail_answer], Token::Muted);
    c.put(d.question->answer, {.role = Role::Text});
}

}  // namespace

void lay_out_story(Column& c, const Milestone& m)
{
    const MilestoneDetails& details = c.f.exhibit().details_of(m);
    head(c, m);
    // The contrast is the heart of the exhibit: it stands before the pictures, in the first
    // screenful.
    if (details.contrasts.empty()) pictures(c, details);
    c.put(m.summary, {.role = Role::Text});
    const Exhibit& exhibit = c.f.exhibit();
    for (const ContrastId id : details.contrasts) {
        const Contrast& one = exhibit.contrasts[index_of(id)];
        contrast(c, one);
        way_to_evidence(c, "evidence-of-" + one.id, word::evidence_full, place_of(exhibit, id));
    }
    if (!details.contrasts.empty()) {
        c.space(18);
        pictures(c, details);
    }
    key_figure(c, details);
    lay_out_how_known(c, m);
    lay_out_charts(c, details);
    for (const DisputeId id : details.disputes) {
        const Dispute& one = exhibit.disputes[index_of(id)];
        dispute(c, one);
        way_to_evidence(c, "evidence-of-" + one.id, word::evidence_full_dispute,
                        place_of(exhibit, id));
    }
    question(c, details);
}

}  // namespace vitrine
