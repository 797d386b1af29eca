// The dates of a table's rows, from whichever columns have them. Used by import_csv() only.
#pragma once

#include "date/typed_column.h"
#include "exhibit/import_csv_columns.h"

#include <optional>
#include <string>

namespace vitrine {

struct RowDate {
    std::string edtf;
    Calendar calendar{};
    std::string times;  // of day; empty where none is given
    std::string words;  // as the cells have it, where EDTF cannot say it; else empty
};

class TableDates {
public:
    // Looks at every cell first: what one leaves open its column decides, with a remark.
    TableDates(const CsvTable& table, const Headings& headings, DraftBuilder& builder);

    // Nothing where the row has no date that can be read; then `fault` says why if it can.
    // `stated` is the calendar that a column of its own names.
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
