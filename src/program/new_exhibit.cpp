// `vitrine new`: something to begin with, an exhibit or a table with examples and notes.
#include "data/csv.h"
#include "data/sheet_write.h"
#include "program/commands.h"
#include "program/start.h"

#include <fmt/format.h>

#include <filesystem>

namespace vitrine {

namespace {

Result<std::string> asset(std::string_view name)
{
    TRY(const std::string path, find_asset(name));
    return read_file(path);
}

// The table that spreadsheet programs know for UTF-8 by its mark.
Result<std::string> csv_template()
{
    TRY(const std::string table, asset("new/timeline.csv"));
    return "\xEF\xBB\xBF" + table;
}

Result<std::string> xlsx_template()
{
    TRY(const std::string table, asset("new/timeline.csv"));
    TRY(const std::string notes, asset("new/notes.csv"));
    std::vector<SheetToWrite> sheets;
    for (const auto& [name, text] : {std::pair("Timeline", &table), std::pair("Notes", &notes)}) {
        Reading<CsvTable> read = read_csv(*text);
        if (!read.value) return fail(printed(read.problems, name));
        sheets.push_back({name, std::move(*read.value)});
    }
    return xlsx_of(sheets);
}

}  // namespace

int new_exhibit(const Options& options)
{
    const Template kind = options.begins_with;
    const std::string_view name = kind == Template::Csv    ? "timeline.csv"
                                  : kind == Template::Xlsx ? "timeline.xlsx"
                                                           : "exhibit.json";
    const Result<std::string> bytes = kind == Template::Csv    ? csv_template()
                                      : kind == Template::Xlsx ? xlsx_template()
                                                               : asset("new/exhibit.json");
    if (!bytes) return complain(bytes.error());
    std::error_code error;
    std::filesystem::create_directories(options.input, error);
    if (error)
        return complain({fmt::format("vitrine: cannot make the folder '{}': {}", options.input,
                                     error.message())});
    Options meant = options;
    meant.output = (std::filesystem::path(options.input) / name).string();
    if (const int failed = written(meant, *bytes); failed != 0) return failed;
    fmt::print("{}: edit it, and see it by: vitrine {}\n", meant.output,
               kind == Template::Exhibit ? options.input : meant.output);
    return 0;
}

}  // namespace vitrine
