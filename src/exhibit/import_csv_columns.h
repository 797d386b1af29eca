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
inline constexpr std::array column_names{
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
