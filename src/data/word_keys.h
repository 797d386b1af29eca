// The keys of the program's own words. A test wants every key here in each words file, and no other
// key there: a word is added here first. Those of dates are in date_keys.h.
//
// Groups and the keys in them are sorted. Keys with a number or a name at the end stand together in
// an array, in the order in which the code counts them.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word month[] = {
    {"month.1"}, {"month.2"}, {"month.3"}, {"month.4"},  {"month.5"},  {"month.6"},
    {"month.7"}, {"month.8"}, {"month.9"}, {"month.10"}, {"month.11"}, {"month.12"},
};

inline constexpr Word month_genitive[] = {
    {"month.genitive.1"}, {"month.genitive.2"},  {"month.genitive.3"},  {"month.genitive.4"},
    {"month.genitive.5"}, {"month.genitive.6"},  {"month.genitive.7"},  {"month.genitive.8"},
    {"month.genitive.9"}, {"month.genitive.10"}, {"month.genitive.11"}, {"month.genitive.12"},
};

inline constexpr Word month_short[] = {
    {"month.short.1"}, {"month.short.2"},  {"month.short.3"},  {"month.short.4"},
    {"month.short.5"}, {"month.short.6"},  {"month.short.7"},  {"month.short.8"},
    {"month.short.9"}, {"month.short.10"}, {"month.short.11"}, {"month.short.12"},
};

inline constexpr Word season[] = {
    {"season.spring"},
    {"season.summer"},
    {"season.autumn"},
    {"season.winter"},
};

inline constexpr Word season_genitive[] = {
    {"season.genitive.spring"},
    {"season.genitive.summer"},
    {"season.genitive.autumn"},
    {"season.genitive.winter"},
};

inline constexpr Word source_kind[] = {
    {"source.kind.archive"},    {"source.kind.document"},  {"source.kind.edition"},
    {"source.kind.book"},       {"source.kind.article"},   {"source.kind.thesis"},
    {"source.kind.reference"},  {"source.kind.newspaper"}, {"source.kind.magazine"},
    {"source.kind.website"},    {"source.kind.blog"},      {"source.kind.catalogue"},
    {"source.kind.exhibition"}, {"source.kind.film"},      {"source.kind.fiction"},
    {"source.kind.picture"},    {"source.kind.object"},    {"source.kind.interview"},
    {"source.kind.other"},
};

inline constexpr Word attract_begin{"attract.begin"};

inline constexpr Word axis_billion{"axis.billion"};
inline constexpr Word axis_million{"axis.million"};

inline constexpr Word bar_earlier{"bar.earlier"};
inline constexpr Word bar_filter{"bar.filter"};
inline constexpr Word bar_later{"bar.later"};
inline constexpr Word bar_start_over{"bar.start_over"};
inline constexpr Word bar_theme{"bar.theme"};
inline constexpr Word bar_tour{"bar.tour"};
inline constexpr Word bar_whole{"bar.whole"};

inline constexpr Word claim_assessment{"claim.assessment"};
inline constexpr Word claim_disputed{"claim.disputed"};
inline constexpr Word claim_fact{"claim.fact"};
inline constexpr Word claim_official{"claim.official"};

inline constexpr Word detail_answer{"detail.answer"};
inline constexpr Word detail_came_from{"detail.came_from"};
inline constexpr Word detail_chart{"detail.chart"};
inline constexpr Word detail_check{"detail.check"};
inline constexpr Word detail_contradicts{"detail.contradicts"};
inline constexpr Word detail_critic{"detail.critic"};
inline constexpr Word detail_hide_answer{"detail.hide_answer"};
inline constexpr Word detail_includes{"detail.includes"};
inline constexpr Word detail_led_to{"detail.led_to"};
inline constexpr Word detail_next{"detail.next"};
inline constexpr Word detail_official{"detail.official"};
inline constexpr Word detail_only_person{"detail.only_person"};
inline constexpr Word detail_part_of{"detail.part_of"};
inline constexpr Word detail_people{"detail.people"};
inline constexpr Word detail_previous{"detail.previous"};
inline constexpr Word detail_question{"detail.question"};
inline constexpr Word detail_record{"detail.record"};
inline constexpr Word detail_related{"detail.related"};
inline constexpr Word detail_show_answer{"detail.show_answer"};
inline constexpr Word detail_sources{"detail.sources"};
inline constexpr Word detail_terms{"detail.terms"};

inline constexpr Word filter_all{"filter.all"};
inline constexpr Word filter_kind[] = {
    {"filter.kind.milestone"}, {"filter.kind.period"}, {"filter.kind.note"}};
inline constexpr Word filter_kinds{"filter.kinds"};
inline constexpr Word filter_lanes{"filter.lanes"};
inline constexpr Word filter_off{"filter.off"};
inline constexpr Word filter_on{"filter.on"};
inline constexpr Word filter_person{"filter.person"};
inline constexpr Word filter_search{"filter.search"};
inline constexpr Word filter_shown{"filter.shown"};
inline constexpr Word filter_title{"filter.title"};

inline constexpr Word help_all{"help.all"};
inline constexpr Word help_blank{"help.blank"};
inline constexpr Word help_blank_white{"help.blank_white"};
inline constexpr Word help_close{"help.close"};
inline constexpr Word help_close_button{"help.close_button"};
inline constexpr Word help_ends{"help.ends"};
inline constexpr Word help_filter{"help.filter"};
inline constexpr Word help_find{"help.find"};
inline constexpr Word help_focus{"help.focus"};
inline constexpr Word help_fullscreen{"help.fullscreen"};
inline constexpr Word help_help{"help.help"};
inline constexpr Word help_lane{"help.lane"};
inline constexpr Word help_language{"help.language"};
inline constexpr Word help_leave_tour{"help.leave_tour"};
inline constexpr Word help_mouse{"help.mouse"};
inline constexpr Word help_open{"help.open"};
inline constexpr Word help_pan{"help.pan"};
inline constexpr Word help_quit{"help.quit"};
inline constexpr Word help_scroll{"help.scroll"};
inline constexpr Word help_step{"help.step"};
inline constexpr Word help_text_size{"help.text_size"};
inline constexpr Word help_theme{"help.theme"};
inline constexpr Word help_title{"help.title"};
inline constexpr Word help_tour{"help.tour"};
inline constexpr Word help_tour_back{"help.tour_back"};
inline constexpr Word help_tour_ends{"help.tour_ends"};
inline constexpr Word help_tour_next{"help.tour_next"};
inline constexpr Word help_travel{"help.travel"};
inline constexpr Word help_zoom{"help.zoom"};

inline constexpr Word idle_countdown{"idle.countdown"};
inline constexpr Word idle_question{"idle.question"};
inline constexpr Word idle_still_here{"idle.still_here"};

inline constexpr Word list_count{"list.count"};

inline constexpr Word loading_share{"loading.share"};

inline constexpr Word problems_count{"problems.count"};
inline constexpr Word problems_title{"problems.title"};

inline constexpr Word scene_axis{"scene.axis"};
inline constexpr Word scene_folded{"scene.folded"};
inline constexpr Word scene_minimap{"scene.minimap"};
inline constexpr Word scene_selected{"scene.selected"};

inline constexpr Word tour_back{"tour.back"};
inline constexpr Word tour_leave{"tour.leave"};
inline constexpr Word tour_next{"tour.next"};
inline constexpr Word tour_place{"tour.place"};
inline constexpr Word tour_question{"tour.question"};

}  // namespace vitrine::word
