// The keys of the words for a visitor's own trail; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word trail_back{"trail.back"};
inline constexpr Word trail_count{"trail.count"};
inline constexpr Word trail_down{"trail.down"};
inline constexpr Word trail_empty{"trail.empty"};
inline constexpr Word trail_export{"trail.export"};
inline constexpr Word trail_gone{"trail.gone"};
inline constexpr Word trail_gone_count{"trail.gone_count"};
inline constexpr Word trail_keep{"trail.keep"};
inline constexpr Word trail_kept{"trail.kept"};
inline constexpr Word trail_lesson{"trail.lesson"};
inline constexpr Word trail_lesson_title{"trail.lesson_title"};
inline constexpr Word trail_note{"trail.note"};
inline constexpr Word trail_noted{"trail.noted"};
inline constexpr Word trail_of{"trail.of"};
inline constexpr Word trail_open{"trail.open"};
inline constexpr Word trail_remove{"trail.remove"};
inline constexpr Word trail_tab{"trail.tab"};
inline constexpr Word trail_tour{"trail.tour"};
inline constexpr Word trail_up{"trail.up"};
inline constexpr Word trail_write{"trail.write"};

}  // namespace vitrine::word
