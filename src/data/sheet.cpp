#include "data/sheet.h"

#include "data/sheet_cells.h"

namespace vitrine {

namespace {

// A sheet of five million cells is a few hundred MiB of XML, which packs well.
constexpr ZipLimits sheet_limits{.entries = 20'000, .bytes = std::size_t{1} << 30U, .ratio = 300};

// The files that older office programs wrote, and in which newer ones lock theirs.
constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::string_view locked_part("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32);

}  // namespace

bool looks_like_sheet(std::string_view bytes)
{
    if (bytes.starts_with(compound_file)) return true;
    if (!looks_like_zip(bytes)) return false;
    const Result<Zip> zip = open_zip(bytes, sheet_limits);
    return zip && (zip->has("xl/workbook.xml") || zip->has("[Content_Types].xml") ||
                   zip->has("content.xml"));
}

Reading<Sheet> read_sheet(std::string_view bytes, std::string_view wanted)
{
    if (bytes.starts_with(compound_file)) {
        return no_sheet(bytes.find(locked_part) != std::string_view::npos
                            ? "this spreadsheet is protected by a password; save it without"
                            : "this is a spreadsheet of an old kind; save it as .xlsx or .ods");
    }
    if (!looks_like_zip(bytes))
        return no_sheet("this is no spreadsheet, expected a file that was saved as .xlsx or .ods");
    const Result<Zip> zip = open_zip(bytes, sheet_limits);
    if (!zip) return no_sheet(zip.error().what);
    if (zip->has("content.xml")) return read_ods(*zip, wanted);
    if (zip->has("[Content_Types].xml")) return read_xlsx(*zip, wanted);
    return no_sheet("this is no spreadsheet, expected a file that was saved as .xlsx or .ods");
}

}  // namespace vitrine
