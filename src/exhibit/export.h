// An exhibit in the files of other programs: a table for spreadsheets, and JSON for TimelineJS.
//
// Both are what those programs read, with more beside it, so that importing them again keeps every
// milestone with its date, lane, kind, weight, claim and texts in all languages. What they cannot
// hold (contrasts, disputes, tours, figures, people) stays behind.
#pragma once

#include "exhibit/exhibit.h"

#include <string>

namespace vitrine {

// RFC 4180 with a byte order mark, by which spreadsheets know UTF-8.
std::string export_csv(const Exhibit& exhibit);

std::string export_timelinejs(const Exhibit& exhibit);

// The first or last day of a date as "1922-11-30"; empty where that end is open or unknown.
std::string iso_earliest(const Date& date);
std::string iso_latest(const Date& date);

}  // namespace vitrine
