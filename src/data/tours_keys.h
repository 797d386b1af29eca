// The keys of the words with which tours are chosen; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word tours_also{"tours.also"};
inline constexpr Word tours_anew{"tours.anew"};
inline constexpr Word tours_begin{"tours.begin"};
inline constexpr Word tours_choose{"tours.choose"};
inline constexpr Word tours_contrast{"tours.contrast"};
inline constexpr Word tours_count{"tours.count"};
inline constexpr Word tours_go_on{"tours.go_on"};
inline constexpr Word tours_minutes{"tours.minutes"};
inline constexpr Word tours_place{"tours.place"};
inline constexpr Word tours_steps{"tours.steps"};
inline constexpr Word tours_text{"tours.text"};
inline constexpr Word tours_title{"tours.title"};

}  // namespace vitrine::word
