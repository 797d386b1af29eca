#include "app/carry.h"

#include <algorithm>

namespace vitrine {

namespace {

std::optional<MilestoneId> same_milestone(std::optional<MilestoneId> id, const Exhibit& from,
                                          const Exhibit& to)
{
    return id ? find_milestone(to, from.name_of(from[*id])) : std::nullopt;
}

// The same tour at the same step, or at the place where that step was.
std::optional<TourRun> same_tour(const TourRun& run, const Exhibit& from, const Exhibit& to)
{
    const Tour& before = from.tours[run.tour];
    const auto tour = std::ranges::find(to.tours, before.id, &Tour::id);
    if (tour == to.tours.end()) return std::nullopt;
    const auto step = std::ranges::find(tour->steps, before.steps[run.step].id, &TourStep::id);
    const auto place = step == tour->steps.end()
                           ? std::min(run.step, tour->steps.size() - 1)
                           : static_cast<std::size_t>(step - tour->steps.begin());
    return TourRun{.tour = static_cast<std::size_t>(tour - to.tours.begin()), .step = place};
}

History same_history(const History& history, const Exhibit& from, const Exhibit& to)
{
    History kept;
    for (std::size_t i = 0; i < history.seen.size(); ++i) {
        const auto id = same_milestone(history.seen[i], from, to);
        if (id) kept.seen.push_back(*id);
        if (i + 1 == history.next) kept.next = kept.seen.size();
    }
    return kept;
}

}  // namespace

State carried_over(const State& state, const Exhibit& from, const Exhibit& to, const Index& index)
{
    State kept = state;
    kept.selection = same_milestone(state.selection, from, to);
    kept.hovered = same_milestone(state.hovered, from, to);
    kept.history = same_history(state.history, from, to);
    if (state.tour) kept.tour = same_tour(*state.tour, from, to);
    const auto language = find_language(to, from.languages[index_of(state.preferences.language)]);
    kept.preferences.language = language.value_or(LanguageId{});
    kept.folded.reset();
    for (std::size_t i = 0; i < to.lanes.size(); ++i) {
        const auto before = std::ranges::find(from.lanes, to.lanes[i].id, &Lane::id);
        const auto lane = static_cast<LaneId>(before - from.lanes.begin());
        if (before != from.lanes.end() && holds(state.folded, lane) && i < kept.folded.size())
            kept.folded.set(i);
    }
    if (state.overlay == Overlay::List) kept.overlay = Overlay::None;
    kept.list = {};
    kept.camera = limited(state.camera, index.limits);
    return kept;
}

}  // namespace vitrine
