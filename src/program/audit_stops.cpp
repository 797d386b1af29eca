#include "program/audit_stops.h"

#include "app/reveal.h"
#include "view/thread.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>
#include <utility>

namespace vitrine {

namespace {

class AuditWay {
public:
    AuditWay(const World& world, const Policy& policy, std::vector<AuditStop>& out)
        : world_(world), policy_(policy), out_(out)
    {
        if (policy.opens == Opening::Attract) begin_.emplace_back(action::BeginVisit{});
        if (policy.opens == Opening::Tour) begin_.emplace_back(action::LeaveStep{});
    }

    const Exhibit& exhibit() const { return world_.exhibit; }
    const Index& index() const { return world_.index; }
    const Policy& policy() const { return policy_; }

    // Adds a stop that these actions lead to, once the visit has begun.
    void add(std::string name, Actions actions, std::optional<Page> page = std::nullopt)
    {
        AuditStop stop{.name = std::move(name), .actions = begin_, .page = std::move(page)};
        stop.actions.insert(stop.actions.end(), actions.begin(), actions.end());
        out_.push_back(std::move(stop));
    }
    // The same, while what a visit begins with is on the screen.
    void add_at_beginning(std::string name, Actions actions)
    {
        out_.push_back({.name = std::move(name), .actions = std::move(actions)});
    }
    void add_quiet(std::string name)
    {
        out_.push_back({.name = std::move(name), .actions = begin_, .begins_quiet = true});
    }
    void add_first(std::string name) { out_.push_back({.name = std::move(name)}); }

private:
    const World& world_;
    const Policy& policy_;
    std::vector<AuditStop>& out_;
    Actions begin_;  // from the first screen to the timeline
};

template <class Kind>
using PageTag = std::type_identity<Kind>;

// The place of the one that `measure` finds most in; nothing if it finds nothing in any.
template <class Range, class Measure>
std::optional<std::size_t> richest(const Range& all, Measure measure)
{
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t found = measure(all[i]);
        if (found <= most) continue;
        most = found;
        best = i;
    }
    return best;
}

// Milestones that have most of something: what fits with these fits with all.
std::vector<MilestoneId> fullest_milestones(const Exhibit& exhibit)
{
    std::vector<MilestoneId> found;
    const auto add = [&](auto measure) {
        const auto place = richest(exhibit.milestones, measure);
        if (!place) return;
        const auto id = static_cast<MilestoneId>(*place);
        if (std::ranges::find(found, id) == found.end()) found.push_back(id);
    };
    const auto longest = [&](TextId text) {
        std::size_t most = 0;
        for (std::size_t i = 0; i < exhibit.languages.size(); ++i)
            most = std::max(most, exhibit.text(text, static_cast<LanguageId>(i)).size());
        return most;
    };
    const auto details = [&](const Milestone& m) -> const MilestoneDetails& {
        return exhibit.details_of(m);
    };
    add([&](const Milestone& m) { return longest(m.title); });
    add([&](const Milestone& m) { return longest(m.summary); });
    add([&](const Milestone& m) { return details(m).sources.size(); });
    add([&](const Milestone& m) { return details(m).people.size() + details(m).terms.size(); });
    add([&](const Milestone& m) { return details(m).relations.size(); });
    add([&](const Milestone& m) { return details(m).figures.size(); });
    add([&](const Milestone& m) { return details(m).pictures.size(); });
    add([&](const Milestone& m) {
        return details(m).contrasts.size() + details(m).disputes.size();
    });
    add([&](const Milestone& m) { return std::size_t{details(m).question ? 1U : 0U}; });
    add([&](const Milestone& m) { return std::size_t{m.is_undated ? 1U : 0U}; });
    return found;
}

std::string milestone_name(const Exhibit& exhibit, MilestoneId id)
{
    return std::string(exhibit.name_of(exhibit[id]));
}

// ---- the timeline

// The years around the day on which most happened.
Span busiest(const Index& index, double days)
{
    Span best = index.range;
    std::size_t most = 0;
    for (const LaneIndex& lane : index.lanes) {
        for (const double first : lane.anchors) {
            const std::size_t here = lane.between(first, first + days).size();
            if (here <= most) continue;
            most = here;
            best = {first - days * 0.2, first + days * 1.2};
        }
    }
    return best;
}

void stops_on_timeline(AuditWay& way)
{
    const Exhibit& exhibit = way.exhibit();
    way.add("timeline", {action::FoldMasthead{}, action::ShowAll{}});
    for (const double years : {6.0, 1.0, 0.1}) {
        way.add(fmt::format("timeline, {:g} years", years),
                {action::FoldMasthead{}, action::FlyTo{busiest(way.index(), years * 365)}});
    }
    if (exhibit.lanes.size() > 1) {
        way.add("timeline, a lane folded", {action::ToggleLane{LaneId{0}}});
        way.add("timeline, scrolled", {action::FoldMasthead{}, action::ScrollLanes{1}});
        Filter filter;
        filter.hidden_lanes.set(0);
        if (!exhibit.people.empty()) {
            const auto person =
                richest(exhibit.people, [](const Person& p) { return p.milestones.size(); });
            if (person) filter.person = static_cast<PersonId>(*person);
        }
        way.add("timeline, filtered", {action::SetFilter{filter}});
    }
    way.add("notice", {action::Notify{{NoticeKind::LinkCopied, "vitrine://exhibit/S27"}}});
    if (way.policy().idle) way.add_quiet("countdown");
}

// ---- pages

void stops_of(PageTag<page::Detail> /*kind*/, AuditWay& way)
{
    for (const MilestoneId id : fullest_milestones(way.exhibit()))
        way.add("detail " + milestone_name(way.exhibit(), id), {action::Select{id}});
}

void stops_of(PageTag<page::Filter> /*kind*/, AuditWay& way)
{
    if (way.exhibit().milestones.empty()) return;
    way.add("filter", {action::ToggleFilter{}});
}

// Each step of a lesson, with everything that a press shows of it.
void stops_of_lesson(const Tour& tour, std::size_t place, AuditWay& way)
{
    for (std::size_t step = 0; step < tour.steps.size(); ++step) {
        Actions actions{action::StartTour{place}, action::GoToStep{step}};
        const TourStep& shown = tour.steps[step];
        const std::size_t presses = faces_of(way.exhibit(), shown).size() + shown.conceals.size();
        for (std::size_t press = 0; press < presses; ++press) {
            way.add(fmt::format("lesson {}, step {}, press {}", tour.id, step + 1, press), actions);
            actions.emplace_back(action::StepTour{1});
        }
    }
    Actions end{action::StartTour{place}, action::TourEnd{action::Edge::Last},
                action::SkipSteps{1}};
    way.add(fmt::format("lesson {}, end", tour.id), std::move(end));
}

void stops_of(PageTag<page::Tour> /*kind*/, AuditWay& way)
{
    const auto& tours = way.exhibit().tours;
    if (way.policy().teaches) {
        for (std::size_t i = 0; i < tours.size(); ++i)
            stops_of_lesson(tours[i], i, way);
        return;
    }
    for (std::size_t i = 0; i < tours.size(); ++i) {
        Actions actions{action::StartTour{i}};
        for (std::size_t step = 0; step <= tours[i].steps.size(); ++step) {
            const bool is_end = step == tours[i].steps.size();
            way.add(is_end ? fmt::format("tour {}, end", tours[i].id)
                           : fmt::format("tour {}, step {}", tours[i].id, step + 1),
                    actions);
            actions.emplace_back(action::StepTour{1});
        }
    }
}

void stops_of(PageTag<page::List> /*kind*/, AuditWay& way)
{
    const auto lane =
        richest(way.index().lanes, [](const LaneIndex& l) { return l.anchors.size(); });
    if (lane) {
        const LaneIndex& full = way.index().lanes[*lane];
        const std::size_t last = std::min<std::size_t>(full.anchors.size(), 12) - 1;
        way.add("list", {},
                page::List{static_cast<LaneId>(*lane), full.anchors.front(), full.anchors[last]});
    }
    const auto undated =
        richest(way.index().lanes, [](const LaneIndex& l) { return l.undated.size(); });
    if (undated)
        way.add("list of what has no date", {action::OpenUndated{static_cast<LaneId>(*undated)}});
}

void stops_of(PageTag<page::Help> /*kind*/, AuditWay& way)
{
    way.add("help", {action::ToggleHelp{}});
}

void stops_of(PageTag<page::Problems> /*kind*/, AuditWay& way)
{
    if (way.policy().shows_problems) way.add("problems", {action::ShowProblems{true}});
}

void stops_of(PageTag<page::Menu> /*kind*/, AuditWay& way)
{
    if (!way.policy().chrome.has_top_bar) return;
    struct Row {
        MenuKind kind;
        const char* name;
    };
    for (const Row& row : {
             Row{MenuKind::TextSize, "menu of text sizes"                  },
             Row{MenuKind::Theme,    "menu of themes"                      },
             Row{MenuKind::Language, "menu of languages"                   },
             Row{MenuKind::More,     "menu of what the bar has no room for"}
    })
        way.add(row.name, {
                              action::OpenMenu{row.kind, {600, 72}}
        });
}

void stops_of(PageTag<page::Legend> /*kind*/, AuditWay& way)
{
    way.add("legend", {action::ToggleLegend{}});
}

void stops_of(PageTag<page::Search> /*kind*/, AuditWay& way)
{
    if (way.exhibit().milestones.empty() || !way.policy().chrome.has_top_bar) return;
    // Half a word of a title finds much, and numbers nothing that makes sense.
    const std::string_view title =
        way.exhibit().text(way.exhibit().milestones.front().title, LanguageId{});
    const std::string word(title.substr(0, title.find(' ')));
    way.add("search", {}, page::Search{.words = word});
    way.add("search, a line chosen", {}, page::Search{.words = word, .at = 1});
    way.add("search that finds nothing", {}, page::Search{.words = "qqqzzz"});
}

void stops_of(PageTag<page::Thing> /*kind*/, AuditWay& way)
{
    const Exhibit& exhibit = way.exhibit();
    struct Row {
        FoundKind kind;
        const char* name;
    };
    for (const Row& row : {
             Row{FoundKind::Person, "person"},
             Row{FoundKind::Term,   "term"  },
             Row{FoundKind::Figure, "figure"},
             Row{FoundKind::Source, "source"}
    }) {
        std::vector<FoundThing> all(count_of(exhibit, row.kind));
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = {row.kind, static_cast<std::uint32_t>(i)};
        const auto most = richest(all, [&](const FoundThing& thing) {
            return 1 + milestones_of(exhibit, way.index(), thing).size();
        });
        if (!most) continue;
        const FoundThing& thing = all[*most];
        const std::string name = fmt::format("{} {}", row.name, id_of(exhibit, thing));
        way.add(name, {action::OpenThing{thing}});
        if (row.kind != FoundKind::Person) continue;
        way.add(name + ", disputes",
                {action::OpenThing{thing}, action::ShowPart{page::ThingPart::Disputes}});
        way.add(name + ", sources",
                {action::OpenThing{thing}, action::ShowPart{page::ThingPart::Sources}});
    }
}

void stops_of(PageTag<page::Term> /*kind*/, AuditWay& way)
{
    const Exhibit& exhibit = way.exhibit();
    const auto term = richest(
        exhibit.terms, [&](const Term& t) { return exhibit.text(t.meaning, LanguageId{}).size(); });
    if (!term) return;
    way.add("term explained", {
                                  action::Explain{static_cast<TermId>(*term), {300, 300, 80, 20}}
    });
}

void stops_of(PageTag<page::Settings> /*kind*/, AuditWay& way)
{
    way.add("settings", {action::ToggleSettings{}});
}

void stops_of(PageTag<page::Evidence> /*kind*/, AuditWay& way)
{
    const Exhibit& exhibit = way.exhibit();
    const std::size_t contrasts = exhibit.contrasts.size();
    const auto widest = richest(exhibit.contrasts, [](const Contrast& c) {
        return 1 + c.disputes.size() + c.milestones.size();
    });
    if (widest) {
        way.add("evidence", {action::ShowEvidence{*widest}});
        way.add("evidence, one side",
                {action::ShowEvidence{*widest}, action::ShowSides{Sides::Record}});
    }
    if (!exhibit.loose_disputes.empty())
        way.add("evidence, a dispute", {action::ShowEvidence{contrasts}});
}

void stops_of(PageTag<page::OwnTrail> /*kind*/, AuditWay& way)
{
    if (way.exhibit().milestones.empty()) return;
    // Without a bar the way to it stands beside what is kept.
    if (way.policy().chrome.has_top_bar)
        way.add("trail, empty", {action::ToggleTrail{}});
    else
        way.add("trail, one stop", {action::Keep{MilestoneId{}}, action::ToggleTrail{}});
    Actions actions;
    for (const MilestoneId id : fullest_milestones(way.exhibit()))
        actions.emplace_back(action::Keep{id});
    actions.emplace_back(action::ToggleTrail{});
    way.add("trail", actions);
}

void stops_of(PageTag<page::Meanwhile> /*kind*/, AuditWay& way)
{
    const auto& by_time = way.exhibit().by_time;
    if (by_time.empty()) return;
    const action::ShowMeanwhile show{by_time[by_time.size() / 2]};
    way.add("meanwhile", {show});
    way.add("meanwhile, compared",
            {
                show, action::PinCut{                     },
                 action::StepCut{ 3, action::CutStep::Long}
    });
}

void stops_of(PageTag<page::PlaceIt> /*kind*/, AuditWay& way)
{
    if (!has_round(way.exhibit(), std::nullopt) || !way.policy().chrome.has_top_bar) return;
    Actions actions{action::TogglePlacing{}};
    way.add("place it", actions);
    // In one of the two gaps the first card is wrong.
    for (const std::size_t gap : {0U, 1U}) {
        Actions put = actions;
        put.emplace_back(action::AimGap{gap});
        put.emplace_back(action::PutInGap{});
        way.add(gap == 0 ? "place it, put first" : "place it, put last", put);
    }
    for (std::size_t card = 0; card < most_cards; ++card) {
        actions.emplace_back(action::AimGap{card % 3});
        actions.emplace_back(action::PutInGap{});
        actions.emplace_back(action::NextCard{});
    }
    way.add("place it, at the end", actions);
}

void stops_of(PageTag<page::Pin> /*kind*/, AuditWay& way)
{
    if (!way.policy().has_staff) return;
    way.add("pin pad", {action::AskForPin{}, action::TypePin{1}});
    way.add("pin pad, a wrong one", {action::AskForPin{}, action::AnswerPin{}});
}

void stops_of(PageTag<page::Overview> /*kind*/, AuditWay& way)
{
    if (!way.policy().teaches) return;
    way.add_at_beginning("all steps", {action::ToggleOverview{}});
}

void stops_of(PageTag<page::Quiz> /*kind*/, AuditWay& way)
{
    if (!way.policy().teaches) return;
    way.add_at_beginning("quiz", {action::ToggleQuiz{}});
    way.add_at_beginning("quiz, an answer", {action::ToggleQuiz{}, action::StepQuiz{1}});
    way.add_at_beginning("quiz, a card", {action::ToggleQuiz{}, action::SwitchQuiz{}});
    way.add_at_beginning("quiz, a card that was put",
                         {action::ToggleQuiz{}, action::SwitchQuiz{}, action::StepQuiz{1}});
}

void stops_of(PageTag<page::Staff> /*kind*/, AuditWay& way)
{
    if (way.policy().has_staff) way.add("staff page", {}, page::Staff{});
}

void stops_of(PageTag<page::Tours> /*kind*/, AuditWay& way)
{
    const auto& tours = way.exhibit().tours;
    if (tours.size() < 2 || way.policy().teaches) return;
    way.add("choice of tours", {action::ToggleTours{}});
    way.add("choice of tours, one left", {action::StartTour{}, action::StepTour{1}, action::Close{},
                                          action::Close{}, action::ToggleTours{}});
}

// One function for each kind of page, in the order of the variant.
template <class... Kinds>
void stops_of_pages(std::type_identity<std::variant<Kinds...>> /*pages*/, AuditWay& way)
{
    (stops_of(PageTag<Kinds>{}, way), ...);
}

}  // namespace

std::vector<AuditStop> audit_stops(const World& world, const Policy& policy)
{
    std::vector<AuditStop> stops;
    AuditWay way(world, policy, stops);
    way.add_first("the beginning");
    stops_on_timeline(way);
    stops_of_pages(std::type_identity<Page>{}, way);
    return stops;
}

}  // namespace vitrine
