// Reads tables of events into a draft: TimelineJS's spreadsheet, our own export, Exhibitera's
// table, and tables that people made themselves.
//
// Columns are recognised by the words in the first line, in any order, with or without capitals. A
// language in parentheses after the name of a text column, as in "Headline (ru)", says which
// language its texts are in. Other texts are in the language that the column "Language" names, or
// else in the setting's; if every text column names a language, the first is the draft's own. EDTF
// counts before Year, Month and Day, which are read only if the cell has no valid EDTF (because a
// spreadsheet changed it into a date of its own). An apostrophe before "=", "+", "-" or "@" keeps
// spreadsheets from calculating a text, and is taken off.
#pragma once

#include "data/csv.h"
#include "exhibit/draft.h"

#include <string_view>

namespace vitrine {

// `text` is UTF-8 (data/encoding.h decodes other encodings). A row without a date is left out with
// a warning at its place. Without a column of dates or of titles there is no draft, only errors.
Imported import_csv(std::string_view text, const ImportSetting& setting);

// The same for a table that was read already, from whatever file, with what was wrong with it.
Imported import_table(Reading<CsvTable> table, const ImportSetting& setting);

}  // namespace vitrine
