#include "app/finding.h"

#include "app/cutting.h"
#include "app/field.h"
#include "app/filtering.h"
#include "app/following.h"
#include "app/meanwhile.h"
#include "app/noting.h"
#include "app/steering.h"
#include "app/trailing.h"

#include <algorithm>
#include <string>
#include <utility>

namespace vitrine {

namespace {

constexpr double around_date = 3;       // times as long is the view of a date that is gone to
constexpr double least_view_days = 90;  // of it

page::Search* search_of(State& state)
{
    return find_page<page::Search>(state.pages);
}

// What is selected and read is again what was before the search.
void restore_selection(State& state, const page::Search& search)
{
    if (search.selection_before) return show_detail(state, *search.selection_before);
    close_page<page::Detail>(state.pages, state.focus);
    state.selection.reset();
}

// Brings the list to the top; what was opened from it has done its part.
void bring_list_to_top(State& state)
{
    if (is_list_on_top(state)) return;
    const page::Search search = *search_of(state);
    restore_selection(state, search);
    open_page(state.pages, state.focus, search);
}

void set_words(const Change& c, std::string words)
{
    State& s = c.state;
    if (words.empty()) return end_search(c, SearchEnd::GoesBack);
    if (search_of(s) == nullptr) {
        return open_page(s.pages, s.focus,
                         page::Search{.words = std::move(words),
                                      .camera_before = rest_of_view(c),
                                      .selection_before = s.selection});
    }
    bring_list_to_top(s);
    page::Search search = *search_of(s);
    if (search.at != 0) restore_selection(s, search);
    search.words = std::move(words);
    search.at = 0;
    open_page(s.pages, s.focus, std::move(search));
}

// What the words in the field have found; null where that is not known yet.
const Found* found_of(const Change& c)
{
    const Finder* finder = c.setting.finder;
    const bool is_known =
        finder != nullptr && finder->is_ready() && finder->typed() == words_in_field(c.state);
    return is_known ? &finder->found() : nullptr;
}

// The line after (or before) this one, around the ends; 0 where there is none.
std::size_t next_line(const Found& found, std::size_t from, const action::StepFound& step)
{
    const std::size_t count = found.entries();
    if (count == 0 || step.by == 0) return std::min(from, count);
    const auto is_stop = [&](std::size_t line) { return found.entry(line - 1).is_stop(); };
    bool has_stop = false;
    for (std::size_t line = 1; line <= count; ++line)
        has_stop = has_stop || is_stop(line);
    const bool stops_at_all = step.lines == action::Lines::All || !has_stop;
    std::size_t line = from == 0 && step.by < 0 ? count + 1 : from;
    do {
        line = step.by > 0 ? line % count + 1 : (line <= 1 ? count : line - 1);
    } while (!stops_at_all && !is_stop(line));
    return line;
}

void go_to(const Change& c, const FoundDate& date)
{
    const double days = std::max(date.span.days() * around_date, least_view_days);
    const double centre = date.span.centre();
    fly(c, fitted({centre - days / 2, centre + days / 2}, 0, c.regions().lanes_right()),
        Pace::Quick);
}

void choose(const Change& c, const Found& found, std::size_t line)
{
    State& s = c.state;
    bring_list_to_top(s);
    search_of(s)->at = line;
    const FoundEntry entry = found.entry(line - 1);
    const bool is_milestone = entry.row != nullptr && entry.row->thing.kind == FoundKind::Milestone;
    if (!is_milestone) {
        s.selection = search_of(s)->selection_before;
        if (entry.date != nullptr) go_to(c, *entry.date);
        return;
    }
    const auto id = static_cast<MilestoneId>(entry.row->thing.place);
    s.hovered.reset();
    s.shows_answer = false;
    s.selection = id;
    const LaneId lane = c.exhibit()[id].lane;
    if (holds(s.folded, lane)) s.folded.reset(index_of(lane));
    bring_into_view(c, id, Pace::Quick);
}

}  // namespace

bool is_at_found_date(const State& state, const Finder& finder)
{
    const auto* search = find_page<page::Search>(state.pages);
    return search != nullptr && search->at > 0 && finder.is_ready() &&
           finder.typed() == search->words && search->at <= finder.found().dates.size();
}

void end_search(const Change& c, SearchEnd end)
{
    State& s = c.state;
    if (search_of(s) == nullptr) return;
    const page::Search search = *search_of(s);
    close_page<page::Search>(s.pages, s.focus);
    if (end == SearchEnd::Stays) {
        if (!is_open<page::Detail>(s.pages)) s.selection.reset();
        return;
    }
    restore_selection(s, search);
    fly(c, search.camera_before, Pace::Quick);
}

// A tour and what rests have no field.
void on(const Change& c, const action::Find&)
{
    State& s = c.state;
    const Chrome& chrome = c.setting.policy.chrome;
    const bool has_field = chrome.has_top_bar || chrome.has_low_band;
    if (tour_of(s) != nullptr || s.is_at_attract || !has_field) return;
    while (!s.is_asking && is_modal(s))
        close_top(s);
    if (!is_modal(s)) s.focus = search_field();
}

void on(const Change& c, const action::FindWords& a)
{
    if (search_of(c.state) != nullptr) set_words(c, a.words);
}

void on(const Change& c, const action::ClearWords&)
{
    end_search(c, SearchEnd::Stays);
}

void on(const Change& c, const action::StepFound& a)
{
    // In the field for a date, Enter goes to what is typed.
    if (is_typing_date(c.state)) {
        if (a.lines == action::Lines::Stops) go_to_typed_date(c);
        return;
    }
    const Found* found = found_of(c);
    if (found == nullptr || search_of(c.state) == nullptr) return;
    const std::size_t line = next_line(*found, search_of(c.state)->at, a);
    if (line != 0) choose(c, *found, line);
}

void on(const Change& c, const action::OpenFound& a)
{
    const Found* found = found_of(c);
    if (found == nullptr || search_of(c.state) == nullptr) return;
    std::size_t line = a.line != 0 ? a.line : search_of(c.state)->at;
    // Whoever has typed a name means its bearer.
    if (line == 0 && found->names_people()) line = found->dates.size() + 1;
    if (line == 0) line = next_line(*found, 0, {.by = 1, .lines = action::Lines::Stops});
    if (line == 0 || line > found->entries()) return;
    choose(c, *found, line);
    if (const FoundRow* row = found->entry(line - 1).row)
        on(c, action::OpenThing{FoundThing(row->thing)});
}

void on(const Change& c, const action::TypeText& a)
{
    if (is_noting(c.state)) return type_note(c, a.text);
    if (is_typing_date(c.state)) return type_date(c, a.text);
    if (is_searching(c.state)) set_words(c, typed(std::string(words_in_field(c.state)), a.text));
}

void on(const Change& c, const action::EraseText&)
{
    if (is_typing_date(c.state)) return erase_date(c);
    if (is_searching(c.state)) set_words(c, erased(std::string(words_in_field(c.state))));
}

}  // namespace vitrine
