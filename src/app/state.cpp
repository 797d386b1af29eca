#include "app/state.h"

#include "app/field.h"
#include "app/reveal.h"
#include "app/touring.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

constexpr std::array text_percents{100, 125, 150, 200};
constexpr float chips_height = 56;
constexpr float life_height = 112;

Panel panel_of(const State& state, const Policy& policy)
{
    if (!has_beside(state.pages)) return Panel::Closed;
    const Vec2 size = size_in_units(state.size, metrics_of(state));
    if (!has_room_for_panel(size, policy.chrome)) return Panel::Closed;
    return state.preferences.has_panel_left ? Panel::OpenLeft : Panel::Open;
}

}  // namespace

State first_state(const Setting& setting, Vec2 size, float density, Nanoseconds now)
{
    State state;
    state.size = size;
    state.density = density;
    state.quiet_since = now;
    state.preferences = setting.preferences;
    state.is_at_attract = setting.policy.opens == Opening::Attract;
    state.has_masthead = setting.policy.greets && setting.preferences.is_greeted &&
                         setting.exhibit.masthead.question != TextId::None;
    if (setting.policy.opens == Opening::Tour && !setting.exhibit.tours.empty()) {
        const std::size_t tour = std::min(setting.tour, setting.exhibit.tours.size() - 1);
        begin_lesson(state, setting.exhibit, tour);
        show_step(state, setting.exhibit, {.tour = tour});
    }
    state.camera = fitted(setting.index.range, 0, 1);
    return state;
}

std::size_t Setting::count() const
{
    std::size_t all = 0;
    for (const LaneIndex& lane : lanes())
        all += lane.size();
    return all;
}

std::optional<FoundThing> followed(const State& state)
{
    for (auto open = state.pages.rbegin(); open != state.pages.rend(); ++open) {
        if (layer_of(open->page) == Layer::Modal) continue;
        const auto* thing = std::get_if<page::Thing>(&open->page);
        return thing != nullptr ? std::optional(thing->thing) : std::nullopt;
    }
    return std::nullopt;
}

int steps_of(const State& state, const action::Travel& travel)
{
    const bool reads = is_open<page::Detail>(state.pages) || is_open<page::Thing>(state.pages);
    return travel.by < 0 && !reads ? travel.by + 1 : travel.by;
}

std::span<const int> text_sizes()
{
    return text_percents;
}

int next_text_percent(int percent, int by)
{
    const auto found = std::ranges::find(text_percents, percent);
    const auto size = static_cast<std::ptrdiff_t>(text_percents.size());
    std::ptrdiff_t place = found == text_percents.end() ? 0 : found - text_percents.begin();
    place = by == 0 ? (place + 1) % size : std::clamp(place + by, std::ptrdiff_t{0}, size - 1);
    return text_percents[static_cast<std::size_t>(place)];
}

bool is_typing(const State& state)
{
    return std::holds_alternative<focus::OnField>(state.focus);
}

bool is_searching(const State& state)
{
    const auto* field = std::get_if<focus::OnField>(&state.focus);
    return field != nullptr && field->id.key == search_key;
}

Focus search_field()
{
    return focus::OnField{
        {.role = SemanticRole::Field, .key = std::string(search_key)}
    };
}

std::string_view words_in_field(const State& state)
{
    const auto* search = find_page<page::Search>(state.pages);
    return search != nullptr ? std::string_view(search->words) : std::string_view{};
}

bool is_list_on_top(const State& state)
{
    return !state.pages.empty() && std::holds_alternative<page::Search>(state.pages.back().page);
}

const page::Tour* tour_of(const State& state)
{
    return find_page<page::Tour>(state.pages);
}

void show_detail(State& state, MilestoneId milestone)
{
    if (state.selection != milestone) state.shows_answer = false;
    state.selection = milestone;
    open_page(state.pages, state.focus, page::Detail{});
}

void show_step(State& state, const Exhibit& exhibit, const page::Tour& tour)
{
    const std::vector<TourStep>& steps = tour_on(state, exhibit, tour).steps;
    const MilestoneId subject = steps[std::min(tour.step, steps.size() - 1)].milestones.front();
    remember(state.history, thing_of(subject));
    show_detail(state, subject);
    open_page(state.pages, state.focus, tour);
}

bool close_top(State& state)
{
    if (state.pages.empty()) return false;
    if (std::holds_alternative<page::Detail>(state.pages.back().page)) state.selection.reset();
    close_page(state.pages, state.focus, state.pages.size() - 1);
    return true;
}

bool is_modal(const State& state)
{
    const bool is_top_modal =
        !state.pages.empty() && layer_of(state.pages.back().page) == Layer::Modal;
    return is_top_modal || state.is_asking;
}

bool is_reading_alone(const State& state, const Policy& policy)
{
    return has_beside(state.pages) && panel_of(state, policy) == Panel::Closed;
}

float masthead_height(const State& state)
{
    const Vec2 size = size_in_units(state.size, metrics_of(state));
    if (size.x < 600 || size.y < 640) return 0;
    return size.y < 800 ? 112 : 176;
}

void fold_masthead(State& state, Nanoseconds now)
{
    if (!state.has_masthead) return;
    state.has_masthead = false;
    if (!state.preferences.reduces_motion && masthead_height(state) > 0) state.masthead_left = now;
}

namespace {

// Whose life is drawn above the lanes.
std::optional<PersonId> life_of(const State& state)
{
    const auto thing = followed(state);
    if (!thing || !find_page<page::Thing>(state.pages)->has_life) return std::nullopt;
    return static_cast<PersonId>(thing->place);
}

Chrome chrome_of(const State& state, const Policy& policy)
{
    Chrome chrome = policy.chrome;
    if (state.has_masthead) chrome.masthead = masthead_height(state);
    // It is there while chips are pressed in the panel: nothing moves under the pointer.
    const bool has_chips = !state.filter.is_empty() || is_open<page::Filter>(state.pages);
    if (has_chips && tab_page(state.pages) == nullptr) chrome.chips = chips_height;
    if (life_of(state) && tab_page(state.pages) == nullptr) chrome.life = life_height;
    return chrome;
}

}  // namespace

Metrics metrics_of(const State& state)
{
    // A window that is too narrow for words in large letters shows them as large as it can.
    constexpr float least_units = 320;
    const float wanted = static_cast<float>(state.preferences.text_percent) / 100.0F;
    const float most = std::max(1.0F, state.size.x / state.density / least_units);
    return {.scale = state.density * std::min(wanted, most)};
}

Regions regions_of(const State& state, const Policy& policy)
{
    return regions_of(state.size, metrics_of(state), chrome_of(state, policy),
                      panel_of(state, policy));
}

ViewSpec view_spec(const State& state, const Policy& policy)
{
    return {.camera = state.camera,
            .size = state.size,
            .metrics = metrics_of(state),
            .chrome = chrome_of(state, policy),
            .panel = panel_of(state, policy),
            .language = state.preferences.language,
            .selection = state.selection,
            .life = life_of(state),
            .folded = state.folded,
            .scrolled = state.lanes.at};
}

Limits limits_of(const Setting& setting, const State& state)
{
    Limits limits = setting.index.limits;
    limits.seen = std::max(0.2, regions_of(state, setting.policy).lanes_right());
    return limits;
}

double seconds_left(const State& state, const Policy& policy, Nanoseconds now)
{
    if (!policy.idle) return 0;
    const double quiet = seconds_between(state.quiet_since, now);
    return std::max(0.0, policy.idle->ask_after_s + policy.idle->leave_after_s - quiet);
}

}  // namespace vitrine
