// The keys of the program's own words. A test checks that each words file has every key here and
// no other, so a word is added here first. Those of dates are in date_keys.h, those of the help in
// help_keys.h.
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
inline constexpr Word bar_text_size{"bar.text_size"};
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

inline constexpr Word find_all_words{"find.all_words"};
inline constexpr Word find_and_more{"find.and_more"};
inline constexpr Word find_begin_in{"find.begin_in"};
inline constexpr Word find_clear{"find.clear"};
inline constexpr Word find_dates{"find.dates"};
inline constexpr Word find_did_you_mean{"find.did_you_mean"};
inline constexpr Word find_figures{"find.figures"};
// By FoundIn, without what needs no word.
inline constexpr Word find_in[] = {
    {"find.in.person"},  {"find.in.term"},     {"find.in.figure"}, {"find.in.note"},
    {"find.in.dispute"}, {"find.in.contrast"}, {"find.in.source"}};
inline constexpr Word find_in_milestones{"find.in_milestones"};
inline constexpr Word find_lane{"find.lane"};
inline constexpr Word find_lane_none{"find.lane_none"};
inline constexpr Word find_lane_of{"find.lane_of"};
inline constexpr Word find_left_out{"find.left_out"};
inline constexpr Word find_milestones{"find.milestones"};
inline constexpr Word find_more{"find.more"};
inline constexpr Word find_next{"find.next"};
inline constexpr Word find_nothing{"find.nothing"};
inline constexpr Word find_nothing_all{"find.nothing_all"};
inline constexpr Word find_people{"find.people"};
inline constexpr Word find_reading{"find.reading"};
inline constexpr Word find_sources{"find.sources"};
inline constexpr Word find_terms{"find.terms"};
inline constexpr Word find_title{"find.title"};
inline constexpr Word find_without{"find.without"};

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
inline constexpr Word scene_minimap{"scene.minimap"};
inline constexpr Word scene_selected{"scene.selected"};

// By StockTheme.
inline constexpr Word theme[] = {{"theme.day"}, {"theme.night"}, {"theme.contrast"}};

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
