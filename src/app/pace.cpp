#include "app/pace.h"

#include "app/touring.h"

#include <algorithm>

namespace vitrine {

namespace {

int whole_seconds(Nanoseconds from, Nanoseconds to)
{
    return static_cast<int>(std::max<Nanoseconds>(0, to - from) / nanoseconds_per_second);
}

// When the seconds since then are one more.
Nanoseconds next_second(Nanoseconds since, Nanoseconds now)
{
    return since + (whole_seconds(since, now) + 1) * nanoseconds_per_second;
}

}  // namespace

std::optional<page::Tour> taught_tour(const State& state, const Exhibit& exhibit)
{
    if (const page::Tour* run = tour_of(state)) return *run;
    const Classroom& room = state.classroom;
    if (!room.step || room.tour >= exhibit.tours.size()) return std::nullopt;
    return page::Tour{.tour = room.tour, .step = *room.step};
}

LessonPace pace_of(const State& state, const Exhibit& exhibit, Nanoseconds now)
{
    LessonPace pace;
    const Classroom& room = state.classroom;
    if (room.begun) {
        pace.elapsed = whole_seconds(*room.begun, now);
        pace.step_elapsed = whole_seconds(room.step_since, now);
        pace.changes_at =
            std::min(next_second(*room.begun, now), next_second(room.step_since, now));
    }
    const std::optional<page::Tour> run = taught_tour(state, exhibit);
    if (!run) return pace;
    const std::vector<TourStep>& steps = tour_on(state, exhibit, *run).steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        pace.planned += steps[i].seconds;
        if (i < run->step) pace.before += steps[i].seconds;
    }
    if (run->step < steps.size()) pace.step_planned = steps[run->step].seconds;
    if (!room.begun) return pace;
    pace.behind = whole_seconds(*room.begun, room.step_since) - pace.before +
                  std::max(0, pace.step_elapsed - pace.step_planned);
    return pace;
}

}  // namespace vitrine
