// The keys of the program's own words. A test checks that each words file has every key here and
// no other, so a word is added here first. Those of dates are in date_keys.h, those of the help in
// help_keys.h, those of filter and search in find_keys.h, those of what is said and known in
// evidence_keys.h.
//
// Groups and the keys in them are sorted. Keys with a number or a name at the end stand together in
// an array, in the order in which the code counts them.
#pragma once

#include "data/words.h"

namespace vitrine::word {

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

inline constexpr Word bar_back{"bar.back"};
inline constexpr Word bar_earlier{"bar.earlier"};
inline constexpr Word bar_filter{"bar.filter"};
inline constexpr Word bar_forward{"bar.forward"};
inline constexpr Word bar_help{"bar.help"};
inline constexpr Word bar_language{"bar.language"};
inline constexpr Word bar_later{"bar.later"};
inline constexpr Word bar_legend{"bar.legend"};
inline constexpr Word bar_more{"bar.more"};
inline constexpr Word bar_start_over{"bar.start_over"};
inline constexpr Word bar_looks{"bar.looks"};
inline constexpr Word bar_text_size{"bar.text_size"};
inline constexpr Word bar_theme{"bar.theme"};
inline constexpr Word bar_tour{"bar.tour"};
inline constexpr Word bar_whole{"bar.whole"};
inline constexpr Word bar_zoom_in{"bar.zoom_in"};
inline constexpr Word bar_zoom_out{"bar.zoom_out"};

inline constexpr Word claim_assessment{"claim.assessment"};
inline constexpr Word claim_disputed{"claim.disputed"};
inline constexpr Word claim_fact{"claim.fact"};
// By Finding.
inline constexpr Word claim_found[] = {
    {"claim.fact"}, {"claim.not_verified"}, {"claim.not_proven"}};
inline constexpr Word claim_official{"claim.official"};

inline constexpr Word detail_answer{"detail.answer"};
inline constexpr Word detail_came_from{"detail.came_from"};
inline constexpr Word detail_chart{"detail.chart"};
inline constexpr Word detail_contradicts{"detail.contradicts"};
inline constexpr Word detail_critic{"detail.critic"};
inline constexpr Word detail_hide_answer{"detail.hide_answer"};
inline constexpr Word detail_includes{"detail.includes"};
inline constexpr Word detail_led_to{"detail.led_to"};
inline constexpr Word detail_next_is{"detail.next_is"};
inline constexpr Word detail_official{"detail.official"};
inline constexpr Word detail_only_person{"detail.only_person"};
inline constexpr Word detail_part_of{"detail.part_of"};
inline constexpr Word detail_people{"detail.people"};
inline constexpr Word detail_previous_is{"detail.previous_is"};
inline constexpr Word detail_question{"detail.question"};
inline constexpr Word detail_record{"detail.record"};
inline constexpr Word detail_related{"detail.related"};
inline constexpr Word detail_show_answer{"detail.show_answer"};
inline constexpr Word detail_sources{"detail.sources"};
inline constexpr Word detail_terms{"detail.terms"};

inline constexpr Word idle_countdown{"idle.countdown"};
inline constexpr Word idle_question{"idle.question"};
inline constexpr Word idle_still_here{"idle.still_here"};

inline constexpr Word list_count{"list.count"};

inline constexpr Word loading_share{"loading.share"};

inline constexpr Word masthead_both{"masthead.both"};
inline constexpr Word masthead_minutes{"masthead.minutes"};
inline constexpr Word masthead_or{"masthead.or"};
inline constexpr Word masthead_tour{"masthead.tour"};

inline constexpr Word menu_chosen{"menu.chosen"};

inline constexpr Word problems_count{"problems.count"};
inline constexpr Word problems_title{"problems.title"};

inline constexpr Word scene_after_view{"scene.after_view"};
inline constexpr Word scene_axis{"scene.axis"};
inline constexpr Word scene_before_view{"scene.before_view"};
inline constexpr Word scene_folded{"scene.folded"};
inline constexpr Word scene_lanes{"scene.lanes"};
inline constexpr Word scene_lanes_in_sight{"scene.lanes_in_sight"};
inline constexpr Word scene_minimap{"scene.minimap"};
inline constexpr Word scene_scroll_bar{"scene.scroll_bar"};
inline constexpr Word scene_selected{"scene.selected"};
inline constexpr Word scene_timeline{"scene.timeline"};
inline constexpr Word scene_timeline_keys{"scene.timeline_keys"};
inline constexpr Word scene_undated{"scene.undated"};
inline constexpr Word scene_undated_short{"scene.undated_short"};

// By StockTheme.
inline constexpr Word theme[] = {
    {"theme.day"}, {"theme.night"}, {"theme.contrast"}, {"theme.contrast_night"}};

inline constexpr Word tour_again{"tour.again"};
inline constexpr Word tour_back{"tour.back"};
inline constexpr Word tour_end_text{"tour.end_text"};
inline constexpr Word tour_end{"tour.end"};
inline constexpr Word tour_explore{"tour.explore"};
inline constexpr Word tour_leave{"tour.leave"};
inline constexpr Word tour_next{"tour.next"};
inline constexpr Word tour_place{"tour.place"};
inline constexpr Word tour_question_alone{"tour.question_alone"};
inline constexpr Word tour_question{"tour.question"};

}  // namespace vitrine::word
