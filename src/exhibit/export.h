// An exhibit in the files of other programs: a table for spreadsheets, and JSON for TimelineJS.
//
// Both are what those programs read, with more beside it, so that importing them again keeps every
// milestone with its date, its note, lane, kind, weight, claim, pictures, sources and texts in all
// languages. Where the numbers of those programs would say more or less than is known, the date
// stands in words beside them.
#pragma once

#include "data/words.h"
#include "exhibit/exhibit.h"

#include <string>
#include <vector>

namespace vitrine {

// RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.
// Dates are worded by `words`, which should be of the exhibit's first language.
std::string export_csv(const Exhibit& exhibit, const Words& words);

std::string export_timelinejs(const Exhibit& exhibit, const Words& words);

// What has no place in such a file, a line each: "stays behind: guided tours (3)".
enum class ExportFormat : std::uint8_t { Csv, TimelineJs };
std::vector<std::string> left_behind(const Exhibit& exhibit, ExportFormat format);

// The first or last day of a date as "1922-11-30"; empty where that end is open or unknown.
std::string iso_earliest(const Date& date);
std::string iso_latest(const Date& date);

}  // namespace vitrine
