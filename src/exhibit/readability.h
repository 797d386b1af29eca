// Measures how easy the first layers of an exhibit are to read. A first layer is the summary that
// stands at the top of a milestone's panel.
//
// Two published formulas are used. Both look only at the lengths of sentences and words.
// Flesch–Kincaid gives the school grade that a reader of English needs. It counts syllables, which
// means nothing in other languages. These are measured by LIX, which counts letters instead and was
// made to be used across languages.
#pragma once

#include "data/json.h"
#include "exhibit/exhibit.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vitrine {

// The limits for each first layer.
constexpr std::size_t fewest_words = 30;
constexpr std::size_t most_words = 70;
constexpr std::size_t longest_sentence = 25;  // in words
// The limits for the median of all first layers in one language. A LIX of 50 is where Björnsson's
// "medium", the language of newspapers, ends.
constexpr double hardest_grade = 9;
constexpr double hardest_lix = 50;

struct TextMeasures {
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t longest = 0;     // words in the longest sentence
    std::size_t long_words = 0;  // words of more than six letters
    std::size_t syllables = 0;   // estimated by the rules of English spelling
};

// Measures a text. A word is what stands between blanks and has a letter or a digit. A full stop
// does not end a sentence after an initial, after a number of one or two digits (as in German
// "18. März"), or before a small letter.
TextMeasures measures_of(std::string_view text);

// Flesch–Kincaid grade: 0.39 words/sentence + 11.8 syllables/word − 15.59. Kincaid, Fishburne,
// Rogers and Chissom, "Derivation of new readability formulas", Naval Technical Training Command,
// Research Branch Report 8-75, 1975. 0 for a text without words.
double flesch_kincaid(const TextMeasures& text);

// LIX: words/sentence + long words in a hundred. Björnsson, "Läsbarhet", Stockholm 1968. 0 for a
// text without words.
double lix(const TextMeasures& text);

// The measures of all first layers in one language.
struct ReadingLevel {
    std::size_t texts = 0;  // how many there are in this language; if none, all else is 0
    std::size_t least = 0;  // words in the shortest text
    std::size_t median = 0;
    std::size_t most = 0;
    std::size_t fitting = 0;  // how many texts have fewest_words to most_words
    std::size_t longest = 0;  // words in the longest sentence of all texts
    double grade = 0;         // median of Flesch–Kincaid
    double lix = 0;           // median of LIX
};

// Measures the summaries of all milestones in one language. Fallbacks are not counted.
ReadingLevel reading_level(const Exhibit& exhibit, LanguageId language);

// Whether this language is measured by Flesch–Kincaid; if not, it is by LIX.
bool has_grades(std::string_view language);

// Warns of each first layer and each language beyond the limits; sorted by place. `json` is the
// file that `exhibit` was read from.
std::vector<Problem> reading_problems(const Exhibit& exhibit, const Json& json);

}  // namespace vitrine
