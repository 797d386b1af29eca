// The columns that import_csv() knows, by their names, and its cells without what surrounds their
// text. Used there only.
#pragma once

#include "base/utf8.h"
#include "data/problem.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

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
    CsvColumn column;
};

// TimelineJS's names, then ours, then Exhibitera's and older ones.
inline constexpr std::array column_names{
    ColumnName{"year",             CsvColumn::Year        },
    ColumnName{"month",            CsvColumn::Month       },
    ColumnName{"day",              CsvColumn::Day         },
    ColumnName{"time",             CsvColumn::Time        },
    ColumnName{"end year",         CsvColumn::EndYear     },
    ColumnName{"end month",        CsvColumn::EndMonth    },
    ColumnName{"end day",          CsvColumn::EndDay      },
    ColumnName{"end time",         CsvColumn::EndTime     },
    ColumnName{"start date",       CsvColumn::StartDate   },
    ColumnName{"end date",         CsvColumn::EndDate     },
    ColumnName{"display date",     CsvColumn::DisplayDate },
    ColumnName{"headline",         CsvColumn::Headline    },
    ColumnName{"text",             CsvColumn::Text        },
    ColumnName{"media",            CsvColumn::Media       },
    ColumnName{"media credit",     CsvColumn::MediaCredit },
    ColumnName{"media caption",    CsvColumn::MediaCaption},
    ColumnName{"media thumbnail",  CsvColumn::Thumbnail   },
    ColumnName{"alt text",         CsvColumn::AltText     },
    ColumnName{"type",             CsvColumn::Type        },
    ColumnName{"group",            CsvColumn::Group       },
    ColumnName{"tag",              CsvColumn::Group       },
    ColumnName{"background",       CsvColumn::Background  },
    ColumnName{"id",               CsvColumn::Id          },
    ColumnName{"kind",             CsvColumn::Kind        },
    ColumnName{"edtf",             CsvColumn::Edtf        },
    ColumnName{"calendar",         CsvColumn::CalendarName},
    ColumnName{"earliest",         CsvColumn::Derived     },
    ColumnName{"latest",           CsvColumn::Derived     },
    ColumnName{"lane",             CsvColumn::Group       },
    ColumnName{"weight",           CsvColumn::Weight      },
    ColumnName{"claim",            CsvColumn::Claim       },
    ColumnName{"level",            CsvColumn::Level       },
    ColumnName{"language",         CsvColumn::Language    },
    ColumnName{"title",            CsvColumn::Headline    },
    ColumnName{"description",      CsvColumn::Text        },
    ColumnName{"body text",        CsvColumn::Text        },
    ColumnName{"media filename",   CsvColumn::Media       },
    ColumnName{"image",            CsvColumn::Media       },
    ColumnName{"custom thumbnail", CsvColumn::Thumbnail   },
    ColumnName{"date",             CsvColumn::FreeDate    },
};

struct Heading {
    CsvColumn column = CsvColumn::Unknown;
    std::size_t language = 0;
    std::string shown;
    Place place;
};

inline std::string_view trimmed(std::string_view text)
{
    // The last two do not break.
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

// Small letters and plain blanks.
inline std::string folded(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = next_code_point(text, at);
        append_utf8(out, c == 0xA0 ? U' ' : to_lower(c));
    }
    return std::string(trimmed(out));
}

// What spreadsheets take for formulas was written with an apostrophe before it (export_csv).
inline std::string_view unguarded(std::string_view text)
{
    const std::size_t first = text.find_first_not_of('\'');
    const bool is_guarded = first != 0 && first != std::string_view::npos &&
                            std::string_view("=+-@").find(text[first]) != std::string_view::npos;
    return is_guarded ? text.substr(1) : text;
}

}  // namespace vitrine
