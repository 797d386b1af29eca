// The keys of the words for dates; see word_keys.h for all others.
//
// Keys with a number or a name at the end stand together in an array, in the order in which the
// code counts them. Which values a pattern gets is said where it is used, in date/wording.cpp and
// date/wording_part.cpp.
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
    {"season.spring"}, {"season.summer"}, {"season.autumn"}, {"season.winter"}};

inline constexpr Word season_genitive[] = {{"season.genitive.spring"},
                                           {"season.genitive.summer"},
                                           {"season.genitive.autumn"},
                                           {"season.genitive.winter"}};

inline constexpr Word date_about{"date.about"};
inline constexpr Word date_ad{"date.ad"};
inline constexpr Word date_and{"date.and"};
inline constexpr Word date_and_earlier{"date.and_earlier"};
inline constexpr Word date_and_later{"date.and_later"};
inline constexpr Word date_around{"date.around"};
inline constexpr Word date_bc{"date.bc"};
inline constexpr Word date_between{"date.between"};
inline constexpr Word date_by{"date.by"};
inline constexpr Word date_by_about{"date.by_about"};
inline constexpr Word date_by_about_day{"date.by_about_day"};
inline constexpr Word date_by_day{"date.by_day"};
inline constexpr Word date_centuries{"date.centuries"};
inline constexpr Word date_century{"date.century"};
inline constexpr Word date_century_genitive{"date.century.genitive"};
inline constexpr Word date_day{"date.day"};
inline constexpr Word date_day_alone{"date.day_alone"};
inline constexpr Word date_day_and_month{"date.day_and_month"};
inline constexpr Word date_day_unknown{"date.day_unknown"};
inline constexpr Word date_decade{"date.decade"};
inline constexpr Word date_decade_genitive{"date.decade.genitive"};
inline constexpr Word date_decades{"date.decades"};
inline constexpr Word date_each_day{"date.each.day"};
inline constexpr Word date_each_month{"date.each.month"};
inline constexpr Word date_each_other{"date.each.other"};
inline constexpr Word date_each_year{"date.each.year"};
inline constexpr Word date_from{"date.from"};
inline constexpr Word date_from_about{"date.from_about"};
inline constexpr Word date_from_about_day_on{"date.from_about_day_on"};
inline constexpr Word date_from_about_then_on{"date.from_about_then_on"};
inline constexpr Word date_from_day_on{"date.from_day_on"};
inline constexpr Word date_from_then_on{"date.from_then_on"};
inline constexpr Word date_julian{"date.julian"};
inline constexpr Word date_julian_after_note{"date.julian.after_note"};
inline constexpr Word date_julian_alone{"date.julian.alone"};
inline constexpr Word date_julian_day_one_month{"date.julian.day.one_month"};
inline constexpr Word date_julian_day_one_year{"date.julian.day.one_year"};
inline constexpr Word date_julian_day_two_years{"date.julian.day.two_years"};
inline constexpr Word date_julian_days{"date.julian.days"};
inline constexpr Word date_list{"date.list"};
inline constexpr Word date_millennium{"date.millennium"};
inline constexpr Word date_millennium_genitive{"date.millennium.genitive"};
inline constexpr Word date_month{"date.month"};
inline constexpr Word date_month_and_day_unknown{"date.month_and_day_unknown"};
inline constexpr Word date_month_unknown{"date.month_unknown"};
inline constexpr Word date_note{"date.note"};
inline constexpr Word date_note_approximate{"date.note.approximate"};
inline constexpr Word date_note_both{"date.note.both"};
inline constexpr Word date_note_uncertain{"date.note.uncertain"};
inline constexpr Word date_noun_day{"date.noun.day"};
inline constexpr Word date_noun_half{"date.noun.half"};
inline constexpr Word date_noun_month{"date.noun.month"};
inline constexpr Word date_noun_quarter{"date.noun.quarter"};
inline constexpr Word date_noun_season{"date.noun.season"};
inline constexpr Word date_noun_year{"date.noun.year"};
inline constexpr Word date_one_of{"date.one_of"};
inline constexpr Word date_or{"date.or"};
inline constexpr Word date_or_earlier{"date.or_earlier"};
inline constexpr Word date_or_later{"date.or_later"};
inline constexpr Word date_possibly{"date.possibly"};
inline constexpr Word date_possibly_alone{"date.possibly.alone"};
inline constexpr Word date_range{"date.range"};
inline constexpr Word date_roughly{"date.roughly"};
inline constexpr Word date_season{"date.season"};
inline constexpr Word date_share_of_year{"date.share_of_year"};
inline constexpr Word date_span{"date.span"};
inline constexpr Word date_uncertain{"date.uncertain"};
inline constexpr Word date_undated{"date.undated"};
inline constexpr Word date_unknown_end{"date.unknown_end"};
inline constexpr Word date_until{"date.until"};
inline constexpr Word date_until_about{"date.until_about"};
inline constexpr Word date_until_about_day{"date.until_about_day"};
inline constexpr Word date_until_day{"date.until_day"};
inline constexpr Word date_winter{"date.winter"};
inline constexpr Word date_year_of{"date.year_of"};

inline constexpr Word date_half[] = {{"date.half.1"}, {"date.half.2"}};
inline constexpr Word date_half_genitive[] = {{"date.half.genitive.1"}, {"date.half.genitive.2"}};

inline constexpr Word date_ordinal[] = {
    {"date.ordinal.one"},
    {"date.ordinal.two"},
    {"date.ordinal.few"},
    {"date.ordinal.other"},
};

inline constexpr Word date_quarter[] = {
    {"date.quarter.1"},
    {"date.quarter.2"},
    {"date.quarter.3"},
    {"date.quarter.4"},
};

inline constexpr Word date_quarter_genitive[] = {
    {"date.quarter.genitive.1"},
    {"date.quarter.genitive.2"},
    {"date.quarter.genitive.3"},
    {"date.quarter.genitive.4"},
};
inline constexpr Word date_third[] = {
    {"date.third.1"},
    {"date.third.2"},
    {"date.third.3"},
};
inline constexpr Word date_third_genitive[] = {
    {"date.third.genitive.1"},
    {"date.third.genitive.2"},
    {"date.third.genitive.3"},
};

}  // namespace vitrine::word
