#include "exhibit/import_csv.h"

#include "base/utf8.h"
#include "data/csv.h"
#include "date/edtf.h"
#include "exhibit/draft_builder.h"
#include "exhibit/fields.h"
#include "exhibit/import_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

enum class Column : std::uint8_t {
    Year,
    Month,
    Day,
    Time,
    EndYear,
    EndMonth,
    EndDay,
    EndTime,
    StartDate,
    EndDate,
    DisplayDate,
    Headline,
    Text,
    Media,
    MediaCredit,
    MediaCaption,
    Thumbnail,
    AltText,
    Type,
    Group,
    Background,
    Id,
    Kind,
    Edtf,
    CalendarName,
    Derived,  // Earliest, Latest: follow from the date
    Weight,
    Claim,
    Level,
    Language,
    FreeDate,
    Unknown,
};

struct ColumnName {
    std::string_view name;
    Column column;
};

// TimelineJS's names, then ours, then Exhibitera's and older ones.
constexpr std::array names{
    ColumnName{"year",             Column::Year        },
    ColumnName{"month",            Column::Month       },
    ColumnName{"day",              Column::Day         },
    ColumnName{"time",             Column::Time        },
    ColumnName{"end year",         Column::EndYear     },
    ColumnName{"end month",        Column::EndMonth    },
    ColumnName{"end day",          Column::EndDay      },
    ColumnName{"end time",         Column::EndTime     },
    ColumnName{"start date",       Column::StartDate   },
    ColumnName{"end date",         Column::EndDate     },
    ColumnName{"display date",     Column::DisplayDate },
    ColumnName{"headline",         Column::Headline    },
    ColumnName{"text",             Column::Text        },
    ColumnName{"media",            Column::Media       },
    ColumnName{"media credit",     Column::MediaCredit },
    ColumnName{"media caption",    Column::MediaCaption},
    ColumnName{"media thumbnail",  Column::Thumbnail   },
    ColumnName{"alt text",         Column::AltText     },
    ColumnName{"type",             Column::Type        },
    ColumnName{"group",            Column::Group       },
    ColumnName{"tag",              Column::Group       },
    ColumnName{"background",       Column::Background  },
    ColumnName{"id",               Column::Id          },
    ColumnName{"kind",             Column::Kind        },
    ColumnName{"edtf",             Column::Edtf        },
    ColumnName{"calendar",         Column::CalendarName},
    ColumnName{"earliest",         Column::Derived     },
    ColumnName{"latest",           Column::Derived     },
    ColumnName{"lane",             Column::Group       },
    ColumnName{"weight",           Column::Weight      },
    ColumnName{"claim",            Column::Claim       },
    ColumnName{"level",            Column::Level       },
    ColumnName{"language",         Column::Language    },
    ColumnName{"title",            Column::Headline    },
    ColumnName{"description",      Column::Text        },
    ColumnName{"body text",        Column::Text        },
    ColumnName{"media filename",   Column::Media       },
    ColumnName{"image",            Column::Media       },
    ColumnName{"custom thumbnail", Column::Thumbnail   },
    ColumnName{"date",             Column::FreeDate    },
};

struct Heading {
    Column column = Column::Unknown;
    std::size_t language = 0;
    std::string shown;
    Place place;
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t from = text.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blanks) - from + 1);
}

// Small letters and plain blanks.
std::string folded(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_utf8(out, c == 0xA0 ? U' ' : to_lower(c));
    }
    return std::string(trimmed(out));
}

// What spreadsheets take for formulas was written with an apostrophe before it (export_csv).
std::string_view unguarded(std::string_view text)
{
    const bool is_guarded = text.size() > 1 && text[0] == '\'' &&
                            std::string_view("=+-@").find(text[1]) != std::string_view::npos;
    return is_guarded ? text.substr(1) : text;
}

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
                const std::size_t open = name.rfind('(');
                const std::string_view inside =
                    open == std::string::npos
                        ? ""
                        : std::string_view(name).substr(open + 1, name.size() - open - 2);
                if (is_language_tag(inside) && b_.draft.languages.size() < 32) {
                    heading.language = language_of(inside);
                    name = std::string(trimmed(std::string_view(name).substr(0, open)));
                    is_exhibitera_ = is_exhibitera_ || name == "time";
                }
            }
            const auto known = std::ranges::find(names, name, &ColumnName::name);
            if (known != names.end()) heading.column = known->column;
            headings_.push_back(std::move(heading));
        }
        // "Time (en)" is a date in words; TimelineJS's "Time" is a time of day.
        for (Heading& heading : headings_)
            if (is_exhibitera_ && heading.column == Column::Time) heading.column = Column::FreeDate;
        for (const Heading& heading : headings_)
            if (heading.column == Column::Unknown) remark_on_unknown(heading);
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
        return b_.language_index(tag);
    }

    void remark_on_unknown(const Heading& heading)
    {
        if (heading.shown.empty()) return;
        std::vector<std::string_view> all;
        for (const ColumnName& row : names)
            all.push_back(row.name);
        b_.problems.push_back(
            {Severity::Warning,
             heading.place,
             {},
             fmt::format("no column is called '{}', so it is left out", shortened(heading.shown)),
             closest(folded(heading.shown), all)});
    }

    bool has(Column column) const
    {
        return std::ranges::find(headings_, column, &Heading::column) != headings_.end();
    }
    bool has_dates() const
    {
        return has(Column::Year) || has(Column::StartDate) || has(Column::Edtf) ||
               has(Column::FreeDate);
    }

    // The first cell of `column` that says something.
    std::string_view cell(const CsvRow& row, Column column) const
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.size()); ++i) {
            if (headings_[i].column != column) continue;
            const std::string_view text = trimmed(row[i].text);
            if (!text.empty()) return text;
        }
        return {};
    }

    void take_row(const CsvRow& row)
    {
        const Place place = row.front().place;
        remark_on_lost(row);
        const std::string type = folded(cell(row, Column::Type));
        if (type == "title" && !has_title_) {
            has_title_ = true;
            return take_title(row);
        }
        if (type == "title")
            b_.warning(place, {}, "this is a second title, so it becomes a milestone");
        DraftMilestone m;
        const auto date = date_of(row, place);
        if (!date) {
            return b_.warning(place, {}, "this row has no date that can be read and is left out");
        }
        m.date = *date;
        if (folded(cell(row, Column::CalendarName)) == "julian") m.calendar = Calendar::Julian;
        texts(row, Column::Headline, m, m.title);
        if (type == "era") return take_era(m, place);
        texts(row, Column::Text, m, m.summary);
        texts(row, Column::DisplayDate, m, m.date_note);
        if (is_exhibitera_) texts(row, Column::FreeDate, m, m.date_note);
        take_kinds(row, m);
        take_lane(row, m);
        b_.media({.url = std::string(cell(row, Column::Media)),
                  .alt = plain_text_of(cell(row, Column::AltText)).text,
                  .credit = b_.plain(cell(row, Column::MediaCredit), m, place, {}),
                  .caption = b_.plain(cell(row, Column::MediaCaption), m, place, {})},
                 m, place, {});
        const std::string headline = m.title.empty() ? "" : m.title.front();
        m.id = b_.id(cell(row, Column::Id), headline, "row");
        b_.draft.milestones.push_back(std::move(m));
    }

    void remark_on_lost(const CsvRow& row)
    {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (trimmed(row[i].text).empty()) continue;
            if (i >= headings_.size()) {
                b_.remark("a cell beyond the last column is left out", row[i].place, {});
                continue;
            }
            const Column column = headings_[i].column;
            const bool is_lost = column == Column::Time || column == Column::EndTime ||
                                 column == Column::Thumbnail || column == Column::Background;
            if (!is_lost) continue;
            b_.remark(fmt::format("\"{}\" has no place in an exhibit and is left out",
                                  shortened(headings_[i].shown)),
                      row[i].place, {});
        }
    }

    void take_title(const CsvRow& row)
    {
        DraftMilestone slide;
        DraftText title;
        texts(row, Column::Headline, slide, title);
        if (b_.draft.title.empty()) b_.draft.title = std::move(title);
        texts(row, Column::Text, slide, b_.draft.subtitle);
        const std::string_view range = cell(row, Column::Edtf);
        if (parse_edtf(range)) b_.draft.range = range;
    }

    void take_era(DraftMilestone& m, Place place)
    {
        const auto date = parse_edtf(m.date);
        if (!date || date->shape != DateShape::Interval) {
            return b_.warning(place, {}, "this era has no start and end and is left out");
        }
        b_.draft.eras.push_back(
            {b_.id("", m.title.empty() ? "" : m.title.front(), "era"), m.title, m.date});
    }

    void texts(const CsvRow& row, Column column, DraftMilestone& m, DraftText& out)
    {
        for (std::size_t i = 0; i < std::min(row.size(), headings_.size()); ++i) {
            if (headings_[i].column != column) continue;
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (said.empty()) continue;
            // Our own export has no markup in its texts.
            b_.set(out, headings_[i].language,
                   has(Column::Edtf) ? std::string(said) : b_.plain(said, m, row[i].place, {}));
        }
    }

    void take_lane(const CsvRow& row, DraftMilestone& m)
    {
        m.lane = b_.lane(unguarded(cell(row, Column::Group)));
        for (std::size_t i = 0; i < std::min(row.size(), headings_.size()); ++i) {
            const std::string_view said = unguarded(trimmed(row[i].text));
            if (headings_[i].column != Column::Group || said.empty()) continue;
            b_.set(b_.draft.lanes[m.lane].name, headings_[i].language, std::string(said));
        }
    }

    void take_kinds(const CsvRow& row, DraftMilestone& m) const
    {
        constexpr std::array<std::string_view, 3> kinds{"milestone", "period", "note"};
        constexpr std::array<std::string_view, 3> claims{"official", "assessment", "fact"};
        const auto date = parse_edtf(m.date, m.calendar);
        if (date && date->shape == DateShape::Interval) m.kind = MilestoneKind::Period;
        const auto kind = std::ranges::find(kinds, folded(cell(row, Column::Kind)));
        if (kind != kinds.end()) m.kind = static_cast<MilestoneKind>(kind - kinds.begin());
        const auto claim = std::ranges::find(claims, folded(cell(row, Column::Claim)));
        if (claim != claims.end()) m.claim = static_cast<Claim>(claim - claims.begin());
        // Exhibitera's level 4 is where most things are; we have three.
        std::string_view weight = cell(row, Column::Weight);
        if (weight.empty()) weight = cell(row, Column::Level);
        if (weight.size() == 1 && weight.front() >= '1' && weight.front() <= '4')
            m.weight = std::min(3, weight.front() - '0');
    }

    std::optional<std::string> date_of(const CsvRow& row, Place place)
    {
        const bool is_julian = folded(cell(row, Column::CalendarName)) == "julian";
        const std::string_view edtf = cell(row, Column::Edtf);
        if (!edtf.empty() && parse_edtf(edtf, is_julian ? Calendar::Julian : Calendar::Gregorian))
            return std::string(edtf);
        std::optional<std::string> start;
        std::optional<std::string> end;
        if (has(Column::StartDate)) {
            start = edtf_of_text(cell(row, Column::StartDate));
            end = edtf_of_text(cell(row, Column::EndDate));
        } else if (has(Column::Year)) {
            start = of_parts(row, Column::Year, place);
            end = of_parts(row, Column::EndYear, place);
        } else {
            return edtf_of_text(cell(row, Column::FreeDate));
        }
        if (!start || !end || *start == *end) return start;
        const std::string interval = *start + "/" + *end;
        if (parse_edtf(interval)) return interval;
        b_.warning(place, {}, "this row ends before it starts, so its end is left out");
        return start;
    }

    // From three columns that stand side by side in the list of columns.
    std::optional<std::string> of_parts(const CsvRow& row, Column year, Place place)
    {
        const auto next = [&](int by) { return static_cast<Column>(static_cast<int>(year) + by); };
        const std::string_view y = cell(row, year);
        if (y.empty()) return std::nullopt;
        const std::string_view m = cell(row, next(1));
        const std::string_view d = cell(row, next(2));
        if (auto date = edtf_of_parts(y, m, d)) return date;
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
