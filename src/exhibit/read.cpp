#include "exhibit/read.h"

#include "exhibit/check.h"
#include "exhibit/reading.h"
#include "exhibit/time_order.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace vitrine {

namespace {

constexpr int known_version = 1;
constexpr std::size_t most_languages = 32;

struct PartRow {
    std::string_view key;
    std::string_view one;  // "a lane" without its article
    std::size_t most;      // as many as ids can number
};
constexpr std::size_t most_parts = std::numeric_limits<std::uint16_t>::max();
constexpr std::size_t most_milestones = std::numeric_limits<std::uint32_t>::max();
constexpr std::array<PartRow, part_count> part_rows{
    {
     {"lanes", "lane", most_parts},
     {"eras", "era", most_parts},
     {"sources", "source", most_parts},
     {"people", "person", most_parts},
     {"terms", "term", most_parts},
     {"pictures", "picture", most_parts},
     {"figures", "figure", most_parts},
     {"milestones", "milestone", most_milestones},
     {"contrasts", "contrast", most_parts},
     {"disputes", "dispute", most_parts},
     {"tours", "tour", most_parts},
     }
};

bool read_version(FileReading& file, Fields& top)
{
    constexpr std::string_view what = "the version of the format, 1";
    const auto node = top.member("vitrine", Need::Required, what);
    if (!node) return false;
    const Json& json = file.json;
    if (json.kind(*node) != JsonKind::Number) {
        file.expected(*node, what);
        return false;
    }
    if (json.number(*node) == known_version) return true;
    file.error(About::Structure, *node,
               fmt::format("this exhibit has version {} of the format, expected version {}",
                           json.number(*node), known_version),
               {});
    return false;
}

void read_languages(ExhibitReading& reading, Fields& top)
{
    FileReading& file = reading.file;
    for (const NodeId node : top.list("languages", Need::Required, 1)) {
        if (file.json.kind(node) != JsonKind::String) {
            file.expected(node, "a language such as \"en\"");
            continue;
        }
        const std::string_view language = file.json.string(node);
        if (!is_language_tag(language)) {
            file.error(About::Structure, node,
                       fmt::format("'{}' is no language, expected one such as \"en\"",
                                   shortened(language)),
                       {});
        } else if (std::ranges::find(file.languages, language) != file.languages.end()) {
            file.error(About::Structure, node,
                       fmt::format("the language '{}' is listed twice", language), {});
        } else if (file.languages.size() == most_languages) {
            file.error(
                About::Structure, node,
                fmt::format("this is one language too many, expected at most {}", most_languages),
                {});
            break;
        } else {
            file.languages.emplace_back(language);
        }
    }
    if (file.languages.empty()) file.languages.emplace_back("en");
    reading.exhibit.languages = file.languages;
    reading.exhibit.texts = Texts(file.languages.size());
    file.texts = &reading.exhibit.texts;
}

void read_head(ExhibitReading& reading, Fields& top)
{
    Exhibit& exhibit = reading.exhibit;
    exhibit.id = top.id();
    exhibit.title = top.text("title", Need::Required, limit::exhibit_title);
    exhibit.subtitle = top.text("subtitle", Need::Optional, limit::subtitle);
    exhibit.rights = top.text("rights", Need::Optional, limit::rights);
    if (auto range = top.date("range", Need::Required)) exhibit.range = std::move(*range);
    exhibit.view = top.date("view", Need::Optional).value_or(exhibit.range);
    exhibit.emblem = reference<PictureId>(reading, top, "emblem", Need::Optional, Part::Pictures);
    // Editors find the schema of the format by this address; we have no use for it.
    top.string("$schema", Need::Optional, 0);
    const auto node = top.member("attract", Need::Optional, "an object");
    if (!node) return;
    Fields fields(reading.file, *node, "\"attract\"");
    exhibit.attract = {.title = fields.text("title", Need::Required, limit::exhibit_title),
                       .lead = fields.text("lead", Need::Optional, limit::attract),
                       .begin = fields.text("begin", Need::Optional, limit::begin),
                       .about = fields.text("about", Need::Optional, limit::attract)};
    fields.done();
}

void read_masthead(ExhibitReading& reading, Fields& top)
{
    constexpr std::size_t most_contrasts = 3;
    const auto node = top.member("masthead", Need::Optional, "an object");
    if (!node) return;
    Fields fields(reading.file, *node, "\"masthead\"");
    Masthead masthead{.question = fields.text("question", Need::Required, limit::masthead_question),
                      .lead = fields.text("lead", Need::Optional, limit::masthead_lead)};
    masthead.contrasts =
        references<ContrastId>(reading, fields, "contrasts", Part::Contrasts, Need::Optional, 0);
    if (masthead.contrasts.size() > most_contrasts) {
        reading.file.error(About::Structure, *node,
                           fmt::format("expected at most {} contrasts in \"masthead\", found {}",
                                       most_contrasts, masthead.contrasts.size()),
                           {});
    }
    fields.done();
    reading.exhibit.masthead = std::move(masthead);
}

// Adds to each milestone the relations that others have to it, seen from its side.
void turn_relations(Exhibit& exhibit)
{
    const auto back = [](RelationKind kind) {
        switch (kind) {
        case RelationKind::LedTo: return RelationKind::CameFrom;
        case RelationKind::CameFrom: return RelationKind::LedTo;
        case RelationKind::PartOf: return RelationKind::Includes;
        case RelationKind::Includes: return RelationKind::PartOf;
        case RelationKind::Contradicts: return RelationKind::Contradicts;
        }
        return kind;
    };
    const auto is_written = [](RelationKind kind) {
        return kind != RelationKind::CameFrom && kind != RelationKind::Includes;
    };
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        const auto id = static_cast<MilestoneId>(i);
        const std::size_t count = exhibit.details_of(exhibit[id]).relations.size();
        for (std::size_t k = 0; k < count; ++k) {
            const Relation said = exhibit.details_of(exhibit[id]).relations[k];
            if (!is_written(said.kind)) continue;
            std::vector<Relation>& others = make_details(exhibit, said.other).relations;
            const Relation turned{back(said.kind), id, said.why};
            const auto is_same = [&](const Relation& r) {
                return r.kind == turned.kind && r.other == turned.other;
            };
            if (std::ranges::none_of(others, is_same)) others.push_back(turned);
        }
    }
    for (MilestoneDetails& details : exhibit.details)
        std::ranges::stable_sort(details.relations, {}, &Relation::kind);
}

// Sorts by what is known of the dates (exhibit/time_order.h), then by the order of the file. What
// has no date has no place in it. The keys are copied first, because sorting jumps about in memory
// and milestones are large.
std::vector<MilestoneId> in_order_of_time(const Exhibit& exhibit)
{
    const std::vector<Milestone>& milestones = exhibit.milestones;
    std::vector<std::pair<TimeOrder, MilestoneId>> days;
    days.reserve(milestones.size());
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        if (milestones[i].is_undated) continue;
        const auto id = static_cast<MilestoneId>(i);
        days.emplace_back(order_of(exhibit, id), id);
    }
    if (!std::ranges::is_sorted(days)) std::ranges::sort(days);
    std::vector<MilestoneId> ids;
    ids.reserve(days.size());
    for (const auto& [order, id] : days)
        ids.push_back(id);
    return ids;
}

// Gives each contrast the disputes about its milestones, in the order of the file.
void join_disputes(Exhibit& exhibit)
{
    std::vector<bool> is_joined(exhibit.disputes.size());
    for (Contrast& contrast : exhibit.contrasts) {
        for (const MilestoneId id : contrast.milestones) {
            const std::vector<DisputeId>& about = exhibit.details_of(exhibit[id]).disputes;
            contrast.disputes.insert(contrast.disputes.end(), about.begin(), about.end());
        }
        std::ranges::sort(contrast.disputes);
        contrast.disputes.erase(std::unique(contrast.disputes.begin(), contrast.disputes.end()),
                                contrast.disputes.end());
        for (const DisputeId id : contrast.disputes)
            is_joined[index_of(id)] = true;
    }
    for (std::size_t i = 0; i < is_joined.size(); ++i) {
        if (!is_joined[i]) exhibit.loose_disputes.push_back(static_cast<DisputeId>(i));
    }
}

// Fills in what follows from the whole exhibit: the order in time, and for each milestone the
// contrasts, disputes, people and relations that name it.
void order(Exhibit& exhibit)
{
    for (std::size_t i = 0; i < exhibit.contrasts.size(); ++i) {
        for (const MilestoneId id : exhibit.contrasts[i].milestones)
            make_details(exhibit, id).contrasts.push_back(static_cast<ContrastId>(i));
    }
    for (std::size_t i = 0; i < exhibit.disputes.size(); ++i) {
        for (const MilestoneId id : exhibit.disputes[i].milestones)
            make_details(exhibit, id).disputes.push_back(static_cast<DisputeId>(i));
    }
    join_disputes(exhibit);
    for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
        for (const PersonId id : exhibit.details_of(exhibit.milestones[i]).people)
            exhibit.people[index_of(id)].milestones.push_back(static_cast<MilestoneId>(i));
    }
    turn_relations(exhibit);
    exhibit.by_time = in_order_of_time(exhibit);
    exhibit.details.shrink_to_fit();
    exhibit.texts.shrink_to_fit();
}

void read_all(ExhibitReading& reading)
{
    FileReading& file = reading.file;
    Fields top(file, file.json.root(), "an exhibit");
    if (!read_version(file, top)) return;
    read_languages(reading, top);
    enroll(reading);
    read_head(reading, top);
    read_masthead(reading, top);
    read_parts(reading, top);
    read_milestones(reading, top);
    top.done();
}

std::vector<Problem> finished(FileReading& file)
{
    sort_by_place(file.problems);
    const std::size_t left_out = file.left_out_errors + file.left_out_warnings;
    if (left_out > 0) {
        const Place last = file.problems.back().place;
        file.problems.push_back(
            {.severity = file.left_out_errors > 0 ? Severity::Error : Severity::Warning,
             .place = last,
             .message = fmt::format("and {} more problems, not listed", left_out),
             .about = About::Json});
    }
    return std::move(file.problems);
}

}  // namespace

void enroll(ExhibitReading& reading)
{
    const Json& json = reading.file.json;
    for (std::size_t part = 0; part < part_rows.size(); ++part) {
        const auto list = json.member(json.root(), part_rows[part].key);
        if (!list || json.kind(*list) != JsonKind::Array) continue;
        Register& known = reading.registers[part];
        if (json.size(*list) > part_rows[part].most) {
            reading.file.error(About::Structure, *list,
                               fmt::format("expected at most {} of them, found {}",
                                           part_rows[part].most, json.size(*list)),
                               {});
            continue;
        }
        known.reserve(json.size(*list));
        for (std::size_t i = 0; i < json.size(*list); ++i) {
            const NodeId element = json.element(*list, i);
            if (json.kind(element) != JsonKind::Object) continue;
            const auto id = json.member(element, "id");
            if (!id || json.kind(*id) != JsonKind::String) continue;
            if (known.add(json.string(*id), i)) continue;
            reading.file.error(About::Reference, *id,
                               fmt::format("another {} is called '{}' already", part_rows[part].one,
                                           shortened(json.string(*id))),
                               {});
        }
    }
}

std::optional<std::size_t> resolved(ExhibitReading& reading, NodeId node, Part part)
{
    const std::string_view one = part_rows[static_cast<std::size_t>(part)].one;
    const Register& known = reading.registers[static_cast<std::size_t>(part)];
    FileReading& file = reading.file;
    if (file.json.kind(node) != JsonKind::String) {
        file.expected(node, fmt::format("the id of a {}", one));
        return std::nullopt;
    }
    const std::string_view id = file.json.string(node);
    if (const auto found = known.find(id)) return found;
    if (id.empty()) {
        file.error(About::Structure, node, fmt::format("expected the id of a {}", one), {});
        return std::nullopt;
    }
    std::string suggestion;
    if (known.ids().size() <= reading.comparisons_left) {
        reading.comparisons_left -= known.ids().size();
        suggestion = closest(id, known.ids());
    }
    file.error(About::Reference, node, fmt::format("no {} is called '{}'", one, shortened(id)),
               std::move(suggestion));
    return std::nullopt;
}

void warn_of_twins(ExhibitReading& reading, NodeId second)
{
    reading.file.warning(About::Reference, second,
                         fmt::format("'{}' is named twice in this list",
                                     shortened(reading.file.json.string(second))),
                         {});
}

Reading<Exhibit> read_exhibit(std::string_view bytes, Progress* progress)
{
    // Parsing the JSON takes about as long as reading it into an exhibit.
    if (progress != nullptr) progress->begin(0, 0.45F);
    Reading<Json> json = read_json(bytes, progress);
    if (!json.value) return {.value = std::nullopt, .problems = std::move(json.problems)};
    FileReading file{.json = *json.value, .progress = progress};
    if (progress != nullptr) progress->begin(0.45F, 0.8F);
    Exhibit exhibit;
    ExhibitReading reading{.file = file, .exhibit = exhibit};
    read_all(reading);
    if (has_errors(file.problems)) return {.value = std::nullopt, .problems = finished(file)};
    if (progress != nullptr && progress->is_cancelled()) return {};
    order(exhibit);
    return {.value = std::move(exhibit), .problems = finished(file)};
}

Checked check_exhibit(std::string_view bytes, std::span<const Rgba> papers)
{
    Reading<Json> json = read_json(bytes);
    Checked checked;
    if (!json.value) {
        checked.problems = std::move(json.problems);
        return checked;
    }
    FileReading file{.json = *json.value, .look = Look::Checks};
    ExhibitReading reading{.file = file, .exhibit = checked.exhibit};
    read_all(reading);
    // A broken file is checked, too, because its author wants to know everything in one run.
    order(checked.exhibit);
    check_meaning(checked.exhibit, papers, file);
    checked.problems = finished(file);
    return checked;
}

}  // namespace vitrine
