// The page of a person, a term, a figure or a source beside the timeline: what it is, which
// milestones name it, who stands beside it, and what is disputed about it.
#include "base/digits.h"
#include "data/thing_keys.h"
#include "data/word_keys.h"
#include "date/order.h"
#include "date/wording.h"
#include "program/column.h"
#include "program/panel_head.h"
#include "program/panels.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace vitrine {

namespace {

constexpr float foot_button = 48;

// Lays out what the page shows, from the kind of thing down.
class ThingPage {
public:
    ThingPage(PanelFrame& frame, Pen& pen, const page::Thing& page, Vec2 at, float width)
        : f_(frame)
        , page_(page)
        , thread_(frame.setting.finder->thread())
        , c_{.pen = pen, .f = frame, .x = at.x, .y = at.y, .width = width, .lane = Token::Blue}
    {}

    // Returns the height of it all.
    float lay_out()
    {
        const float top = c_.y;
        const FoundThing& thing = page_.thing;
        c_.put(f_.words[word::thing_kind[static_cast<std::size_t>(thing.kind)]],
               {.role = Role::SmallLabel, .color = Token::Blue});
        c_.space(2);
        c_.put(name_of(f_.exhibit(), thing, f_.state.preferences.language),
               {.role = thing.kind == FoundKind::Source ? Role::CardTitle : Role::Title});
        switch (page_.part) {
        case page::ThingPart::Disputes: disputes(); break;
        case page::ThingPart::Sources: sources(); break;
        case page::ThingPart::Story: story(); break;
        }
        c_.space(20);
        return c_.y - top;
    }

private:
    void story()
    {
        const Exhibit& exhibit = f_.exhibit();
        const std::uint32_t place = page_.thing.place;
        switch (page_.thing.kind) {
        case FoundKind::Person: person(exhibit.people[place]); break;
        case FoundKind::Term:
            c_.space(8);
            c_.put(exhibit.terms[place].meaning, {.role = Role::Text});
            break;
        case FoundKind::Figure: figure(exhibit.figures[place]); break;
        case FoundKind::Source: source(exhibit.sources[place]); break;
        case FoundKind::Milestone: break;
        }
        const bool is_person = page_.thing.kind == FoundKind::Person;
        milestones(is_person ? word::thing_took_part : word::thing_in_milestones);
        if (!is_person) return;
        beside();
        stations(exhibit.people[place]);
    }

    // ---- a person

    void person(const Person& person)
    {
        if (person.born || person.died) {
            const auto said = [this](const std::optional<Date>& date) {
                return date ? worded(*date, f_.words) : std::string("?");
            };
            c_.put(fmt::format("{} – {}", said(person.born), said(person.died)),
                   {.role = Role::Small, .color = Token::Muted});
            rule_of_life(person);
        }
        c_.space(8);
        c_.put(person.about, {.role = Role::Text});
    }

    // From birth to death, with a tick for each ten years and the part that the exhibit is about.
    void rule_of_life(const Person& person)
    {
        if (!person.born || !person.died) return;
        const double from = anchor_of(*person.born);
        const double to = anchor_of(*person.died);
        if (to <= from) return;
        c_.space(8);
        const float line = f_.metrics.line_height(Role::Caption);
        const float y = c_.y + f_.px(9);
        const auto x_of = [&](double day) {
            const double share = std::clamp((day - from) / (to - from), 0.0, 1.0);
            return c_.x + static_cast<float>(share) * c_.width;
        };
        if (c_.pen.draws()) {
            const float thick = f_.px(3);
            f_.list.rect({c_.x, y - thick / 2, c_.width, thick}, f_.color(Token::Ink));
            for (const float x : {c_.x, c_.x + c_.width - f_.px(2)})
                f_.list.rect({x, y - f_.px(7), f_.px(2), f_.px(14)}, f_.color(Token::Ink));
            ticks(from, to, y, x_of);
        }
        const Span& shown = f_.setting.index.range;
        const float left = x_of(shown.from);
        const float right = x_of(shown.to);
        const float texts = c_.y + f_.px(18);
        const std::string born = year_of(from);
        const std::string died = year_of(to);
        const Pen::Ink muted{.role = Role::Caption, .color = Token::Muted, .max_lines = 1};
        const float died_w = std::ceil(c_.pen.width_of(died, Role::Caption)) + 1;
        const float born_w = std::ceil(c_.pen.width_of(born, Role::Caption)) + 1;
        c_.pen.text({c_.x, texts}, born_w, born, muted);
        c_.pen.text({c_.x + c_.width - died_w, texts}, died_w, died, muted);
        if (right > left) {
            const Rect part{left, y - f_.px(7), right - left, f_.px(14)};
            if (c_.pen.draws()) f_.list.rect(part, f_.color(Token::Blue));
            const std::string_view name = f_.words[word::thing_here];
            const float w = std::ceil(c_.pen.width_of(name, Role::SmallStrong)) + 1;
            const float least = c_.x + born_w + f_.px(10);
            const float most = c_.x + c_.width - died_w - f_.px(10) - w;
            if (most >= least)
                c_.pen.text({std::clamp((left + right - w) / 2, least, most), texts}, w, name,
                            {.role = Role::SmallStrong, .color = Token::Blue, .max_lines = 1});
        }
        c_.y = texts + line;
    }

    template <class XOf>
    void ticks(double from, double to, float y, const XOf& x_of)
    {
        const std::int64_t first = civil_of(static_cast<Day>(std::floor(from))).year / 10 * 10 + 10;
        for (std::int64_t year = first;; year += 10) {
            const double day = beginning_of(day_of({year, 1, 1}));
            if (day >= to) return;
            const float x = std::round(x_of(day));
            f_.list.rect({x, y - f_.px(4), f_.metrics.hairline(), f_.px(9)}, f_.color(Token::Ink));
        }
    }

    std::string year_of(double day) const
    {
        return worded_year(civil_of(static_cast<Day>(std::floor(day))).year, f_.words);
    }

    void beside()
    {
        if (thread_.beside.empty()) return;
        heading(f_.words[word::thing_beside], thread_.beside.size());
        const float column = name_column();
        for (const Companion& companion : thread_.beside) {
            const auto count = static_cast<std::int64_t>(companion.together.size());
            const std::string together =
                count == 1 ? std::string(f_.text(f_.exhibit()[companion.together.front()].title))
                           : f_.words.counted(word::thing_together, count);
            const float top = c_.y;
            Column name{c_.pen, f_, c_.x, top, column - f_.px(14), c_.lane};
            lay_out_link(name, {FoundKind::Person, static_cast<std::uint32_t>(companion.person)},
                         {.role = Role::Strong});
            const float said = c_.pen.text({c_.x + column, top}, c_.width - column, together,
                                           {.role = Role::Small, .color = Token::Muted});
            c_.y = std::max(name.y, top + said) + f_.px(6);
        }
    }

    // As wide as the names are, within reason.
    float name_column() const
    {
        float widest = 0;
        for (const Companion& companion : thread_.beside) {
            const TextId name = f_.exhibit().people[index_of(companion.person)].name;
            widest = std::max(widest, c_.pen.width_of(f_.text(name), Role::Strong));
        }
        return std::min(widest + f_.px(20), std::round(c_.width * 0.5F));
    }

    void stations(const Person& person)
    {
        if (person.life.empty()) return;
        heading(f_.words[word::thing_stations], person.life.size());
        float widest = 0;
        for (const Station& station : person.life)
            widest =
                std::max(widest, c_.pen.width_of(worded(station.date, f_.words), Role::SmallLabel));
        const float column = std::min(widest + f_.px(16), std::round(c_.width * 0.4F));
        for (const Station& station : person.life) {
            const float top = c_.y;
            const float date = c_.pen.text({c_.x, top + f_.px(4)}, column - f_.px(12),
                                           worded(station.date, f_.words),
                                           {.role = Role::SmallLabel, .color = Token::Blue}) +
                               f_.px(4);
            float text = c_.pen.text({c_.x + column, top}, c_.width - column, station.text,
                                     {.role = Role::Small});
            if (station.dispute) {
                text += c_.pen.text({c_.x + column, top + text}, c_.width - column,
                                    f_.words[word::claim_disputed],
                                    {.role = Role::SmallLabel, .color = Token::Red});
            }
            c_.y = top + std::max(date, text) + f_.px(4);
        }
    }

    // ---- figures and sources

    void figure(const Figure& figure)
    {
        constexpr ChartLook look{
            .heading = Role::SmallLabel, .text = Role::Caption, .behind = Token::Panel, .bar = 14};
        c_.lane = token_of(f_.exhibit().lanes[index_of(figure.lane)].color);
        c_.space(12);
        lay_out_bars(c_, figure, look);
        lay_out_chart_key(c_, look);
        lay_out_how_known(c_, figure);
    }

    void source(const Source& source)
    {
        c_.space(8);
        std::string what(f_.words[word::source_kind[static_cast<std::size_t>(source.kind)]]);
        if (!source.locator.empty()) what += " · " + source.locator;
        c_.put(what, {.role = Role::Small, .color = Token::Muted});
        c_.space(6);
        c_.put(source.note, {.role = Role::Text});
        if (!source.url.empty()) c_.put(source.url, {.role = Role::Caption, .color = Token::Muted});
    }

    // ---- what names it

    // A heading with how many there are, over a line.
    void heading(std::string_view text, std::size_t count)
    {
        c_.space(20);
        Digits digits{};
        const std::string_view number = grouped(count, digits);
        const float w = std::ceil(c_.pen.width_of(number, Role::Small)) + 1;
        const float line = f_.metrics.line_height(Role::Small);
        c_.pen.text({c_.x + c_.width - w, c_.y}, w, number,
                    {.role = Role::Small, .color = Token::Muted, .max_lines = 1});
        c_.pen.text({c_.x, c_.y + f_.px(3)}, c_.width - w - f_.px(12), text,
                    {.role = Role::SmallLabel});
        c_.y += line + f_.px(2);
        if (c_.pen.draws())
            f_.list.rect({c_.x, c_.y, c_.width, f_.metrics.hairline()}, f_.color(Token::Line));
        c_.space(8);
    }

    void milestones(Word name)
    {
        if (thread_.milestones.empty()) return;
        heading(f_.words[name], thread_.milestones.size());
        float dates = 0;
        for (const MilestoneId id : thread_.milestones)
            dates = std::max(dates, c_.pen.width_of(said_date(id), Role::SmallLabel));
        const float column = f_.px(26) + std::min(dates + f_.px(14), std::round(c_.width * 0.34F));
        for (const MilestoneId id : thread_.milestones)
            milestone(id, column);
    }

    std::string said_date(MilestoneId id) const { return worded(f_.exhibit()[id].date, f_.words); }

    void milestone(MilestoneId id, float column)
    {
        const Milestone& m = f_.exhibit()[id];
        const Lane& lane = f_.exhibit().lanes[index_of(m.lane)];
        const Token color = token_of(lane.color);
        const float line = f_.metrics.line_height(Role::Small);
        const float top = c_.y;
        if (c_.pen.draws()) {
            paint_mark(lane.shape, {c_.x + f_.px(8), rounded(top + line / 2)}, f_.px(6),
                       {.color = f_.color(color),
                        .paper = f_.color(Token::Panel),
                        .is_hollow = f_.setting.index[id].is_uncertain},
                       f_.list);
        }
        const float date = c_.pen.text({c_.x + f_.px(26), top + f_.px(4)}, column - f_.px(26 + 10),
                                       said_date(id), {.role = Role::SmallLabel, .color = color});
        Column title{c_.pen, f_, c_.x + column, top, c_.width - column, c_.lane};
        link_to(title, id);
        c_.y = std::max(title.y, top + f_.px(4) + date) + f_.px(6);
    }

    // One that more than one dispute is about has a link in each, and every link its own name.
    void link_to(Column& title, MilestoneId id)
    {
        const auto before = std::ranges::count(linked_, id);
        linked_.push_back(id);
        if (before == 0) return lay_out_link(title, thing_of(id), {.role = Role::Small});
        const Milestone& milestone = f_.exhibit()[id];
        const Pen::Pressed pressed = title.pen.link(
            fmt::format("{}-again-{}", f_.exhibit().name_of(milestone), before), {title.x, title.y},
            title.width, f_.text(milestone.title), {.role = Role::Small});
        title.y += pressed.height;
        if (pressed.is_pressed) f_.wanted.emplace_back(action::OpenThing{thing_of(id)});
    }

    // ---- what the buttons of the foot show

    void sources()
    {
        if (page_.thing.kind != FoundKind::Person) return;
        const std::vector<SourceId>& all = f_.exhibit().people[page_.thing.place].sources;
        heading(f_.words[word::thing_sources], all.size());
        for (const SourceId id : all)
            lay_out_source(c_, id);
    }

    void disputes()
    {
        const std::vector<DisputeId> all = disputes_of(f_, thread_);
        heading(f_.words[word::thing_disputed], all.size());
        for (const DisputeId id : all)
            dispute(f_.exhibit().disputes[index_of(id)]);
    }

    // Every version stands behind a bar of its own: none is the right one.
    void dispute(const Dispute& dispute)
    {
        c_.put(dispute.title, {.role = Role::CardTitle});
        c_.put(dispute.badge, {.role = Role::Small, .color = Token::Muted});
        const float indent = f_.px(16);
        for (const Version& version : dispute.versions) {
            c_.space(8);
            const float top = c_.y;
            c_.y += c_.pen.text({c_.x + indent, c_.y}, c_.width - indent, version.text,
                                {.role = Role::Small});
            if (c_.pen.draws())
                f_.list.rect({c_.x, top + f_.px(3), f_.px(4), c_.y - top - f_.px(4)},
                             f_.color(Token::Red));
        }
        c_.space(8);
        for (const MilestoneId id : dispute.milestones)
            if (std::ranges::find(thread_.milestones, id) != thread_.milestones.end())
                milestone(id, f_.px(26) + std::round(c_.width * 0.3F));
        c_.space(14);
    }

public:
    // About milestones that name it.
    static std::vector<DisputeId> disputes_of(const PanelFrame& f, const Thread& thread)
    {
        std::vector<DisputeId> all;
        for (const MilestoneId id : thread.milestones) {
            for (const DisputeId dispute : f.exhibit().details_of(f.exhibit()[id]).disputes) {
                if (std::ranges::find(all, dispute) == all.end()) all.push_back(dispute);
            }
        }
        return all;
    }

private:
    PanelFrame& f_;
    const page::Thing& page_;
    const Thread& thread_;
    std::vector<MilestoneId> linked_;
    Column c_;
};

// Beside the timeline, or all of the window but the large buttons.
Rect box_of_thing(const PanelFrame& f)
{
    const Regions& regions = f.scene.regions;
    if (!is_reading_alone(f.state, f.setting.policy)) return regions.panel;
    return room_to_read_alone(f);
}

struct FootButton {
    page::ThingPart part{};
    std::string_view key;
    Word label;
    std::size_t count = 0;
};

// Each shows a part of the page, and pressed again the story.
void draw_part_button(PanelFrame& f, Pen& pen, const FootButton& button, const Rect& box,
                      page::ThingPart shown)
{
    Digits digits{};
    const std::string label =
        fmt::format("{}  {}", f.words[button.label], grouped(button.count, digits));
    const bool is_shown = shown == button.part;
    if (pen.button(button.key, box, label, is_shown ? ButtonLook::Filled : ButtonLook::Plain))
        f.wanted.emplace_back(action::ShowPart{button.part});
}

}  // namespace

void draw_thing(PanelFrame& f, const page::Thing& page)
{
    const Finder* finder = f.setting.finder;
    if (finder == nullptr || finder->thread().thing != page.thing) return;
    const Rect panel = box_of_thing(f);
    f.list.shadow({panel.x, panel.y + f.px(4), panel.w, panel.h}, f.px(24),
                  Rgba{0x21, 0x1C, 0x18, 90});
    f.list.rect(panel, f.color(Token::Panel));
    // What is pressed on it, and on nothing in it, is not meant for the timeline.
    f.gui.add_ground("thing-ground", panel);
    f.list.frame(panel, f.metrics.hairline(), f.color(Token::Line));
    f.list.rect({panel.x, panel.y, panel.w, f.px(8)}, f.color(Token::Blue));
    f.semantics.add({.role = SemanticRole::Panel,
                     .key = "thing",
                     .name = name_of(f.exhibit(), page.thing, f.state.preferences.language),
                     .rect = panel});

    const float pad = f.px(24);
    const bool is_person = page.thing.kind == FoundKind::Person;
    const std::size_t disputed = ThingPage::disputes_of(f, finder->thread()).size();
    const std::size_t cited = is_person ? f.exhibit().people[page.thing.place].sources.size() : 0;
    std::vector<FootButton> buttons;
    if (disputed > 0)
        buttons.push_back(
            {page::ThingPart::Disputes, "thing-disputed", word::thing_disputed, disputed});
    if (cited > 0)
        buttons.push_back({page::ThingPart::Sources, "thing-sources", word::thing_sources, cited});
    const float button_h = f.px(std::max(foot_button, f.setting.policy.chrome.target));
    const float foot_h = buttons.empty() ? f.px(8) : button_h + f.px(24);
    const Rect head{panel.x, panel.y + f.px(8), panel.w, panel_head_height(f)};
    const Rect body{panel.x, head.bottom(), panel.w, panel.bottom() - head.bottom() - foot_h};
    const float width = std::min(panel.w - 2 * pad, f.px(660));
    Pen measuring(f, Pen::Mode::Measures);
    const float height = ThingPage(f, measuring, page, {}, width).lay_out();
    const auto kind = static_cast<std::uint64_t>(page.thing.kind);
    const std::uint64_t content = (std::uint64_t{page.thing.place} * 8 + kind) * 4 +
                                  static_cast<std::uint64_t>(page.part) + 1;
    Pen pen(f);
    draw_panel_head(f, pen, inset(head, {f.px(16), 0, f.px(8), 0}));
    const Vec2 origin = f.gui.begin_area("thing", body, height, content);
    ThingPage(f, pen, page, {origin.x + pad, origin.y + f.px(4)}, width).lay_out();
    f.gui.end_area();
    if (buttons.empty()) return;
    f.list.rect({panel.x + f.metrics.hairline(), body.bottom(), panel.w - 2 * f.metrics.hairline(),
                 f.metrics.hairline()},
                f.color(Token::Line));
    const float gap = f.px(8);
    const auto count = static_cast<float>(buttons.size());
    const float wide = std::floor((panel.w - 2 * pad - gap * (count - 1)) / count);
    Rect box{panel.x + pad, body.bottom() + f.px(12), wide, button_h};
    for (const FootButton& button : buttons) {
        draw_part_button(f, pen, button, box, page.part);
        box.x += wide + gap;
    }
}

}  // namespace vitrine
