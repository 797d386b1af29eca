// The keys of the words for a class that sees a lesson; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word lesson_also{"lesson.also"};
inline constexpr Word lesson_answer{"lesson.answer"};
inline constexpr Word lesson_back_to{"lesson.back_to"};
inline constexpr Word lesson_explore{"lesson.explore"};
inline constexpr Word lesson_go_to{"lesson.go_to"};
inline constexpr Word lesson_more{"lesson.more"};
inline constexpr Word lesson_steps{"lesson.steps"};

}  // namespace vitrine::word
