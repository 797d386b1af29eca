// Random visits: every kind of action and of event, as often sensible as not.
//
// Fingers that never come up, buttons that stay down, keys of every table, widgets that are pressed
// where they are, typed texts, other sizes and densities, the exhibit's file told of as changed.
// The same seed makes the same visit.
#pragma once

#include "program/loop.h"

#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

class AnyVisit {
public:
    explicit AnyVisit(unsigned seed) : random_(seed) {}

    // All that happens until the next frame, some time after the last one, ending with a Tick.
    // Never Quit.
    std::vector<Event> next_events(const Loop& loop);

    // Any action about something that `exhibit` has, but StartOver and Quit; and Resize, which
    // comes from an event alone.
    Action next_action(const Exhibit& exhibit);

    // A whole number from 0 to `most`.
    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    bool once_in(int times) { return up_to(times - 1) == 0; }

    void pass(double seconds) { now_ += static_cast<Nanoseconds>(seconds * 1e9); }
    Nanoseconds now() const { return now_; }

private:
    decltype(Event::what) any_event(const Loop& loop);
    event::Key any_key();
    Vec2 any_place(const Loop& loop);
    double between(double least, double most);

    std::mt19937 random_;
    Nanoseconds now_ = 0;
};

}  // namespace vitrine
