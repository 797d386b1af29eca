// The keys of the words of the page on what is said and what is known, and of what says how
// something is known; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word evidence_also{"evidence.also"};
inline constexpr Word evidence_both{"evidence.both"};
inline constexpr Word evidence_changes{"evidence.changes"};
inline constexpr Word evidence_claim{"evidence.claim"};
inline constexpr Word evidence_claim_sure{"evidence.claim_sure"};
inline constexpr Word evidence_close{"evidence.close"};
inline constexpr Word evidence_confidence{"evidence.confidence"};
inline constexpr Word evidence_contrast_of{"evidence.contrast_of"};
inline constexpr Word evidence_contrasts{"evidence.contrasts"};
inline constexpr Word evidence_date{"evidence.date"};
inline constexpr Word evidence_dispute_of{"evidence.dispute_of"};
inline constexpr Word evidence_disputed{"evidence.disputed"};
inline constexpr Word evidence_disputes{"evidence.disputes"};
inline constexpr Word evidence_full{"evidence.full"};
inline constexpr Word evidence_full_dispute{"evidence.full_dispute"};
inline constexpr Word evidence_how{"evidence.how"};
inline constexpr Word evidence_how_far{"evidence.how_far"};
inline constexpr Word evidence_index{"evidence.index"};
inline constexpr Word evidence_more{"evidence.more"};
inline constexpr Word evidence_more_sources{"evidence.more_sources"};
inline constexpr Word evidence_next{"evidence.next"};
inline constexpr Word evidence_no_source{"evidence.no_source"};
inline constexpr Word evidence_official_only{"evidence.official_only"};
inline constexpr Word evidence_others{"evidence.others"};
// By FigureKind.
inline constexpr Word evidence_point[] = {
    {"evidence.point.official"},      {"evidence.point.historian"},  {"evidence.point.claim"},
    {"evidence.point.encyclopaedia"}, {"evidence.point.secondary"},  {"evidence.point.blog"},
    {"evidence.point.derived"},       {"evidence.point.unverified"},
};
inline constexpr Word evidence_previous{"evidence.previous"};
inline constexpr Word evidence_record_only{"evidence.record_only"};
inline constexpr Word evidence_row_empty{"evidence.row_empty"};
inline constexpr Word evidence_row_stays{"evidence.row_stays"};
inline constexpr Word evidence_said{"evidence.said"};
inline constexpr Word evidence_sides{"evidence.sides"};
inline constexpr Word evidence_sources{"evidence.sources"};
inline constexpr Word evidence_stands{"evidence.stands"};
// By Sureness.
inline constexpr Word evidence_sure[] = {
    {"evidence.sure.undated"},      {"evidence.sure.one_of_two"},  {"evidence.sure.within"},
    {"evidence.sure.uncertain"},    {"evidence.sure.approximate"}, {"evidence.sure.no_beginning"},
    {"evidence.sure.no_end"},       {"evidence.sure.day"},         {"evidence.sure.month"},
    {"evidence.sure.part_of_year"}, {"evidence.sure.year"},        {"evidence.sure.roughly"},
};
inline constexpr Word evidence_tab{"evidence.tab"};
// By Trust.
inline constexpr Word evidence_trust[] = {
    {"evidence.trust.low"},         {"evidence.trust.low_medium"}, {"evidence.trust.medium"},
    {"evidence.trust.medium_high"}, {"evidence.trust.high"},
};
inline constexpr Word evidence_unchecked{"evidence.unchecked"};
inline constexpr Word evidence_versions{"evidence.versions"};

}  // namespace vitrine::word
