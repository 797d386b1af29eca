#include "app/trailing.h"

#include "app/keeping.h"
#include "app/noting.h"
#include "app/touring.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace vitrine {

namespace {

using Distance = std::ptrdiff_t;

// Where a visit's trail outlasts it, each change is written at once.
void keep_trail(const Change& c)
{
    if (c.setting.policy.keeps) c.effects.emplace_back(effect::KeepTrail{});
}

// The keyboard goes on with the stop that is now in the place of one that was removed.
void go_on_beside(State& state, std::size_t place)
{
    const auto& stops = state.trail.kept.stops;
    if (tab_page(state.pages) == nullptr) {
        state.focus = {};
    } else if (stops.empty()) {
        state.focus = focus_on_panel(key_of(*tab_page(state.pages)), Scope::Panel);
    } else {
        const TrailStop& next = stops[std::min(place, stops.size() - 1)];
        // The title of what is gone from the exhibit leads nowhere.
        SemanticId widget{.role = SemanticRole::Link, .key = "stop-" + next.milestone};
        if (!next.at)
            widget = {.role = SemanticRole::Button, .key = "stop-remove-" + next.milestone};
        state.focus = focus::OnWidget{std::move(widget), Scope::Panel};
    }
}

void take_out(const Change& c, std::size_t place)
{
    TrailState& trail = c.state.trail;
    const bool had_focus = focused_stop(c.state) == place;
    TrailStop stop = std::move(trail.kept.stops[place]);
    trail.kept.stops.erase(trail.kept.stops.begin() + static_cast<Distance>(place));
    if (trail.note.milestone == stop.milestone) trail.note = {};
    const std::string title = stop.at ? std::string(c.exhibit().text(c.exhibit()[*stop.at].title,
                                                                     c.state.preferences.language))
                                      : stop.title;
    trail.removed.push_back({std::move(stop), place});
    if (had_focus) go_on_beside(c.state, place);
    on(c, action::Notify{
              {NoticeKind::StopRemoved, title}
    });
    keep_trail(c);
}

void put_back(const Change& c, std::size_t removed)
{
    TrailState& trail = c.state.trail;
    RemovedStop back = std::move(trail.removed[removed]);
    trail.removed.erase(trail.removed.begin() + static_cast<Distance>(removed));
    // The exhibit may have been read anew since.
    back.stop.at = find_milestone(c.exhibit(), back.stop.milestone);
    const std::size_t place = std::min(back.place, trail.kept.stops.size());
    trail.kept.stops.insert(trail.kept.stops.begin() + static_cast<Distance>(place),
                            std::move(back.stop));
    const auto& notice = c.state.notice;
    if (notice && notice->kind == NoticeKind::StopRemoved) c.state.notice.reset();
    keep_trail(c);
}

// After the last step of a tour nothing is looked at that could be kept.
bool is_after_tour(const Change& c)
{
    const page::Tour* run = tour_of(c.state);
    return run != nullptr && run->step >= tour_on(c.state, c.exhibit(), *run).steps.size();
}

// The stop whose note has the keyboard, with the caret in it; null if none has.
TrailStop* written_in(const Change& c)
{
    const auto place = noted_stop(c.state);
    if (!place) return nullptr;
    TrailState& trail = c.state.trail;
    TrailStop& stop = trail.kept.stops[*place];
    if (trail.note.milestone != stop.milestone)
        trail.note = edit_of_note(stop.milestone, stop.note);
    return &stop;
}

}  // namespace

void on(const Change& c, const action::ToggleTrail&)
{
    State& s = c.state;
    const Page* shown = tab_page(s.pages);
    if (shown == nullptr || !std::holds_alternative<page::OwnTrail>(*shown)) {
        s.hovered.reset();
        return open_page(s.pages, s.focus, page::OwnTrail{});
    }
    while (is_modal(s) && close_top(s)) {
    }
    close_page<page::OwnTrail>(s.pages, s.focus);
}

namespace {

// Whoever has kept what is read may write the note at once; where nobody can write, nothing is
// different.
void begin_note(const Change& c, MilestoneId milestone)
{
    State& s = c.state;
    const bool is_read = !s.pages.empty() && s.selection == milestone &&
                         std::holds_alternative<page::Detail>(s.pages.back().page);
    if (!is_read || !c.setting.policy.has_keyboard) return;
    s.focus = note_field(c.exhibit().name_of(c.exhibit()[milestone]));
}

}  // namespace

void on(const Change& c, const action::Keep& a)
{
    if (!a.milestone && is_after_tour(c)) return;
    const auto milestone = a.milestone ? a.milestone : c.state.selection;
    if (!milestone)
        return on(c, action::Notify{
                         {NoticeKind::NothingToKeep, {}}
        });
    if (index_of(*milestone) >= c.exhibit().milestones.size()) return;
    TrailState& trail = c.state.trail;
    if (const auto place = place_in(trail.kept, *milestone)) return take_out(c, *place);
    const Milestone& kept = c.exhibit()[*milestone];
    const std::string name(c.exhibit().name_of(kept));
    // What was removed comes back as it was, with its note.
    for (std::size_t i = trail.removed.size(); i-- > 0;) {
        if (trail.removed[i].stop.milestone != name) continue;
        put_back(c, i);
        return begin_note(c, *milestone);
    }
    const std::string_view title = c.exhibit().text(kept.title, c.state.preferences.language);
    trail.kept.stops.push_back(
        {.milestone = name, .title = std::string(title), .note = {}, .at = milestone});
    keep_trail(c);
    begin_note(c, *milestone);
}

void on(const Change& c, const action::RemoveStop& a)
{
    const auto place = a.place ? a.place : focused_stop(c.state);
    if (place && *place < c.state.trail.kept.stops.size()) take_out(c, *place);
}

void on(const Change& c, const action::MoveStop& a)
{
    auto& stops = c.state.trail.kept.stops;
    const auto place = a.place ? a.place : focused_stop(c.state);
    if (!place || *place >= stops.size()) return;
    const auto from = static_cast<Distance>(*place);
    const auto to = std::clamp(from + a.by, Distance{0}, static_cast<Distance>(stops.size()) - 1);
    if (to == from) return;
    const auto first = stops.begin();
    if (to < from)
        std::rotate(first + to, first + from, first + from + 1);
    else
        std::rotate(first + from, first + from + 1, first + to + 1);
    keep_trail(c);
}

void on(const Change& c, const action::RestoreStop&)
{
    const auto& removed = c.state.trail.removed;
    if (!removed.empty()) put_back(c, removed.size() - 1);
}

void on(const Change& c, const action::ExportTrail&)
{
    const bool has_any = !c.state.trail.kept.stops.empty();
    if (c.setting.policy.keeps && has_any) c.effects.emplace_back(effect::ExportTrail{});
}

void on(const Change& c, const action::MakeLesson&)
{
    const Trail& trail = c.state.trail.kept;
    const bool has_any = gone_from(trail) < trail.stops.size();
    if (c.setting.policy.keeps && has_any) c.effects.emplace_back(effect::MakeLesson{});
}

void on(const Change& c, const action::MoveCaret& a)
{
    if (const TrailStop* stop = written_in(c))
        move_caret(stop->note, c.state.trail.note, a.way, a.selecting);
}

void on(const Change& c, const action::PlaceCaret& a)
{
    if (const TrailStop* stop = written_in(c))
        place_caret(stop->note, c.state.trail.note, a.at, a.selecting);
}

void on(const Change& c, const action::EraseNote& a)
{
    TrailStop* stop = written_in(c);
    if (stop == nullptr) return;
    erase_note(stop->note, c.state.trail.note, a.way);
    keep_trail(c);
}

void on(const Change& c, const action::StepNote& a)
{
    TrailStop* stop = written_in(c);
    if (stop == nullptr) return;
    step_note(stop->note, c.state.trail.note, a.by);
    keep_trail(c);
}

void on(const Change& c, const action::CopyNote& a)
{
    TrailStop* stop = written_in(c);
    if (stop == nullptr) return;
    const std::string_view selected = selected_in(stop->note, c.state.trail.note);
    if (selected.empty()) return;
    c.effects.emplace_back(effect::CopyText{std::string(selected), effect::Copied::Words});
    if (a.taking == action::Taking::Cuts) on(c, action::EraseNote{CaretWay::Left});
}

void type_note(const Change& c, std::string_view text)
{
    TrailStop* stop = written_in(c);
    if (stop == nullptr) return;
    write_note(stop->note, c.state.trail.note, text);
    keep_trail(c);
}

void leave_note(const Change& c)
{
    State& s = c.state;
    // Who comes back to it and types means to go on, not to write over it.
    s.trail.note.place.anchor = s.trail.note.place.caret;
    const bool is_on_tab = tab_page(s.pages) != nullptr;
    s.focus = is_on_tab ? focus_on_panel(key_of(s.pages.back().page), Scope::Panel) : Focus{};
}

}  // namespace vitrine
