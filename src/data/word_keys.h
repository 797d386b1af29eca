// The keys of the program's own words. A test wants every key here in each words file, and no other
// key there: a word is added here first.
//
// Groups and the keys in them are sorted. Keys with a number or a name at the end stand together in
// an array, in the order in which the code counts them.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word date_about{"date.about"};
inline constexpr Word date_ad{"date.ad"};
inline constexpr Word date_bc{"date.bc"};
inline constexpr Word date_century{"date.century"};
inline constexpr Word date_century_genitive{"date.century.genitive"};
inline constexpr Word date_day{"date.day"};
inline constexpr Word date_day_and_month{"date.day_and_month"};
inline constexpr Word date_day_unknown{"date.day_unknown"};
inline constexpr Word date_decade{"date.decade"};
inline constexpr Word date_decade_bc{"date.decade.bc"};
inline constexpr Word date_decade_genitive{"date.decade.genitive"};
inline constexpr Word date_from{"date.from"};
inline constexpr Word date_from_about{"date.from_about"};
inline constexpr Word date_millennium{"date.millennium"};
inline constexpr Word date_millennium_genitive{"date.millennium.genitive"};
inline constexpr Word date_month{"date.month"};
inline constexpr Word date_month_unknown{"date.month_unknown"};
inline constexpr Word date_one_of{"date.one_of"};
inline constexpr Word date_one_of_years{"date.one_of_years"};
inline constexpr Word date_or{"date.or"};
inline constexpr Word date_possibly{"date.possibly"};
inline constexpr Word date_probably_about{"date.probably_about"};
inline constexpr Word date_season{"date.season"};
inline constexpr Word date_span{"date.span"};
inline constexpr Word date_unknown_end{"date.unknown_end"};
inline constexpr Word date_until{"date.until"};
inline constexpr Word date_until_about{"date.until_about"};

inline constexpr Word date_ordinal[] = {
    {"date.ordinal.one"},
    {"date.ordinal.two"},
    {"date.ordinal.few"},
    {"date.ordinal.other"},
};

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

}  // namespace vitrine::word
