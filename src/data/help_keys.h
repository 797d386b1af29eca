// The keys of the words for the help: what keys and gestures do; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word help_all{"help.all"};
inline constexpr Word help_aloud_again{"help.aloud_again"};
inline constexpr Word help_aloud_pause{"help.aloud_pause"};
inline constexpr Word help_aloud_stop{"help.aloud_stop"};
inline constexpr Word help_aloud{"help.aloud"};
inline constexpr Word help_back_to_step{"help.back_to_step"};
inline constexpr Word help_begin_here{"help.begin_here"};
inline constexpr Word help_begin{"help.begin"};
inline constexpr Word help_blank_white{"help.blank_white"};
inline constexpr Word help_blank{"help.blank"};
inline constexpr Word help_choose_step{"help.choose_step"};
inline constexpr Word help_close_button{"help.close_button"};
inline constexpr Word help_close{"help.close"};
inline constexpr Word help_conceal_all{"help.conceal_all"};
inline constexpr Word help_conceal{"help.conceal"};
inline constexpr Word help_ends{"help.ends"};
inline constexpr Word help_evidence{"help.evidence"};
inline constexpr Word help_filter{"help.filter"};
inline constexpr Word help_find{"help.find"};
inline constexpr Word help_focus{"help.focus"};
inline constexpr Word help_fullscreen{"help.fullscreen"};
inline constexpr Word help_help{"help.help"};
inline constexpr Word help_hits{"help.hits"};
inline constexpr Word help_inside{"help.inside"};
inline constexpr Word help_keep{"help.keep"};
inline constexpr Word help_lane{"help.lane"};
inline constexpr Word help_language{"help.language"};
inline constexpr Word help_leaf{"help.leaf"};
inline constexpr Word help_leave_tour{"help.leave_tour"};
inline constexpr Word help_legend{"help.legend"};
inline constexpr Word help_link{"help.link"};
inline constexpr Word help_mouse{"help.mouse"};
inline constexpr Word help_move_stop{"help.move_stop"};
inline constexpr Word help_note{"help.note"};
inline constexpr Word help_open{"help.open"};
inline constexpr Word help_out{"help.out"};
inline constexpr Word help_overview{"help.overview"};
inline constexpr Word help_pan{"help.pan"};
inline constexpr Word help_quit{"help.quit"};
inline constexpr Word help_remove_stop{"help.remove_stop"};
inline constexpr Word help_restore{"help.restore"};
inline constexpr Word help_run{"help.run"};
inline constexpr Word help_scroll{"help.scroll"};
inline constexpr Word help_settings{"help.settings"};
inline constexpr Word help_skip{"help.skip"};
inline constexpr Word help_step_number{"help.step_number"};
inline constexpr Word help_step{"help.step"};
inline constexpr Word help_text_size{"help.text_size"};
inline constexpr Word help_theme{"help.theme"};
inline constexpr Word help_title{"help.title"};
inline constexpr Word help_tour_back{"help.tour_back"};
inline constexpr Word help_tour_ends{"help.tour_ends"};
inline constexpr Word help_tour_next{"help.tour_next"};
inline constexpr Word help_tour{"help.tour"};
inline constexpr Word help_trail{"help.trail"};
inline constexpr Word help_travel{"help.travel"};
inline constexpr Word help_zoom_years{"help.zoom_years"};
inline constexpr Word help_zoom{"help.zoom"};

}  // namespace vitrine::word
