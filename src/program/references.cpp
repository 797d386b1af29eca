#include "data/word_keys.h"
#include "date/wording.h"
#include "exhibit/worded_date.h"
#include "program/column.h"
#include "program/phone_code.h"
#include "view/camera.h"
#include "view/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace vitrine {

namespace {

std::string life_of(const Column& c, const Person& person)
{
    const auto year = [&](const std::optional<Date>& date) {
        return date ? worded_year(date->first.year, c.f.words) : std::string("?");
    };
    return fmt::format("{} – {}", year(person.born), year(person.died));
}

double day_of_middle(const Date& date)
{
    return span_of(date).centre();
}

// A life as a line from birth to death: a tick for each station, a disc for this milestone and
// rings for the others that the person has a part in.
void lifeline(Column& c, const Person& person, const Milestone& shown)
{
    if (!person.born || !person.died) return;
    const double from = day_of_middle(*person.born);
    const double to = day_of_middle(*person.died);
    if (to <= from) return;
    const float h = c.f.px(22);
    const float y = c.y + h / 2;
    const float pad = c.f.px(6);
    const auto x_of = [&](double day) {
        const double share = std::clamp((day - from) / (to - from), 0.0, 1.0);
        return c.x + pad + static_cast<float>(share) * (c.width - 2 * pad);
    };
    c.y += h;
    if (!c.pen.draws()) return;
    const Rgba ink = c.f.color(Token::Muted);
    c.f.list.rect({c.x + pad, y - c.f.px(1), c.width - 2 * pad, c.f.px(2)}, ink);
    for (const float end : {x_of(from), x_of(to)})
        c.f.list.rect({end - c.f.px(1), y - c.f.px(6), c.f.px(2), c.f.px(12)}, ink);
    for (const Station& station : person.life) {
        const float x = x_of(day_of_middle(station.date));
        c.f.list.rect({x - c.f.px(1), y - c.f.px(5), c.f.px(2), c.f.px(10)}, ink);
    }
    const float r = c.f.px(5);
    for (const MilestoneId id : person.milestones) {
        const Milestone& other = c.f.exhibit()[id];
        const double day = day_of_middle(other.date);
        if (&other == &shown || day < from || day > to) continue;
        const Vec2 at{x_of(day), y};
        const Token lane = token_of(c.f.exhibit().lanes[index_of(other.lane)].color);
        c.f.list.disc(at, r, c.f.color(Token::Panel));
        c.f.list.ring(at, r, c.f.px(2), c.f.color(lane));
    }
    c.f.list.disc({x_of(day_of_middle(shown.date)), y}, c.f.px(7), c.f.color(c.lane));
}

void stations(Column& c, const Person& person)
{
    const float indent = std::min(c.f.px(118), c.width * 0.34F);
    for (const Station& station : person.life) {
        const float date_h =
            c.pen.text({c.x, c.y + c.f.px(3)}, indent - c.f.px(10), worded(station.date, c.f.words),
                       {.role = Role::SmallLabel, .color = Token::Muted});
        const float text_h =
            c.pen.text({c.x + indent, c.y}, c.width - indent, station.text, {.role = Role::Small});
        c.y += std::max(date_h + c.f.px(3), text_h);
    }
}

// Narrows the timeline to what a person is part of, where that is more than this.
void only_person(Column& c, PersonId id)
{
    const Person& person = c.f.exhibit().people[index_of(id)];
    if (person.milestones.size() < 2 || c.f.state.filter.person == id) return;
    const std::string text =
        c.f.words.with(word::detail_only_person, {std::string(c.f.text(person.name))});
    const Pen::Pressed pressed = c.pen.link(fmt::format("only-{}", person.id), {c.x, c.y}, c.width,
                                            text, {.role = Role::Small});
    c.y += pressed.height;
    if (pressed.is_pressed) c.f.wanted.emplace_back(action::SetFilter{{.person = id}});
}

void people(Column& c, const Milestone& m)
{
    const std::vector<PersonId>& people = c.f.exhibit().details_of(m).people;
    if (people.empty()) return;
    c.label(c.f.words[word::detail_people], Token::Muted);
    for (const PersonId id : people) {
        const Person& person = c.f.exhibit().people[index_of(id)];
        const bool has_days = person.born || person.died;
        lay_out_link(c, {FoundKind::Person, static_cast<std::uint32_t>(id)},
                     {.role = Role::Strong});
        if (has_days) c.put(life_of(c, person), {.role = Role::SmallLabel, .color = Token::Muted});
        lifeline(c, person, m);
        c.put(person.about, {.role = Role::Small, .color = Token::Muted});
        stations(c, person);
        only_person(c, id);
        c.space(10);
    }
}

void terms(Column& c, const MilestoneDetails& d)
{
    if (d.terms.empty()) return;
    c.label(c.f.words[word::detail_terms], Token::Muted);
    for (const TermId id : d.terms) {
        const Term& term = c.f.exhibit().terms[index_of(id)];
        lay_out_link(c, {FoundKind::Term, static_cast<std::uint32_t>(id)}, {.role = Role::Strong});
        c.put(term.meaning, {.role = Role::Small, .color = Token::Muted});
        c.space(6);
    }
}

// Another milestone: its date, its title to press, and how it belongs here.
void link_to(Column& c, std::string_view group, MilestoneId id, TextId why)
{
    const Milestone& other = c.f.exhibit()[id];
    const Token color = token_of(c.f.exhibit().lanes[index_of(other.lane)].color);
    c.put(worded_date(other, c.f.words), {.role = Role::SmallLabel, .color = color});
    const Pen::Pressed pressed =
        c.pen.link(fmt::format("{}{}", group, c.f.exhibit().name_of(other)), {c.x, c.y}, c.width,
                   c.f.text(other.title), {.role = Role::Text});
    c.y += pressed.height;
    if (why != TextId::None) c.put(why, {.role = Role::Small, .color = Token::Muted});
    c.space(8);
    if (pressed.is_marked) c.f.related = id;
    if (pressed.is_pressed) c.f.wanted.emplace_back(action::Select{id});
}

void relations(Column& c, const MilestoneDetails& d)
{
    struct Row {
        RelationKind kind;
        Word heading;
        std::string_view group;  // one milestone may stand in two relations
    };
    constexpr std::array rows{
        Row{RelationKind::CameFrom,    word::detail_came_from,   "from-"       },
        Row{RelationKind::LedTo,       word::detail_led_to,      "to-"         },
        Row{RelationKind::PartOf,      word::detail_part_of,     "part-"       },
        Row{RelationKind::Includes,    word::detail_includes,    "includes-"   },
        Row{RelationKind::Contradicts, word::detail_contradicts, "contradicts-"},
    };
    for (const Row& row : rows) {
        bool is_first = true;
        for (const Relation& relation : d.relations) {
            if (relation.kind != row.kind) continue;
            if (is_first) c.label(c.f.words[row.heading], Token::Muted);
            is_first = false;
            link_to(c, row.group, relation.other, relation.why);
        }
    }
}

void related(Column& c, const MilestoneDetails& d)
{
    std::vector<MilestoneId> others = d.related;
    for (const ContrastId id : d.contrasts) {
        const auto& more = c.f.exhibit().contrasts[index_of(id)].related;
        others.insert(others.end(), more.begin(), more.end());
    }
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    // What stands above with its reason need not stand here again.
    std::erase_if(others, [&](MilestoneId id) {
        return std::ranges::find(d.relations, id, &Relation::other) != d.relations.end();
    });
    if (others.empty()) return;
    c.label(c.f.words[word::detail_related], Token::Muted);
    for (const MilestoneId id : others)
        link_to(c, "", id, TextId::None);
}

void sources(Column& c, const MilestoneDetails& d)
{
    const std::vector<SourceId> cited = cited_by(c.f.exhibit(), d);
    if (cited.empty()) return;
    c.label(c.f.words.counted(word::detail_sources, static_cast<std::int64_t>(cited.size())),
            Token::Muted);
    for (const SourceId id : cited)
        lay_out_source(c, id);
    lay_out_phone_code(c, cited);
}

}  // namespace

void lay_out_references(Column& c, const Milestone& m)
{
    const MilestoneDetails& details = c.f.exhibit().details_of(m);
    people(c, m);
    terms(c, details);
    relations(c, details);
    related(c, details);
    sources(c, details);
    c.space(8);
}

}  // namespace vitrine
