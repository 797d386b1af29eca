// The keys of words on a keyboard that is touched: each language has its own rows of letters.
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

}  // namespace vitrine::word
