#include "exhibit/import_csv.h"

#include "data/csv.h"
#include "date/edtf.h"
#include "exhibit/draft_builder.h"
#include "exhibit/export.h"
#include "exhibit/fields.h"
#include "exhibit/import_csv_columns.h"
#include "exhibit/import_dates.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace vitrine {

namespace {

class CsvImporter {
public:
    CsvImporter(const CsvTable& table, DraftBuilder& builder) : table_(table), b_(builder) {}

    void import()
    {
        if (table_.rows.empty())
            return b_.error({1, 1}, {},
                            "this table is empty, expected a first line with the names "
                            "of columns");
        read_language();
        read_headings(table_.rows.front());
        if (!has_dates()) {
            return b_.error(table_.rows.front().front().place, {},
                            "no column has dates, expected \"Year\", \"Start Date\", \"EDTF\" or "
                            "\"Time (en)\" in the first line");
        }
        for (const CsvRow& row : table_.rows)
            b_.reserve_id(unguarded(cell(row, CsvColumn::Id)));
        for (std::size_t i = 1; i < table_.rows.size(); ++i)
            take_row(table_.rows[i]);
        if (b_.draft.milestones.empty() && !has_errors(b_.problems))
            b_.error(table_.rows.front().front().place, {}, "no row of this table has a date");
    }

private:
    void read_headings(const CsvRow& row)
    {
        has_language_ = std::ranges::any_of(row, [](const CsvCell& cell) {
            const std::string name = folded(cell.text);
            return name == "headline" || name == "title" || name == "text";
        });
        for (const CsvCell& cell : row) {
            Heading heading{.shown = std::string(trimmed(cell.text)), .place = cell.place};
            std::string name = folded(cell.text);
            if (name.ends_with(')')) {
                const std::string_view shown = heading.shown;
                const std::size_t open = shown.rfind('(');
                const std::string_view inside =
                    open == std::string::npos ? ""
                                              : shown.substr(open + 1, shown.size() - open - 2);
                if (is_language_tag(inside) && b_.draft.languages.size() < 32) {
                    heading.language = language_of(inside);
                    name = folded(shown.substr(0, open));
                    is_exhibitera_ = is_exhibitera_ || name == "time";
                }
            }
            const auto known = std::ranges::find(column_names, name, &ColumnName::name);
            if (known != column_names.end()) heading.column = known->column;
            const auto twin = std::ranges::find_if(headings_, [&](const Heading& other) {
                return other.column == heading.column && other.language == heading.language;
            });
            const bool may_be_twice =
                heading.column == CsvColumn::Unknown || heading.column == CsvColumn::Derived;
            if (twin != headings_.end() && !may_be_twice) {
                b_.warning(heading.place, {},
                           fmt::format("'{}' says what '{}' says already, so it is left out",
                                       shortened(heading.shown), shortened(twin->shown)));
                heading = {.shown = {}, .place = heading.place};
            }
            headings_.push_back(std::move(heading));
        }
        // "Time (en)" is a date in words; TimelineJS's "Time" is a time of day.
        for (Heading& heading : headings_)
            if (is_exhibitera_ && heading.column == CsvColumn::Time)
                heading.column = CsvColumn::FreeDate;
        for (const Heading& heading : headings_)
            if (heading.column == CsvColumn::Unknown) remark_on_unknown(heading);
    }

    // That of the columns whose heading names none: our own export says it in each row.
    void read_language()
    {
        const CsvRow& head = table_.rows.front();
        const auto column = std::ranges::find_if(
            head, [](const CsvCell& cell) { return folded(cell.text) == "language"; });
        const auto place = static_cast<std::size_t>(column - head.begin());
        if (table_.rows.size() < 2 || place >= table_.rows[1].size()) return;
        const std::string_view tag = trimmed(table_.rows[1][place].text);
        if (is_language_tag(tag)) b_.draft.languages.front() = tag;
    }

    // Where every text column names a language, the first of them is the draft's own.
    std::size_t language_of(std::string_view tag)
    {
        if (!has_language_) b_.draft.languages.front() = tag;
        has_language_ = true;
        const auto known = std::ranges::find(b_.draft.languages, folded(tag), folded);
        return b_.language_index(known == b_.draft.languages.end() ? tag : *known);
    }

    void remark_on_unknown(const Heading& heading)
    {
        if (heading.shown.empty()) return;
        std::vector<std::string_view> all;
        for (const ColumnName& row : column_names)
            all.push_back(row.name);
        b_.problems.push_back(
            {Severity::Warning,
             heading.place,
             {},
             fmt::format("no column is called '{}', so it is left out", shortened(heading.shown)),
             closest(folded(heading.shown), all)});
    }

    bool has(CsvColumn column) const
    {
        return std::ranges::find(headings_, column, &Heading::column) != headings_.end();
    }
    bool has_dates() const
    {
        return has(CsvColumn::Year) || has(CsvColumn::StartDate) || has(CsvColumn::Edtf) ||
               has(CsvColumn::FreeDate);
    }

    // The first cell of `column` that says something.
    const CsvCell* cell_of(const CsvRow& row, CsvColumn column) const
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.size()); ++i)
            if (headings_[i].column == column && !trimmed(row[i].text).empty()) return &row[i];
        return nullptr;
    }
    std::string_view cell(const CsvRow& row, CsvColumn column) const
    {
        const CsvCell* found = cell_of(row, column);
        return found == nullptr ? std::string_view() : trimmed(found->text);
    }

    void take_row(const CsvRow& row)
    {
        const Place place = row.front().place;
        remark_on_lost(row);
        const std::string type = folded(cell(row, CsvColumn::Type));
        if (type == "title" && !has_title_) {
            has_title_ = true;
            return take_title(row);
        }
        if (type == "title")
            b_.warning(place, {}, "this is a second title, so it becomes a milestone");
        DraftMilestone m;
        m.calendar = calendar_of(row);
        const auto date = date_of(row, place, m.calendar);
        if (!date) return remark_on_dateless(row, place);
        m.date = *date;
        texts(row, CsvColumn::Headline, m, m.title);
        if (type == "era") return take_era(row, m, place);
        texts(row, CsvColumn::Text, m, m.summary);
        texts(row, CsvColumn::DisplayDate, m, m.date_note);
        if (is_exhibitera_) texts(row, CsvColumn::FreeDate, m, m.date_note);
        take_kinds(row, m);
        take_lane(row, m);
        b_.media({.url = std::string(cell(row, CsvColumn::Media)),
                  .alt = plain_text_of(cell(row, CsvColumn::AltText)).text,
                  .credit = b_.plain(cell(row, CsvColumn::MediaCredit), m, place, {}),
                  .caption = b_.plain(cell(row, CsvColumn::MediaCaption), m, place, {})},
                 m, place, {});
        const std::string headline = m.title.empty() ? "" : m.title.front();
        take_id(row, headline, m);
        b_.draft.milestones.push_back(std::move(m));
    }

    void take_id(const CsvRow& row, const std::string& headline, DraftMilestone& m)
    {
        const std::string_view wanted = unguarded(cell(row, CsvColumn::Id));
        m.id = b_.id(wanted, headline, "row");
        if (wanted.empty() || m.id == wanted) return;
        b_.warning(
            cell_of(row, CsvColumn::Id)->place, {},
            fmt::format("'{}' cannot be the id of this row, expected letters a-z, digits, '_' and "
                        "'-' that no other row has; it is called '{}'",
                        shortened(wanted), m.id));
    }

    void remark_on_dateless(const CsvRow& row, Place place)
    {
        std::string_view said;
        for (const CsvColumn column :
             {CsvColumn::Edtf, CsvColumn::StartDate, CsvColumn::Year, CsvColumn::FreeDate})
            if (said.empty()) said = cell(row, column);
        const std::string shown = said.empty() ? "" : fmt::format(" ('{}')", shortened(said));
        b_.warning(place, {},
                   fmt::format("this row has no date that can be read{} and is left out", shown));
    }

    void remark_on_lost(const CsvRow& row)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (trimmed(row[i].text).empty()) continue;
            if (i >= headings_.size()) {
                b_.remark("a cell beyond the last column is left out", row[i].place, {});
                continue;
            }
            const CsvColumn column = headings_[i].column;
            const bool is_lost = column == CsvColumn::Time || column == CsvColumn::EndTime ||
                                 column == CsvColumn::Thumbnail || column == CsvColumn::Background;
            if (!is_lost) continue;
            b_.remark(fmt::format("\"{}\" has no place in an exhibit and is left out",
                                  shortened(headings_[i].shown)),
                      row[i].place, {});
        }
    }

    void take_title(const CsvRow& row)
    {
        DraftMilestone slide;
        texts(row, CsvColumn::Headline, slide, b_.draft.title);
        texts(row, CsvColumn::Text, slide, b_.draft.subtitle);
        remark_on_homeless(row, "a title");
        const std::string_view range = unguarded(cell(row, CsvColumn::Edtf));
        if (parse_edtf(range))
            b_.draft.range = range;
        else if (const CsvCell* year = cell_of(row, CsvColumn::Year))
            b_.remark("the date of a title has no place in an exhibit and is left out", year->place,
                      {});
    }

    // What only a milestone has.
    void remark_on_homeless(const CsvRow& row, std::string_view what)
    {
        for (const CsvColumn column :
             {CsvColumn::Media, CsvColumn::MediaCredit, CsvColumn::MediaCaption, CsvColumn::AltText,
              CsvColumn::Group, CsvColumn::DisplayDate, CsvColumn::Text}) {
            const CsvCell* found = cell_of(row, column);
            const bool is_subtitle = column == CsvColumn::Text && what == "a title";
            if (found == nullptr || is_subtitle) continue;
            const auto heading = std::ranges::find(headings_, column, &Heading::column);
            b_.remark(fmt::format("\"{}\" of {} has no place in an exhibit and is left out",
                                  shortened(heading->shown), what),
                      found->place, {});
        }
    }

    void take_era(const CsvRow& row, DraftMilestone& m, Place place)
    {
        const auto date = parse_edtf(m.date, m.calendar);
        if (!date || date->shape != DateShape::Interval) {
            return b_.warning(place, {}, "this era has no start and end and is left out");
        }
        remark_on_homeless(row, "an era");
        // An era has no calendar of its own: its days are by ours.
        if (m.calendar == Calendar::Julian) m.date = iso_earliest(*date) + "/" + iso_latest(*date);
        b_.draft.eras.push_back(
            {b_.id("", m.title.empty() ? "" : m.title.front(), "era"), m.title, m.date});
    }

    void texts(const CsvRow& row, CsvColumn column, DraftMilestone& m, DraftText& out)
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.size()); ++i) {
            if (headings_[i].column != column) continue;
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (said.empty()) continue;
            // Our own export has no markup in its texts.
            b_.set(out, headings_[i].language,
                   has(CsvColumn::Edtf) ? std::string(said) : b_.plain(said, m, row[i].place, {}));
        }
    }

    void take_lane(const CsvRow& row, DraftMilestone& m)
    {
        m.lane = b_.lane(unguarded(cell(row, CsvColumn::Group)));
        for (std::size_t i = 0; i < std::min(row.size(), headings_.size()); ++i) {
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (headings_[i].column != CsvColumn::Group || said.empty()) continue;
            b_.set(b_.draft.lanes[m.lane].name, headings_[i].language, std::string(said));
        }
    }

    // The place of the word in `column` among `words`.
    std::optional<std::size_t> choice(const CsvRow& row, CsvColumn column, std::string_view what,
                                      std::span<const std::string_view> words)
    {
        const CsvCell* said = cell_of(row, column);
        if (said == nullptr) return std::nullopt;
        const std::string word = folded(said->text);
        const auto found = std::ranges::find(words, word);
        if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
        b_.problems.push_back({Severity::Warning,
                               said->place,
                               {},
                               fmt::format("'{}' is no {}, expected {}", shortened(said->text),
                                           what, fmt::join(words, ", ")),
                               closest(word, words)});
        return std::nullopt;
    }

    template <auto first, auto last>
    std::optional<decltype(last)> named(const CsvRow& row, CsvColumn column, std::string_view what,
                                        const Names<first, last>& names)
    {
        const auto place = choice(row, column, what, names.all());
        return place ? std::optional(names.at(*place)) : std::nullopt;
    }

    Calendar calendar_of(const CsvRow& row)
    {
        return named(row, CsvColumn::CalendarName, "calendar", calendar_names)
            .value_or(Calendar::Gregorian);
    }

    void take_kinds(const CsvRow& row, DraftMilestone& m)
    {
        const auto date = parse_edtf(m.date, m.calendar);
        if (date && date->shape == DateShape::Interval) m.kind = MilestoneKind::Period;
        constexpr std::array<std::string_view, 3> weights{"1", "2", "3"};
        constexpr std::array<std::string_view, 4> levels{"1", "2", "3", "4"};
        m.kind = named(row, CsvColumn::Kind, "kind", milestone_kind_names).value_or(m.kind);
        m.claim = named(row, CsvColumn::Claim, "claim", claim_names).value_or(m.claim);
        // Exhibitera's level 4, also where none is said, is where most things are; we have three.
        if (has(CsvColumn::Level)) {
            const std::size_t level = choice(row, CsvColumn::Level, "level", levels).value_or(3);
            m.weight = static_cast<int>(std::min<std::size_t>(3, level + 1));
        }
        if (const auto weight = choice(row, CsvColumn::Weight, "weight", weights))
            m.weight = static_cast<int>(*weight) + 1;
    }

    // EDTF says more than the columns of other programs. Where it cannot be read, a spreadsheet has
    // taken it for a date or a number of its own; those columns then have the day by our calendar.
    std::optional<std::string> date_of(const CsvRow& row, Place place, Calendar& calendar)
    {
        const std::string_view edtf = unguarded(cell(row, CsvColumn::Edtf));
        if (const auto date = parse_edtf(edtf, calendar)) {
            remark_on_other_year(row, edtf, *date);
            return std::string(edtf);
        }
        if (!edtf.empty()) calendar = Calendar::Gregorian;
        std::optional<std::string> start;
        std::optional<std::string> end;
        if (has(CsvColumn::StartDate)) {
            start = edtf_of_text(cell(row, CsvColumn::StartDate));
            end = edtf_of_text(cell(row, CsvColumn::EndDate));
        } else if (has(CsvColumn::Year)) {
            start = of_parts(row, CsvColumn::Year, place);
            end = of_parts(row, CsvColumn::EndYear, place);
        } else {
            start = edtf_of_text(cell(row, CsvColumn::FreeDate));
        }
        if (start && !edtf.empty()) {
            b_.remark("this is no EDTF, so the other columns of the date are read",
                      cell_of(row, CsvColumn::Edtf)->place, {});
        }
        if (start && !end) remark_on_lost_end(row);
        if (!start || !end || *start == *end) return start;
        const std::string interval = *start + "/" + *end;
        if (parse_edtf(interval)) return interval;
        b_.warning(place, {}, "this row ends before it starts, so its end is left out");
        return start;
    }

    // Whoever changes the year of a table that was exported must see that EDTF counts.
    void remark_on_other_year(const CsvRow& row, std::string_view edtf, const Date& date)
    {
        const CsvCell* year = cell_of(row, CsvColumn::Year);
        if (year == nullptr) return;
        const auto said = parse_edtf(edtf_of_parts(trimmed(year->text), "", "").value_or(""));
        if (said && said->first.year == civil_of(date.earliest()).year) return;
        b_.warning(year->place, {},
                   fmt::format("\"EDTF\" says '{}' and \"Year\" '{}', so EDTF is kept",
                               shortened(edtf), shortened(year->text)));
    }

    void remark_on_lost_end(const CsvRow& row)
    {
        const bool is_text = has(CsvColumn::StartDate);
        const CsvCell* end = cell_of(row, is_text ? CsvColumn::EndDate : CsvColumn::EndYear);
        if (end != nullptr) {
            return b_.warning(
                end->place, {},
                fmt::format("'{}' is no date that can be read, so the end is left out",
                            shortened(end->text)));
        }
        for (const CsvColumn column : {CsvColumn::EndMonth, CsvColumn::EndDay}) {
            const CsvCell* part = is_text ? nullptr : cell_of(row, column);
            if (part != nullptr)
                return b_.warning(part->place, {}, "an end without a year is left out");
        }
    }

    // From three columns that stand side by side in the list of columns.
    std::optional<std::string> of_parts(const CsvRow& row, CsvColumn year, Place place)
    {
        const auto next = [&](int by) {
            return static_cast<CsvColumn>(static_cast<int>(year) + by);
        };
        const std::string_view y = cell(row, year);
        if (y.empty()) return std::nullopt;
        const std::string_view m = cell(row, next(1));
        const std::string_view d = cell(row, next(2));
        const bool is_whole = !m.empty() || d.empty();
        if (const auto date = edtf_of_parts(y, m, d); date && is_whole) return date;
        auto alone = edtf_of_parts(y, "", "");
        if (alone) {
            b_.warning(place, {},
                       fmt::format("'{}-{}-{}' is no date, so only the year is kept", shortened(y),
                                   shortened(m), shortened(d)));
        }
        return alone;
    }

    const CsvTable& table_;
    DraftBuilder& b_;
    std::vector<Heading> headings_;
    bool is_exhibitera_ = false;
    bool has_language_ = false;  // a text column is the draft's own language
    bool has_title_ = false;
};

}  // namespace

Imported import_csv(std::string_view text, const ImportSetting& setting)
{
    Reading<CsvTable> table = read_csv(text);
    DraftBuilder builder(setting);
    builder.problems = std::move(table.problems);
    if (table.value) CsvImporter(*table.value, builder).import();
    std::ranges::stable_sort(builder.draft.eras, {},
                             [](const DraftEra& era) { return parse_edtf(era.date)->earliest(); });
    return builder.finish();
}

}  // namespace vitrine
