#include "exhibit/coverage.h"

namespace vitrine {

namespace {

// For each milestone, whether some step of a tour shows it.
std::vector<bool> toured_in(const Exhibit& exhibit)
{
    std::vector<bool> is_toured(exhibit.milestones.size());
    for (const Tour& tour : exhibit.tours)
        for (const TourStep& step : tour.steps)
            for (const MilestoneId id : step.milestones)
                is_toured[index_of(id)] = true;
    return is_toured;
}

struct Told {
    const Milestone& milestone;
    const MilestoneDetails& details;
    bool is_toured = false;
};

struct Aspect {
    std::string_view what;
    bool (*has)(const Told& told);
};

constexpr std::array<Aspect, 14> aspects{
    {
     {"milestones", [](const Told&) { return true; }},
     {"official story beside record",
         [](const Told& t) { return !t.details.contrasts.empty(); }},
     {"dispute", [](const Told& t) { return !t.details.disputes.empty(); }},
     {"source", [](const Told& t) { return !t.details.sources.empty(); }},
     {"two sources or more", [](const Told& t) { return t.details.sources.size() > 1; }},
     {"how far it stands", [](const Told& t) { return t.details.check != TextId::None; }},
     {"confidence",
         [](const Told& t) { return t.milestone.confidence != Confidence::Unstated; }},
     {"question", [](const Told& t) { return t.details.question.has_value(); }},
     {"picture", [](const Told& t) { return !t.details.pictures.empty(); }},
     {"key figure", [](const Told& t) { return t.details.key_figure.has_value(); }},
     {"figures over time", [](const Told& t) { return !t.details.figures.empty(); }},
     {"people", [](const Told& t) { return !t.details.people.empty(); }},
     {"tie to another",
         [](const Told& t) { return !t.details.relations.empty() || !t.details.related.empty(); }},
     {"step of a tour", [](const Told& t) { return t.is_toured; }},
     }
};

}  // namespace

std::vector<CoverageRow> coverage_of(const Exhibit& exhibit)
{
    const std::vector<bool> is_toured = toured_in(exhibit);
    std::vector<CoverageRow> rows;
    for (const Aspect& aspect : aspects) {
        CoverageRow row{.what = aspect.what};
        for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
            const Milestone& milestone = exhibit.milestones[i];
            const bool is_weighed = milestone.weight >= 1 && milestone.weight <= row.counts.size();
            if (!is_weighed) continue;
            const Told told{milestone, exhibit.details_of(milestone), is_toured[i]};
            if (aspect.has(told)) ++row.counts[milestone.weight - 1];
        }
        rows.push_back(row);
    }
    return rows;
}

}  // namespace vitrine
