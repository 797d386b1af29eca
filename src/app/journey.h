// What a resting screen does: its poster, then a slow journey to some of the exhibit's milestones,
// then the poster in another language. It is silent and nothing flashes; the first touch ends it,
// and the visit goes on from what was in view.
#pragma once

#include "app/change.h"

namespace vitrine {

// Of what happened on this day of the year, the first ones come first on the journey; then what
// weighs most. All of them, in that order.
std::vector<MilestoneId> journey_of(const Exhibit& exhibit, const std::optional<MonthDay>& today);

// The milestone that the journey has come to; nothing while the poster is shown.
std::optional<MilestoneId> stop_of_journey(const Setting& setting, const State& state);
// Whether that happened on today's day of the year.
bool is_anniversary(const Exhibit& exhibit, MilestoneId milestone,
                    const std::optional<MonthDay>& today);

// Goes on as time passes, while the screen rests and nobody has chosen anything.
void travel_on(const Change& c);
// When it goes on, if nothing happens until then.
Wake next_leg(const Setting& setting, const State& state);

void on(const Change& c, const action::BeginVisit& a);

}  // namespace vitrine
