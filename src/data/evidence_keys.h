// The keys of the words of the page on what is said and what is known, and of what says how
// something is known; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word evidence_also{"evidence.also"};
inline constexpr Word evidence_both{"evidence.both"};
inline constexpr Word evidence_changes{"evidence.changes"};
inline constexpr Word evidence_close{"evidence.close"};
inline constexpr Word evidence_contrast_of{"evidence.contrast_of"};
inline constexpr Word evidence_contrasts{"evidence.contrasts"};
inline constexpr Word evidence_dispute_of{"evidence.dispute_of"};
inline constexpr Word evidence_disputed{"evidence.disputed"};
inline constexpr Word evidence_disputes{"evidence.disputes"};
inline constexpr Word evidence_full{"evidence.full"};
inline constexpr Word evidence_full_dispute{"evidence.full_dispute"};
inline constexpr Word evidence_how{"evidence.how"};
inline constexpr Word evidence_how_far{"evidence.how_far"};
inline constexpr Word evidence_index{"evidence.index"};
inline constexpr Word evidence_more{"evidence.more"};
inline constexpr Word evidence_next{"evidence.next"};
inline constexpr Word evidence_official_only{"evidence.official_only"};
inline constexpr Word evidence_others{"evidence.others"};
inline constexpr Word evidence_previous{"evidence.previous"};
inline constexpr Word evidence_record_only{"evidence.record_only"};
inline constexpr Word evidence_said{"evidence.said"};
inline constexpr Word evidence_sides{"evidence.sides"};
inline constexpr Word evidence_sources{"evidence.sources"};
inline constexpr Word evidence_stands{"evidence.stands"};
inline constexpr Word evidence_tab{"evidence.tab"};
// By Trust.
inline constexpr Word evidence_trust[] = {
    {"evidence.trust.low"},         {"evidence.trust.low_medium"}, {"evidence.trust.medium"},
    {"evidence.trust.medium_high"}, {"evidence.trust.high"},
};
inline constexpr Word evidence_versions{"evidence.versions"};

}  // namespace vitrine::word
