#include "app/state.h"

#include "app/field.h"
#include "app/greeting.h"
#include "app/placing.h"
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

// How much of the strip of days is about days: what is told of cards stands over its right end.
double share_of_days(const State& state, const Regions& regions)
{
    if (shown_placing(state) == nullptr) return 1;
    const Metrics metrics = metrics_of(state);
    if (place_look(size_in_units(state.size, metrics)) != PlaceLook::Beside) return 1;
    const float right = state.size.x - place_panel_width * metrics.scale - regions.strip.x;
    return static_cast<double>(right / std::max(1.0F, regions.strip.w));
}

}  // namespace

State first_state(const Setting& setting, Vec2 size, float density, Nanoseconds now)
{
    State state;
    state.size = size;
    state.density = density_in(setting.policy, size, density);
    state.letters = setting.policy.letters;
    state.quiet_since = now;
    state.preferences = setting.preferences;
    state.journey.leg_since = now;
    state.is_at_attract = setting.policy.opens == Opening::Attract;
    state.has_masthead = setting.policy.greets && setting.preferences.is_greeted &&
                         setting.exhibit.masthead.question != TextId::None;
    if (setting.policy.opens == Opening::Tour && !setting.exhibit.tours.empty()) {
        const std::size_t tour = std::min(setting.tour, setting.exhibit.tours.size() - 1);
        begin_lesson(state, setting, tour, now);
        show_step(state, setting.exhibit, {.tour = tour, .step = setting.lesson.first_step});
        if (setting.policy.teaches) begin_time(state.classroom, *tour_of(state), now);
    }
    state.camera = opening_camera(setting, state);
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

namespace {

// Whose life is drawn above the lanes.
std::optional<PersonId> life_of(const State& state)
{
    const auto thing = followed(state);
    if (!thing || !find_page<page::Thing>(state.pages)->has_life) return std::nullopt;
    return static_cast<PersonId>(thing->place);
}

// What of the height of the window can be reached from a wheelchair, as shares from its top.
// Where nobody has said how high the screen hangs, it is the lower half and a little more.
Reach reach_in(const State& state, const Policy& policy)
{
    constexpr Reach lower{0.4F, 1};
    if (!policy.screen || policy.screen->bottom_mm <= 0) return lower;
    const ScreenSize& screen = *policy.screen;
    const float height_mm = state.size.y / state.size.x * screen.width_mm;
    const auto share = [&](float above_floor) {
        return std::clamp(1 - (above_floor - screen.bottom_mm) / height_mm, 0.0F, 1.0F);
    };
    const Reach reach{std::max(lower.from, share(true_size::highest_reach_mm)),
                      share(true_size::lowest_reach_mm)};
    // A screen of which next to nothing can be reached is lowered as far as it goes.
    return reach.to - reach.from < 0.3F ? lower : reach;
}

Chrome chrome_of(const State& state, const Policy& policy)
{
    Chrome chrome = policy.chrome;
    if (state.has_masthead) chrome.masthead = masthead_height(state);
    chrome.greets_alone = greets_alone(state);
    // It is there while chips are pressed in the panel: nothing moves under the pointer.
    const bool has_chips = !state.filter.is_empty() || is_open<page::Filter>(state.pages);
    if (has_chips && tab_page(state.pages) == nullptr) chrome.chips = chips_height;
    if (life_of(state) && tab_page(state.pages) == nullptr) chrome.life = life_height;
    // In a low window a page that is read needs the height more than the map does.
    constexpr float low_for_a_tab = 480;  // units
    if (tab_page(state.pages) != nullptr && state.size.y / metrics_of(state).scale < low_for_a_tab)
        chrome.has_minimap = false;
    // Large letters make no button larger: those of a touch screen are large enough.
    const float text_scale = metrics_of(state).scale / state.density;
    chrome.primary /= text_scale;
    chrome.text_scale = text_scale;
    chrome.shelf = shelf_height(state, policy) / metrics_of(state).scale;
    if (state.is_lowered) chrome.reach = reach_in(state, policy);
    return chrome;
}

}  // namespace

float density_in(const Policy& policy, Vec2 size, float density)
{
    return policy.screen ? true_size::density_on(*policy.screen, size.x) : density;
}

Metrics metrics_of(const State& state)
{
    // A window that is too narrow for words in large letters shows them as large as it can.
    constexpr float least_units = 320;
    const float wanted = static_cast<float>(state.preferences.text_percent) / 100.0F;
    const float most = std::max(1.0F, state.size.x / state.density / least_units);
    // A class that has left its lesson for the timeline reads it from the back row.
    constexpr float class_units = 2;  // to one of this program: 15 of these are 30 of those
    const bool is_class = state.lesson.left.has_value();
    const float far = is_class ? class_unit(state.size) / state.density * class_units : 0.0F;
    const float factor = std::min(std::max(wanted, far), most);
    // The largest size is also for who stands far away.
    const bool is_largest = state.preferences.text_percent == text_percents.back();
    const float least =
        std::max(state.letters.usual_em * factor, is_largest ? state.letters.large_em : 0.0F);
    return {.scale = state.density * factor, .least_em = least / factor};
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
            .years_share = share_of_days(state, regions_of(state, policy)),
            .has_edge_signs = tab_page(state.pages) == nullptr,
            .scrolled = state.lanes.at};
}

Camera opening_camera(const Setting& setting, const State& state)
{
    const Metrics metrics = metrics_of(state);
    const Regions regions =
        regions_of(state.size, metrics, chrome_of(state, setting.policy), Panel::Closed);
    return fitted(setting.index.range, 0, 1, regions.side_margin(metrics));
}

Limits limits_of(const Setting& setting, const State& state)
{
    Limits limits = setting.index.limits;
    const Regions regions = regions_of(state, setting.policy);
    limits.seen = std::max(0.2, regions.lanes_right());
    limits.margin = regions.side_margin(metrics_of(state));
    if (const double share = share_of_days(state, regions); share < 1) limits.seen = share;
    return limits;
}

std::vector<LanguageId> offered_languages(const Setting& setting)
{
    std::vector<LanguageId> offered;
    for (const std::string& tag : setting.policy.languages) {
        if (const auto id = find_language(setting.exhibit, tag)) offered.push_back(*id);
    }
    if (!offered.empty()) return offered;
    for (std::size_t i = 0; i < setting.exhibit.languages.size(); ++i)
        offered.push_back(static_cast<LanguageId>(i));
    return offered;
}

LanguageId next_language(const Setting& setting, LanguageId now)
{
    const std::vector<LanguageId> offered = offered_languages(setting);
    const auto found = std::ranges::find(offered, now);
    if (found == offered.end() || found + 1 == offered.end()) return offered.front();
    return found[1];
}

double seconds_left(const State& state, const Policy& policy, Nanoseconds now)
{
    if (!policy.idle) return 0;
    const double quiet = seconds_between(state.quiet_since, now);
    return std::max(0.0, policy.idle->ask_after_s + policy.idle->leave_after_s - quiet);
}

}  // namespace vitrine
