// The columns that import_csv() knows, by their headings in five languages, and helpers that strip
// cells down to their text. Used by the importer of tables only.
#pragma once

#include "base/utf8.h"
#include "data/csv.h"
#include "exhibit/draft_builder.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

enum class CsvColumn : std::uint8_t {
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
    Where,
    Link,
    Citation,
    Background,
    Id,
    Kind,
    Edtf,
    CalendarName,
    Derived,  // says what other columns say already, such as Earliest and Latest
    Weight,
    Claim,
    Undated,
    Level,
    Language,
    FreeDate,
    Unknown,
};

// What a heading in one language means.
struct HeadingName {
    std::string_view name;  // in small letters, without signs, with one blank between words
    CsvColumn column;
};
struct HeadingTongue {
    std::string_view language;
    std::span<const HeadingName> names;
};
// All known headings. If two columns of a table mean the same, the one whose name comes first in
// this list counts.
std::span<const HeadingTongue> heading_tongues();

struct Heading {
    CsvColumn column = CsvColumn::Unknown;
    std::size_t language = 0;
    std::string shown;
    Place place;
};

struct Headings {
    std::vector<Heading> all;
    bool is_exhibitera = false;  // "Time (en)" is a date in words

    bool has(CsvColumn column) const;
    // The first heading with this meaning. Borrowed; null if there is none.
    const Heading* find(CsvColumn column) const;
};

// Finds out what each column of `table` is. Warns of each that is not known and of each that says
// what another one says. Sets the languages of the draft, and adds a line to `draft.columns` for
// each known column. The table must have a first row.
Headings read_headings(const CsvTable& table, const ImportSetting& setting, DraftBuilder& builder);

// Without blanks and line ends around it.
inline std::string_view trimmed(std::string_view text)
{
    // The last two are the no-break space and the narrow no-break space.
    constexpr std::array<std::string_view, 6> blanks{" ",  "\t",       "\r",
                                                     "\n", "\xC2\xA0", "\xE2\x80\xAF"};
    for (std::size_t before = 0; before != text.size();) {
        before = text.size();
        for (const std::string_view blank : blanks) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
        }
    }
    return text;
}

// Trimmed, in small letters, with no-break spaces as plain ones.
inline std::string folded(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_utf8(out, c == 0xA0 ? U' ' : to_lower(c));
    }
    return std::string(trimmed(out));
}

// Without the apostrophe that export_csv() puts before what spreadsheets would take for a formula.
inline std::string_view unguarded(std::string_view text)
{
    const std::size_t first = text.find_first_not_of('\'');
    const bool is_guarded = first != 0 && first != std::string_view::npos &&
                            std::string_view("=+-@").find(text[first]) != std::string_view::npos;
    return is_guarded ? text.substr(1) : text;
}

// The first cell of `column` in `row` that is not blank, and its trimmed text. Borrowed; null or
// empty if there is none.
const CsvCell* cell_of(const Headings& headings, const CsvRow& row, CsvColumn column);
std::string_view text_in(const Headings& headings, const CsvRow& row, CsvColumn column);

}  // namespace vitrine
