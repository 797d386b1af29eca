// What both exports do: how much of a date the numbers of other programs may say, and which picture
// or film a milestone has. Used by the exports only.
#pragma once

#include "data/words.h"
#include "exhibit/exhibit.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// A date in numbers, counted as people do, without a year 0: -44 is 44 BC. What is 0 is not known.
struct NumberedDate {
    std::int64_t year = 0;
    int month = 0;
    int day = 0;
};

// The known ends of a date, as much of each as is known. A date without an end of its own has a
// start alone; one that is open or unknown at its start has only an end.
struct NumberedEnds {
    std::optional<NumberedDate> start;
    std::optional<NumberedDate> end;
    bool say_all = false;  // the numbers mean neither more nor less than the date
};
NumberedEnds numbered(const Date& date);

// The picture that stands beside a milestone, or the picture or film on the web among its sources.
struct ExportedMedium {
    std::string_view url;
    TextId caption{};
    TextId credit{};
    TextId alt{};
    std::string_view title;  // of a source: its caption
    TextId note{};           // of a source: its credit, and its description in the lines after
    std::optional<SourceId> source;
};
std::optional<ExportedMedium> medium_of(const Exhibit& exhibit, const Milestone& milestone);

// The first line of a text and all after it.
std::string_view first_line(std::string_view text);
std::string_view later_lines(std::string_view text);

}  // namespace vitrine
