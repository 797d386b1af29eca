// The keys of the words of the page that cuts through time; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word cut_after{"cut.after"};
inline constexpr Word cut_before{"cut.before"};
inline constexpr Word cut_begun{"cut.begun"};
inline constexpr Word cut_begun_count{"cut.begun_count"};
inline constexpr Word cut_change_next{"cut.change_next"};
inline constexpr Word cut_change_previous{"cut.change_previous"};
inline constexpr Word cut_close{"cut.close"};
inline constexpr Word cut_date{"cut.date"};
inline constexpr Word cut_days_apart{"cut.days_apart"};
inline constexpr Word cut_earlier{"cut.earlier"};
inline constexpr Word cut_ended{"cut.ended"};
inline constexpr Word cut_ended_count{"cut.ended_count"};
inline constexpr Word cut_enter{"cut.enter"};
inline constexpr Word cut_fewer{"cut.fewer"};
inline constexpr Word cut_going_on{"cut.going_on"};
inline constexpr Word cut_later{"cut.later"};
inline constexpr Word cut_months_apart{"cut.months_apart"};
inline constexpr Word cut_more{"cut.more"};
inline constexpr Word cut_name{"cut.name"};
inline constexpr Word cut_nothing{"cut.nothing"};
inline constexpr Word cut_open{"cut.open"};
inline constexpr Word cut_perhaps{"cut.perhaps"};
inline constexpr Word cut_pin{"cut.pin"};
inline constexpr Word cut_pinned{"cut.pinned"};
inline constexpr Word cut_same_moment{"cut.same_moment"};
inline constexpr Word cut_tab{"cut.tab"};
inline constexpr Word cut_unknown{"cut.unknown"};
inline constexpr Word cut_unpin{"cut.unpin"};
inline constexpr Word cut_years_apart{"cut.years_apart"};

inline constexpr Word help_cut_change{"help.cut_change"};
inline constexpr Word help_cut_date{"help.cut_date"};
inline constexpr Word help_cut_long{"help.cut_long"};
inline constexpr Word help_cut_pin{"help.cut_pin"};
inline constexpr Word help_cut_step{"help.cut_step"};
inline constexpr Word help_meanwhile{"help.meanwhile"};

}  // namespace vitrine::word
