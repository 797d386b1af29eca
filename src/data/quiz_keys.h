// The keys of the words for a quiz with a class; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word help_quiz{"help.quiz"};
inline constexpr Word help_quiz_aim{"help.quiz_aim"};
inline constexpr Word help_quiz_back{"help.quiz_back"};
inline constexpr Word help_quiz_leave{"help.quiz_leave"};
inline constexpr Word help_quiz_next{"help.quiz_next"};
inline constexpr Word help_quiz_point{"help.quiz_point"};
inline constexpr Word help_quiz_switch{"help.quiz_switch"};
inline constexpr Word help_quiz_take{"help.quiz_take"};
inline constexpr Word help_quiz_time{"help.quiz_time"};
inline constexpr Word help_quiz_time_full{"help.quiz_time_full"};
inline constexpr Word help_quiz_timer{"help.quiz_timer"};
inline constexpr Word quiz_cards{"quiz.cards"};
inline constexpr Word quiz_end{"quiz.end"};
inline constexpr Word quiz_leave{"quiz.leave"};
inline constexpr Word quiz_place{"quiz.place"};
inline constexpr Word quiz_put_here{"quiz.put_here"};
inline constexpr Word quiz_questions{"quiz.questions"};
inline constexpr Word quiz_right{"quiz.right"};
inline constexpr Word quiz_start{"quiz.start"};
inline constexpr Word quiz_stop{"quiz.stop"};
inline constexpr Word quiz_team{"quiz.team"};
inline constexpr Word quiz_time_over{"quiz.time_over"};
inline constexpr Word quiz_title{"quiz.title"};
inline constexpr Word quiz_where{"quiz.where"};
inline constexpr Word quiz_wrong{"quiz.wrong"};

}  // namespace vitrine::word
