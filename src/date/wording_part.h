// One end of a date in words: "30 July 1920", "about March 1926", "XIX век".
//
// The pieces from which worded() makes its sentence. How much of a part is said, and in which case,
// depends on what stands around it.
#pragma once

#include "data/words.h"
#include "date/edtf.h"

#include <string>

namespace vitrine {

// Our patterns need two of the Russian cases: "март", but "до марта" and "12 марта".
enum class Case : std::uint8_t { Nominative, Genitive };

// How much is said after a part's first word. What both ends of a range share is said once.
enum class Tail : std::uint8_t {
    EraToo,   // "AD 14", where an end of the range is BC
    Full,     // "30 July 1920", "44 BC", "AD 14"
    NoEra,    // "44" of "44 – 40 BC"
    NoYear,   // "30 July" of "30 July – 20 August 1920"
    DayOnly,  // "3" of "3 – 12 March 1923"
};

// Where a part stands, which decides how its doubts are said.
enum class Stance : std::uint8_t {
    Alone,    // "possibly 1922", "about 1922"
    Listed,   // "1922 (uncertain) or 1925": the doubt is not about what follows
    Between,  // "between about 1922 and 1925": a preposition stands before it
};

// In whose words, and how the days of the Julian calendar are said there.
struct Speaker {
    enum class Days : std::uint8_t {
        Plain,     // "25 October 1917": a Gregorian date
        OldAlone,  // "25 October 1917 (Old Style), 7 November 1917"
        OldAmong,  // "25 October (7 November) 1917"
    };
    const Words& words;
    Days days = Days::Plain;
};

bool has_day(const DatePart& part);

// "19th" and "XIX": as the language counts centuries.
std::string ordinal_said(std::int64_t number, const Words& words);

// "44 BC", "1926". Tail::Full leaves out the era of a small year, as on an axis.
std::string year_said(std::int64_t year, Tail tail, const Words& words);

// `part` without its doubts.
std::string said(const DatePart& part, Case grammar, Tail tail, const Speaker& speaker);

// `part` with its doubts. `grammar` is the case if it has none.
std::string doubted(const DatePart& part, Case grammar, Tail tail, Stance stance,
                    const Speaker& speaker);

// `text`, and which components of `part` are in doubt, if only some are.
std::string with_note(std::string text, const DatePart& part, const Words& words);

// "1940 года" where Russian wants the word after a number: "не позднее 1940 года".
std::string limit_said(const DatePart& part, const Speaker& speaker);

}  // namespace vitrine
