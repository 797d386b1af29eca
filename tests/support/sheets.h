// Spreadsheets as office programs write them, made of the XML of their cells.
#pragma once

#include "data/zip.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace vitrine::sheets {

inline std::string zipped(const std::vector<ZipFile>& files)
{
    auto bytes = zip_of(files);
    REQUIRE(bytes.has_value());
    return *bytes;
}

// What else a workbook has beside the cells of its two sheets, "Events" and "Notes".
struct XlsxParts {
    std::string shared{};   // <si> elements
    std::string formats{};  // <numFmt> elements
    std::string xfs{};      // <xf> elements, by the number that cells name
    std::string workbook_properties{};
    std::string application = "Microsoft Excel";
};

inline std::string xlsx(const std::string& rows, const XlsxParts& parts = {})
{
    const std::string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    const auto relation = [&](const std::string& id, const std::string& kind,
                              const std::string& target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + kind + "\" Target=\"" + target +
               "\"/>";
    };
    const auto sheet = [](const std::string& cells) {
        return "<worksheet><sheetData>" + cells + "</sheetData></worksheet>";
    };
    return zipped({
        {"[Content_Types].xml",                                                           "<Types/>"                      },
        {"_rels/.rels",                                                                   "<Relationships>" + relation("r", "officeDocument", "/xl/workbook.xml") +
                            "</Relationships>"},
        {"docProps/app.xml",
         "<Properties><Application>" + parts.application + "</Application></Properties>"                                                                 },
        {"xl/workbook.xml",
         "<workbook xmlns:r=\"r\">" + parts.workbook_properties +
             "<sheets><sheet name=\"Events\" sheetId=\"1\" r:id=\"a\"/>"
             "<sheet name=\"Notes\" sheetId=\"2\" r:id=\"b\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships>" + relation("a",                                                                       "worksheet", "worksheets/sheet1.xml") +
             relation("b", "worksheet", "worksheets/sheet2.xml") +
             relation("s", "sharedStrings", "sharedStrings.xml") +
             relation("t", "styles", "styles.xml") + "</Relationships>"},
        {"xl/sharedStrings.xml",                                                "<sst>" + parts.shared + "</sst>"},
        {"xl/styles.xml",                                                                    "<styleSheet><numFmts>" + parts.formats + "</numFmts><cellXfs>" +
                              parts.xfs + "</cellXfs></styleSheet>"                                                                           },
        {"xl/worksheets/sheet1.xml",                                                       sheet(rows)                                                                              },
        {"xl/worksheets/sheet2.xml",
         sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Hello</t></is></c></row>")                                                                                         },
    });
}

// `styles` are automatic ones; `rows` are those of the sheet "Events".
inline std::string ods(const std::string& rows, const std::string& styles = {},
                       const std::string& manifest = "<manifest/>")
{
    const std::string names =
        "xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\" "
        "xmlns:number=\"n\" xmlns:xlink=\"l\" xmlns:calcext=\"c\"";
    return zipped({
        {"mimetype", "application/vnd.oasis.opendocument.spreadsheet", Packing::Stored},
        {"META-INF/manifest.xml",          manifest                                   },
        {"content.xml",          "<office:document-content " + names + "><office:automatic-styles>" +
                            styles +
                            "</office:automatic-styles><office:body><office:spreadsheet>"
                            "<table:table table:name=\"Events\">" +
                            rows +
                            "</table:table><table:table table:name=\"Notes\"><table:table-row>"
                            "<table:table-cell office:value-type=\"string\"><text:p>Hello</text:p>"
                            "</table:table-cell></table:table-row></table:table>"
                            "</office:spreadsheet></office:body></office:document-content>"          },
    });
}

}  // namespace vitrine::sheets
