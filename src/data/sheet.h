// Spreadsheets as office programs save them, .xlsx and .ods: one sheet as the table that its CSV
// would be.
//
// Cells become what they mean: a date becomes ISO text, as much of it as the cell shows ("March
// 1930" is "1930-03"), a number has no ".0", a formula is its last result. Their places are rows
// and columns of the sheet. What is left out (comments, links behind words, errors of formulas) is
// said.
#pragma once

#include "data/csv.h"

#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct Sheet {
    CsvTable table;
    std::string name;
    std::vector<std::string> names;  // of all sheets of the file, in their order
};

// Whether these bytes are a spreadsheet, or one that is locked or of an old kind; read_sheet() then
// says which.
bool looks_like_sheet(std::string_view bytes);

// The sheet called `wanted`, the first if that is empty. A file that is damaged, protected by a
// password or larger than a table may be is an error, as is a sheet that is not there.
Reading<Sheet> read_sheet(std::string_view bytes, std::string_view wanted);

}  // namespace vitrine
