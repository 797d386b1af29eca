// What a person can do about what is kept from one visit to the next, and about what the program
// says of it; see action.h.
#pragma once

#include "app/notice.h"

#include <cstdint>

namespace vitrine::action {

struct ToggleSettings {};  // opens or closes the page of settings
enum class Option : std::uint8_t { ReducedMotion, PanelLeft, LetterKeys, Greeting };
struct SetOption {
    Option option{};
    bool is_on = false;
};
struct CopyLink {};  // to what is looked at now
struct Notify {
    Notice notice;
};
struct DismissNotice {};

}  // namespace vitrine::action
