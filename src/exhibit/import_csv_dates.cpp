#include "exhibit/import_csv_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

constexpr std::array<CsvColumn, 5> date_columns{CsvColumn::StartDate, CsvColumn::EndDate,
                                                CsvColumn::FreeDate, CsvColumn::Year,
                                                CsvColumn::EndYear};

// In CsvColumn, Month comes after Year and Day after Month, for starts and for ends.
CsvColumn column_after(CsvColumn column, int by)
{
    return static_cast<CsvColumn>(static_cast<int>(column) + by);
}

constexpr std::string_view between_times = " \xE2\x80\x93 ";

}  // namespace

TableDates::TableDates(const CsvTable& table, const Headings& headings, DraftBuilder& builder)
    : headings_(headings), b_(builder)
{
    survey(table);
}

void TableDates::survey(const CsvTable& table)
{
    // In English dates with slashes the month mostly comes first; in other languages the day does.
    const std::string& language = b_.draft.languages.front();
    const DayOrder usual = language.starts_with("en") ? DayOrder::MonthFirst : DayOrder::DayFirst;
    std::array<TypedEvidence, date_columns.size()> evidence;
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const CsvRow& row = table.rows[i];
        // If the row has valid EDTF, its other columns only repeat it and prove nothing.
        if (parse_edtf(unguarded(text(row, CsvColumn::Edtf)))) continue;
        for (std::size_t k = 0; k < date_columns.size(); ++k)
            evidence[k].add(unguarded(text(row, date_columns[k])));
    }
    DayOrder order = DayOrder::Open;
    bool is_contradicted = false;
    for (std::size_t k = 0; k < date_columns.size(); ++k) {
        habits_[k] = habit_of(evidence[k], usual);
        is_contradicted =
            is_contradicted || (order != DayOrder::Open && habits_[k].order != DayOrder::Open &&
                                habits_[k].order != order);
        if (habits_[k].order != DayOrder::Open) order = habits_[k].order;
    }
    for (std::size_t k = 0; k < date_columns.size(); ++k) {
        // A column that does not show whether day or month comes first follows the others.
        const bool is_silent = evidence[k].count(TypedHint::DayFirst) == 0 &&
                               evidence[k].count(TypedHint::MonthFirst) == 0;
        if (is_silent && !is_contradicted) habits_[k].order = order;
        const Heading* heading = headings_.find(date_columns[k]);
        if (heading == nullptr) continue;
        for (const std::string& decision : decisions(evidence[k], habits_[k]))
            b_.warning(heading->place, {},
                       fmt::format("in column '{}' {}", shortened(heading->shown), decision));
    }
}

TypedHabit& TableDates::habit(CsvColumn column)
{
    const auto found = std::ranges::find(date_columns, column);
    return habits_[static_cast<std::size_t>(found - date_columns.begin())];
}

std::string_view TableDates::text(const CsvRow& row, CsvColumn column) const
{
    return text_in(headings_, row, column);
}

void TableDates::doubt(const Read& read)
{
    if (read.date.doubt.empty()) return;
    b_.warning(read.cell->place, {},
               fmt::format("'{}' is read as {}: {}", shortened(trimmed(read.cell->text)),
                           read.date.edtf, read.date.doubt));
}

std::optional<TableDates::Read> TableDates::cell(const CsvRow& row, CsvColumn column,
                                                 std::string& fault)
{
    const CsvCell* found = cell_of(headings_, row, column);
    if (found == nullptr) return std::nullopt;
    auto date = read_typed_date(unguarded(trimmed(found->text)), habit(column));
    if (!date) {
        fault = date.error();
        return std::nullopt;
    }
    return Read{*std::move(date), found};
}

// Reads a date from the columns for year, month and day; `year` is the first of the three.
std::optional<TableDates::Read> TableDates::parts(const CsvRow& row, CsvColumn year,
                                                  std::string& fault)
{
    const CsvCell* found = cell_of(headings_, row, year);
    if (found == nullptr) return std::nullopt;
    const std::string_view y = unguarded(trimmed(found->text));
    const std::string_view m = text(row, column_after(year, 1));
    const std::string_view d = text(row, column_after(year, 2));
    auto date = read_typed_parts(y, m, d, habit(year));
    if (date) return Read{*std::move(date), found};
    fault = date.error();
    if (m.empty() && d.empty()) return std::nullopt;
    auto alone = read_typed_date(y, habit(year));
    if (!alone) return std::nullopt;
    b_.warning(row.front().place, {},
               fmt::format("'{}-{}-{}' is no date, so only the year is kept", shortened(y),
                           shortened(m), shortened(d)));
    return Read{*std::move(alone), found};
}

std::optional<TableDates::Read> TableDates::start_of(const CsvRow& row, std::string& fault)
{
    std::optional<Read> best;
    const CsvCell* unread = nullptr;
    for (const CsvColumn column : {CsvColumn::StartDate, CsvColumn::FreeDate, CsvColumn::Year}) {
        const CsvCell* found = cell_of(headings_, row, column);
        if (found == nullptr || best) continue;
        best = column == CsvColumn::Year ? parts(row, column, fault) : cell(row, column, fault);
        if (best && best->date.is_present) best.reset();
        if (!best && unread == nullptr) unread = found;
    }
    if (best && unread != nullptr) {
        b_.warning(unread->place, {},
                   fmt::format("'{}' is no date that can be read, so '{}' is taken",
                               shortened(trimmed(unread->text)),
                               shortened(trimmed(best->cell->text))));
    }
    return best;
}

std::optional<TableDates::Read> TableDates::end_of(const CsvRow& row)
{
    std::string fault;
    if (auto end = cell(row, CsvColumn::EndDate, fault)) return end;
    return parts(row, CsvColumn::EndYear, fault);
}

std::optional<RowDate> TableDates::date_of(const CsvRow& row, Calendar stated, std::string& fault)
{
    const std::string_view edtf = unguarded(text(row, CsvColumn::Edtf));
    if (const auto date = parse_edtf(edtf, stated)) {
        remark_on_other_year(row, *date, edtf, "EDTF");
        return RowDate{.edtf = std::string(edtf),
                       .calendar = stated,
                       .times = std::string(text(row, CsvColumn::Time)),
                       .words = {}};
    }
    const auto start = start_of(row, fault);
    const auto end = end_of(row);
    if (!edtf.empty() && start)
        b_.remark("this is no EDTF, so the other columns of the date are read",
                  cell_of(headings_, row, CsvColumn::Edtf)->place, {});
    if (!end) remark_on_lost_end(row);
    if (!start && (!end || end->date.is_present)) return std::nullopt;
    RowDate out = between(start, end, row.front().place);
    const Read& first = start ? *start : *end;
    if (first.date.calendar == Calendar::Julian)
        out.calendar = Calendar::Julian;
    else
        out.calendar = edtf.empty() ? stated : Calendar::Gregorian;
    add_times(row, out);
    if (start) remark_on_other_year(row, *start);
    return out;
}

// Joins a start and an end. One of them may be missing.
RowDate TableDates::between(const std::optional<Read>& start, const std::optional<Read>& end,
                            Place place)
{
    const Read& first = start ? *start : *end;
    doubt(first);
    if (start && end) {
        doubt(*end);
        return joined(*start, *end, place);
    }
    RowDate out{.edtf = start ? start->date.edtf : "/" + end->date.edtf,
                .calendar = {},
                .times = first.date.times,
                .words = {}};
    if (!parse_edtf(out.edtf, first.date.calendar)) out.edtf = first.date.edtf;
    if (!start)
        b_.warning(end->cell->place, {}, "this row has an end and no start, which is unknown");
    return out;
}

// Adds the times of day that stand in columns of their own.
void TableDates::add_times(const CsvRow& row, RowDate& date)
{
    for (const CsvColumn column : {CsvColumn::Time, CsvColumn::EndTime}) {
        const std::string_view time = text(row, column);
        if (!time.empty() && !headings_.is_exhibitera)
            date.times +=
                (date.times.empty() ? "" : std::string(between_times)) + std::string(time);
    }
}

// Warns if the start was read from a cell of dates and the column of years says another year.
void TableDates::remark_on_other_year(const CsvRow& row, const Read& start)
{
    if (start.cell == cell_of(headings_, row, CsvColumn::Year) || headings_.is_exhibitera) return;
    const auto date = parse_edtf(start.date.edtf, start.date.calendar);
    const CsvColumn from =
        headings_.has(CsvColumn::StartDate) ? CsvColumn::StartDate : CsvColumn::FreeDate;
    const Heading* heading = headings_.find(from);
    if (date && heading != nullptr)
        remark_on_other_year(row, *date, trimmed(start.cell->text), heading->shown);
}

RowDate TableDates::joined(const Read& start, const Read& end, Place place)
{
    RowDate out{.edtf = start.date.edtf, .calendar = {}, .times = start.date.times, .words = {}};
    if (!end.date.times.empty() && end.date.times != start.date.times)
        out.times += (out.times.empty() ? "" : std::string(between_times)) + end.date.times;
    if (start.date.edtf == end.date.edtf) return out;
    const auto first = parse_edtf(start.date.edtf, start.date.calendar);
    if (end.date.is_present && first) {
        // An end such as "today" leaves the span open. Of the start only its beginning counts,
        // since its cell may say "1896/" and be open already.
        const Date open{.first = first->first, .shape = DateShape::Interval, .end = End::Open};
        const auto whole = joined_ends(*first, open);
        if (whole) out.edtf = whole->edtf;
        return out;
    }
    const auto last = parse_edtf(end.date.edtf, end.date.calendar);
    const bool is_one_calendar = start.date.calendar == end.date.calendar;
    const auto both = first && last && is_one_calendar ? joined_ends(*first, *last) : std::nullopt;
    if (!both) {
        b_.warning(place, {},
                   is_one_calendar
                       ? "this row ends before it starts, so its end is left out"
                       : "the end is in another calendar than the start, so it is left out");
        return out;
    }
    out.edtf = both->edtf;
    if (both->is_exact) return out;
    const std::string_view a = trimmed(start.cell->text);
    const std::string_view b = trimmed(end.cell->text);
    out.words = std::string(a) + std::string(between_times) + std::string(b);
    b_.warning(
        place, {},
        fmt::format("a span from '{}' to '{}' is kept as {}: its ends can be dates alone, so "
                    "the widest are taken and the words stand in the date's note",
                    shortened(a), shortened(b), out.edtf));
    return out;
}

// Warns if the row's year contradicts `date`, which was read from `what`. A user who changes the
// year in an exported table must learn that EDTF counts and the year does not.
void TableDates::remark_on_other_year(const CsvRow& row, const Date& date, std::string_view said,
                                      std::string_view what)
{
    const CsvCell* year = cell_of(headings_, row, CsvColumn::Year);
    if (year == nullptr) return;
    const auto typed = read_typed_date(unguarded(trimmed(year->text)), habit(CsvColumn::Year));
    const auto other = parse_edtf(typed ? typed->edtf : "");
    const bool overlaps =
        other && other->earliest() <= date.latest() && other->latest() >= date.earliest();
    if (overlaps) return;
    b_.warning(year->place, {},
               fmt::format("\"{}\" says '{}' and \"Year\" '{}', so {} is kept", what,
                           shortened(said), shortened(trimmed(year->text)), what));
}

void TableDates::remark_on_lost_end(const CsvRow& row)
{
    for (const CsvColumn column : {CsvColumn::EndDate, CsvColumn::EndYear}) {
        const CsvCell* end = cell_of(headings_, row, column);
        if (end == nullptr) continue;
        return b_.warning(end->place, {},
                          fmt::format("'{}' is no date that can be read, so the end is left out",
                                      shortened(trimmed(end->text))));
    }
    for (const CsvColumn column : {CsvColumn::EndMonth, CsvColumn::EndDay}) {
        const CsvCell* part = cell_of(headings_, row, column);
        if (part != nullptr)
            return b_.warning(part->place, {}, "an end without a year is left out");
    }
}

}  // namespace vitrine
