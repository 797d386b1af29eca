#include "exhibit/import_csv.h"

#include "data/csv.h"
#include "date/edtf.h"
#include "exhibit/draft_builder.h"
#include "exhibit/export.h"
#include "exhibit/import_csv_dates.h"
#include "exhibit/import_dates.h"
#include "exhibit/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_set>

namespace vitrine {

namespace {

class CsvImporter {
public:
    CsvImporter(const CsvTable& table, const Headings& headings, DraftBuilder& builder)
        : table_(table), headings_(headings), b_(builder), dates_(table, headings, builder)
    {}

    void import()
    {
        for (const CsvRow& row : table_.rows)
            b_.reserve_id(unguarded(cell(row, CsvColumn::Id)));
        for (std::size_t i = 1; i < table_.rows.size(); ++i)
            if (!is_repeated(table_.rows[i])) take_row(table_.rows[i]);
        order_by_time(b_.draft.milestones, times_);
        if (!has(CsvColumn::Edtf)) b_.fold_lanes();
        if (b_.draft.milestones.empty() && !has_errors(b_.problems))
            b_.error(table_.rows.front().front().place, {}, "no row of this table has a date");
    }

private:
    bool has(CsvColumn column) const { return headings_.has(column); }
    const CsvCell* cell_of(const CsvRow& row, CsvColumn column) const
    {
        return vitrine::cell_of(headings_, row, column);
    }
    std::string_view cell(const CsvRow& row, CsvColumn column) const
    {
        return text_in(headings_, row, column);
    }

    // Wikidata's answers can have the same thing several times, in equal rows. Only one is kept.
    bool is_repeated(const CsvRow& row)
    {
        if (!has(CsvColumn::Id) && !has(CsvColumn::Link)) return false;
        if (cell(row, CsvColumn::Id).empty() && cell(row, CsvColumn::Link).empty()) return false;
        std::string whole;
        for (const CsvCell& one : row)
            whole += one.text + '\n';
        if (seen_.insert(std::move(whole)).second) return false;
        b_.remark("this row says what one before it says, word by word, and is left out",
                  row.front().place, {});
        return true;
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
        if (!type.empty() && type != "title" && type != "era" && type != "event") {
            b_.warning(cell_of(row, CsvColumn::Type)->place, {},
                       fmt::format("'{}' is no type of row, expected title, era or nothing; the "
                                   "row is read as an event",
                                   shortened(cell(row, CsvColumn::Type))));
        }
        DraftMilestone m;
        m.place = place;
        std::string fault;
        const auto date = dates_.date_of(row, calendar_of(row), fault);
        if (!date) return remark_on_dateless(row, place, fault);
        m.date = date->edtf;
        m.calendar = date->calendar;
        texts(row, CsvColumn::Headline, m, m.title);
        if (type == "era") return take_era(row, m, place);
        texts(row, CsvColumn::Text, m, m.summary);
        texts(row, CsvColumn::DisplayDate, m, m.date_note);
        if (headings_.is_exhibitera) texts(row, CsvColumn::FreeDate, m, m.date_note);
        if (!date->words.empty()) b_.add_to_note(m, date->words);
        if (!date->times.empty()) b_.add_to_note(m, date->times);
        b_.title_from_text(m);
        take_kinds(row, m);
        take_lane(row, m);
        take_sources(row, m);
        b_.media({.url = std::string(cell(row, CsvColumn::Media)),
                  .alt = plain_text_of(cell(row, CsvColumn::AltText)).text,
                  .credit = b_.plain(cell(row, CsvColumn::MediaCredit), m, place, {}),
                  .caption = b_.plain(cell(row, CsvColumn::MediaCaption), m, place, {}),
                  .is_ours = has(CsvColumn::Edtf)},
                 m, place, {});
        if (!m.pictures.empty()) take_picture_texts(row, b_.draft.pictures.back());
        const std::string headline = m.title.empty() ? "" : m.title.front();
        take_id(row, headline, m);
        times_.push_back(date->times);
        b_.draft.milestones.push_back(std::move(m));
    }

    // Takes the texts of a picture in the languages that have columns of their own.
    void take_picture_texts(const CsvRow& row, DraftPicture& picture)
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.all.size()); ++i) {
            const Heading& heading = headings_.all[i];
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (said.empty() || (heading.language == 0 && !has(CsvColumn::Edtf))) continue;
            const std::string text(said);
            if (heading.column == CsvColumn::AltText) b_.set(picture.alt, heading.language, text);
            if (heading.column == CsvColumn::MediaCredit)
                b_.set(picture.credit, heading.language, text);
            if (heading.column == CsvColumn::MediaCaption)
                b_.set(picture.caption, heading.language, text);
        }
    }

    // Our own export has one line for each source: its title, then its address.
    void take_own_sources(std::string_view said, DraftMilestone& m)
    {
        while (!said.empty()) {
            const std::string_view line = said.substr(0, said.find('\n'));
            said.remove_prefix(std::min(line.size() + 1, said.size()));
            const std::size_t at = line.rfind(" http");
            std::string name;
            if (at == std::string_view::npos)
                b_.cite(line, m);
            else
                name = b_.source(line.substr(at + 1), line.substr(0, at));
            const bool is_new = std::ranges::find(m.sources, name) == m.sources.end();
            if (!name.empty() && is_new) m.sources.push_back(std::move(name));
        }
    }

    void take_sources(const CsvRow& row, DraftMilestone& m)
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.all.size()); ++i) {
            const CsvColumn column = headings_.all[i].column;
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (said.empty()) continue;
            if (column == CsvColumn::Citation && has(CsvColumn::Edtf))
                take_own_sources(said, m);
            else if (column == CsvColumn::Link || column == CsvColumn::Citation)
                b_.cite(said, m);
            else if (column == CsvColumn::Where && has(CsvColumn::Group))
                b_.add_paragraph(m.summary, headings_.all[i].language,
                                 fmt::format("{}: {}", headings_.all[i].shown, said));
        }
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

    void remark_on_dateless(const CsvRow& row, Place place, const std::string& fault)
    {
        std::string_view said;
        for (const CsvColumn column :
             {CsvColumn::Edtf, CsvColumn::StartDate, CsvColumn::Year, CsvColumn::FreeDate})
            if (said.empty()) said = cell(row, column);
        const std::string expected = fault.empty() ? "" : ", expected " + fault;
        const std::string shown =
            said.empty() ? "" : fmt::format(" ('{}'{})", shortened(said), expected);
        b_.warning(place, {},
                   fmt::format("this row has no date that can be read{} and is left out", shown));
    }

    void remark_on_lost(const CsvRow& row)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (trimmed(row[i].text).empty()) continue;
            if (i >= headings_.all.size()) {
                b_.remark("a cell beyond the last column is left out", row[i].place, {});
                continue;
            }
            const CsvColumn column = headings_.all[i].column;
            const bool is_lost = column == CsvColumn::Thumbnail || column == CsvColumn::Background;
            if (!is_lost) continue;
            b_.remark(fmt::format("\"{}\" has no place in an exhibit and is left out",
                                  shortened(headings_.all[i].shown)),
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

    // Makes a remark on each cell that has a place only in a milestone.
    void remark_on_homeless(const CsvRow& row, std::string_view what)
    {
        for (const CsvColumn column :
             {CsvColumn::Media, CsvColumn::MediaCredit, CsvColumn::MediaCaption, CsvColumn::AltText,
              CsvColumn::Group, CsvColumn::DisplayDate, CsvColumn::Text}) {
            const CsvCell* found = cell_of(row, column);
            const bool is_subtitle = column == CsvColumn::Text && what == "a title";
            if (found == nullptr || is_subtitle) continue;
            const Heading* heading = headings_.find(column);
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
        // An era cannot name a calendar, so its days are turned into Gregorian ones.
        if (m.calendar == Calendar::Julian) m.date = iso_earliest(*date) + "/" + iso_latest(*date);
        b_.draft.eras.push_back(
            {b_.id("", m.title.empty() ? "" : m.title.front(), "era"), m.title, m.date});
    }

    void texts(const CsvRow& row, CsvColumn column, DraftMilestone& m, DraftText& out)
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.all.size()); ++i) {
            if (headings_.all[i].column != column) continue;
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (said.empty()) continue;
            // Texts of our own export (which has a column EDTF) are plain text, not HTML.
            b_.add_paragraph(out, headings_.all[i].language,
                             has(CsvColumn::Edtf) ? std::string(said)
                                                  : b_.plain(said, m, row[i].place, {}));
        }
    }

    void take_lane(const CsvRow& row, DraftMilestone& m)
    {
        const CsvColumn column = has(CsvColumn::Group) ? CsvColumn::Group : CsvColumn::Where;
        m.lane = b_.lane(unguarded(cell(row, column)));
        for (std::size_t i = 0; i < std::min(row.size(), headings_.all.size()); ++i) {
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (headings_.all[i].column != column || said.empty()) continue;
            b_.set(b_.draft.lanes[m.lane].name, headings_.all[i].language, std::string(said));
        }
    }

    // The index in `words` of the word in `column`; nothing, with a warning, if it is none of them.
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
        constexpr std::array<std::string_view, 2> answers{"no", "yes"};
        m.is_undated = choice(row, CsvColumn::Undated, "answer", answers).value_or(0) == 1;
        // Exhibitera has four levels and we have three weights: 3 and 4 become 3. Without a level a
        // row is of level 4, as most things are.
        if (has(CsvColumn::Level)) {
            const std::size_t level = choice(row, CsvColumn::Level, "level", levels).value_or(3);
            m.weight = static_cast<int>(std::min<std::size_t>(3, level + 1));
        }
        if (const auto weight = choice(row, CsvColumn::Weight, "weight", weights))
            m.weight = static_cast<int>(*weight) + 1;
    }

    const CsvTable& table_;
    const Headings& headings_;
    DraftBuilder& b_;
    TableDates dates_;
    std::vector<std::string> times_;  // the times of day of each milestone
    std::unordered_set<std::string> seen_;
    bool has_title_ = false;
};

// Whether the table has all that it needs; adds an error for each thing that is missing.
bool has_what_it_needs(const Headings& headings, Place place, DraftBuilder& b)
{
    std::string names;
    for (const Heading& heading : headings.all)
        if (!heading.shown.empty())
            names += (names.empty() ? "'" : ", '") + shortened(heading.shown) + "'";
    const bool has_dates = headings.has(CsvColumn::Year) || headings.has(CsvColumn::StartDate) ||
                           headings.has(CsvColumn::Edtf) || headings.has(CsvColumn::FreeDate) ||
                           headings.has(CsvColumn::EndDate);
    if (!has_dates) {
        b.error(place, {},
                fmt::format("no column has dates, expected \"Date\", \"Year\", \"Start Date\" or "
                            "\"EDTF\" among {}; --column Date=NAME says which it is",
                            names));
    }
    const bool has_words = headings.has(CsvColumn::Headline) || headings.has(CsvColumn::Text);
    if (!has_words) {
        b.error(place, {},
                fmt::format("no column has titles, expected \"Title\", \"Event\" or \"Headline\" "
                            "among {}; --column Title=NAME says which it is",
                            names));
    }
    return has_dates && has_words;
}

}  // namespace

Imported import_csv(std::string_view text, const ImportSetting& setting)
{
    return import_table(read_csv(text), setting);
}

Imported import_table(Reading<CsvTable> table, const ImportSetting& setting)
{
    DraftBuilder builder(setting);
    builder.problems = std::move(table.problems);
    if (table.value && table.value->rows.empty()) {
        builder.error({1, 1}, {},
                      "this table is empty, expected a first line with the names of columns");
    } else if (table.value) {
        const Headings headings = read_headings(*table.value, setting, builder);
        const Place place = table.value->rows.front().front().place;
        if (has_what_it_needs(headings, place, builder))
            CsvImporter(*table.value, headings, builder).import();
    }
    std::ranges::stable_sort(builder.draft.eras, {},
                             [](const DraftEra& era) { return parse_edtf(era.date)->earliest(); });
    return builder.finish();
}

}  // namespace vitrine
