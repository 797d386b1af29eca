#include "exhibit/names.h"
#include "exhibit/reading.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

class MilestonesReader {
public:
    MilestonesReader(ExhibitReading& reading, Fields& top)
        : reading_(reading), file_(reading.file), exhibit_(reading.exhibit), top_(top)
    {}

    void milestones()
    {
        const std::vector<NodeId> nodes = top_.list("milestones", Need::Required, 0);
        exhibit_.milestones.reserve(nodes.size());
        exhibit_.texts.reserve(exhibit_.texts.size() + 2 * nodes.size());
        for (const NodeId node : nodes) {
            const std::size_t done = exhibit_.milestones.size();
            if (file_.progress != nullptr && done % steps_a_report == 0) {
                file_.progress->report(static_cast<double>(done) /
                                       static_cast<double>(nodes.size()));
                if (file_.progress->is_cancelled()) return;
            }
            exhibit_.milestones.push_back(milestone_of(node));
        }
    }

    void contrasts()
    {
        for (const NodeId node : top_.list("contrasts", Need::Optional, 0)) {
            Fields f(file_, node, "a contrast");
            Contrast contrast{.id = f.id(), .title = f.text("title", Need::Required, limit::title)};
            contrast.milestones = milestones_of(f, "milestones", Need::Required, 0);
            contrast.official = f.text("official", Need::Required, limit::contrast);
            contrast.critic = f.text("critic", Need::Optional, limit::contrast);
            contrast.record = f.text("record", Need::Required, limit::contrast);
            contrast.official_sources = sources_of(f, "official_sources");
            contrast.critic_sources = sources_of(f, "critic_sources");
            contrast.record_sources = sources_of(f, "record_sources");
            contrast.sources = sources_of(f);
            for (const auto* side :
                 {&contrast.official_sources, &contrast.critic_sources, &contrast.record_sources})
                add_missing(contrast.sources, *side);
            contrast.related = milestones_of(f, "related", Need::Optional, 0);
            f.done();
            exhibit_.contrasts.push_back(std::move(contrast));
        }
    }

    void disputes()
    {
        for (const NodeId node : top_.list("disputes", Need::Optional, 0)) {
            Fields f(file_, node, "a dispute");
            Dispute dispute{.id = f.id(),
                            .title = f.text("title", Need::Required, limit::title),
                            .badge = f.text("badge", Need::Required, limit::badge)};
            dispute.milestones = milestones_of(f, "milestones", Need::Optional, 0);
            for (const NodeId version : f.list("versions", Need::Required, 2))
                dispute.versions.push_back(version_of(version));
            dispute.sources = sources_of(f);
            f.done();
            exhibit_.disputes.push_back(std::move(dispute));
        }
    }

    void tours()
    {
        for (const NodeId node : top_.list("tours", Need::Optional, 0)) {
            Fields f(file_, node, "a tour");
            Tour tour{.id = f.id(),
                      .title = f.text("title", Need::Required, limit::title),
                      .about = f.text("about", Need::Optional, limit::tour_about)};
            for (const NodeId step : f.list("steps", Need::Required, 1))
                tour.steps.push_back(step_of(step));
            f.done();
            exhibit_.tours.push_back(std::move(tour));
        }
    }

private:
    std::vector<SourceId> sources_of(Fields& fields, std::string_view key = "sources")
    {
        return references<SourceId>(reading_, fields, key, Part::Sources, Need::Optional, 0);
    }
    // What one side of a contrast stands on is a source of the contrast, too.
    static void add_missing(std::vector<SourceId>& all, const std::vector<SourceId>& more)
    {
        for (const SourceId id : more) {
            if (std::ranges::find(all, id) == all.end()) all.push_back(id);
        }
    }

    std::vector<MilestoneId> milestones_of(Fields& fields, std::string_view key, Need need,
                                           std::size_t least)
    {
        return references<MilestoneId>(reading_, fields, key, Part::Milestones, need, least);
    }

    Milestone milestone_of(NodeId node)
    {
        Fields f(file_, node, "a milestone");
        Milestone m{.name = exhibit_.names.add(f.name())};
        m.kind = f.choice("kind", Need::Required, "a kind of milestone", milestone_kind_names)
                     .value_or(MilestoneKind{});
        if (auto date = f.date("date", Need::Required)) m.date = std::move(*date);
        const TextId date_note = f.text("date_note", Need::Optional, limit::date_note);
        m.lane =
            reference<LaneId>(reading_, f, "lane", Need::Required, Part::Lanes).value_or(LaneId{});
        if (const auto weight = f.integer("weight", Need::Required, 1, 3))
            m.weight = static_cast<std::uint8_t>(*weight);
        m.claim =
            f.choice("claim", Need::Optional, "a claim", claim_names).value_or(Claim::Unstated);
        m.confidence = f.choice("confidence", Need::Optional, "a confidence", confidence_names)
                           .value_or(Confidence::Unstated);
        m.finding = f.choice("finding", Need::Optional, "a finding", finding_names)
                        .value_or(Finding::Unstated);
        m.is_undated = f.flag("undated");
        m.title = f.text("title", Need::Required, limit::title);
        m.summary = f.text("summary", Need::Required, limit::summary);
        if (date_note != TextId::None || f.has_more()) m.details = details_of(f, date_note);
        f.done();
        return m;
    }

    DetailsId details_of(Fields& f, TextId date_note)
    {
        MilestoneDetails d{.date_note = date_note};
        d.check = f.text("check", Need::Optional, limit::check);
        d.key_figure = key_figure_of(f);
        d.question = question_of(f);
        d.sources = sources_of(f);
        d.people = references<PersonId>(reading_, f, "people", Part::People, Need::Optional, 0);
        d.terms = references<TermId>(reading_, f, "terms", Part::Terms, Need::Optional, 0);
        d.figures = references<FigureId>(reading_, f, "figures", Part::Figures, Need::Optional, 0);
        d.pictures =
            references<PictureId>(reading_, f, "pictures", Part::Pictures, Need::Optional, 0);
        d.related = milestones_of(f, "related", Need::Optional, 0);
        leave_out_itself(f, d.related);
        relations(f, "led_to", RelationKind::LedTo, d);
        relations(f, "part_of", RelationKind::PartOf, d);
        relations(f, "contradicts", RelationKind::Contradicts, d);
        if (d == exhibit_.details.front()) return DetailsId::None;
        const auto id = static_cast<DetailsId>(exhibit_.details.size());
        exhibit_.details.push_back(std::move(d));
        return id;
    }

    // What a panel lists as related leads elsewhere.
    void leave_out_itself(Fields& f, std::vector<MilestoneId>& related)
    {
        const auto itself = static_cast<MilestoneId>(exhibit_.milestones.size());
        if (std::erase(related, itself) == 0 || !file_.checks()) return;
        file_.warning(About::Reference, *file_.json.member(f.node(), "related"),
                      "a milestone is not related to itself, so this is left out", {});
    }

    std::optional<KeyFigure> key_figure_of(Fields& fields)
    {
        const auto node = fields.member("key_figure", Need::Optional, "an object");
        if (!node) return std::nullopt;
        Fields f(file_, *node, "\"key_figure\"");
        const KeyFigure figure{.value = f.text("value", Need::Required, limit::key_value),
                               .label = f.text("label", Need::Required, limit::key_label)};
        f.done();
        return figure;
    }

    std::optional<Question> question_of(Fields& fields)
    {
        const auto node = fields.member("question", Need::Optional, "an object");
        if (!node) return std::nullopt;
        Fields f(file_, *node, "\"question\"");
        const Question question{.ask = f.text("ask", Need::Required, limit::question),
                                .answer = f.text("answer", Need::Required, limit::answer)};
        f.done();
        return question;
    }

    // Each element of the list is the id of a milestone, or an object with the id and the reason.
    void relations(Fields& fields, std::string_view key, RelationKind kind,
                   MilestoneDetails& details)
    {
        for (const NodeId node : fields.list(key, Need::Optional, 0)) {
            const auto relation = file_.json.kind(node) == JsonKind::Object
                                      ? relation_with_reason(node)
                                      : relation_to(node);
            if (!relation) continue;
            const bool is_itself = exhibit_.milestones.size() == index_of(relation->other);
            if (is_itself) {
                file_.error(About::Order, node, "a milestone cannot stand in relation to itself",
                            {});
                continue;
            }
            details.relations.push_back({kind, relation->other, relation->why});
        }
    }

    std::optional<Relation> relation_to(NodeId node)
    {
        const auto place = resolved(reading_, node, Part::Milestones);
        if (!place) return std::nullopt;
        return Relation{.other = static_cast<MilestoneId>(*place)};
    }

    std::optional<Relation> relation_with_reason(NodeId node)
    {
        Fields f(file_, node, "a relation");
        const auto other =
            reference<MilestoneId>(reading_, f, "milestone", Need::Required, Part::Milestones);
        const TextId why = f.text("why", Need::Optional, limit::why);
        f.done();
        if (!other) return std::nullopt;
        return Relation{.other = *other, .why = why};
    }

    Version version_of(NodeId node)
    {
        Fields f(file_, node, "a version");
        Version version{.text = f.text("text", Need::Required, limit::version)};
        version.sources = sources_of(f);
        f.done();
        return version;
    }

    TourStep step_of(NodeId node)
    {
        Fields f(file_, node, "a step of a tour");
        TourStep step{.id = f.id(), .title = f.text("title", Need::Required, limit::step_title)};
        step.milestones = milestones_of(f, "milestones", Need::Required, 1);
        step.seconds = f.integer("seconds", Need::Optional, 0, 86'400).value_or(0);
        step.picture = reference<PictureId>(reading_, f, "picture", Need::Optional, Part::Pictures);
        step.figure = reference<FigureId>(reading_, f, "figure", Need::Optional, Part::Figures);
        step.question = f.text("question", Need::Optional, limit::question);
        step.answer = f.text("answer", Need::Optional, limit::answer);
        step.notes = f.text("notes", Need::Optional, limit::notes);
        step.conceals = f.choices("conceal", "a part of a step", step_part_names);
        f.done();
        return step;
    }

    ExhibitReading& reading_;
    FileReading& file_;
    Exhibit& exhibit_;
    Fields& top_;
};

}  // namespace

void read_milestones(ExhibitReading& reading, Fields& top)
{
    MilestonesReader reader(reading, top);
    reader.milestones();
    reader.contrasts();
    reader.disputes();
    reader.tours();
}

}  // namespace vitrine
