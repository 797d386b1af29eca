// The least that ECMA-376 asks of a workbook: its parts, their relations, and three formats.
// libxlsxwriter of Debian 12 can only write to a disk.
#include "data/sheet_write.h"

#include "data/zip.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr std::string_view xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
)";
constexpr std::string_view office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view packages = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view main_names = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view main_type =
    "application/vnd.openxmlformats-officedocument.spreadsheetml";

// Formats of cells by their place: texts (format 49 is "@"), and headings.
constexpr std::string_view styles =
    R"(<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>
<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="1"><border/></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs>
)";
constexpr int text_style = 1;
constexpr int heading_style = 2;

std::string xml_escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        default: out += c; break;
        }
    }
    return out;
}

// As wide as its longest text, within reason; in characters.
std::size_t width_of(const CsvTable& table, std::size_t column)
{
    std::size_t longest = 12;
    for (const CsvRow& row : table.rows)
        if (column < row.size()) longest = std::max(longest, row[column].text.size());
    return std::min<std::size_t>(longest, 60);
}

std::string sheet_xml(const CsvTable& table)
{
    std::string out = fmt::format("{}<worksheet xmlns=\"{}\">", xml_head, main_names);
    out += R"(<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" )"
           R"(activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>)";
    const std::size_t columns = table.rows.empty() ? 0 : table.rows.front().size();
    for (std::size_t k = 0; k < columns; ++k)
        out += fmt::format(R"(<col min="{0}" max="{0}" width="{1}" style="{2}" customWidth="1"/>)",
                           k + 1, width_of(table, k), text_style);
    out += "</cols><sheetData>";
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        out += fmt::format("<row r=\"{}\">", i + 1);
        for (const CsvCell& cell : table.rows[i])
            out += fmt::format(
                R"(<c s="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)",
                i == 0 ? heading_style : text_style, xml_escaped(cell.text));
        out += "</row>\n";
    }
    return out + "</sheetData></worksheet>\n";
}

std::string relation(std::string_view id, std::string_view type, std::string_view target)
{
    return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, office, type,
                       target);
}

std::string relations(std::string_view all)
{
    return fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}</Relationships>\n", xml_head,
                       packages, all);
}

}  // namespace

Result<std::string> xlsx_of(std::span<const SheetToWrite> sheets)
{
    std::string types;
    std::string names;
    std::string related = relation("styles", "styles", "styles.xml");
    std::vector<ZipFile> parts;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string file = fmt::format("worksheets/sheet{}.xml", i + 1);
        types += fmt::format(R"(<Override PartName="/xl/{}" ContentType="{}.worksheet+xml"/>)",
                             file, main_type);
        names += fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="sheet{}"/>)",
                             xml_escaped(sheets[i].name), i + 1, i + 1);
        related += relation(fmt::format("sheet{}", i + 1), "worksheet", file);
        parts.push_back({.name = "xl/" + file, .bytes = sheet_xml(sheets[i].table)});
    }
    parts.push_back({.name = "xl/styles.xml",
                     .bytes = fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>\n", xml_head,
                                          main_names, styles)});
    parts.push_back({.name = "xl/_rels/workbook.xml.rels", .bytes = relations(related)});
    parts.push_back({.name = "xl/workbook.xml",
                     .bytes = fmt::format(
                         R"({}<workbook xmlns="{}" xmlns:r="{}"><sheets>{}</sheets></workbook>)",
                         xml_head, main_names, office, names)});
    parts.push_back({.name = "_rels/.rels",
                     .bytes = relations(relation("book", "officeDocument", "xl/workbook.xml"))});
    parts.insert(
        parts.begin(),
        {.name = "[Content_Types].xml",
         .bytes = fmt::format(
             R"({}<Types xmlns="{}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{}.styles+xml"/>{}</Types>)",
             xml_head, packages, main_type, main_type, types)});
    return zip_of(parts);
}

}  // namespace vitrine
