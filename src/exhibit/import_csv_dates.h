// Reads the dates of a table's rows, from whichever columns have them. Used by import_csv() only.
#pragma once

#include "date/typed_column.h"
#include "exhibit/import_csv_columns.h"

#include <optional>
#include <string>

namespace vitrine {

struct RowDate {
    std::string edtf;
    Calendar calendar{};
    std::string times;  // of day; empty if none is given
    std::string words;  // the text of the cells, if EDTF cannot say all of it; else empty
};

class TableDates {
public:
    // Looks at every cell of dates first. If a cell leaves open what is meant ("03/04/1926"), the
    // other cells of its column decide, and a warning says how. Borrows `headings` and `builder`.
    TableDates(const CsvTable& table, const Headings& headings, DraftBuilder& builder);

    // The date of a row; nothing if it has none that can be read. Then `fault` says what was
    // expected, if that is known. `stated` is the calendar that the row's column for it names.
    std::optional<RowDate> date_of(const CsvRow& row, Calendar stated, std::string& fault);

private:
    struct Read {
        TypedDate date;
        const CsvCell* cell = nullptr;
    };
    void survey(const CsvTable& table);
    TypedHabit& habit(CsvColumn column);
    std::string_view text(const CsvRow& row, CsvColumn column) const;
    std::optional<Read> cell(const CsvRow& row, CsvColumn column, std::string& fault);
    std::optional<Read> parts(const CsvRow& row, CsvColumn year, std::string& fault);
    std::optional<Read> start_of(const CsvRow& row, std::string& fault);
    std::optional<Read> end_of(const CsvRow& row);
    RowDate between(const std::optional<Read>& start, const std::optional<Read>& end, Place place);
    RowDate joined(const Read& start, const Read& end, Place place);
    void add_times(const CsvRow& row, RowDate& date);
    void doubt(const Read& read);
    void remark_on_other_year(const CsvRow& row, const Date& date, std::string_view said,
                              std::string_view what);
    void remark_on_other_year(const CsvRow& row, const Read& start);
    void remark_on_lost_end(const CsvRow& row);

    const Headings& headings_;
    DraftBuilder& b_;
    TypedHabit habits_[5];
};

}  // namespace vitrine
