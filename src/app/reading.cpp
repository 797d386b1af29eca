#include "app/reading.h"

#include "app/cutting.h"
#include "app/evidence.h"
#include "app/field.h"
#include "app/filtering.h"
#include "app/finding.h"
#include "app/following.h"
#include "app/meanwhile.h"
#include "app/noting.h"
#include "app/placing.h"
#include "app/scrolling.h"
#include "app/steering.h"
#include "app/stepping.h"
#include "app/teaching.h"
#include "app/touring.h"
#include "app/trailing.h"

#include <string>
#include <utility>

namespace vitrine {

namespace {

// Opens a page, or closes it if it is open.
template <class Kind>
void toggle(State& state)
{
    if (is_open<Kind>(state.pages))
        close_page<Kind>(state.pages, state.focus);
    else
        open_page(state.pages, state.focus, Kind{});
}

template <class Kind>
bool is_open_on_top(const Pages& pages)
{
    return !pages.empty() && std::holds_alternative<Kind>(pages.back().page);
}

// One step back from showing one person alone, if that was the last step; false otherwise.
bool show_all_people(const Change& c)
{
    State& s = c.state;
    const bool was_last = s.history.next > 0 && s.history.narrowed_at == s.history.next;
    if (!s.filter.person || !was_last) return false;
    s.filter.person.reset();
    s.history.narrowed_at = 0;
    return true;
}

void look_at(const Change& c, MilestoneId id)
{
    State& s = c.state;
    s.hovered.reset();
    const Focus before = s.focus;
    // Pages from which the milestone was chosen are not needed any more, but for the list of what
    // words have found, the cut through time and the cards, to which visitors go back.
    while (!s.pages.empty() && !std::holds_alternative<page::Detail>(s.pages.back().page) &&
           !is_list_on_top(s) && !is_open_on_top<page::Meanwhile>(s.pages) &&
           !is_open_on_top<page::PlaceIt>(s.pages))
        close_top(s);
    const bool is_from_tab = tab_page(s.pages) != nullptr;
    show_detail(s, id);
    go_on_in_panel(s, is_from_tab ? focus_on_panel("detail", Scope::Panel) : before);
    const LaneId lane = c.exhibit()[id].lane;
    if (holds(s.folded, lane)) s.folded.reset(index_of(lane));
    // A visitor who follows a link to something that the filter leaves out wants to see it.
    if (!passes(s.filter, c.exhibit(), id)) s.filter = {};
    bring_into_view(c, id);
}

// Where a visitor goes back or forward to, the focus goes on where it was when that was left.
void restore_focus(State& s)
{
    const Focus& was = s.history.left_by[s.history.next - 1];
    const SemanticId* widget = widget_of(s.focus);
    const bool is_on_panel = widget != nullptr && widget->role == SemanticRole::Panel;
    if (is_on_panel && is_on_what_is_read(was)) s.focus = was;
}

// The middle of the view moves there.
void bring_focus_into_view(const Change& c, MilestoneId id)
{
    const Extent& extent = c.setting.index[id];
    bring_lane_into_sight(c, c.exhibit()[id].lane);
    Camera target = rest_of_view(c);
    target.centre = extent.anchor + (0.5 - c.regions().lanes_right() / 2) * target.days;
    fly(c, target);
}

// The next lane above or below that is shown, or the same one at the end.
LaneId lane_beside(const Change& c, LaneId lane, int by)
{
    const auto count = static_cast<std::ptrdiff_t>(c.exhibit().lanes.size());
    const LaneSet hidden = lane_room(c.setting, c.state).hidden;
    auto at = static_cast<std::ptrdiff_t>(index_of(lane)) + by;
    for (; at >= 0 && at < count; at += by) {
        const auto next = static_cast<LaneId>(at);
        if (!holds(hidden, next)) return next;
    }
    return lane;
}

}  // namespace

void on(const Change& c, const action::Select& a)
{
    remember(c.state.history, thing_of(a.milestone), c.state.focus);
    look_at(c, a.milestone);
}

// Lists the milestones of a piece of grain. If they are too many for a list, zooms in to them
// instead, unless the view is as close as it gets or they all have the same day.
void on(const Change& c, const action::OpenGrain& a)
{
    constexpr std::uint32_t few = 12;
    const double days = a.last - a.first;
    const bool is_one_day = days < 0.5;
    const bool is_close = c.state.camera.days <= c.setting.index.limits.min_days * 1.01;
    const bool are_few = a.count > 0 && a.count <= few;
    if (are_few || is_one_day || is_close) {
        return open_page(c.state.pages, c.state.focus, page::List{a.lane, a.first, a.last});
    }
    const double margin = days * 0.6;
    fly(c, fitted({a.first - margin, a.last + margin}, 0, c.regions().lanes_right()));
}

void on(const Change& c, const action::OpenUndated& a)
{
    if (c.setting.lanes()[index_of(a.lane)].undated.empty()) return;
    open_page(c.state.pages, c.state.focus, page::List{.lane = a.lane, .are_undated = true});
}

void on(const Change& c, const action::ToggleLane& a)
{
    if (index_of(a.lane) >= c.state.folded.size()) return;
    c.state.folded.flip(index_of(a.lane));
    c.state.folded = one_open(c.state.folded, c.state.filter, c.exhibit());
}

void on(const Change& c, const action::SetFilter& a)
{
    if (a.filter.person && a.filter.person != c.state.filter.person)
        c.state.history.narrowed_at = c.state.history.next;
    c.state.filter = leaving_something(a.filter, c.exhibit(), c.setting.index);
    c.state.folded = one_open(c.state.folded, c.state.filter, c.exhibit());
    close_page<page::List>(c.state.pages, c.state.focus);
}

void on(const Change& c, const action::Close&)
{
    if (c.state.blank != BlankScreen::No) {
        c.state.blank = BlankScreen::No;
    } else if (put_tool_away(c.state)) {
        return;
    } else if (c.state.notice) {
        c.state.notice.reset();
    } else if (is_noting(c.state)) {
        leave_note(c);
    } else if (is_typing_date(c.state)) {
        leave_date_field(c);
    } else if (is_searching(c.state) || is_list_on_top(c.state)) {
        c.state.focus = {};
        end_search(c, SearchEnd::GoesBack);
    } else if (is_open_on_top<page::Detail>(c.state.pages) && show_all_people(c)) {
        return;
    } else if (is_on_own_tour(c.state)) {
        leave_own_tour(c);
    } else if (is_on_lesson(c.state)) {
        on(c, action::ToggleOverview{});
    } else if (is_open_on_top<page::Evidence>(c.state.pages)) {
        leave_evidence(c);
    } else if (is_open_on_top<page::PlaceIt>(c.state.pages)) {
        step_back_from_placing(c);
    } else if (close_top(c.state)) {
        // What was found is there again, with the line that was gone to.
        if (is_list_on_top(c.state)) on(c, action::StepFound{.by = 0});
    } else if (!c.state.filter.is_empty()) {
        c.state.filter = {};
    } else {
        c.state.focus = {};
    }
}

void on(const Change& c, const action::StepTime& a)
{
    if (const auto next = step_in_time(c.setting, c.state, a.by)) on(c, action::Select{*next});
}

void on(const Change& c, const action::StepLane& a)
{
    if (const auto* on_lane = std::get_if<focus::OnLane>(&c.state.focus)) {
        const LaneId next = lane_beside(c, on_lane->lane, a.by);
        return on(c, action::SetFocus{focus::OnLane{next}});
    }
    if (!c.state.selection) return on(c, action::StepTime{1});
    const auto next = step_across(c.setting, c.state, a.by);
    if (next) on(c, action::Select{*next});
}

void on(const Change& c, const action::GoToEnd& a)
{
    const std::span<const MilestoneId> by_time = c.setting.by_time();
    if (by_time.empty()) return;
    const MilestoneId id = a.end == action::Edge::First ? by_time.front() : by_time.back();
    on(c, action::Select{id});
    bring_end_into_view(c, id);
}

void on(const Change& c, const action::Travel& a)
{
    if (a.by < 0 && show_all_people(c)) return;
    const auto thing = travelled(c.state.history, steps_of(c.state, a), c.state.focus);
    if (!thing) return;
    if (thing->kind == FoundKind::Milestone)
        look_at(c, static_cast<MilestoneId>(thing->place));
    else
        look_at_thing(c, *thing);
    restore_focus(c.state);
}

void on(const Change& c, const action::Hover& a)
{
    c.state.hovered = a.milestone;
}

// While something modal is open, nothing outside it gets the focus.
void on(const Change& c, const action::SetFocus& a)
{
    State& s = c.state;
    if (!is_modal(s) || scope_of(a.focus) == Scope::Modal)
        s.focus = a.focus;
    else
        s.focus = s.is_asking ? Focus{} : focus_on_panel(key_of(s.pages.back().page), Scope::Modal);
    if (is_in_lanes(s.focus)) s.place_in_lanes = s.focus;
    if (const auto* on_lane = std::get_if<focus::OnLane>(&s.focus))
        bring_lane_into_sight(c, on_lane->lane);
    if (const auto* on_undated = std::get_if<focus::OnUndated>(&s.focus))
        bring_lane_into_sight(c, on_undated->lane);
    if (const auto* on_one = std::get_if<focus::OnMilestone>(&s.focus))
        a.moves_view ? bring_focus_into_view(c, on_one->milestone)
                     : bring_lane_into_sight(c, c.exhibit()[on_one->milestone].lane);
}

void on(const Change& c, const action::ToggleAnswer&)
{
    const Page* tab = tab_page(c.state.pages);
    page::Evidence* evidence = evidence_of(c.state);
    const bool is_there =
        evidence != nullptr && tab != nullptr && tab->index() == Page(*evidence).index();
    bool& shows = is_there ? evidence->shows_answer : c.state.shows_answer;
    shows = !shows;
}

void on(const Change& c, const action::ScrollPanel& a)
{
    constexpr float by_a_key = 0.8F;
    const bool is_on_lane = std::holds_alternative<focus::OnLane>(c.state.focus);
    if (c.state.pages.empty() || is_on_lane)
        on(c, action::ScrollLanes{static_cast<float>(a.by) * by_a_key});
    else
        c.effects.emplace_back(effect::ScrollPanel{a.by});
}

void on(const Change& c, const action::ToggleHelp&)
{
    c.state.blank = BlankScreen::No;
    toggle<page::Help>(c.state);
}

void on(const Change& c, const action::ToggleLegend&)
{
    toggle<page::Legend>(c.state);
}

void on(const Change& c, const action::ToggleFilter&)
{
    // It is about the timeline, beside which it stands.
    if (tab_page(c.state.pages) != nullptr)
        return open_page(c.state.pages, c.state.focus, page::Filter{});
    toggle<page::Filter>(c.state);
}

void on(const Change& c, const action::OpenMenu& a)
{
    State& s = c.state;
    const auto* open = find_page<page::Menu>(s.pages);
    const bool is_that = open != nullptr && open->kind == a.menu;
    close_page<page::Menu>(s.pages, s.focus);
    if (is_that || is_modal(s)) return;
    open_page(s.pages, s.focus,
              page::Menu{.kind = a.menu, .at = a.at, .scale = metrics_of(s).scale});
}

// Visitors of an unattended screen see the last good exhibit and nothing else.
void on(const Change& c, const action::ShowProblems& a)
{
    const bool shows = a.are_there && c.setting.policy.shows_problems;
    if (shows)
        open_page(c.state.pages, c.state.focus, page::Problems{});
    else
        close_page<page::Problems>(c.state.pages, c.state.focus);
}

}  // namespace vitrine
