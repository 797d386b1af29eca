// Texts that composing has worded, kept in the scene from frame to frame so that a steady view
// words none again. A later text takes the place of an earlier one.
#pragma once

#include "base/units.h"
#include "draw/theme.h"
#include "exhibit/exhibit.h"
#include "text/wrap.h"

#include <cstdint>

namespace vitrine {

// A year of the axis in words, or a month of it.
struct DatedText {
    std::int64_t year = 0;
    int month = 0;  // 0: the year alone
    int day = 0;    // 0: the month alone
    LanguageId language{};
    Role role{};
    std::uint32_t texts = 0;
    Units room;
    RunId run{};

    bool is_for(const DatedText& other) const
    {
        return year == other.year && month == other.month && day == other.day &&
               language == other.language && role == other.role && texts == other.texts &&
               room == other.room;
    }
};

}  // namespace vitrine
