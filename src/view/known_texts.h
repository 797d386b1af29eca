// Texts that composing has worded before, kept in the scene from frame to frame: a later one
// takes the place of an earlier one, and a steady view makes none.
#pragma once

#include "exhibit/exhibit.h"
#include "text/wrap.h"

#include <cstdint>

namespace vitrine {

// A year of the axis in words, or a month of it.
struct DatedText {
    std::int64_t year = 0;
    int month = 0;  // 0: the year alone
    LanguageId language{};
    TextStyle style;
    std::uint32_t texts = 0;
    float room = 0;
    RunId run{};

    bool is_for(const DatedText& other) const
    {
        return year == other.year && month == other.month && language == other.language &&
               style == other.style && texts == other.texts && room == other.room;
    }
};

}  // namespace vitrine
