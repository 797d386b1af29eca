// A lesson through the real loop, as a class sees it, and what holds of all its screens.
#pragma once

#include "app/teaching.h"
#include "support/show.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

// A lesson whose clock the test moves, and whose keys it presses.
struct ClassRoom {
    Loop loop;
    double now_s = 0;

    explicit ClassRoom(Vec2 size = {1280, 720}, LessonRules rules = {},
                       Preferences preferences = {.reduces_motion = true})
        : loop(world(), {.policy = present, .preferences = preferences, .lesson = rules},
               offscreen(size))
    {
        pass(0.1);
    }
    void turn(std::vector<Event> events)
    {
        const auto at = static_cast<Nanoseconds>(now_s * 1e9);
        for (Event& event : events)
            event.at = at;
        events.push_back({at, event::Tick{}});
        REQUIRE(loop.turn(events).has_value());
    }
    void pass(double seconds)
    {
        now_s += seconds;
        turn({});
        turn({});
    }
    void press(KeyCode code, Modifiers modifiers = {}, double after_s = 0.5)
    {
        now_s += after_s;
        turn({
            {0, event::Key{.code = code, .modifiers = modifiers, .press = Press::Down}},
            {0, event::Key{.code = code, .modifiers = modifiers, .press = Press::Up}  }
        });
        pass(0.02);
    }
    // As if everything had been shown before: nothing is kept from the class any more.
    void uncover_all()
    {
        for (StepParts& parts : loop.state_for_start().lesson.covered)
            parts = {};
    }
    std::size_t step() const
    {
        const page::Tour* tour = tour_of(loop.state());
        return tour != nullptr ? tour->step : 1'000;
    }
    StepFace face() const { return tour_of(loop.state())->face; }
    // Whether something on the screen has this name.
    bool says(std::string_view text) const
    {
        const Semantics& tree = loop.semantics();
        for (std::size_t i = 0; i < tree.size(); ++i) {
            if (tree[i].name == text) return true;
        }
        return false;
    }
};

inline KeyCode typed_key(char c)
{
    return static_cast<KeyCode>(static_cast<unsigned char>(c));
}

// Whether all letters are large enough for the back row, and all that is said is whole and on the
// screen.
inline void check_letters(const Semantics& tree, Vec2 size)
{
    float largest = 0;
    for (std::size_t i = 0; i < tree.size(); ++i) {
        const SemanticNode node = tree[i];
        if (node.text_px <= 0) continue;
        const std::string name(node.name);
        CAPTURE(name);
        CHECK(node.text_px >= size.y / 36 - 0.01F);
        CHECK(node.shown.empty());
        CHECK(node.rect.y >= 0);
        CHECK(node.rect.right() <= size.x + 1);
        CHECK(node.rect.bottom() <= size.y + 1);
        largest = std::max(largest, node.text_px);
    }
    CHECK(largest >= size.y / 12 - 0.01F);
}

}  // namespace vitrine
