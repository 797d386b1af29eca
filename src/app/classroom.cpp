#include "app/classroom.h"

#include "app/change.h"

namespace vitrine {

void on(const Change& c, const action::RestartClock&)
{
    Classroom& room = c.state.classroom;
    if (!room.begun) return;
    room.begun = c.now;
    room.step_since = c.now;
}

void on(const Change& c, const action::TellTime& a)
{
    if (c.setting.policy.teaches) c.state.classroom.minute = a.minute;
}

void on(const Change& c, const action::SwapScreens&)
{
    Classroom& room = c.state.classroom;
    if (c.setting.policy.teaches) room.is_swapped = !room.is_swapped;
}

void on(const Change& c, const action::CoverNotes& a)
{
    if (c.setting.policy.teaches) c.state.classroom.is_covered = a.is_covered;
}

void begin_time(Classroom& room, const page::Tour& tour, Nanoseconds now)
{
    room.begun = now;
    room.step_since = now;
    room.tour = tour.tour;
    room.step = tour.step;
}

void follow_lesson(const Change& c)
{
    Classroom& room = c.state.classroom;
    const page::Tour* tour = tour_of(c.state);
    if (!c.setting.policy.teaches || tour == nullptr) return;
    if (!room.begun) begin_time(room, *tour, c.now);
    room.tour = tour->tour;
    if (room.step == tour->step) return;
    room.step = tour->step;
    room.step_since = c.now;
}

}  // namespace vitrine
