// What both kinds of spreadsheet are read with: the table as it grows, and numbers that are shown
// as dates. Used by sheet.cpp and its readers only.
#pragma once

#include "data/sheet.h"
#include "data/xml.h"
#include "data/zip.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace vitrine {

// How much of a date and time a cell shows.
struct ShownDate {
    bool year = false;
    bool month = false;
    bool day = false;
    bool time = false;

    bool is_any() const { return year || month || day || time; }
};

// By the code of a number format: "dd.mm.yyyy", "[$-409]mmmm yy;@".
ShownDate shown_by(std::string_view format);

// Days are counted from different days, and one program counts a day that there never was.
enum class DayCount : std::uint8_t {
    Excel,      // 1 is 1 January 1900, 60 the 29 February that this year did not have
    Excel1904,  // 0 is 1 January 1904
    Office,     // 0 is 30 December 1899; days before 15 October 1582 are Julian
};

// A count of days as ISO text, as much of it as is shown; empty where it is no date at all.
std::string date_text(double days, DayCount count, ShownDate shown);

// ISO text ("1926-05-01T10:30:00") cut to what is shown.
std::string date_text(std::string_view iso, ShownDate shown);

// As spreadsheets show numbers: fifteen digits, nothing behind a point that is not needed.
std::string number_text(double value);
// Nothing but a number; empty texts and others are none.
std::optional<double> number_of(std::string_view text);

// No program's sheets go further; a damaged file may say that its own do.
constexpr int furthest_cell = 1 << 24;

// A sheet on its way from a file into a table. Rows and columns count from 1.
class SheetTable {
public:
    // A cell of the row that is being read.
    void put(int column, std::string text);
    // Ends the row, which stands in the sheet `times` times from `line` on.
    void end_row(int line, int times);

    // Larger than a table may be; what comes then is not kept.
    bool is_too_large() const { return is_too_large_; }

    void warn(int line, int column, std::string message);
    // What is said once, with how often it is so.
    void remark_on_link(int line, int column);
    void remark_on_comment(int line, int column);

    // The table, or what is wrong with it. `name` is of the sheet.
    Reading<Sheet> finish(std::string name, std::vector<std::string> names);

private:
    struct Remark {
        Place place;
        std::size_t count = 0;
    };
    void say(const Remark& remark, std::string_view what);

    CsvTable table_;
    CsvRow row_;
    std::vector<Problem> problems_;
    std::size_t cells_ = 0;
    Remark links_;
    Remark comments_;
    bool is_too_large_ = false;
};

Place place_in_sheet(int line, int column);

// The name of the sheet that is wanted, or what is wrong.
Result<std::size_t> chosen_sheet(const std::vector<std::string>& names, std::string_view wanted);

// Reads one part of the archive; what is wrong with it names the part.
template <class Handler>
Result<void> read_part(const Zip& zip, std::string_view part, Handler& handler)
{
    TRY(const std::string bytes, zip.read(part));
    if (const auto fault = read_xml(bytes, handler))
        return fail("'" + std::string(part) + "' in this file is damaged: line " +
                    std::to_string(fault->place.line) + ": " + fault->message);
    return {};
}

Reading<Sheet> read_xlsx(const Zip& zip, std::string_view wanted);
Reading<Sheet> read_ods(const Zip& zip, std::string_view wanted);

// A file that is of no use.
Reading<Sheet> no_sheet(std::string message);

}  // namespace vitrine
