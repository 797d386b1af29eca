// Spreadsheets for others to fill in, as .xlsx.
#pragma once

#include "base/result.h"
#include "data/csv.h"

#include <span>
#include <string>

namespace vitrine {

struct SheetToWrite {
    std::string name;
    CsvTable table;  // its first row are headings
};

// An .xlsx file with these sheets. All cells are texts, also those of empty rows below: no program
// makes a date of what is typed there. The same sheets give the same bytes.
Result<std::string> xlsx_of(std::span<const SheetToWrite> sheets);

}  // namespace vitrine
