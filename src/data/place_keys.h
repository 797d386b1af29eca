// The keys of the words of the page on which milestones are put in their order; see word_keys.h for
// all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word place_after{"place.after"};
inline constexpr Word place_again{"place.again"};
inline constexpr Word place_all{"place.all"};
inline constexpr Word place_before{"place.before"};
inline constexpr Word place_between{"place.between"};
inline constexpr Word place_card{"place.card"};
inline constexpr Word place_close{"place.close"};
inline constexpr Word place_earlier{"place.earlier"};
inline constexpr Word place_end{"place.end"};
inline constexpr Word place_fair{"place.fair"};
inline constexpr Word place_fair_about{"place.fair_about"};
inline constexpr Word place_fair_either{"place.fair_either"};
inline constexpr Word place_fair_period{"place.fair_period"};
inline constexpr Word place_fair_text{"place.fair_text"};
inline constexpr Word place_here{"place.here"};
inline constexpr Word place_hint{"place.hint"};
inline constexpr Word place_hint_read{"place.hint_read"};
inline constexpr Word place_how{"place.how"};
inline constexpr Word place_how_title{"place.how_title"};
inline constexpr Word place_in_hand{"place.in_hand"};
inline constexpr Word place_later{"place.later"};
inline constexpr Word place_next{"place.next"};
inline constexpr Word place_nothing{"place.nothing"};
inline constexpr Word place_of{"place.of"};
inline constexpr Word place_open{"place.open"};
inline constexpr Word place_open_one{"place.open_one"};
inline constexpr Word place_put{"place.put"};
inline constexpr Word place_record{"place.record"};
inline constexpr Word place_result{"place.result"};
inline constexpr Word place_right{"place.right"};
inline constexpr Word place_score{"place.score"};
inline constexpr Word place_skip{"place.skip"};
inline constexpr Word place_tab{"place.tab"};
inline constexpr Word place_title{"place.title"};
inline constexpr Word place_to_place{"place.to_place"};
inline constexpr Word place_too_early{"place.too_early"};
inline constexpr Word place_too_late{"place.too_late"};
inline constexpr Word place_tour{"place.tour"};
inline constexpr Word place_unseen{"place.unseen"};
inline constexpr Word place_when{"place.when"};
inline constexpr Word place_you{"place.you"};

inline constexpr Word help_place{"help.place"};
inline constexpr Word help_place_ends{"help.place_ends"};
inline constexpr Word help_place_gap{"help.place_gap"};
inline constexpr Word help_place_put{"help.place_put"};
inline constexpr Word help_place_skip{"help.place_skip"};

}  // namespace vitrine::word
