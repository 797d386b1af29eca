// Writes an exhibit for other programs: as a table for spreadsheets, and as JSON for TimelineJS.
//
// Both have what those programs read and more, so that importing them again keeps every milestone
// with its date, date note, lane, kind, weight, claim, pictures, sources and texts in all
// languages. If the numbers that those programs use would say more or less than is known of a date,
// the date also stands there in words.
#pragma once

#include "data/words.h"
#include "exhibit/exhibit.h"

#include <string>
#include <vector>

namespace vitrine {

// A table as RFC 4180 has it, with a byte order mark, by which spreadsheets recognise UTF-8. Dates
// are worded by `words`, which should be of the exhibit's first language.
std::string export_csv(const Exhibit& exhibit, const Words& words);

// JSON for TimelineJS 3. `words` as above.
std::string export_timelinejs(const Exhibit& exhibit, const Words& words);

// What such a file has no place for, one line for each kind: "stays behind: guided tours (3)".
enum class ExportFormat : std::uint8_t { Csv, TimelineJs };
std::vector<std::string> left_behind(const Exhibit& exhibit, ExportFormat format);

// The first or the last day of a date, as "1922-11-30"; empty if that end is open or unknown.
std::string iso_earliest(const Date& date);
std::string iso_latest(const Date& date);

}  // namespace vitrine
