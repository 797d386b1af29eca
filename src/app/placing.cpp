#include "app/placing.h"

#include "app/steering.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace vitrine {

namespace {

page::PlaceIt* placing_of(State& state)
{
    return find_page<page::PlaceIt>(state.pages);
}

// The page, while cards can be moved on it.
page::PlaceIt* placing_at_hand(const Change& c)
{
    const bool is_there = shown_placing(c.state) != nullptr && !is_modal(c.state);
    return is_there ? placing_of(c.state) : nullptr;
}

// What the visitor has looked at or was asked for.
std::vector<MilestoneId> seen_in(const State& state)
{
    std::vector<MilestoneId> seen = state.placing.asked;
    for (const FoundThing& thing : state.history.seen) {
        if (thing.kind == FoundKind::Milestone)
            seen.push_back(static_cast<MilestoneId>(thing.place));
    }
    return seen;
}

void show_all_of(const Change& c, const PlacingRound& round)
{
    const Span all = span_of(round, c.setting.index);
    const Vec2 window = size_in_units(c.state.size, metrics_of(c.state));
    const Rect strip = c.regions().strip;
    const float scale = metrics_of(c.state).scale;
    const float panel = place_look(window) == PlaceLook::Beside ? place_panel_width : 0;
    const auto share = [&](float units) {
        return static_cast<double>((units * scale - strip.x) / std::max(1.0F, strip.w));
    };
    fly(c, fitted(all, share(place_margin), share(window.x - panel - place_margin)), Pace::Quick);
}

void leave(const Change& c)
{
    const Camera before = placing_of(c.state)->camera_before;
    close_top(c.state);
    fly(c, before, Pace::Quick);
}

void keep_gap(page::PlaceIt& page)
{
    page.gap = std::min(page.gap, page.round.rail.size());
}

void put_in(const Change& c, page::PlaceIt& page, std::size_t gap)
{
    if (page.round.is_over()) return;
    page.told = put_card(c.exhibit(), page.round, std::min(gap, page.round.rail.size()));
    page.told_at = c.now;
    page.is_read = false;
    if (c.state.preferences.reduces_motion)
        page.told_at -= static_cast<Nanoseconds>(arrow_grows_s * nanoseconds_per_second);
    keep_gap(page);
}

// Brings the gap that is aimed at into view, with what stands at both sides of it.
void bring_gap_into_view(const Change& c, const page::PlaceIt& page)
{
    const Camera rest = rest_of_view(c);
    const Span view = span_of(rest);
    const auto is_out = [&](std::size_t at) {
        if (at >= page.round.rail.size()) return false;
        const double day = c.setting.index[page.round.rail[at]].anchor;
        return day < view.from || day > view.to;
    };
    if (is_out(page.gap) || (page.gap > 0 && is_out(page.gap - 1))) show_all_of(c, page.round);
}

}  // namespace

PlaceEnter enter_of(const page::PlaceIt& page)
{
    const bool is_wrong = page.told && page.told->fit != PutFit::Fits;
    if (is_wrong && !page.is_read) return PlaceEnter::GoesOn;
    return page.round.is_over() ? PlaceEnter::DealsAgain : PlaceEnter::Puts;
}

PlaceLook place_look(Vec2 window_units)
{
    if (window_units.x >= 1'500 && window_units.y >= 800) return PlaceLook::Beside;
    if (window_units.x >= 1'000 && window_units.y >= 1'400) return PlaceLook::Below;
    return PlaceLook::List;
}

const page::PlaceIt* shown_placing(const State& state)
{
    const Page* tab = tab_page(state.pages);
    return tab != nullptr ? std::get_if<page::PlaceIt>(tab) : nullptr;
}

Span span_of(const PlacingRound& round, const Index& index)
{
    std::vector<MilestoneId> all = round.rail;
    all.insert(all.end(), round.cards.begin(), round.cards.end());
    if (all.empty()) return index.range;
    Span span = index[all.front()].span;
    for (const MilestoneId id : all)
        span = {std::min(span.from, index[id].span.from), std::max(span.to, index[id].span.to)};
    return span;
}

void step_back_from_placing(const Change& c)
{
    page::PlaceIt* page = placing_of(c.state);
    if (page->held) return page->held.reset();
    leave(c);
}

void let_go_of_card(State& state)
{
    page::PlaceIt* page = placing_of(state);
    if (page == nullptr || !page->held) return;
    if (shown_placing(state) == nullptr || is_modal(state)) page->held.reset();
}

bool is_telling(const State& state, Nanoseconds now)
{
    const page::PlaceIt* page = shown_placing(state);
    return page != nullptr && enter_of(*page) == PlaceEnter::GoesOn &&
           seconds_between(page->told_at, now) < arrow_grows_s;
}

void on(const Change& c, const action::TogglePlacing&)
{
    State& s = c.state;
    if (shown_placing(s) != nullptr) {
        while (is_modal(s) && close_top(s)) {
        }
        return leave(c);
    }
    const page::PlaceIt* covered = placing_of(s);
    if (covered == nullptr) return on(c, action::DealCards{});
    const page::PlaceIt page = *covered;
    open_page(s.pages, s.focus, page);
    show_all_of(c, page.round);
}

void on(const Change& c, const action::DealCards& a)
{
    State& s = c.state;
    const std::vector<MilestoneId> seen = seen_in(s);
    PlacingRound round =
        dealt(c.exhibit(), {.tour = a.tour, .seen = seen, .round = s.placing.rounds});
    if (round.cards.empty()) return;
    ++s.placing.rounds;
    s.placing.asked.insert(s.placing.asked.end(), round.rail.begin(), round.rail.end());
    s.placing.asked.insert(s.placing.asked.end(), round.cards.begin(), round.cards.end());
    const page::PlaceIt* open = placing_of(s);
    const page::PlaceIt page{.tour = a.tour,
                             .round = std::move(round),
                             .gap = 1,
                             .camera_before =
                                 open != nullptr ? open->camera_before : rest_of_view(c)};
    s.hovered.reset();
    close_page<page::Tour>(s.pages, s.focus);
    open_page(s.pages, s.focus, page);
    show_all_of(c, page.round);
}

void on(const Change& c, const action::AimGap& a)
{
    page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr) return;
    page->gap = a.gap;
    keep_gap(*page);
    if (!page->round.is_over()) page->is_read = true;
    bring_gap_into_view(c, *page);
}

void on(const Change& c, const action::StepGap& a)
{
    const page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr) return;
    const auto wanted = static_cast<std::ptrdiff_t>(page->gap) + a.by;
    on(c, action::AimGap{static_cast<std::size_t>(std::max(std::ptrdiff_t{0}, wanted))});
}

void on(const Change& c, const action::PutInGap&)
{
    page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr) return;
    switch (enter_of(*page)) {
    case PlaceEnter::Puts: return put_in(c, *page, page->gap);
    case PlaceEnter::GoesOn: return on(c, action::NextCard{});
    case PlaceEnter::DealsAgain: return on(c, action::DealCards{page->tour});
    }
}

void on(const Change& c, const action::SkipCard&)
{
    page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr || page->round.is_over()) return;
    skip_card(page->round);
    page->told.reset();
}

void on(const Change& c, const action::NextCard&)
{
    if (page::PlaceIt* page = placing_at_hand(c)) page->told.reset();
}

void on(const Change& c, const action::LiftCard& a)
{
    page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr || page->round.is_over()) return;
    page->held = a.at;
    page->is_read = true;
}

void on(const Change& c, const action::CarryCard& a)
{
    page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr || !page->held) return;
    page->held = a.at;
    if (!a.gap) return;
    page->gap = *a.gap;
    keep_gap(*page);
}

void on(const Change& c, const action::DropCard& a)
{
    page::PlaceIt* page = placing_at_hand(c);
    if (page == nullptr || !page->held) return;
    page->held.reset();
    if (a.gap) put_in(c, *page, *a.gap);
}

}  // namespace vitrine
