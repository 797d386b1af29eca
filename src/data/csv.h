// Tables as spreadsheets save them: RFC 4180, and the ways in which programs depart from it.
//
// Comma, semicolon or tab, recognised; "sep=;" in the first line; any line ends; quoted texts with
// delimiters, line ends and doubled quotes. Every cell knows its place in the file.
#pragma once

#include "data/problem.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

struct CsvCell {
    std::string text;
    Place place;
};

using CsvRow = std::vector<CsvCell>;

// With the memory that a cell takes this is half a gigabyte.
constexpr std::size_t most_table_cells = 5'000'000;
constexpr std::size_t most_cells_a_row = 10'000;

struct CsvTable {
    std::vector<CsvRow> rows;  // without those that are wholly blank
    char delimiter = ',';
};

// Reads all of `text`, which is UTF-8. A quote that is never closed and a table that is too large
// are errors. Costs the length of the text.
Reading<CsvTable> read_csv(std::string_view text);

// One cell as RFC 4180 wants it: in quotes where it must be.
std::string csv_cell(std::string_view text);

}  // namespace vitrine
