// The keys of the words of the pages of people, terms, figures and sources; see word_keys.h for all
// others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word life_aged{"life.aged"};
inline constexpr Word life_born{"life.born"};
inline constexpr Word life_died_aged{"life.died_aged"};
inline constexpr Word life_died{"life.died"};
inline constexpr Word life_disputed{"life.disputed"};
inline constexpr Word life_note{"life.note"};

inline constexpr Word thing_back{"thing.back"};
inline constexpr Word thing_back_to{"thing.back_to"};
inline constexpr Word thing_beside{"thing.beside"};
inline constexpr Word thing_disputed{"thing.disputed"};
inline constexpr Word thing_forward{"thing.forward"};
inline constexpr Word thing_forward_to{"thing.forward_to"};
inline constexpr Word thing_here{"thing.here"};
inline constexpr Word thing_in_milestones{"thing.in_milestones"};
// By FoundKind.
inline constexpr Word thing_kind[] = {{"thing.kind.milestone"},
                                      {"thing.kind.person"},
                                      {"thing.kind.term"},
                                      {"thing.kind.figure"},
                                      {"thing.kind.source"}};
inline constexpr Word thing_more{"thing.more"};
inline constexpr Word thing_sources{"thing.sources"};
inline constexpr Word thing_stations{"thing.stations"};
inline constexpr Word thing_together{"thing.together"};
inline constexpr Word thing_took_part{"thing.took_part"};

}  // namespace vitrine::word
