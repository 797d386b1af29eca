// The detail panel: date and lane, title, summary, the official story beside the record, figures,
// people, terms, what it is related to, and the sources with how far they can be trusted.
#include "data/word_keys.h"
#include "date/wording.h"
#include "program/panels.h"
#include "view/paint.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

// A column of texts from the top downwards; measures and draws by the same code.
class Column {
public:
    Column(Pen& pen, Vec2 at, float width, const Milestone& milestone)
        : pen_(pen)
        , f_(pen.frame())
        , x_(at.x)
        , y_(at.y)
        , top_(at.y)
        , width_(width)
        , m_(milestone)
        , lane_(token_of(f_.exhibit().lanes[index_of(milestone.lane)].color))
    {}

    float height() const { return y_ - top_; }

    void lay_out()
    {
        head();
        put(f_.text(m_.summary), {.role = Role::Text});
        key_figure();
        for (const ContrastId id : m_.contrasts)
            contrast(f_.exhibit().contrasts[index_of(id)]);
        section(word::detail_check, f_.text(m_.check));
        for (const DisputeId id : m_.disputes)
            dispute(f_.exhibit().disputes[index_of(id)]);
        people();
        terms();
        related();
        sources();
        space(8);
    }

private:
    void space(float units) { y_ += f_.px(units); }

    void put(std::string_view text, const Pen::Ink& ink)
    {
        y_ += pen_.text({x_, y_}, width_, text, ink);
    }

    void label(std::string_view text, Token color)
    {
        space(20);
        put(text, {.role = Role::SmallLabel, .color = color});
        space(2);
    }

    void section(Word heading, std::string_view text)
    {
        if (text.empty()) return;
        label(f_.words[heading], Token::Muted);
        put(text, {.role = Role::Text});
    }

    void head()
    {
        put(f_.text(m_.title), {.role = Role::Title});
        space(8);
        badges();
        space(10);
    }

    // What kind of statement this is; in words, since colour never speaks alone.
    void badges()
    {
        constexpr std::array claims{word::claim_official, word::claim_assessment, word::claim_fact};
        float x = badge(x_, f_.words[claims[static_cast<std::size_t>(m_.claim)]], Token::Muted);
        if (!m_.disputes.empty()) x = badge(x, f_.words[word::claim_disputed], Token::Red);
        y_ += f_.px(28);
        if (m_.date_note == TextId::None) return;
        space(6);
        put(f_.text(m_.date_note), {.role = Role::Caption, .color = Token::Muted});
    }

    float badge(float x, std::string_view text, Token color)
    {
        const float w = pen_.width_of(text, Role::SmallLabel) + f_.px(20);
        const Rect box{x, y_ + f_.px(2), w, f_.px(24)};
        if (pen_.draws()) {
            f_.list.frame(box, f_.metrics.hairline(), f_.color(color));
            pen_.centred(box, text, {.role = Role::SmallLabel, .color = color});
        }
        return x + w + f_.px(8);
    }

    void key_figure()
    {
        if (!m_.key_figure) return;
        space(12);
        const std::string_view value = f_.text(m_.key_figure->value);
        const float value_w = pen_.width_of(value, Role::Figure);
        const float h = f_.metrics.line_height(Role::Figure);
        const float rest = width_ - value_w - f_.px(14);
        Pen measuring(f_, Pen::Mode::Measures);
        const Pen::Ink ink{.role = Role::Lead};
        const std::string_view label = f_.text(m_.key_figure->label);
        const float label_h = rest > 0 ? measuring.text({}, rest, label, ink) : h + 1;
        // Beside the number where two lines are enough, else below it.
        if (rest < f_.px(130) || label_h > h) {
            put(value, {.role = Role::Figure, .color = lane_});
            put(label, ink);
            return;
        }
        pen_.text({x_, y_}, value_w + f_.px(4), value,
                  {.role = Role::Figure, .color = lane_, .max_lines = 1});
        pen_.text({x_ + value_w + f_.px(14), y_ + (h - label_h) / 2 + f_.px(4)}, rest, label, ink);
        y_ += h;
    }

    // The heart of the exhibit: two columns in one frame, and the critic below them.
    void contrast(const Contrast& contrast)
    {
        space(18);
        put(f_.text(contrast.title), {.role = Role::CardTitle});
        space(8);
        const float pad = f_.px(14);
        const bool is_wide = width_ > f_.px(380);
        const float half = is_wide ? std::floor(width_ / 2) : width_;
        const Rect frame{x_, y_, width_, 0};
        const float left_h = cell({x_ + pad, y_ + pad}, half - 2 * pad, word::detail_official,
                                  Token::Blue, contrast.official);
        float right_h = 0;
        if (is_wide) {
            right_h = cell({x_ + half + pad, y_ + pad}, width_ - half - 2 * pad,
                           word::detail_record, Token::Red, contrast.record);
            const float row = std::max(left_h, right_h) + 2 * pad;
            if (pen_.draws())
                f_.list.rect({x_ + half, y_, f_.metrics.hairline(), row}, f_.color(Token::Ink));
            y_ += row;
        } else {
            y_ += left_h + 2 * pad;
            rule();
            y_ += cell({x_ + pad, y_ + pad}, half - 2 * pad, word::detail_record, Token::Red,
                       contrast.record) +
                  2 * pad;
        }
        if (contrast.critic != TextId::None) {
            rule();
            y_ += cell({x_ + pad, y_ + pad}, width_ - 2 * pad, word::detail_critic, Token::Plum,
                       contrast.critic) +
                  2 * pad;
        }
        if (pen_.draws()) {
            f_.list.frame({frame.x, frame.y, frame.w, y_ - frame.y}, f_.metrics.hairline(),
                          f_.color(Token::Ink));
        }
    }

    void rule()
    {
        if (pen_.draws())
            f_.list.rect({x_, y_, width_, f_.metrics.hairline()}, f_.color(Token::Ink));
    }

    float cell(Vec2 at, float width, Word heading, Token color, TextId text)
    {
        const float h =
            pen_.text(at, width, f_.words[heading], {.role = Role::SmallLabel, .color = color}) +
            f_.px(4);
        return h + pen_.text({at.x, at.y + h}, width, f_.text(text), {.role = Role::Small});
    }

    void dispute(const Dispute& dispute)
    {
        label(f_.words[word::claim_disputed], Token::Red);
        put(f_.text(dispute.badge), {.role = Role::Text});
    }

    void people()
    {
        if (m_.people.empty()) return;
        label(f_.words[word::detail_people], Token::Muted);
        for (const PersonId id : m_.people) {
            const Person& person = f_.exhibit().people[index_of(id)];
            put(person_line(person), {.role = Role::Strong});
            put(f_.text(person.about), {.role = Role::Small, .color = Token::Muted});
            space(6);
        }
    }

    std::string person_line(const Person& person) const
    {
        const std::string_view name = f_.text(person.name);
        const auto year = [&](const std::optional<Date>& date) {
            return date ? worded_year(date->first.year, f_.words) : std::string("?");
        };
        if (!person.born && !person.died) return std::string(name);
        return fmt::format("{}, {} – {}", name, year(person.born), year(person.died));
    }

    void terms()
    {
        if (m_.terms.empty()) return;
        label(f_.words[word::detail_terms], Token::Muted);
        for (const TermId id : m_.terms) {
            const Term& term = f_.exhibit().terms[index_of(id)];
            put(f_.text(term.name), {.role = Role::Strong});
            put(f_.text(term.meaning), {.role = Role::Small, .color = Token::Muted});
            space(6);
        }
    }

    void related()
    {
        std::vector<MilestoneId> others = m_.related;
        for (const ContrastId id : m_.contrasts) {
            const auto& more = f_.exhibit().contrasts[index_of(id)].related;
            others.insert(others.end(), more.begin(), more.end());
        }
        std::ranges::sort(others);
        others.erase(std::ranges::unique(others).begin(), others.end());
        if (others.empty()) return;
        label(f_.words[word::detail_related], Token::Muted);
        for (const MilestoneId id : others) {
            const Milestone& other = f_.exhibit()[id];
            const Token color = token_of(f_.exhibit().lanes[index_of(other.lane)].color);
            put(worded(other.date, f_.words), {.role = Role::SmallLabel, .color = color});
            const Pen::Pressed pressed =
                pen_.link(other.id, {x_, y_}, width_, f_.text(other.title), {.role = Role::Text});
            y_ += pressed.height;
            space(8);
            if (pressed.is_pressed) f_.wanted.emplace_back(action::Select{id});
        }
    }

    void sources()
    {
        std::vector<SourceId> cited = m_.sources;
        for (const ContrastId id : m_.contrasts) {
            const auto& more = f_.exhibit().contrasts[index_of(id)].sources;
            cited.insert(cited.end(), more.begin(), more.end());
        }
        std::ranges::sort(cited);
        cited.erase(std::ranges::unique(cited).begin(), cited.end());
        if (cited.empty()) return;
        label(f_.words.counted(word::detail_sources, static_cast<std::int64_t>(cited.size())),
              Token::Muted);
        for (const SourceId id : cited)
            source(f_.exhibit().sources[index_of(id)]);
    }

    // Its trust as filled discs out of five, and in words.
    void source(const Source& source)
    {
        const float r = f_.px(4);
        const auto trust = static_cast<int>(source.trust) + 1;
        const float line = f_.metrics.line_height(Role::Small);
        if (pen_.draws()) {
            for (int i = 0; i < 5; ++i) {
                const Vec2 at{x_ + r + static_cast<float>(i) * f_.px(11), y_ + line / 2};
                if (i < trust)
                    f_.list.disc(at, r, f_.color(Token::Ink));
                else
                    f_.list.ring(at, r, f_.metrics.hairline(), f_.color(Token::Muted));
            }
        }
        const float indent = f_.px(66);
        y_ += pen_.text({x_ + indent, y_}, width_ - indent, source.title, {.role = Role::Small});
        space(6);
    }

    Pen& pen_;
    PanelFrame& f_;
    float x_;
    float y_;
    float top_;
    float width_;
    const Milestone& m_;
    Token lane_;
};

// The milestone `by` places later in time, if there is one.
std::optional<MilestoneId> neighbour(const PanelFrame& f, int by)
{
    const auto& by_time = f.exhibit().by_time;
    const auto found = std::ranges::find(by_time, *f.state.selection);
    const auto place = (found - by_time.begin()) + by;
    if (place < 0 || place >= static_cast<std::ptrdiff_t>(by_time.size())) return std::nullopt;
    return by_time[static_cast<std::size_t>(place)];
}

void draw_steps(PanelFrame& f, Pen& pen, const Rect& foot)
{
    const float h = f.px(std::max(48.0F, f.setting.policy.chrome.target));
    const float w = std::min(f.px(190), (foot.w - f.px(12)) / 2);
    const float y = foot.bottom() - h;
    const auto step = [&](std::string_view key, int by, float x, Word word) {
        const auto id = neighbour(f, by);
        if (!id) return;
        const std::string year =
            worded_year(civil_of(f.exhibit()[*id].date.earliest()).year, f.words);
        if (pen.button(key, {x, y, w, h}, f.words.with(word, {year}), ButtonLook::Plain)) {
            f.wanted.emplace_back(action::StepTime{by});
        }
    };
    step("previous", -1, foot.x, word::detail_previous);
    step("next", 1, foot.right() - w, word::detail_next);
}

// Lane and date, and the button that closes; they stay while the rest scrolls.
void draw_head(PanelFrame& f, Pen& pen, const Rect& head, const Milestone& milestone, Token color)
{
    const float side = head.h - f.px(8);
    const Lane& lane = f.exhibit().lanes[index_of(milestone.lane)];
    const std::string over =
        fmt::format("{} · {}", f.text(lane.name), worded(milestone.date, f.words));
    const float room = head.w - side - f.px(8);
    Pen measuring(f, Pen::Mode::Measures);
    const Pen::Ink ink{.role = Role::Label, .color = color, .max_lines = 2};
    const float h = measuring.text({}, room, over, ink);
    pen.text({head.x, std::round(head.centre().y - h / 2)}, room, over, ink);
    const Rect box{head.right() - side, head.y + f.px(4), side, side};
    if (pen.button("close", box, "×", ButtonLook::Quiet, Role::Heading))
        f.wanted.emplace_back(action::Close{});
}

}  // namespace

void draw_detail(PanelFrame& f)
{
    if (!f.state.selection) return;
    const Milestone& milestone = f.exhibit()[*f.state.selection];
    const Rect& panel = f.scene.regions.panel;
    const Token lane = token_of(f.exhibit().lanes[index_of(milestone.lane)].color);
    f.list.shadow({panel.x, panel.y + f.px(4), panel.w, panel.h}, f.px(24),
                  Rgba{0x21, 0x1C, 0x18, 90});
    f.list.rect(panel, f.color(Token::Panel));
    f.list.frame(panel, f.metrics.hairline(), f.color(Token::Line));
    f.list.rect({panel.x, panel.y, panel.w, f.px(10)}, f.color(lane));
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "detail",
                     .name = f.text(milestone.title),
                     .rect = panel});

    const float pad = f.px(28);
    const float foot_h = f.px(std::max(48.0F, f.setting.policy.chrome.target)) + f.px(36);
    const Rect head{panel.x, panel.y + f.px(10), panel.w,
                    f.px(std::max(56.0F, f.setting.policy.chrome.target))};
    const Rect body{panel.x, head.bottom(), panel.w, panel.bottom() - head.bottom() - foot_h};
    // Lines of more than some 75 characters are hard to follow.
    const float width = std::min(panel.w - 2 * pad, f.px(660));
    Pen measuring(f, Pen::Mode::Measures);
    Column measured(measuring, {}, width, milestone);
    measured.lay_out();

    const Vec2 origin = f.gui.begin_area("detail", body, measured.height() + f.px(12),
                                         index_of(*f.state.selection) + 1);
    Pen pen(f);
    Column(pen, {origin.x + pad, origin.y}, width, milestone).lay_out();
    f.gui.end_area();
    // What scrolls on below fades out, so that no line looks cut.
    for (int i = 0; i < 8; ++i) {
        const float y = body.bottom() - f.px(32) + f.px(4) * static_cast<float>(i);
        f.list.rect({panel.x + f.metrics.hairline(), y, panel.w - f.px(14), f.px(4)},
                    with_opacity(f.color(Token::Panel), static_cast<float>(i + 1) / 8));
    }

    const Rect foot = inset({panel.x, body.bottom(), panel.w, foot_h}, {pad, 0, pad, f.px(20)});
    f.list.rect({panel.x + f.metrics.hairline(), body.bottom(), panel.w - 2 * f.metrics.hairline(),
                 f.metrics.hairline()},
                f.color(Token::Line));
    draw_steps(f, pen, foot);
    draw_head(f, pen, inset(head, {pad, 0, f.px(4), 0}), milestone, lane);
}

}  // namespace vitrine
