// The keys of the words on printed pages; see word_keys.h for all others.
#pragma once

#include "data/words.h"

namespace vitrine::word {

inline constexpr Word paper_class{"paper.class"};
inline constexpr Word paper_critic{"paper.critic"};
inline constexpr Word paper_cut_how{"paper.cut_how"};
inline constexpr Word paper_cut_title{"paper.cut_title"};
inline constexpr Word paper_date{"paper.date"};
inline constexpr Word paper_drawn_from{"paper.drawn_from"};
inline constexpr Word paper_glue{"paper.glue"};
inline constexpr Word paper_handout{"paper.handout"};
inline constexpr Word paper_key_for{"paper.key_for"};
inline constexpr Word paper_key_title{"paper.key_title"};
inline constexpr Word paper_letters{"paper.letters"};
inline constexpr Word paper_line_how{"paper.line_how"};
inline constexpr Word paper_line_title{"paper.line_title"};
inline constexpr Word paper_name{"paper.name"};
inline constexpr Word paper_official{"paper.official"};
inline constexpr Word paper_page_of{"paper.page_of"};
inline constexpr Word paper_record{"paper.record"};
inline constexpr Word paper_says_how{"paper.says_how"};
inline constexpr Word paper_says_title{"paper.says_title"};
inline constexpr Word paper_shuffled{"paper.shuffled"};
inline constexpr Word paper_sources{"paper.sources"};
inline constexpr Word paper_sources_are{"paper.sources_are"};
inline constexpr Word paper_think_title{"paper.think_title"};
inline constexpr Word paper_tile_in_rows{"paper.tile_in_rows"};
inline constexpr Word paper_tile_of{"paper.tile_of"};
inline constexpr Word paper_worksheet{"paper.worksheet"};

}  // namespace vitrine::word
