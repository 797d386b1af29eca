// The keys of the words in the presenter's window; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word presenter_ahead{"presenter.ahead"};
inline constexpr Word presenter_also{"presenter.also"};
inline constexpr Word presenter_answer{"presenter.answer"};
inline constexpr Word presenter_back{"presenter.back"};
inline constexpr Word presenter_behind{"presenter.behind"};
inline constexpr Word presenter_black{"presenter.black"};
inline constexpr Word presenter_clock{"presenter.clock"};
inline constexpr Word presenter_covered{"presenter.covered"};
inline constexpr Word presenter_covered_why{"presenter.covered_why"};
inline constexpr Word presenter_elapsed{"presenter.elapsed"};
inline constexpr Word presenter_end{"presenter.end"};
inline constexpr Word presenter_hidden{"presenter.hidden"};
inline constexpr Word presenter_more_asked{"presenter.more_asked"};
inline constexpr Word presenter_next{"presenter.next"};
inline constexpr Word presenter_next_end{"presenter.next_end"};
inline constexpr Word presenter_next_step{"presenter.next_step"};
inline constexpr Word presenter_no_notes{"presenter.no_notes"};
inline constexpr Word presenter_no_plan{"presenter.no_plan"};
inline constexpr Word presenter_notes{"presenter.notes"};
inline constexpr Word presenter_now{"presenter.now"};
inline constexpr Word presenter_of_planned{"presenter.of_planned"};
inline constexpr Word presenter_on_plan{"presenter.on_plan"};
inline constexpr Word presenter_part_answer{"presenter.part_answer"};
inline constexpr Word presenter_part_date{"presenter.part_date"};
inline constexpr Word presenter_part_figure{"presenter.part_figure"};
inline constexpr Word presenter_part_record{"presenter.part_record"};
inline constexpr Word presenter_part_title{"presenter.part_title"};
inline constexpr Word presenter_plan{"presenter.plan"};
inline constexpr Word presenter_planned{"presenter.planned"};
inline constexpr Word presenter_press_contrast{"presenter.press_contrast"};
inline constexpr Word presenter_press_end{"presenter.press_end"};
inline constexpr Word presenter_press_light{"presenter.press_light"};
inline constexpr Word presenter_press_others{"presenter.press_others"};
inline constexpr Word presenter_press_shows{"presenter.press_shows"};
inline constexpr Word presenter_press_step{"presenter.press_step"};
inline constexpr Word presenter_private{"presenter.private"};
inline constexpr Word presenter_restart{"presenter.restart"};
inline constexpr Word presenter_ruler{"presenter.ruler"};
inline constexpr Word presenter_sees_black{"presenter.sees_black"};
inline constexpr Word presenter_sees_contrast{"presenter.sees_contrast"};
inline constexpr Word presenter_sees_end{"presenter.sees_end"};
inline constexpr Word presenter_sees_help{"presenter.sees_help"};
inline constexpr Word presenter_sees_others{"presenter.sees_others"};
inline constexpr Word presenter_sees_overview{"presenter.sees_overview"};
inline constexpr Word presenter_sees_quiz{"presenter.sees_quiz"};
inline constexpr Word presenter_sees_step{"presenter.sees_step"};
inline constexpr Word presenter_sees_timeline{"presenter.sees_timeline"};
inline constexpr Word presenter_sees_white{"presenter.sees_white"};
inline constexpr Word presenter_show_notes{"presenter.show_notes"};
inline constexpr Word presenter_step{"presenter.step"};
inline constexpr Word presenter_swap{"presenter.swap"};
inline constexpr Word presenter_this_step{"presenter.this_step"};
inline constexpr Word presenter_to_go{"presenter.to_go"};
inline constexpr Word presenter_white{"presenter.white"};
inline constexpr Word presenter_window{"presenter.window"};

}  // namespace vitrine::word
