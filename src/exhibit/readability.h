// How easily the first layers of an exhibit read: the summaries that open a milestone's panel.
//
// Two published formulas, both of sentence and word length alone. Flesch–Kincaid gives the school
// grade that a reader of English needs; its syllables mean nothing elsewhere. LIX counts letters
// instead and was made to be used across languages; it is the measure for all others.
#pragma once

#include "data/json.h"
#include "exhibit/exhibit.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vitrine {

// What a first layer should keep to, and what the median of all of them should.
constexpr std::size_t fewest_words = 30;
constexpr std::size_t most_words = 70;
constexpr std::size_t longest_sentence = 25;  // in words
constexpr double hardest_grade = 9;
// Where Björnsson's "medium", the language of newspapers, ends.
constexpr double hardest_lix = 50;

struct TextMeasures {
    std::size_t words = 0;
    std::size_t sentences = 0;
    std::size_t longest = 0;     // sentence, in words
    std::size_t long_words = 0;  // of more than six letters
    std::size_t syllables = 0;   // as English has them, estimated from its spelling
};

// Words are what stands between blanks and holds a letter or a digit. A full stop ends no sentence
// behind an initial, behind a number of one or two digits (German and others write "18. März" so),
// or before a small letter.
TextMeasures measures_of(std::string_view text);

// 0.39 words/sentence + 11.8 syllables/word − 15.59: Kincaid, Fishburne, Rogers and Chissom,
// "Derivation of new readability formulas", Naval Technical Training Command, Research Branch
// Report 8-75, 1975. 0 of a text without words.
double flesch_kincaid(const TextMeasures& text);

// words/sentence + long words in a hundred: Björnsson, "Läsbarhet", Stockholm 1968.
double lix(const TextMeasures& text);

// The first layers in one language.
struct ReadingLevel {
    std::size_t texts = 0;  // that are there in this language; all else is 0 if none is
    std::size_t least = 0;  // words
    std::size_t median = 0;
    std::size_t most = 0;
    std::size_t fitting = 0;  // texts of fewest_words to most_words
    std::size_t longest = 0;  // sentence of them all, in words
    double grade = 0;         // median of Flesch–Kincaid
    double lix = 0;           // median
};

ReadingLevel reading_level(const Exhibit& exhibit, LanguageId language);

// Whether Flesch–Kincaid is the measure of this language, or else LIX.
bool has_grades(std::string_view language);

// Warnings, by place, of each first layer and each language beyond the limits. `json` is the file
// that `exhibit` was read from.
std::vector<Problem> reading_problems(const Exhibit& exhibit, const Json& json);

}  // namespace vitrine
