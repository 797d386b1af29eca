// What a visitor may prefer.
#pragma once

#include "exhibit/kinds.h"

#include <cstddef>

namespace vitrine {

struct Preferences {
    LanguageId language{};
    int text_percent = 100;  // 100, 125, 150, 200
    std::size_t theme = 0;   // index into the themes that the program has
    bool reduces_motion = false;
    bool is_fullscreen = false;
    bool is_greeted = false;      // by the masthead; those who know the exhibit may not want it
    bool has_panel_left = false;  // what is read stands left of the timeline, where there is room
    bool has_letter_keys = true;  // keys that type a character do something by themselves

    bool operator==(const Preferences&) const = default;
};

}  // namespace vitrine
