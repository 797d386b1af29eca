// A mode is a value: what a visit opens with, which keys and gestures it knows, how it ends.
//
// Explore, present and kiosk are three constants of one struct. Logic asks a policy for its rules,
// never for its name; a new mode is a new constant.
#pragma once

#include "view/regions.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace vitrine {

enum class Opening : std::uint8_t { Timeline, Tour, Attract };
enum class Keys : std::uint8_t { All, Tab, Cut, Clicker, Modal, Field, Note, None };
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
    bool is_fullscreen = false;
    bool is_night = false;  // the theme that a visit begins with
    bool hides_pointer = false;
    bool greets = false;          // a visit may begin with the exhibit's masthead
    bool keeps = false;           // what a visitor prefers and keeps, in the user's own folders
    bool has_keyboard = false;    // visitors can write
    bool shows_problems = false;  // of an exhibit's file that is being edited
};

extern const Policy explore;
extern const Policy present;
extern const Policy kiosk;

// All policies, for the command line and for tests that walk them.
std::span<const Policy* const> policies();
// The policy of this name; null if there is none.
const Policy* find_policy(std::string_view name);

}  // namespace vitrine
