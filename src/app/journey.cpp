#include "app/journey.h"

#include "app/steering.h"
#include "date/calendar.h"

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t legs = Journey::legs;
constexpr double poster_stays_s = 14;
constexpr double stop_stays_s = 12;
constexpr double seen_around = 0.16;  // of the whole timeline, around a milestone

double leg_lasts(std::size_t leg)
{
    return leg % legs == 0 ? poster_stays_s : stop_stays_s;
}

// Anniversaries are of days that are known.
bool is_on(const Milestone& milestone, const MonthDay& today)
{
    if (milestone.is_undated) return false;
    const Day first = milestone.date.earliest();
    if (first != milestone.date.latest()) return false;
    const Civil day = civil_of(first);
    return day.month == today.month && day.day == today.day;
}

void show_leg(const Change& c)
{
    State& s = c.state;
    s.selection.reset();
    s.pages.clear();
    const auto stop = stop_of_journey(c.setting, s);
    if (!stop) {
        // Everybody finds the poster in their own language sooner or later.
        s.preferences.language = next_language(c.setting, s.preferences.language);
        return fly(c, fitted(c.setting.index.range, 0, 1));
    }
    show_detail(s, *stop);
    const double half = c.setting.index.range.days() * seen_around;
    const double anchor = c.setting.index[*stop].anchor;
    fly(c, fitted({anchor - half, anchor + half}, 0, c.regions().lanes_right()), Pace::Slow);
}

}  // namespace

bool is_anniversary(const Exhibit& exhibit, MilestoneId milestone,
                    const std::optional<MonthDay>& today)
{
    return today && is_on(exhibit[milestone], *today);
}

std::vector<MilestoneId> journey_of(const Exhibit& exhibit, const std::optional<MonthDay>& today)
{
    std::vector<MilestoneId> stops;
    for (const MilestoneId id : exhibit.by_time) {
        if (!exhibit[id].is_undated) stops.push_back(id);
    }
    std::ranges::stable_sort(stops, {}, [&](MilestoneId id) {
        return std::pair(!is_anniversary(exhibit, id, today), exhibit[id].weight);
    });
    return stops;
}

std::optional<MilestoneId> stop_of_journey(const Setting& setting, const State& state)
{
    const std::size_t leg = state.journey.leg;
    if (!state.is_at_attract || leg % legs == 0) return std::nullopt;
    const std::vector<MilestoneId> stops = journey_of(setting.exhibit, state.today);
    if (stops.empty()) return std::nullopt;
    // Those that weigh most, round by round; and not all of a million.
    constexpr std::size_t most_stops = 24;
    const std::size_t number = leg / legs * (legs - 1) + leg % legs - 1;
    return stops[number % std::min(stops.size(), most_stops)];
}

void travel_on(const Change& c)
{
    State& s = c.state;
    if (!s.is_at_attract || !c.setting.policy.travels || s.journey.is_held) return;
    if (seconds_between(s.journey.leg_since, c.now) < leg_lasts(s.journey.leg)) return;
    ++s.journey.leg;
    s.journey.leg_since = c.now;
    show_leg(c);
}

Wake next_leg(const Setting& setting, const State& state)
{
    if (!state.is_at_attract || !setting.policy.travels || state.journey.is_held)
        return Wake::never();
    return Wake{state.journey.leg_since +
                static_cast<Nanoseconds>(leg_lasts(state.journey.leg) * nanoseconds_per_second)};
}

void on(const Change& c, const action::BeginVisit&)
{
    c.state.is_at_attract = false;
    c.state.journey = {};
}

}  // namespace vitrine
