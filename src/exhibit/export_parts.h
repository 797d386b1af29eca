// What both exports need: how much of a date can be said in numbers, and which picture or film a
// milestone has. Used by the exports only.
#pragma once

#include "data/words.h"
#include "exhibit/exhibit.h"

#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

// A date in numbers. Years are counted as people do, without a year 0: -44 is 44 BC. A part that is
// 0 is not known.
struct NumberedDate {
    std::int64_t year = 0;
    int month = 0;
    int day = 0;
};

// The known ends of a date, with as much of each as is known. A date that is no interval has only a
// start. One whose start is open or unknown has only an end.
struct NumberedEnds {
    std::optional<NumberedDate> start;
    std::optional<NumberedDate> end;
    bool say_all = false;  // the numbers say neither more nor less than the date
};
NumberedEnds numbered(const Date& date);

// The first picture of a milestone, or else the first picture or film on the web among its sources.
struct ExportedMedium {
    std::string_view url;
    TextId caption{};
    TextId credit{};
    TextId alt{};
    std::string_view title;  // of a source: used as the caption
    TextId note{};           // of a source: the first line is the credit, the rest the description
    std::optional<SourceId> source;
};
std::optional<ExportedMedium> medium_of(const Exhibit& exhibit, const Milestone& milestone);

// The first line of a text, and all lines after it. Without the newline between them.
std::string_view first_line(std::string_view text);
std::string_view later_lines(std::string_view text);

}  // namespace vitrine
