#include "exhibit/import_csv_columns.h"

#include "exhibit/fields.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace vitrine {

namespace {

// What each CsvColumn is called in the lines that tell the user what a column was taken for.
constexpr std::array<std::string_view, 36> meanings{"the year",
                                                    "the month",
                                                    "the day",
                                                    "the time of day",
                                                    "the last year",
                                                    "the last month",
                                                    "the last day",
                                                    "the last time of day",
                                                    "the start",
                                                    "the end",
                                                    "the date as it is worded",
                                                    "the title",
                                                    "the text",
                                                    "the picture or film",
                                                    "its credit",
                                                    "its caption",
                                                    "its thumbnail, which has no place",
                                                    "its description",
                                                    "the type of row",
                                                    "the lane",
                                                    "the place",
                                                    "a link",
                                                    "the source",
                                                    "the background, which has no place",
                                                    "the id",
                                                    "the kind",
                                                    "the date in EDTF",
                                                    "the calendar",
                                                    "days that follow from the date",
                                                    "the weight",
                                                    "the claim",
                                                    "whether no date is known",
                                                    "the level",
                                                    "the language",
                                                    "the date",
                                                    "nothing that is known"};

// The words of a heading: "startDate", "Start_Date" and "START DATE:" all become "start date".
std::string heading_words(std::string_view text)
{
    std::string spread;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital && i > 0 && text[i - 1] >= 'a' && text[i - 1] <= 'z') spread += ' ';
        spread += c == '_' || c == '-' || c == '/' ? ' ' : c;
    }
    std::u32string plain;
    append_folded(plain, spread);
    std::string out;
    for (const char32_t c : plain) {
        if (c == 0xFEFF || c == '*' || c == ':' || c == '.' || c == '#') continue;
        const bool is_blank = c == ' ' || c == 0xA0 || c == '\n' || c == '\t';
        if (is_blank && (out.empty() || out.back() == ' ')) continue;
        append_utf8(out, is_blank ? U' ' : c);
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

struct KnownName {
    CsvColumn column = CsvColumn::Unknown;
    std::size_t rank = 1'000'000;  // place of its name in the table of names; the lower counts
};

KnownName known_name(std::string_view words, std::string_view language)
{
    std::size_t rank = 0;
    KnownName found;
    for (const HeadingTongue& tongue : heading_tongues()) {
        for (const HeadingName& row : tongue.names) {
            ++rank;
            if (row.name != words) continue;
            // "tag" is a day in German and a lane in English, so the table's language goes first.
            if (tongue.language == language) return {row.column, rank};
            if (found.column == CsvColumn::Unknown) found = {row.column, rank};
        }
    }
    return found;
}

class HeadingReader {
public:
    HeadingReader(const CsvTable& table, const ImportSetting& setting, DraftBuilder& builder)
        : table_(table), setting_(setting), b_(builder)
    {}

    Headings read()
    {
        const CsvRow& row = table_.rows.front();
        find_tongue(row);
        read_language(row);
        has_language_ = std::ranges::any_of(row, [&](const CsvCell& cell) {
            const CsvColumn column = known_name(heading_words(cell.text), tongue_).column;
            return column == CsvColumn::Headline || column == CsvColumn::Text;
        });
        for (const CsvCell& cell : row)
            add(cell);
        use_overrides();
        use_date_note();
        use_subject();
        drop_twins();
        // In Exhibitera's tables "Time (en)" is a date in words; elsewhere "Time" is a time of day.
        for (Heading& heading : out_.all)
            if (out_.is_exhibitera && heading.column == CsvColumn::Time)
                heading.column = CsvColumn::FreeDate;
        use_foreign_types();
        for (const Heading& heading : out_.all)
            say(heading);
        return std::move(out_);
    }

private:
    // Finds the language that most headings are in; English if no other has more.
    void find_tongue(const CsvRow& row)
    {
        std::size_t most = 0;
        for (const HeadingTongue& tongue : heading_tongues()) {
            std::size_t count = 0;
            for (const CsvCell& cell : row) {
                const std::string words = heading_words(cell.text);
                if (std::ranges::find(tongue.names, words, &HeadingName::name) !=
                    tongue.names.end())
                    ++count;
            }
            if (count <= most) continue;
            most = count;
            tongue_ = tongue.language;
        }
        if (setting_.language.empty()) b_.draft.languages.front() = tongue_;
    }

    // Finds the language of the text columns whose heading names none. Our own export says it in
    // each row, so the first row is enough.
    void read_language(const CsvRow& head)
    {
        const auto column = std::ranges::find_if(head, [&](const CsvCell& cell) {
            return known_name(heading_words(cell.text), tongue_).column == CsvColumn::Language;
        });
        const auto place = static_cast<std::size_t>(column - head.begin());
        if (table_.rows.size() < 2 || place >= table_.rows[1].size()) return;
        const std::string_view tag = trimmed(table_.rows[1][place].text);
        if (is_language_tag(tag)) b_.draft.languages.front() = tag;
    }

    // The index of a language that a heading names. If every text column names a language, the
    // first of them becomes the draft's own.
    std::size_t language_of(std::string_view tag)
    {
        if (!has_language_) b_.draft.languages.front() = tag;
        has_language_ = true;
        const auto known = std::ranges::find(b_.draft.languages, folded(tag), folded);
        return b_.language_index(known == b_.draft.languages.end() ? tag : *known);
    }

    void add(const CsvCell& cell)
    {
        std::string_view text = trimmed(cell.text);
        if (text.starts_with("\xEF\xBB\xBF")) text = trimmed(text.substr(3));
        Heading heading{.shown = std::string(text), .place = cell.place};
        std::string name = heading_words(text);
        if (name.ends_with(')')) {
            const std::string_view shown = heading.shown;
            const std::size_t open = shown.rfind('(');
            const std::string_view inside =
                open == std::string::npos ? "" : shown.substr(open + 1, shown.size() - open - 2);
            const KnownName known = known_name(heading_words(shown.substr(0, open)), tongue_);
            if (is_language_tag(inside) && known.column != CsvColumn::Unknown &&
                b_.draft.languages.size() < 32) {
                heading.language = language_of(inside);
                name = heading_words(shown.substr(0, open));
                out_.is_exhibitera = out_.is_exhibitera || name == "time";
            }
        }
        const KnownName known = known_name(name, tongue_);
        heading.column = known.column;
        ranks_.push_back(known.rank);
        out_.all.push_back(std::move(heading));
    }

    // Applies what the user says with --column Headline=Event.
    void use_overrides()
    {
        for (const ColumnOverride& wanted : setting_.columns) {
            const KnownName known = known_name(heading_words(wanted.column), "en");
            const auto found = std::ranges::find_if(out_.all, [&](const Heading& heading) {
                return heading_words(heading.shown) == heading_words(wanted.heading);
            });
            if (known.column == CsvColumn::Unknown || found == out_.all.end()) {
                b_.error({1, 1}, {},
                         known.column == CsvColumn::Unknown
                             ? fmt::format("'{}' is nothing that a column can be, expected one of "
                                           "Headline, Text, Start Date, End Date, Year, Group …",
                                           shortened(wanted.column))
                             : fmt::format("no column is called '{}', expected one of {}",
                                           shortened(wanted.heading), names_of_all()));
                continue;
            }
            found->column = known.column;
            ranks_[static_cast<std::size_t>(found - out_.all.begin())] = 0;
        }
    }

    std::string names_of_all() const
    {
        std::string all;
        for (const Heading& heading : out_.all)
            all += (all.empty() ? "'" : ", '") + shortened(heading.shown) + "'";
        return all;
    }

    // Our own export has the date's note in a column of its own. Its display date then only repeats
    // date and note.
    void use_date_note()
    {
        const auto is_note = [](const Heading& heading) {
            return heading_words(heading.shown).starts_with("date note");
        };
        if (!std::ranges::any_of(out_.all, is_note)) return;
        for (Heading& heading : out_.all)
            if (heading.column == CsvColumn::DisplayDate && !is_note(heading))
                heading.column = CsvColumn::Derived;
    }

    // Wikidata names what it is asked for as the asker does: of "lighthouse", "lighthouseLabel" and
    // "lighthouseDescription" the first is a link, and the others its title and text.
    void use_subject()
    {
        if (out_.has(CsvColumn::Headline)) return;
        const auto named = [&](const std::string& words) {
            return std::ranges::find_if(out_.all, [&](const Heading& heading) {
                return heading.column == CsvColumn::Unknown &&
                       heading_words(heading.shown) == words;
            });
        };
        for (std::size_t i = 0; i < out_.all.size(); ++i) {
            const std::string subject = heading_words(out_.all[i].shown);
            const auto label = named(subject + " label");
            if (subject.empty() || label == out_.all.end()) continue;
            label->column = CsvColumn::Headline;
            if (out_.all[i].column == CsvColumn::Unknown) out_.all[i].column = CsvColumn::Link;
            const auto text = named(subject + " description");
            if (text != out_.all.end()) text->column = CsvColumn::Text;
            return;
        }
    }

    // If two columns mean the same, only the one with the better name counts; but texts of
    // different names are put together.
    void drop_twins()
    {
        for (std::size_t i = 0; i < out_.all.size(); ++i) {
            Heading& heading = out_.all[i];
            const bool may_be_twice =
                heading.column == CsvColumn::Unknown || heading.column == CsvColumn::Derived ||
                heading.column == CsvColumn::Link || heading.column == CsvColumn::Citation ||
                heading.column == CsvColumn::Where;
            if (may_be_twice) continue;
            for (std::size_t k = 0; k < out_.all.size(); ++k) {
                const Heading& other = out_.all[k];
                const bool is_twin =
                    k != i && other.column == heading.column && other.language == heading.language;
                const bool is_better = ranks_[k] < ranks_[i] || (ranks_[k] == ranks_[i] && k < i);
                if (!is_twin || !is_better) continue;
                const bool joins = heading.column == CsvColumn::Text &&
                                   heading_words(heading.shown) != heading_words(other.shown);
                if (joins) break;
                b_.warning(heading.place, {},
                           fmt::format("'{}' says what '{}' says already, so it is left out",
                                       shortened(heading.shown), shortened(other.shown)));
                heading.column = CsvColumn::Derived;
                dropped_.push_back(i);
                break;
            }
        }
    }

    // If a column "Type" or "Kind" has only words of the author's own, lanes are made of them.
    void use_foreign_types()
    {
        if (out_.has(CsvColumn::Group)) return;
        constexpr std::array<std::string_view, 6> known{"title",  "era",  "event",
                                                        "period", "note", "milestone"};
        for (std::size_t i = 0; i < out_.all.size(); ++i) {
            const CsvColumn column = out_.all[i].column;
            const bool may_be = column == CsvColumn::Type || column == CsvColumn::Kind;
            if (!may_be || out_.has(CsvColumn::Edtf)) continue;
            bool has_own = false;
            bool has_known = false;
            for (std::size_t k = 1; k < table_.rows.size(); ++k) {
                if (i >= table_.rows[k].size()) continue;
                const std::string word = folded(table_.rows[k][i].text);
                if (word.empty()) continue;
                const bool is_known = std::ranges::find(known, word) != known.end();
                has_known = has_known || is_known;
                has_own = has_own || !is_known;
            }
            if (!has_own || has_known) continue;
            out_.all[i].column = CsvColumn::Group;
            return;
        }
    }

    void say(const Heading& heading)
    {
        if (heading.shown.empty()) return;
        const auto at = static_cast<std::size_t>(&heading - out_.all.data());
        if (std::ranges::find(dropped_, at) != dropped_.end()) return;
        if (heading.column == CsvColumn::Unknown) return remark_on_unknown(heading);
        std::string line = fmt::format("column '{}' is {}", shortened(heading.shown),
                                       meanings[static_cast<std::size_t>(heading.column)]);
        if (heading.language != 0)
            line += fmt::format(" in '{}'", b_.draft.languages[heading.language]);
        b_.draft.columns.push_back(std::move(line));
    }

    void remark_on_unknown(const Heading& heading)
    {
        std::vector<std::string_view> all;
        for (const HeadingTongue& tongue : heading_tongues())
            for (const HeadingName& row : tongue.names)
                all.push_back(row.name);
        b_.problems.push_back(
            {Severity::Warning,
             heading.place,
             {},
             fmt::format("no column is called '{}', so it is left out", shortened(heading.shown)),
             closest(heading_words(heading.shown), all)});
    }

    const CsvTable& table_;
    const ImportSetting& setting_;
    DraftBuilder& b_;
    Headings out_;
    std::vector<std::size_t> ranks_;
    std::vector<std::size_t> dropped_;
    std::string_view tongue_ = "en";
    bool has_language_ = false;  // some text column is in the draft's own language
};

}  // namespace

bool Headings::has(CsvColumn column) const
{
    return find(column) != nullptr;
}

const Heading* Headings::find(CsvColumn column) const
{
    const auto found = std::ranges::find(all, column, &Heading::column);
    return found == all.end() ? nullptr : &*found;
}

Headings read_headings(const CsvTable& table, const ImportSetting& setting, DraftBuilder& builder)
{
    return HeadingReader(table, setting, builder).read();
}

const CsvCell* cell_of(const Headings& headings, const CsvRow& row, CsvColumn column)
{
    for (std::size_t i = 0; i < std::min(row.size(), headings.all.size()); ++i)
        if (headings.all[i].column == column && !trimmed(row[i].text).empty()) return &row[i];
    return nullptr;
}

std::string_view text_in(const Headings& headings, const CsvRow& row, CsvColumn column)
{
    const CsvCell* found = cell_of(headings, row, column);
    return found == nullptr ? std::string_view() : trimmed(found->text);
}

}  // namespace vitrine
