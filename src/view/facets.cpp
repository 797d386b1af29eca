#include "view/facets.h"

#include <algorithm>

namespace vitrine {

FacetCounts no_facets(const Exhibit& exhibit)
{
    FacetCounts counts;
    counts.lanes.resize(exhibit.lanes.size());
    counts.eras.resize(exhibit.eras.size());
    counts.people.resize(exhibit.people.size());
    return counts;
}

FacetCounter::FacetCounter(const Exhibit& exhibit, const Filter& filter)
    : exhibit_(exhibit), filter_(filter)
{
    if (filter.person) persons_ = exhibit.people[index_of(*filter.person)].milestones;
}

void FacetCounter::add(MilestoneId id, FacetCounts& counts) const
{
    const Milestone& m = exhibit_[id];
    const auto kind = static_cast<std::size_t>(m.kind);
    const auto confidence = static_cast<std::size_t>(m.confidence);
    const bool misses_lane = holds(filter_.hidden_lanes, m.lane);
    const bool misses_kind = filter_.hidden_kinds[kind];
    const bool misses_confidence = filter_.hidden_confidences[confidence];
    // What two groups leave out counts nowhere; what costs more is looked at last.
    int missed = int{misses_lane} + int{misses_kind} + int{misses_confidence};
    if (missed > 1) return;
    const bool misses_claim = !passes_claims(filter_, exhibit_, m);
    const bool misses_era = !passes_eras(filter_, exhibit_, m);
    const bool misses_person = filter_.person && !std::ranges::binary_search(persons_, id);
    missed += int{misses_claim} + int{misses_era} + int{misses_person};
    if (missed > 1) return;

    const auto counts_if = [missed](bool misses_own) { return missed == 0 || misses_own; };
    if (counts_if(misses_lane)) ++counts.lanes[index_of(m.lane)];
    if (counts_if(misses_kind)) ++counts.kinds[kind];
    if (counts_if(misses_confidence)) ++counts.confidences[confidence];
    if (counts_if(misses_claim)) {
        ++counts.claims[claim_place(m)];
        if (!exhibit_.details_of(m).disputes.empty()) ++counts.claims[disputed_claim];
    }
    if (counts_if(misses_era)) {
        for (std::size_t i = 0; i < exhibit_.eras.size(); ++i)
            counts.eras[i] += could_be_in(exhibit_.eras[i], m.date) ? 1 : 0;
    }
    if (counts_if(misses_person)) {
        for (const PersonId person : exhibit_.details_of(m).people)
            ++counts.people[index_of(person)];
    }
}

}  // namespace vitrine
