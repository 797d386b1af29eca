// Runs the real loop on the exhibit that ships with the program, without a window. Tests turn it by
// hand or by scripts.
#pragma once

#include "program/loop.h"
#include "program/player.h"
#include "program/world.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vitrine {

// What the program reads at its start; read once.
inline const World& world()
{
    static const World read = [] {
        auto found = read_world({});
        REQUIRE(found.has_value());
        return std::move(*found);
    }();
    return read;
}

struct Show {
    Loop loop;
    Renderer* renderer;  // belongs to the loop
    std::vector<Event> events{1};

    explicit Show(const Policy& policy, Vec2 size = {1280, 720}, Preferences preferences = {})
        : loop(world(), {.policy = policy, .preferences = preferences}, offscreen(size))
        , renderer(&loop.renderer())
    {
        turn_at(0);
    }

    // Makes the frame of that time, in seconds after the start, without any other event.
    void turn_at(double seconds)
    {
        events.front() = {static_cast<Nanoseconds>(seconds * 1e9), event::Tick{}};
        const bool shown = loop.turn(events).has_value();
        REQUIRE(shown);
    }

    // Makes a frame in which all of these events happened at once, `seconds` after the start.
    template <class... What>
    void turn_with(double seconds, const What&... what)
    {
        const auto at = static_cast<Nanoseconds>(seconds * 1e9);
        REQUIRE(loop.turn({
                              {at, what         }
                              ..., {at, event::Tick{}}
        })
                    .has_value());
    }

    // Plays a script to its end, which also ends the visit, and returns its failures, which are
    // printed, too.
    std::vector<std::string> play(const std::string& text)
    {
        // Of a visit that is over nothing would be played, and nothing would fail.
        REQUIRE_FALSE(loop.is_over());
        const Reading<Script> script = read_script(text);
        for (const Problem& problem : script.problems)
            MESSAGE(printed(problem, "script"));
        REQUIRE(script.value.has_value());
        Player player(*script.value, loop, {});
        REQUIRE(run(loop, player).has_value());
        for (const std::string& failure : player.failures())
            MESSAGE(failure);
        return player.failures();
    }
};

}  // namespace vitrine
