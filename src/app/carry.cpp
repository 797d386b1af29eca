#include "app/carry.h"

#include "app/filtering.h"
#include "app/reveal.h"
#include "app/touring.h"
#include "exhibit/names.h"
#include "exhibit/steps.h"
#include "exhibit/time_order.h"
#include "view/thread.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

std::optional<MilestoneId> same_milestone(std::optional<MilestoneId> id, const Exhibit& from,
                                          const Exhibit& to)
{
    return id ? find_milestone(to, from.name_of(from[*id])) : std::nullopt;
}

// The same tour at the same step, or if that step is gone, at the one that is now in its place.
std::optional<page::Tour> same_tour(const page::Tour& run, const Exhibit& from, const Exhibit& to)
{
    const Tour& before = from.tours[run.tour];
    const auto tour = std::ranges::find(to.tours, before.id, &Tour::id);
    if (tour == to.tours.end()) return std::nullopt;
    const auto at = static_cast<std::size_t>(tour - to.tours.begin());
    if (run.step >= before.steps.size()) return page::Tour{.tour = at, .step = tour->steps.size()};
    const auto step = std::ranges::find(tour->steps, before.steps[run.step].id, &TourStep::id);
    const auto place = step == tour->steps.end()
                           ? std::min(run.step, tour->steps.size() - 1)
                           : static_cast<std::size_t>(step - tour->steps.begin());
    page::Tour same{.tour = at, .step = place};
    // A face that the step has lost shows the step itself.
    const std::vector<StepFace> faces = faces_of(to, tour->steps[place]);
    if (step != tour->steps.end() && std::ranges::find(faces, run.face) != faces.end())
        same.face = run.face;
    return same;
}

// The same lesson: what has been uncovered stays so, step by step. None if its tour is gone.
Lesson same_lesson(const Lesson& lesson, const Exhibit& from, const Exhibit& to)
{
    if (lesson.covered.empty()) return lesson;
    const Tour& before = from.tours[lesson.tour];
    const auto tour = std::ranges::find(to.tours, before.id, &Tour::id);
    if (tour == to.tours.end()) return {};
    Lesson kept = lesson;
    kept.tour = static_cast<std::size_t>(tour - to.tours.begin());
    kept.covered.clear();
    for (const TourStep& step : tour->steps) {
        const auto same = std::ranges::find(before.steps, step.id, &TourStep::id);
        StepParts covered = concealed_first(to, step);
        if (same != before.steps.end()) {
            const auto place = static_cast<std::size_t>(same - before.steps.begin());
            covered = lesson.covered[place];
            for (std::size_t i = 0; i < step_part_names.count; ++i) {
                const StepPart part = step_part_names.at(i);
                if (!has_part(to, step, part)) covered.remove(part);
            }
        }
        kept.covered.push_back(covered);
    }
    if (lesson.left) kept.left = same_tour(*lesson.left, from, to);
    return kept;
}

// The tour of the trail as it is now, at the same stop, or at the one that is now in its place;
// nothing if the exhibit has none of its stops any more.
std::optional<page::Tour> same_own_tour(page::Tour run, State& kept, const Exhibit& to)
{
    const auto before = std::exchange(kept.trail.tour, OwnTour{tour_of(kept.trail.kept, to)});
    const std::vector<TourStep>& steps = kept.trail.tour->tour.steps;
    if (steps.empty() || !before) {
        kept.trail.tour.reset();
        return std::nullopt;
    }
    if (run.step >= before->tour.steps.size()) {
        run.step = steps.size();
        return run;
    }
    const auto step = std::ranges::find(steps, before->tour.steps[run.step].id, &TourStep::id);
    run.step = step == steps.end() ? std::min(run.step, steps.size() - 1)
                                   : static_cast<std::size_t>(step - steps.begin());
    return run;
}

// The page on the contrast or dispute that now has the same name; nothing if it is gone.
std::optional<page::Evidence> same_evidence(page::Evidence open, const Exhibit& from,
                                            const Exhibit& to)
{
    const EvidenceEntry before = evidence_entry(from, open.at);
    const auto is_same = [&](std::size_t at) {
        const EvidenceEntry now = evidence_entry(to, at);
        if (before.contrast != nullptr && now.contrast != nullptr)
            return before.contrast->id == now.contrast->id;
        return before.dispute != nullptr && now.dispute != nullptr &&
               before.dispute->id == now.dispute->id;
    };
    for (std::size_t at = 0; at < evidence_count(to); ++at) {
        if (!is_same(at)) continue;
        open.at = at;
        open.claim = first_claim(to, evidence_entry(to, at));
        return open;
    }
    return std::nullopt;
}

template <class Part>
std::optional<std::uint32_t> same_place(std::uint32_t place, const std::vector<Part>& from,
                                        const std::vector<Part>& to)
{
    const auto found = std::ranges::find(to, from[place].id, &Part::id);
    if (found == to.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - to.begin());
}

std::optional<FoundThing> same_thing(const FoundThing& thing, const Exhibit& from,
                                     const Exhibit& to)
{
    std::optional<std::uint32_t> place;
    switch (thing.kind) {
    case FoundKind::Milestone: {
        const auto id = same_milestone(static_cast<MilestoneId>(thing.place), from, to);
        return id ? std::optional(thing_of(*id)) : std::nullopt;
    }
    case FoundKind::Person: place = same_place(thing.place, from.people, to.people); break;
    case FoundKind::Term: place = same_place(thing.place, from.terms, to.terms); break;
    case FoundKind::Figure: place = same_place(thing.place, from.figures, to.figures); break;
    case FoundKind::Source: place = same_place(thing.place, from.sources, to.sources); break;
    }
    return place ? std::optional(FoundThing{thing.kind, *place}) : std::nullopt;
}

History same_history(const History& history, const Exhibit& from, const Exhibit& to)
{
    History kept;
    for (std::size_t i = 0; i < history.seen.size(); ++i) {
        const auto thing = same_thing(history.seen[i], from, to);
        if (thing) {
            kept.seen.push_back(*thing);
            kept.left_by.push_back(i < history.left_by.size() ? history.left_by[i] : Focus{});
        }
        if (i + 1 == history.next) kept.next = kept.seen.size();
    }
    return kept;
}

LaneSet same_lanes(const LaneSet& lanes, const Exhibit& from, const Exhibit& to)
{
    LaneSet kept;
    for (std::size_t i = 0; i < std::min(to.lanes.size(), kept.size()); ++i) {
        const auto before = std::ranges::find(from.lanes, to.lanes[i].id, &Lane::id);
        const auto lane = static_cast<LaneId>(before - from.lanes.begin());
        if (before != from.lanes.end() && holds(lanes, lane)) kept.set(i);
    }
    return kept;
}

// What is drawn on lanes that are gone goes with them; on steps it stays, by their places.
void carry_strokes(std::vector<Stroke>& strokes, const Exhibit& from, const Exhibit& to)
{
    std::erase_if(strokes, [&](Stroke& stroke) {
        if (stroke.ground == StrokeGround::Step) return false;
        return std::ranges::any_of(stroke.points, [&](StrokePoint& point) {
            if (index_of(point.lane) >= from.lanes.size()) return true;
            const auto lane =
                std::ranges::find(to.lanes, from.lanes[index_of(point.lane)].id, &Lane::id);
            point.lane = static_cast<LaneId>(lane - to.lanes.begin());
            return lane == to.lanes.end();
        });
    });
}

EraSet same_eras(const EraSet& eras, const Exhibit& from, const Exhibit& to)
{
    EraSet kept;
    for (std::size_t i = 0; i < std::min(to.eras.size(), kept.size()); ++i) {
        const auto before = std::ranges::find(from.eras, to.eras[i].id, &Era::id);
        const auto place = static_cast<std::size_t>(before - from.eras.begin());
        if (before != from.eras.end() && place < eras.size()) kept[i] = eras[place];
    }
    return kept;
}

Filter same_filter(const Filter& filter, const Exhibit& from, const Exhibit& to)
{
    Filter kept{.hidden_lanes = same_lanes(filter.hidden_lanes, from, to),
                .hidden_kinds = filter.hidden_kinds,
                .hidden_claims = filter.hidden_claims,
                .hidden_confidences = filter.hidden_confidences,
                .hidden_eras = same_eras(filter.hidden_eras, from, to)};
    if (!filter.person) return kept;
    const auto person =
        std::ranges::find(to.people, from.people[index_of(*filter.person)].id, &Person::id);
    if (person != to.people.end()) kept.person = static_cast<PersonId>(person - to.people.begin());
    return kept;
}

// The focus on the part that now has the same name; no focus if that part is gone.
Focus same_focus(const Focus& focus, const Exhibit& from, const Exhibit& to)
{
    if (const auto* on = std::get_if<focus::OnMilestone>(&focus)) {
        const auto id = same_milestone(on->milestone, from, to);
        return id ? Focus{focus::OnMilestone{*id}} : Focus{};
    }
    const auto same_lane = [&](LaneId id) -> std::optional<LaneId> {
        const auto lane = std::ranges::find(to.lanes, from.lanes[index_of(id)].id, &Lane::id);
        if (lane == to.lanes.end()) return std::nullopt;
        return static_cast<LaneId>(lane - to.lanes.begin());
    };
    if (const auto* on = std::get_if<focus::OnLane>(&focus)) {
        const auto lane = same_lane(on->lane);
        return lane ? Focus{focus::OnLane{*lane}} : Focus{};
    }
    if (const auto* on = std::get_if<focus::OnUndated>(&focus)) {
        const auto lane = same_lane(on->lane);
        return lane ? Focus{focus::OnUndated{*lane}} : Focus{};
    }
    return focus;
}

// The same ones; nothing if one of them is gone.
std::optional<std::vector<MilestoneId>> same_milestones(const std::vector<MilestoneId>& all,
                                                        const Exhibit& from, const Exhibit& to)
{
    std::vector<MilestoneId> kept;
    for (const MilestoneId id : all) {
        const auto same = same_milestone(id, from, to);
        if (!same) return std::nullopt;
        kept.push_back(*same);
    }
    return kept;
}

// The same cards, on a rail that is in order as dates are now; false if one of them is gone or has
// no date any more.
bool keep_round(PlacingRound& round, const Exhibit& from, const Exhibit& to)
{
    auto rail = same_milestones(round.rail, from, to);
    auto cards = same_milestones(round.cards, from, to);
    if (!rail || !cards) return false;
    const auto is_undated = [&to](MilestoneId id) { return to[id].is_undated; };
    if (std::ranges::any_of(*rail, is_undated) || std::ranges::any_of(*cards, is_undated))
        return false;
    std::ranges::sort(*rail, {}, [&to](MilestoneId id) { return order_of(to, id); });
    round.rail = std::move(*rail);
    round.cards = std::move(*cards);
    return true;
}

// The same cards; nothing if one of them is gone.
std::optional<page::PlaceIt> same_placing(page::PlaceIt open, const Exhibit& from,
                                          const Exhibit& to)
{
    if (!keep_round(open.round, from, to)) return std::nullopt;
    open.tour.reset();
    open.told.reset();
    open.held.reset();
    return open;
}

// The same quiz with its points; nothing if a question or a card is gone.
std::optional<page::Quiz> same_quiz(page::Quiz quiz, const Exhibit& from, const Exhibit& to)
{
    auto asked = same_milestones(quiz.asked, from, to);
    const auto has_question = [&to](MilestoneId id) {
        return to.details_of(to[id]).question.has_value();
    };
    if (!asked || !std::ranges::all_of(*asked, has_question)) return std::nullopt;
    if (!keep_round(quiz.round, from, to)) return std::nullopt;
    quiz.asked = std::move(*asked);
    quiz.told.reset();
    return quiz;
}

// What a page that is open becomes; each returns whether it stays open, which it does if what it
// shows still exists.
struct KeptPage {
    State& kept;
    const Exhibit& from;
    const Exhibit& to;

    template <class Same, class Shown>
    static bool take(const Same& same, Shown& shown)
    {
        if (same) shown = *same;
        return same.has_value();
    }

    bool operator()(page::Search& search) const
    {
        search.selection_before = same_milestone(search.selection_before, from, to);
        search.at = 0;
        return true;
    }
    bool operator()(page::Evidence& evidence) const
    {
        return take(same_evidence(evidence, from, to), evidence);
    }
    bool operator()(page::OwnTrail& trail) const
    {
        trail.selection_before = same_milestone(trail.selection_before, from, to);
        return true;
    }
    bool operator()(page::PlaceIt& cards) const
    {
        return take(same_placing(cards, from, to), cards);
    }
    bool operator()(page::Meanwhile& cut) const
    {
        cut.opened = same_lanes(cut.opened, from, to);
        return true;
    }
    bool operator()(page::Thing& page) const
    {
        const auto same = same_thing(page.thing, from, to);
        if (same) page = {.thing = *same, .part = page.part, .has_life = has_life(to, *same)};
        return same.has_value();
    }
    bool operator()(page::Quiz& quiz) const
    {
        return !kept.lesson.covered.empty() && take(same_quiz(quiz, from, to), quiz);
    }
    bool operator()(page::Overview& overview) const
    {
        const std::size_t steps = kept.lesson.covered.size();
        overview.chosen = std::min(overview.chosen, std::max<std::size_t>(steps, 1) - 1);
        return steps > 0;
    }
    bool operator()(page::Tour& tour) const
    {
        const auto same = tour.is_own ? same_own_tour(tour, kept, to) : same_tour(tour, from, to);
        return take(same, tour);
    }
    template <class Other>
    bool operator()(Other& /*page*/) const
    {
        return true;
    }
};

void keep_pages(State& kept, const Exhibit& from, const Exhibit& to)
{
    Pages& pages = kept.pages;
    for (OpenPage& open : pages)
        open.focus_before = same_focus(open.focus_before, from, to);
    close_page<page::List>(pages, kept.focus);
    close_page<page::Term>(pages, kept.focus);
    if (!kept.selection) close_page<page::Detail>(pages, kept.focus);
    for (std::size_t i = pages.size(); i-- > 0;) {
        if (!std::visit(KeptPage{kept, from, to}, pages[i].page)) close_page(pages, kept.focus, i);
    }
}

}  // namespace

State carried_over(const State& state, const Exhibit& from, const Setting& setting)
{
    const Exhibit& to = setting.exhibit;
    const Index& index = setting.index;
    State kept = state;
    kept.selection = same_milestone(state.selection, from, to);
    kept.has_masthead = state.has_masthead && to.masthead.question != TextId::None;
    kept.hovered = same_milestone(state.hovered, from, to);
    kept.history = same_history(state.history, from, to);
    const auto language = find_language(to, from.languages[index_of(state.preferences.language)]);
    kept.preferences.language = language.value_or(LanguageId{});
    kept.folded = same_lanes(state.folded, from, to);
    carry_strokes(kept.board.strokes, from, to);
    kept.board.before.clear();
    kept.board.contact.reset();
    kept.filter = leaving_something(same_filter(state.filter, from, to), to, index);
    kept.folded = one_open(kept.folded, kept.filter, to);
    kept.focus = same_focus(state.focus, from, to);
    kept.place_in_lanes = same_focus(state.place_in_lanes, from, to);
    find_stops(kept.trail.kept, to);
    kept.left_tours.clear();
    for (const LeftTour& left : state.left_tours) {
        const auto same = same_tour({.tour = left.tour, .step = left.step}, from, to);
        if (same) kept.left_tours.push_back({same->tour, same->step});
    }
    std::vector<MilestoneId> asked;
    for (const MilestoneId id : state.placing.asked) {
        if (const auto same = same_milestone(id, from, to)) asked.push_back(*same);
    }
    kept.placing.asked = std::move(asked);
    kept.lesson = same_lesson(state.lesson, from, to);
    if (kept.lesson.quiz) kept.lesson.quiz = same_quiz(*kept.lesson.quiz, from, to);
    keep_pages(kept, from, to);
    // A drag in the old exhibit does not go on in the new one.
    kept.grab = Grab::Nothing;
    // With a panel open there is more to see at the end.
    kept.camera = limited(state.camera, limits_of(setting, kept));
    return kept;
}

}  // namespace vitrine
