// How actions and time change the state, what the program must do about it, and when it has to wake
// next.
#pragma once

#include "app/state.h"

#include <string>
#include <variant>
#include <vector>

namespace vitrine {

namespace effect {

struct SetFullscreen {
    bool is_fullscreen = false;
};
struct ScrollPanel {
    int by = 0;
};
struct StartedOver {};  // whatever the last visit still waits for is to be dropped
struct KeepPreferences {
    Preferences before;  // what differs from these is what the visitor has chosen
};
enum class Copied : bool { Link, Words };
struct CopyText {
    std::string text;  // for the clipboard
    Copied what{};
};
struct Speak {
    Aloud what{};
};
struct KeepTrail {};    // has changed
struct ExportTrail {};  // into a file for other programs
struct MakeLesson {};   // of the trail, in a copy of the exhibit
struct CheckPin {
    std::string digits;
};
struct KeepWidth {
    float width_mm = 0;  // of the screen
};
struct Chime {};
struct SavePicture {};  // of what the class sees
struct Quit {};

}  // namespace effect

using Effect =
    std::variant<effect::SetFullscreen, effect::ScrollPanel, effect::StartedOver,
                 effect::KeepPreferences, effect::CopyText, effect::KeepTrail, effect::ExportTrail,
                 effect::MakeLesson, effect::Speak, effect::CheckPin, effect::KeepWidth,
                 effect::Chime, effect::SavePicture, effect::Quit>;

// Notes input from a person: the idle time begins anew.
void note_person(State& state, Nanoseconds now);

// What the program says itself takes its time: it does not count as quiet.
void wait_for_voice(State& state, Nanoseconds spoken);

// Does one action. Appends to `effects` what the program must do outside of the state.
void apply(const Setting& setting, const Action& action, Nanoseconds now, State& state,
           std::vector<Effect>& effects);

// Lets time pass until `now`: the view moves on, and a visit may become idle and start over.
void pass_time(const Setting& setting, Nanoseconds now, State& state, std::vector<Effect>& effects);

// When the next frame is due if nothing happens until then.
Wake next_wake(const Setting& setting, const State& state, Nanoseconds now);

}  // namespace vitrine
