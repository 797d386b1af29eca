#include "exhibit/read.h"

#include "exhibit/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace vitrine {

namespace {

constexpr int known_version = 1;
constexpr std::size_t most_problems = 200;

using Names = std::span<const std::string_view>;
constexpr std::array<std::string_view, 6> colors{"red", "blue", "plum", "olive", "ochre", "teal"};
constexpr std::array<std::string_view, 6> shapes{"disc",     "square", "diamond",
                                                 "triangle", "ring",   "cross"};
constexpr std::array<std::string_view, 3> kinds{"milestone", "period", "note"};
constexpr std::array<std::string_view, 3> claims{"official", "assessment", "fact"};
constexpr std::array<std::string_view, 3> confidences{"low", "medium", "high"};
constexpr std::array<std::string_view, 5> trusts{"low", "low-medium", "medium", "medium-high",
                                                 "high"};
constexpr std::array<std::string_view, 8> figure_kinds{"official",      "historian", "claim",
                                                       "encyclopaedia", "secondary", "blog",
                                                       "derived",       "unverified"};

// The ids of one kind of thing, known before anything refers to them.
struct Register {
    std::string_view one;  // "a lane"
    std::map<std::string, std::size_t, std::less<>> ids;

    std::string suggestion(std::string_view id) const
    {
        std::vector<std::string_view> all;
        for (const auto& [name, index] : ids)
            all.push_back(name);
        return closest(id, all);
    }
};

// Reads one exhibit; a class because all parts share the file and the registers.
class ExhibitReader {
public:
    explicit ExhibitReader(FileReading& file) : file_(file) {}

    void read()
    {
        Fields top(file_, file_.json.root(), "an exhibit");
        if (!read_version(top)) return;
        read_languages(top);
        for (auto& [key, known] : registers_)
            enroll(key, known);
        read_head(top);
        read_lanes(top);
        read_sources(top);
        read_people(top);
        read_terms(top);
        read_figures(top);
        read_milestones(top);
        read_contrasts(top);
        read_disputes(top);
        read_tours(top);
        top.done();
        order();
    }

    Exhibit exhibit;

private:
    bool read_version(Fields& top)
    {
        const auto node = top.member("vitrine", Need::Required, "the version of the format, 1");
        if (!node) return false;
        const Json& json = file_.json;
        if (json.kind(*node) != JsonKind::Number) {
            file_.expected(*node, "the version of the format, 1");
            return false;
        }
        if (json.number(*node) == known_version) return true;
        file_.error(*node,
                    fmt::format("this exhibit has version {} of the format, expected version {}",
                                json.number(*node), known_version));
        return false;
    }

    void read_languages(Fields& top)
    {
        for (const NodeId node : top.list("languages", Need::Required)) {
            if (file_.json.kind(node) != JsonKind::String || file_.json.string(node).empty()) {
                file_.expected(node, "a language such as \"en\"");
                continue;
            }
            std::string language(file_.json.string(node));
            if (std::ranges::find(file_.languages, language) != file_.languages.end()) {
                file_.error(node, fmt::format("the language '{}' is listed twice", language));
                continue;
            }
            file_.languages.push_back(std::move(language));
        }
        if (file_.languages.empty()) {
            if (const auto node = file_.json.member(file_.json.root(), "languages")) {
                file_.error(*node, "expected at least one language");
            }
            file_.languages.emplace_back("en");
        }
        exhibit.languages = file_.languages;
        exhibit.texts = Texts(file_.languages.size());
        file_.texts = &exhibit.texts;
    }

    // Takes down every id of one list, so that references can lead forwards.
    void enroll(std::string_view key, Register& known)
    {
        const Json& json = file_.json;
        const auto list = json.member(json.root(), key);
        if (!list || json.kind(*list) != JsonKind::Array) return;
        for (std::size_t i = 0; i < json.size(*list); ++i) {
            const NodeId element = json.element(*list, i);
            if (json.kind(element) != JsonKind::Object) continue;
            const auto id = json.member(element, "id");
            if (!id || json.kind(*id) != JsonKind::String) continue;
            if (!known.ids.emplace(json.string(*id), i).second) {
                file_.error(*id, fmt::format("another {} is called '{}' already", known.one,
                                             json.string(*id)));
            }
        }
    }

    void read_head(Fields& top)
    {
        exhibit.id = top.id();
        exhibit.title = top.text("title", Need::Required);
        exhibit.subtitle = top.text("subtitle", Need::Optional);
        exhibit.rights = top.text("rights", Need::Optional);
        if (const auto range = top.date("range", Need::Required)) exhibit.range = *range;
        const auto node = top.member("attract", Need::Optional, "an object");
        if (!node) return;
        Fields fields(file_, *node, "\"attract\"");
        exhibit.attract = {.title = fields.text("title", Need::Required),
                           .lead = fields.text("lead", Need::Optional),
                           .begin = fields.text("begin", Need::Optional),
                           .about = fields.text("about", Need::Optional)};
        fields.done();
    }

    // One id that a text refers to.
    template <class Id>
    std::optional<Id> resolved(NodeId node, std::string_view list)
    {
        const Register& known = registers_.find(list)->second;
        if (file_.json.kind(node) != JsonKind::String) {
            file_.expected(node, fmt::format("the id of a {}", known.one));
            return std::nullopt;
        }
        const std::string_view id = file_.json.string(node);
        const auto found = known.ids.find(id);
        if (found == known.ids.end()) {
            file_.error(node, fmt::format("no {} is called '{}'", known.one, id),
                        known.suggestion(id));
            return std::nullopt;
        }
        return static_cast<Id>(found->second);
    }

    template <class Id>
    std::vector<Id> references(Fields& fields, std::string_view key, std::string_view list,
                               Need need = Need::Optional)
    {
        std::vector<Id> ids;
        for (const NodeId node : fields.list(key, need)) {
            if (const auto id = resolved<Id>(node, list)) ids.push_back(*id);
        }
        return ids;
    }

    LaneId lane_of(Fields& fields)
    {
        const auto node = fields.member("lane", Need::Required, "the id of a lane");
        if (!node) return {};
        return resolved<LaneId>(*node, "lanes").value_or(LaneId{});
    }

    void read_lanes(Fields& top)
    {
        const std::vector<NodeId> lanes = top.list("lanes", Need::Required);
        for (const NodeId node : lanes) {
            Fields f(file_, node, "a lane");
            Lane lane{.id = f.id(), .name = f.text("name", Need::Required)};
            lane.color = static_cast<LaneColor>(
                f.choice("color", Need::Required, "a color", colors).value_or(0));
            const std::size_t otherwise = exhibit.lanes.size() % shapes.size();
            lane.shape = static_cast<MarkShape>(
                f.choice("shape", Need::Optional, "a shape", shapes).value_or(otherwise));
            f.done();
            exhibit.lanes.push_back(std::move(lane));
        }
        const auto list = file_.json.member(file_.json.root(), "lanes");
        if (list && lanes.empty() && file_.json.kind(*list) == JsonKind::Array)
            file_.error(*list, "expected at least one lane");
        for (const NodeId node : top.list("eras", Need::Optional)) {
            Fields f(file_, node, "an era");
            Era era{.id = f.id(), .name = f.text("name", Need::Required)};
            if (const auto date = f.date("date", Need::Required)) era.date = *date;
            f.done();
            exhibit.eras.push_back(std::move(era));
        }
    }

    void read_sources(Fields& top)
    {
        for (const NodeId node : top.list("sources", Need::Optional)) {
            Fields f(file_, node, "a source");
            Source source{.id = f.id(),
                          .title = f.string("title", Need::Required),
                          .kind = f.string("kind", Need::Optional),
                          .url = f.string("url", Need::Optional)};
            source.trust = static_cast<Trust>(
                f.choice("trust", Need::Required, "a trust", trusts).value_or(0));
            source.note = f.text("note", Need::Optional);
            f.done();
            exhibit.sources.push_back(std::move(source));
        }
    }

    void read_people(Fields& top)
    {
        for (const NodeId node : top.list("people", Need::Optional)) {
            Fields f(file_, node, "a person");
            Person person{.id = f.id(),
                          .name = f.text("name", Need::Required),
                          .born = f.date("born", Need::Optional),
                          .died = f.date("died", Need::Optional),
                          .about = f.text("about", Need::Optional)};
            person.sources = references<SourceId>(f, "sources", "sources");
            f.done();
            exhibit.people.push_back(std::move(person));
        }
    }

    void read_terms(Fields& top)
    {
        for (const NodeId node : top.list("terms", Need::Optional)) {
            Fields f(file_, node, "a term");
            exhibit.terms.push_back({.id = f.id(),
                                     .name = f.text("name", Need::Required),
                                     .meaning = f.text("meaning", Need::Required)});
            f.done();
        }
    }

    void read_figures(Fields& top)
    {
        for (const NodeId node : top.list("figures", Need::Optional)) {
            Fields f(file_, node, "a figure");
            Figure figure{
                .id = f.id(), .title = f.text("title", Need::Required), .lane = lane_of(f)};
            for (const NodeId point : f.list("points", Need::Required))
                figure.points.push_back(point_of(point));
            f.done();
            std::ranges::stable_sort(
                figure.points, {}, [](const FigurePoint& point) { return point.date.earliest(); });
            exhibit.figures.push_back(std::move(figure));
        }
    }

    FigurePoint point_of(NodeId node)
    {
        Fields f(file_, node, "a point of a figure");
        FigurePoint point;
        if (const auto date = f.date("date", Need::Required)) point.date = *date;
        point.value = f.number("value", Need::Required).value_or(0);
        point.label = f.text("label", Need::Required);
        point.kind = static_cast<FigureKind>(
            f.choice("kind", Need::Required, "a kind of value", figure_kinds).value_or(0));
        point.sources = references<SourceId>(f, "sources", "sources");
        f.done();
        return point;
    }

    void read_milestones(Fields& top)
    {
        for (const NodeId node : top.list("milestones", Need::Required)) {
            Fields f(file_, node, "a milestone");
            Milestone m{.id = f.id()};
            m.kind = static_cast<MilestoneKind>(
                f.choice("kind", Need::Required, "a kind of milestone", kinds).value_or(0));
            if (const auto date = f.date("date", Need::Required)) m.date = *date;
            m.date_note = f.text("date_note", Need::Optional);
            m.lane = lane_of(f);
            m.weight = f.integer("weight", Need::Required, 1, 3).value_or(2);
            m.claim = static_cast<Claim>(
                f.choice("claim", Need::Required, "a claim", claims).value_or(0));
            if (const auto said =
                    f.choice("confidence", Need::Optional, "a confidence", confidences)) {
                m.confidence = static_cast<Confidence>(*said + 1);
            }
            m.title = f.text("title", Need::Required);
            m.summary = f.text("summary", Need::Required);
            m.check = f.text("check", Need::Optional);
            m.key_figure = key_figure_of(f);
            m.sources = references<SourceId>(f, "sources", "sources");
            m.people = references<PersonId>(f, "people", "people");
            m.terms = references<TermId>(f, "terms", "terms");
            m.figures = references<FigureId>(f, "figures", "figures");
            m.related = references<MilestoneId>(f, "related", "milestones");
            f.done();
            exhibit.milestones.push_back(std::move(m));
        }
    }

    std::optional<KeyFigure> key_figure_of(Fields& fields)
    {
        const auto node = fields.member("key_figure", Need::Optional, "an object");
        if (!node) return std::nullopt;
        Fields f(file_, *node, "\"key_figure\"");
        const KeyFigure figure{.value = f.text("value", Need::Required),
                               .label = f.text("label", Need::Required)};
        f.done();
        return figure;
    }

    void read_contrasts(Fields& top)
    {
        for (const NodeId node : top.list("contrasts", Need::Optional)) {
            Fields f(file_, node, "a contrast");
            Contrast contrast{.id = f.id(), .title = f.text("title", Need::Required)};
            contrast.milestones =
                references<MilestoneId>(f, "milestones", "milestones", Need::Required);
            contrast.official = f.text("official", Need::Required);
            contrast.critic = f.text("critic", Need::Optional);
            contrast.record = f.text("record", Need::Required);
            contrast.sources = references<SourceId>(f, "sources", "sources");
            contrast.related = references<MilestoneId>(f, "related", "milestones");
            f.done();
            exhibit.contrasts.push_back(std::move(contrast));
        }
    }

    void read_disputes(Fields& top)
    {
        for (const NodeId node : top.list("disputes", Need::Optional)) {
            Fields f(file_, node, "a dispute");
            Dispute dispute{.id = f.id(),
                            .title = f.text("title", Need::Required),
                            .badge = f.text("badge", Need::Required)};
            dispute.milestones = references<MilestoneId>(f, "milestones", "milestones");
            dispute.sources = references<SourceId>(f, "sources", "sources");
            f.done();
            exhibit.disputes.push_back(std::move(dispute));
        }
    }

    void read_tours(Fields& top)
    {
        for (const NodeId node : top.list("tours", Need::Optional)) {
            Fields f(file_, node, "a tour");
            Tour tour{.id = f.id(), .title = f.text("title", Need::Required)};
            const std::vector<NodeId> steps = f.list("steps", Need::Required);
            for (const NodeId step : steps)
                tour.steps.push_back(step_of(step));
            f.done();
            if (steps.empty()) file_.error(node, "a tour has no steps, expected at least one");
            exhibit.tours.push_back(std::move(tour));
        }
    }

    TourStep step_of(NodeId node)
    {
        Fields f(file_, node, "a step of a tour");
        TourStep step{.id = f.id(), .title = f.text("title", Need::Required)};
        step.milestones = references<MilestoneId>(f, "milestones", "milestones", Need::Required);
        step.seconds = f.integer("seconds", Need::Optional, 0, 86'400).value_or(0);
        step.question = f.text("question", Need::Optional);
        step.notes = f.text("notes", Need::Optional);
        f.done();
        const auto list = file_.json.kind(node) == JsonKind::Object
                              ? file_.json.member(node, "milestones")
                              : std::nullopt;
        if (list && file_.json.kind(*list) == JsonKind::Array && file_.json.size(*list) == 0) {
            file_.error(*list, "expected at least one milestone for this step");
        }
        return step;
    }

    // What follows from the whole: order in time, and the way back from milestones to what names
    // them.
    void order()
    {
        if (std::ranges::any_of(file_.problems,
                                [](const Problem& p) { return p.severity == Severity::Error; }))
            return;
        for (std::size_t i = 0; i < exhibit.milestones.size(); ++i)
            exhibit.by_time.push_back(static_cast<MilestoneId>(i));
        std::ranges::stable_sort(exhibit.by_time, {},
                                 [&](MilestoneId id) { return exhibit[id].date.earliest(); });
        for (std::size_t i = 0; i < exhibit.contrasts.size(); ++i) {
            for (const MilestoneId id : exhibit.contrasts[i].milestones) {
                exhibit.milestones[index_of(id)].contrasts.push_back(static_cast<ContrastId>(i));
            }
        }
        for (std::size_t i = 0; i < exhibit.disputes.size(); ++i) {
            for (const MilestoneId id : exhibit.disputes[i].milestones) {
                exhibit.milestones[index_of(id)].disputes.push_back(static_cast<DisputeId>(i));
            }
        }
    }

    FileReading& file_;
    std::map<std::string_view, Register> registers_{
        {"lanes",      {"lane", {}}     },
        {"eras",       {"era", {}}      },
        {"sources",    {"source", {}}   },
        {"people",     {"person", {}}   },
        {"terms",      {"term", {}}     },
        {"figures",    {"figure", {}}   },
        {"milestones", {"milestone", {}}},
        {"contrasts",  {"contrast", {}} },
        {"disputes",   {"dispute", {}}  },
        {"tours",      {"tour", {}}     },
    };
};

}  // namespace

Reading<Exhibit> read_exhibit(std::string_view bytes)
{
    Reading<Exhibit> reading;
    Reading<Json> json = read_json(bytes);
    if (!json.value) {
        reading.problems = std::move(json.problems);
        return reading;
    }
    FileReading file{.json = *json.value};
    ExhibitReader reader(file);
    reader.read();
    reading.problems = std::move(file.problems);
    sort_by_place(reading.problems);
    const bool has_errors = std::ranges::any_of(reading.problems, [](const Problem& problem) {
        return problem.severity == Severity::Error;
    });
    if (!has_errors) reading.value = std::move(reader.exhibit);
    if (reading.problems.size() > most_problems) reading.problems.resize(most_problems);
    return reading;
}

}  // namespace vitrine
