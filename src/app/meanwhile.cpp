#include "app/meanwhile.h"

#include "app/cutting.h"
#include "app/filtering.h"
#include "app/steering.h"
#include "base/utf8.h"
#include "date/order.h"
#include "view/cut.h"
#include "view/find_dates.h"

#include <algorithm>
#include <string>

namespace vitrine {

namespace {

constexpr double beside_cut = 0.15;  // of the view, kept at both sides of a cut that is gone to

Moment* moment_in(page::Meanwhile& page, CutColumn column)
{
    if (column == CutColumn::Moving) return &page.at;
    return page.pinned ? &*page.pinned : nullptr;
}

// Cuts stay where there is something to be cut.
double within_exhibit(const Change& c, double day)
{
    const Span& all = c.setting.index.limits.all;
    return std::clamp(day, all.from, std::max(all.from, all.to - 1));
}

// Moves the view as little as it takes.
void bring_cut_into_view(const Change& c, const Moment& moment)
{
    const Camera rest = rest_of_view(c);
    const Span view = span_of(rest);
    const Span cut = span_of(moment);
    const double margin = std::min(beside_cut * view.days(), (view.days() - cut.days()) / 2);
    Camera target = rest;
    if (cut.from < view.from)
        target.centre += cut.from - margin - view.from;
    else if (cut.to > view.to)
        target.centre += cut.to + margin - view.to;
    else
        return;
    fly(c, target, Pace::Quick);
}

void put_cut(const Change& c, CutColumn column, const Moment& moment)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    Moment* cut = page != nullptr ? moment_in(*page, column) : nullptr;
    if (cut == nullptr) return;
    const Span& all = c.setting.index.limits.all;
    const Span span = span_of(moment);
    const bool is_within = span.to > all.from && span.from < all.to;
    *cut = is_within ? moment : moment_at(within_exhibit(c, span.from), moment.unit);
}

MomentUnit unit_in_view(const Change& c)
{
    return unit_of(c.state, c.setting.policy, *meanwhile_of(c.state));
}

void open_at(const Change& c, double day)
{
    State& s = c.state;
    page::Meanwhile page;
    if (const page::Meanwhile* open = meanwhile_of(s)) page = *open;
    const bool is_shown = shown_meanwhile(s) != nullptr;
    page.typed.clear();
    page.is_unknown = false;
    page.drag_day.reset();
    if (!is_shown) {
        const auto way = static_cast<Nanoseconds>(time_parts_s * nanoseconds_per_second);
        page.parted_at = s.preferences.reduces_motion ? c.now - way : c.now;
    }
    s.hovered.reset();
    open_page(s.pages, s.focus, page);
    put_cut(c, CutColumn::Moving, moment_at(within_exhibit(c, day), unit_in_view(c)));
    bring_cut_into_view(c, meanwhile_of(s)->at);
}

double day_of_selection(const Change& c)
{
    const auto& selection = c.state.selection;
    if (selection && !c.setting.index[*selection].is_undated)
        return c.setting.index[*selection].anchor;
    const Span strip = span_of(rest_of_view(c));
    return strip.from + strip.days() * c.regions().lanes_right() / 2;
}

void step_to_change(const Change& c, const action::StepCut& a, const Moment& from)
{
    const auto day = next_change(c.setting.index, c.setting.lanes(), span_of(from), a.by);
    if (day) put_cut(c, a.column, moment_at(*day, unit_in_view(c)));
}

MomentUnit unit_of_precision(Precision precision)
{
    switch (precision) {
    case Precision::Day: return MomentUnit::Day;
    case Precision::Month:
    case Precision::Season:
    case Precision::Quarter:
    case Precision::Half: return MomentUnit::Month;
    case Precision::Year: return MomentUnit::Year;
    case Precision::Decade: return MomentUnit::Decade;
    case Precision::Century: return MomentUnit::Century;
    case Precision::Millennium: return MomentUnit::Millennium;
    }
    return MomentUnit::Day;
}

}  // namespace

page::Meanwhile* meanwhile_of(State& state)
{
    return find_page<page::Meanwhile>(state.pages);
}

void on(const Change& c, const action::ToggleMeanwhile&)
{
    if (shown_meanwhile(c.state) == nullptr) return open_at(c, day_of_selection(c));
    while (is_modal(c.state) && close_top(c.state)) {
    }
    close_top(c.state);
}

void on(const Change& c, const action::ShowMeanwhile& a)
{
    const Extent& extent = c.setting.index[a.milestone];
    open_at(c, extent.is_undated ? day_of_selection(c) : extent.anchor);
}

void on(const Change& c, const action::MoveCut& a)
{
    if (meanwhile_of(c.state) == nullptr) return;
    put_cut(c, a.column, moment_at(within_exhibit(c, a.day), unit_in_view(c)));
}

void on(const Change& c, const action::DragCut& a)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    const Moment* cut = page != nullptr ? moment_in(*page, a.column) : nullptr;
    if (cut == nullptr) return;
    const double day = page->drag_day.value_or(span_of(*cut).centre()) + a.days;
    page->drag_day = within_exhibit(c, day);
    put_cut(c, a.column, moment_at(*page->drag_day, unit_in_view(c)));
}

void on(const Change& c, const action::StepCut& a)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    const Moment* cut = page != nullptr ? moment_in(*page, a.column) : nullptr;
    if (cut == nullptr) return;
    page->is_unknown = false;
    const Moment before = *cut;
    const MomentUnit unit = unit_in_view(c);
    // What was as long as another view suggested is now as long as this one does.
    const Moment from = before.unit == unit ? before : moment_at(span_of(before).centre(), unit);
    if (a.step == action::CutStep::Change)
        step_to_change(c, a, before);
    else
        put_cut(c, a.column,
                stepped(from, a.by, a.step == action::CutStep::Long ? coarser(unit) : unit));
    bring_cut_into_view(c, *moment_in(*meanwhile_of(c.state), a.column));
}

void on(const Change& c, const action::PinCut&)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    if (page == nullptr) return;
    if (page->pinned)
        page->pinned.reset();
    else
        page->pinned = page->at;
}

void on(const Change& c, const action::DropCut& a)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    if (page == nullptr) return;
    if (!page->pinned) {
        if (a.column == CutColumn::Moving)
            close_page<page::Meanwhile>(c.state.pages, c.state.focus);
        return;
    }
    if (a.column == CutColumn::Moving) page->at = *page->pinned;
    page->pinned.reset();
}

void on(const Change& c, const action::ToggleCutLane& a)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    if (page != nullptr && index_of(a.lane) < page->opened.size())
        page->opened.flip(index_of(a.lane));
}

void on(const Change& c, const action::TypeDate&)
{
    if (shown_meanwhile(c.state) == nullptr || is_modal(c.state)) return;
    meanwhile_of(c.state)->typed.clear();
    meanwhile_of(c.state)->is_unknown = false;
    c.state.focus = date_field();
}

void type_date(const Change& c, std::string_view text)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    if (page == nullptr) return;
    constexpr std::size_t most = 60;
    page->is_unknown = false;
    for (std::size_t at = 0; at < text.size() && page->typed.size() < most;) {
        const char32_t letter = next_code_point(text, at);
        if (letter >= U' ' && letter != 0x7F) append_utf8(page->typed, letter);
    }
}

void erase_date(const Change& c)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    if (page == nullptr) return;
    page->is_unknown = false;
    page->typed = erased(std::move(page->typed));
}

void go_to_typed_date(const Change& c)
{
    page::Meanwhile* page = meanwhile_of(c.state);
    if (page == nullptr || page->typed.empty()) return leave_date_field(c);
    const auto dates =
        find_dates(page->typed, c.exhibit(), c.setting.index, {.near = c.state.camera.centre})
            .dates;
    page->is_unknown = dates.empty();
    if (dates.empty()) return;
    const Date& date = dates.front().date;
    const MomentUnit unit = unit_of_precision(date.first.precision);
    put_cut(c, CutColumn::Moving, moment_at(beginning_of(date.earliest()), unit));
    leave_date_field(c);
    bring_cut_into_view(c, meanwhile_of(c.state)->at);
}

void leave_date_field(const Change& c)
{
    if (page::Meanwhile* page = meanwhile_of(c.state)) {
        page->typed.clear();
        page->is_unknown = false;
    }
    c.state.focus = focus_on_panel("meanwhile", Scope::Panel);
}

void end_cut_drag(State& state)
{
    if (page::Meanwhile* page = meanwhile_of(state)) page->drag_day.reset();
}

}  // namespace vitrine
