// A visit without any screen: a test gives actions and looks at the states they lead to. The test
// moves the clock itself.
#pragma once

#include "app/update.h"
#include "support/sample.h"

#include <string>
#include <string_view>

namespace vitrine {

struct Visit {
    Setting setting;
    State state;
    std::vector<Effect> effects;  // of the last call of act() or pass()
    Nanoseconds now = 0;

    explicit Visit(const Policy& policy = explore, Vec2 size = {1920, 1080},
                   const Index& index = sample::mopr_index())
        : setting{.exhibit = sample::mopr(), .index = index, .policy = policy, .themes = 3}
        , state(first_state(setting, size, 1, 0))
    {}

    // Does what the program does with an action of a visitor.
    void act(const Action& action)
    {
        effects.clear();
        note_person(state, now);
        apply(setting, action, now, state, effects);
        pass_time(setting, now, state, effects);
    }
    // Lets time pass without an action.
    void pass(double seconds)
    {
        now += static_cast<Nanoseconds>(seconds * 1e9);
        effects.clear();
        pass_time(setting, now, state, effects);
    }
    // The id of the selected milestone, or "nothing".
    std::string selected() const
    {
        const Exhibit& exhibit = sample::mopr();
        return std::string(state.selection ? exhibit.name_of(exhibit[*state.selection])
                                           : "nothing");
    }
    void select(std::string_view id) { act(action::Select{*find_milestone(sample::mopr(), id)}); }
};

}  // namespace vitrine
