// The words of dates in English, Russian, German, French and Spanish, as data.
//
// A row is a word or a phrase and what it says of a date. Words are compared without capitals and
// without the marks of Latin letters; the words of a phrase stand one blank apart, whatever dots,
// hyphens and apostrophes a writer puts between them: "v chr" is "v. Chr.", "j c" is "J.-C.".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vitrine {

enum class Sense : std::uint8_t {
    Month,    // value 1 … 12
    Season,   // value 21 … 24
    Weekday,  // says nothing that the date does not
    About,    // "circa"
    Perhaps,  // "probably"
    Bc,
    Ad,
    Century,
    Decade,  // "1920s", "années 1920"
    Early,
    Mid,
    Late,
    Half,  // "half": of which a number says the first or the second
    Quarter,
    Number,     // "first", "nineteenth": value
    Before,     // that date not included
    After,      // that date not included
    NotAfter,   // "by 1940"
    NotBefore,  // "1940 at the earliest"
    OrEarlier,  // after the date: "1940 or earlier"
    OrLater,
    Since,  // and still
    Until,  // the last day included
    Between,
    From,
    To,  // value 1: only between two dates, else a mere "at": "à", "au", "a", "al"
    And,
    Or,
    Present,   // "today"
    Unknown,   // "n.d."
    OldStyle,  // the Julian calendar
    NewStyle,
    Ordinal,  // "th", "-го"
    Filler,   // "of", "года"
};

struct SenseRow {
    std::string_view text;
    Sense sense;
    int value = 0;
};

// The tables, one a language. A word that means the same in two stands in the first of them alone.
std::span<const SenseRow> english_date_words();
std::span<const SenseRow> russian_date_words();
std::span<const SenseRow> german_date_words();
std::span<const SenseRow> french_date_words();
std::span<const SenseRow> spanish_date_words();

// All rows whose first word is `word`, the longest phrase first. The span never becomes invalid.
std::span<const SenseRow> rows_of_word(std::string_view word);

// All rows, in no order that matters.
std::span<const SenseRow> all_date_words();

// A Roman number of at most 39 from its small letters, also with the ordinal endings of French
// ("xixe") and with Cyrillic letters that look alike; 0 for any other word.
int roman_number(std::string_view word);

}  // namespace vitrine
