// Any bytes as a spreadsheet and as a packed exhibit; and, since few bytes happen to be an archive,
// as the cells of one. The first byte says which.
#include "base/result.h"
#include "data/sheet.h"
#include "data/zip.h"
#include "exhibit/import_csv.h"
#include "exhibit/pack.h"
#include "exhibit/read.h"

#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace vitrine;

void import_sheet(std::string_view bytes)
{
    Reading<Sheet> sheet = read_sheet(bytes, "");
    VERIFY(sheet.value.has_value() || has_errors(sheet.problems));
    if (!sheet.value) return;
    const Imported imported = import_table({std::move(sheet.value->table), {}}, {});
    if (imported.value && !imported.value->milestones.empty())
        VERIFY(read_exhibit(exhibit_json(*imported.value)).value.has_value());
}

std::string archive(const std::vector<ZipFile>& files)
{
    const Result<std::string> bytes = zip_of(files);
    VERIFY(bytes.has_value());
    return *bytes;
}

std::string workbook(const std::string& sheet, const std::string& styles)
{
    const std::string relation = "<Relationship Type=\"/";
    return archive({
        {"[Content_Types].xml",        ""                                                                                  },
        {"xl/workbook.xml",            "<w><sheet name=\"a\" r:id=\"a\"/></w>"                                             },
        {"xl/_rels/workbook.xml.rels", "<r>" + relation +
                                           "worksheet\" Id=\"a\" Target=\"s.xml\"/>" + relation +
                                           "styles\" Id=\"b\" Target=\"t.xml\"/></r>"},
        {"xl/s.xml",                   sheet                                                                               },
        {"xl/t.xml",                   styles                                                                              },
    });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string bytes(reinterpret_cast<const char*>(data + 1), size - 1);
    const std::string dates =
        "<s><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></s>";
    switch (data[0] % 4) {
    case 0: import_sheet(bytes); break;
    case 1: import_sheet(workbook(bytes, dates)); break;
    case 2:
        import_sheet(archive({
            {"content.xml", bytes}
        }));
        break;
    case 3:
        if (const Result<Pack> pack = open_pack(bytes)) {
            const Result<std::string> json = pack->exhibit();
            if (json) read_exhibit(*json);
        }
        break;
    default: break;
    }
    return 0;
}
