// A mode is a value: what a visit opens with, which keys and gestures it knows, how it ends.
//
// Explore, present and kiosk are three constants of one struct. Logic asks a policy for its rules,
// never for its name; a new mode is a new constant.
#pragma once

#include "view/regions.h"
#include "view/true_size.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class Opening : std::uint8_t { Timeline, Tour, Attract };
enum class Keys : std::uint8_t {
    All,
    Lanes,    // the focus is in the timeline
    Minimap,  // or on the minimap
    Panel,    // or in a page beside it
    Board,
    Tab,
    Trail,
    Cut,
    Place,
    Clicker,
    Lesson,    // a step is shown to a class
    Overview,  // or all of them are
    Quiz,      // or a quiz is
    Free,      // or the class has left them for a while: before all other keys there
    Modal,
    Field,
    Note,
    None,
};
enum class Leaving : std::uint8_t { Free, BySignalOnly };

// After `ask_after_s` without any input a countdown of `leave_after_s` begins; then the visit
// starts over.
struct IdleRule {
    double ask_after_s = 0;
    double leave_after_s = 0;
};

struct Policy {
    std::string_view name;
    Opening opens{};
    Keys keys{};
    Leaving leaving{};
    Chrome chrome;
    std::optional<IdleRule> idle;
    double longest_flight_s = 8;  // a class does not wait
    bool is_fullscreen = false;
    bool is_night = false;  // the theme that a visit begins with
    bool hides_pointer = false;
    bool greets = false;  // a visit may begin with the exhibit's masthead
    bool keeps = false;   // what a visitor prefers and keeps, in the user's own folders
    // Tours are lessons: for a class, timed, with a presenter's window and tools.
    bool teaches = false;
    bool has_keyboard = false;         // visitors can write
    bool shows_problems = false;       // of an exhibit's file that is being edited
    bool travels = false;              // while it rests, through the exhibit
    bool has_staff = false;            // who hold a corner and type a PIN to get at the machine
    bool has_chime = false;            // a soft one, when it asks whether anybody is there
    LetterFloor letters;               // of a screen that is read standing
    std::optional<ScreenSize> screen;  // where it is known: sizes are true then
    std::vector<std::string> trusted_hosts;  // whose links may leave as a code for a phone
    std::vector<std::string> languages;  // that visitors can choose, by tag; empty: the exhibit's
};

extern const Policy explore;
extern const Policy present;
extern const Policy kiosk;

// All policies, for the command line and for tests that walk them.
std::span<const Policy* const> policies();
// The policy of this name; null if there is none.
const Policy* find_policy(std::string_view name);

}  // namespace vitrine
