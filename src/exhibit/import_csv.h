// Tables of events into a draft: TimelineJS's spreadsheet, our own export, Exhibitera's table.
//
// Columns are known by the words in the first line, in any order, capitals or not; a language in
// parentheses after a text column ("Headline (ru)") makes the text that language's.
// Texts without one are in the language of the column "Language", else in the setting's; where
// every text column names one, the first is the draft's own. EDTF counts before Year, Month and
// Day, which are read where it is no EDTF (a spreadsheet has made a date of its own of it). An
// apostrophe before "=", "+", "-" or "@" keeps a spreadsheet from reckoning with a text and is
// taken off.
#pragma once

#include "exhibit/draft.h"

#include <string_view>

namespace vitrine {

// `text` is UTF-8 (data/encoding.h decodes other bytes). Rows without a date are left out with a
// warning at their place.
Imported import_csv(std::string_view text, const ImportSetting& setting);

}  // namespace vitrine
