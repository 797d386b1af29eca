// A Date in the words of a language: 'about 1926', 'около 1926', 'until 1936', '30 July 1920'.
#pragma once

#include "data/words.h"
#include "date/edtf.h"

#include <string>

namespace vitrine {

// For cards, panels and read-aloud: as precise and as doubtful as the date is. Needs only the
// words "date.…", "month.…" and "season.…". Never empty.
std::string worded(const Date& date, const Words& words);

// "March 1926" for axis headings and "12 March 1926" for days, in the order of the language.
std::string worded_month(std::int64_t year, int month, const Words& words);
std::string worded_day(Day day, const Words& words);

// "1926", "44 BC".
std::string worded_year(std::int64_t year, const Words& words);

}  // namespace vitrine
