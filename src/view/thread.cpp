#include "view/thread.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::uint32_t for_each_weight = 100;  // more important, for each step of the weight

template <class Id>
bool has(const std::vector<Id>& all, Id one)
{
    return std::ranges::find(all, one) != all.end();
}

bool cites(const Exhibit& exhibit, const MilestoneDetails& details, SourceId source)
{
    const auto has_it = [source](const auto& part) { return has(part.sources, source); };
    if (has_it(details)) return true;
    const auto in_contrast = [&](ContrastId id) { return has_it(exhibit.contrasts[index_of(id)]); };
    const auto in_dispute = [&](DisputeId id) {
        const Dispute& dispute = exhibit.disputes[index_of(id)];
        return has_it(dispute) || std::ranges::any_of(dispute.versions, has_it);
    };
    return std::ranges::any_of(details.contrasts, in_contrast) ||
           std::ranges::any_of(details.disputes, in_dispute);
}

bool names(const Exhibit& exhibit, const MilestoneDetails& details, const FoundThing& thing)
{
    switch (thing.kind) {
    case FoundKind::Term: return has(details.terms, static_cast<TermId>(thing.place));
    case FoundKind::Figure: return has(details.figures, static_cast<FigureId>(thing.place));
    case FoundKind::Source: return cites(exhibit, details, static_cast<SourceId>(thing.place));
    case FoundKind::Milestone:
    case FoundKind::Person: break;
    }
    return false;
}

std::vector<Companion> companions(const Exhibit& exhibit, PersonId person,
                                  const std::vector<MilestoneId>& milestones)
{
    std::vector<Companion> beside;
    for (const MilestoneId id : milestones) {
        for (const PersonId other : exhibit.details_of(exhibit[id]).people) {
            if (other == person) continue;
            auto known = std::ranges::find(beside, other, &Companion::person);
            if (known == beside.end()) known = beside.insert(known, Companion{.person = other});
            known->together.push_back(id);
        }
    }
    std::ranges::stable_sort(beside, std::greater{},
                             [](const Companion& c) { return c.together.size(); });
    return beside;
}

}  // namespace

bool has_life(const Exhibit& exhibit, const FoundThing& thing)
{
    if (thing.kind != FoundKind::Person) return false;
    const Person& person = exhibit.people[thing.place];
    return person.born || person.died || !person.life.empty();
}

std::vector<MilestoneId> milestones_of(const Exhibit& exhibit, const Index& index,
                                       const FoundThing& thing)
{
    std::vector<MilestoneId> all;
    if (thing.kind == FoundKind::Milestone) {
        all.push_back(static_cast<MilestoneId>(thing.place));
    } else if (thing.kind == FoundKind::Person) {
        all = exhibit.people[thing.place].milestones;
    } else {
        for (std::size_t i = 0; i < exhibit.milestones.size(); ++i) {
            if (names(exhibit, exhibit.details_of(exhibit.milestones[i]), thing))
                all.push_back(static_cast<MilestoneId>(i));
        }
    }
    std::ranges::stable_sort(all, {}, [&index](MilestoneId id) { return index[id].anchor; });
    return all;
}

Thread thread_of(const Exhibit& exhibit, const Index& index, const FoundThing& thing,
                 const Filter& filter)
{
    Thread thread{.thing = thing, .milestones = milestones_of(exhibit, index, thing)};
    if (thing.kind == FoundKind::Person)
        thread.beside = companions(exhibit, static_cast<PersonId>(thing.place), thread.milestones);
    Found& found = thread.stands_out;
    found.is_thread = true;
    found.in_lanes.assign(exhibit.lanes.size(), 0);
    if (thread.milestones.empty()) return thread;
    found.raised.assign(exhibit.milestones.size(), 0);
    for (const MilestoneId id : thread.milestones) {
        if (!passes(filter, exhibit, id)) continue;
        const Milestone& milestone = exhibit[id];
        found.raised[index_of(id)] = first_rank + 1 + (3U - milestone.weight) * for_each_weight;
        ++found.in_lanes[index_of(milestone.lane)];
    }
    return thread;
}

}  // namespace vitrine
