// The keys of words on a keyboard that is touched, which has rows of letters of its own in each
// language, and of what leaves a screen for a phone.
#pragma once

#include "data/words.h"

namespace vitrine::word {

// From the top row down.
inline constexpr Word keys_row[] = {
    {"keys.row.1"},
    {"keys.row.2"},
    {"keys.row.3"},
    {"keys.row.4"},
};

inline constexpr Word keys_done{"keys.done"};
inline constexpr Word keys_find{"keys.find"};
inline constexpr Word keys_key{"keys.key"};
inline constexpr Word keys_space{"keys.space"};
inline constexpr Word keys_title{"keys.title"};

inline constexpr Word phone_code_of{"phone.code_of"};
inline constexpr Word phone_read_on{"phone.read_on"};
inline constexpr Word phone_trail{"phone.trail"};
inline constexpr Word phone_trail_how{"phone.trail_how"};

}  // namespace vitrine::word
