// The keys of the words of the filter and of the search; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word filter_all{"filter.all"};
inline constexpr Word filter_claims{"filter.claims"};
inline constexpr Word filter_confidence[] = {{"filter.confidence.unstated"},
                                             {"filter.confidence.low"},
                                             {"filter.confidence.medium"},
                                             {"filter.confidence.high"}};
inline constexpr Word filter_confidences{"filter.confidences"};
inline constexpr Word filter_eras{"filter.eras"};
inline constexpr Word filter_hidden{"filter.hidden"};
inline constexpr Word filter_kind[] = {
    {"filter.kind.milestone"}, {"filter.kind.period"}, {"filter.kind.note"}};
inline constexpr Word filter_kinds{"filter.kinds"};
inline constexpr Word filter_lanes{"filter.lanes"};
inline constexpr Word filter_people{"filter.people"};
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
inline constexpr Word find_in[] = {{"find.in.person"}, {"find.in.term"},    {"find.in.figure"},
                                   {"find.in.note"},   {"find.in.dispute"}, {"find.in.contrast"},
                                   {"find.in.source"}};
inline constexpr Word find_in_milestones{"find.in_milestones"};
inline constexpr Word find_lane{"find.lane"};
inline constexpr Word find_lane_none{"find.lane_none"};
inline constexpr Word find_lane_of{"find.lane_of"};
inline constexpr Word find_left_out{"find.left_out"};
inline constexpr Word find_milestones{"find.milestones"};
inline constexpr Word find_more{"find.more"};
inline constexpr Word find_never_that_day{"find.never_that_day"};
inline constexpr Word find_next{"find.next"};
inline constexpr Word find_no_such_day{"find.no_such_day"};
inline constexpr Word find_nothing{"find.nothing"};
inline constexpr Word find_nothing_all{"find.nothing_all"};
inline constexpr Word find_people{"find.people"};
inline constexpr Word find_reading{"find.reading"};
inline constexpr Word find_sources{"find.sources"};
inline constexpr Word find_terms{"find.terms"};
inline constexpr Word find_title{"find.title"};
inline constexpr Word find_without{"find.without"};

}  // namespace vitrine::word
