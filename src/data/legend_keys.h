// The keys of the words for the legend: what the signs of the timeline mean.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word legend_about{"legend.about"};
inline constexpr Word legend_assessment{"legend.assessment"};
inline constexpr Word legend_day{"legend.day"};
inline constexpr Word legend_disputed{"legend.disputed"};
inline constexpr Word legend_doubtful_mark{"legend.doubtful_mark"};
inline constexpr Word legend_each_of{"legend.each_of"};
inline constexpr Word legend_goes_on{"legend.goes_on"};
inline constexpr Word legend_lasting{"legend.lasting"};
inline constexpr Word legend_official{"legend.official"};
inline constexpr Word legend_one_of{"legend.one_of"};
inline constexpr Word legend_open{"legend.open"};
inline constexpr Word legend_some_day{"legend.some_day"};
inline constexpr Word legend_ticks{"legend.ticks"};
inline constexpr Word legend_title{"legend.title"};
inline constexpr Word legend_uncertain{"legend.uncertain"};
inline constexpr Word legend_unproven{"legend.unproven"};
inline constexpr Word legend_vague_ends{"legend.vague_ends"};
inline constexpr Word legend_vague_mark{"legend.vague_mark"};

}  // namespace vitrine::word
