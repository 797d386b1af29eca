#include "app/following.h"

#include "app/field.h"
#include "app/filtering.h"
#include "app/reading.h"
#include "app/steering.h"
#include "view/thread.h"

#include <algorithm>
#include <vector>

namespace vitrine {

namespace {

constexpr double least_days_around = 366;  // on both sides of the milestones, for their cards

// Of those that the filter leaves.
std::optional<Span> days_of(const Change& c, const std::vector<MilestoneId>& milestones)
{
    std::optional<Span> days;
    for (const MilestoneId id : milestones) {
        if (!passes(c.state.filter, c.exhibit(), id)) continue;
        const double day = c.setting.index[id].anchor;
        if (!days) days = {day, day};
        days->from = std::min(days->from, day);
        days->to = std::max(days->to, day);
    }
    return days;
}

void bring_thread_into_view(const Change& c, const FoundThing& thing)
{
    const auto days = days_of(c, milestones_of(c.exhibit(), c.setting.index, thing));
    if (!days) return;
    const double right = c.regions().lanes_right();
    const Span strip = span_of(rest_of_view(c));
    const Span seen{strip.from, strip.from + strip.days() * right};
    const double margin = seen.days() * 0.02;
    if (days->from >= seen.from + margin && days->to <= seen.to - margin) return;
    const double around = std::max(least_days_around, days->days() * 0.06);
    fly(c, fitted({days->from - around, days->to + around}, 0, right));
}

}  // namespace

void go_on_in_panel(State& state, const Focus& before)
{
    const Focus panel = focus_on_panel(key_of(state.pages.back().page), Scope::Panel);
    const auto* widget = std::get_if<focus::OnWidget>(&before);
    const bool is_in_panel = widget != nullptr && widget->scope == Scope::Panel;
    if (std::holds_alternative<focus::OnField>(before) || is_on_what_is_read(before))
        state.focus = panel;
    else if (is_in_panel)
        state.focus = before;
}

void look_at_thing(const Change& c, const FoundThing& thing)
{
    State& s = c.state;
    s.hovered.reset();
    const Focus before = s.focus;
    // One thing is read at a time. Only to what words have found visitors come back.
    while (!s.pages.empty() && !is_list_on_top(s))
        close_top(s);
    open_page(s.pages, s.focus,
              page::Thing{.thing = thing, .has_life = has_life(c.exhibit(), thing)});
    go_on_in_panel(s, before);
    bring_thread_into_view(c, thing);
}

void on(const Change& c, const action::OpenThing& a)
{
    if (a.thing.place >= count_of(c.exhibit(), a.thing.kind)) return;
    if (a.thing.kind == FoundKind::Milestone)
        return on(c, action::Select{static_cast<MilestoneId>(a.thing.place)});
    remember(c.state.history, a.thing, c.state.focus);
    look_at_thing(c, a.thing);
}

void on(const Change& c, const action::ShowPart& a)
{
    auto* page = find_page<page::Thing>(c.state.pages);
    if (page != nullptr) page->part = page->part == a.part ? page::ThingPart::Story : a.part;
}

void on(const Change& c, const action::Explain& a)
{
    State& s = c.state;
    if (is_modal(s) || index_of(a.term) >= c.exhibit().terms.size()) return;
    open_page(s.pages, s.focus,
              page::Term{.term = a.term, .word = a.word, .scale = metrics_of(s).scale});
}

}  // namespace vitrine
