// Random visits with every kind of action and of event, sensible ones and senseless ones alike.
//
// There are fingers that never come up, buttons that stay down, keys of every table, presses on
// widgets, typed texts, other sizes and densities of the screen, and reports that the exhibit's
// file has changed. The same seed makes the same visit.
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

    // All that happens until the next frame, which comes some time after the last one. The last
    // event is the frame's Tick. There is never a Quit.
    std::vector<Event> next_events(const Loop& loop);

    // Any action about something that `exhibit` has, except StartOver, Quit, and Resize, which
    // comes only from an event.
    Action next_action(const Exhibit& exhibit);

    // A random whole number from 0 to `most`.
    int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(random_); }
    // True once in so many times on average.
    bool once_in(int times) { return up_to(times - 1) == 0; }

    // Moves the clock of the visit on.
    void pass(double seconds) { now_ += static_cast<Nanoseconds>(seconds * 1e9); }
    Nanoseconds now() const { return now_; }

private:
    decltype(Event::what) any_event(const Loop& loop);
    event::Key any_key();
    CaretWay any_way();
    Selecting any_selecting();
    Vec2 any_place(const Loop& loop);
    double between(double least, double most);

    std::mt19937 random_;
    Nanoseconds now_ = 0;
};

}  // namespace vitrine
