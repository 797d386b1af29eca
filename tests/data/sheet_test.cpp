#include "data/sheet.h"
#include "data/sheet_write.h"
#include "support/sheets.h"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

using namespace vitrine;

namespace {

// Cells joined by "|", rows by line ends.
std::string cells_of(const Reading<Sheet>& reading)
{
    std::string all;
    if (!reading.value) return "no sheet";
    for (const CsvRow& row : reading.value->table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            all += (i == 0 ? "" : "|") + row[i].text;
        all += '\n';
    }
    return all;
}

std::string said_of(const Reading<Sheet>& reading)
{
    return printed(reading.problems, "t.xlsx");
}

// One cell of a sheet whose first format is `code`.
std::string dated(const std::string& value, const std::string& code, sheets::XlsxParts parts = {})
{
    parts.formats = "<numFmt numFmtId=\"164\" formatCode=\"" + code + "\"/>";
    parts.xfs = "<xf numFmtId=\"164\"/>";
    const std::string bytes =
        sheets::xlsx("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>" + value + "</v></c></row>", parts);
    std::string text = cells_of(read_sheet(bytes, ""));
    if (!text.empty()) text.pop_back();
    return text;
}

}  // namespace

TEST_CASE("sheets: the cells of an Excel file are the table that its CSV would be")
{
    const std::string bytes = sheets::xlsx(
        R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
           <row r="3"><c r="A3"><v>1948</v></c><c r="B3" t="inlineStr"><is><r><t>two </t></r>
             <r><t>runs</t></r></is></c><c r="D3" t="b"><v>1</v></c></row>
           <row><c><v>1.50</v></c><c t="str"><f>A1</f><v>a_x000a_b</v></c><c t="b"><v>0</v></c></row>
           <row r="9"><c r="A9"><f>1+1</f><v>2</v></c><c r="B9" t="e"><v>#REF!</v></c></row>)",
        {.shared = "<si><t>Date</t></si><si><r><t>Tit</t></r><r><t>le</t></r>"
                   "<rPh><t>how to say it</t></rPh></si>",
         .xfs = "<xf numFmtId=\"0\"/>"});
    const Reading<Sheet> reading = read_sheet(bytes, "");
    CHECK(cells_of(reading) == "Date|Title\n1948|two runs||TRUE\n1.5|a\nb|FALSE\n2\n");
    CHECK(said_of(reading) ==
          "t.xlsx:B9: warning: the formula of this cell has the error #REF!, so it is empty\n");
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->table.rows[3][0].place == Place{9, 1, PlaceIn::Sheet});
    CHECK(reading.value->name == "Events");
    CHECK(cells_of(read_sheet(bytes, "Notes")) == "Hello\n");
    CHECK(said_of(read_sheet(bytes, "Other")) ==
          "t.xlsx:A1: error: no sheet is called 'Other', expected 'Events', 'Notes'\n");
}

TEST_CASE("sheets: a date says as much as its cell shows")
{
    struct Row {
        std::string value, format, text;
    };
    const Row rows[] = {
        {"9618",      "dd\\.mm\\.yyyy",        "1926-05-01"      },
        {"9618.4375", "dd.mm.yy hh:mm",        "1926-05-01T10:30"},
        {"9618.4375", "dd.mm.yy",              "1926-05-01"      },
        {"9618",      "[$-409]mmmm yyyy;@",    "1926-05"         },
        {"9618",      "yyyy",                  "1926"            },
        {"9618",      "d mmm",                 "1926-05-01"      },
        {"0.4375",    "h:mm AM/PM",            "10:30"           },
        {"0.4375",    "[h]:mm:ss",             "10:30"           },
        {"1926",      "0",                     "1926"            },
        {"1926",      "General",               "1926"            },
        {"1926",      "#,##0 \\y\\e\\a\\r\\s", "1926"            },
        {"0.25",      "0%",                    "0.25"            },
        {"12",        "&quot;year &quot;0",    "12"              },
        {"1",         "dd.mm.yyyy",            "1900-01-01"      },
        {"59",        "dd.mm.yyyy",            "1900-02-28"      },
        {"61",        "dd.mm.yyyy",            "1900-03-01"      },
        {"99999999",  "dd.mm.yyyy",            "99999999"        },
    };
    for (const Row& row : rows) {
        CAPTURE(row.value);
        CAPTURE(row.format);
        CHECK(dated(row.value, row.format) == row.text);
    }
    CHECK(dated("0", "yyyy-mm-dd", {.workbook_properties = "<workbookPr date1904=\"1\"/>"}) ==
          "1904-01-01");
    // LibreOffice has no 29 February 1900, and Julian days before October 1582.
    CHECK(dated("1", "yyyy-mm-dd", {.application = "LibreOffice/7.4"}) == "1899-12-31");
    CHECK(dated("-115859", "yyyy-mm-dd", {.application = "LibreOffice/7.4"}) == "1582-10-04");
    CHECK(dated("-115858", "yyyy-mm-dd", {.application = "LibreOffice/7.4"}) == "1582-10-15");
}

TEST_CASE("sheets: the cells of an OpenDocument file, repeated, styled and in paragraphs")
{
    const std::string styles =
        R"(<number:date-style style:name="N1"><number:day/><number:month/><number:year/></number:date-style>
           <number:date-style style:name="N2"><number:month/><number:year/></number:date-style>
           <style:style style:name="d" style:family="table-cell" style:data-style-name="N1"/>
           <style:style style:name="m" style:family="table-cell" style:parent-style-name="m2"/>
           <style:style style:name="m2" style:family="table-cell" style:data-style-name="N2"/>)";
    const auto row = [](const std::string& cells, const std::string& more = {}) {
        return "<table:table-row " + more + ">" + cells + "</table:table-row>";
    };
    const auto cell = [](const std::string& attributes, const std::string& inside = {}) {
        return "<table:table-cell " + attributes + ">" + inside + "</table:table-cell>";
    };
    const std::string bytes = sheets::ods(
        R"(<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="m"/>)" +
            row(cell(
                    R"(table:style-name="d" office:value-type="date" office:date-value="1926-05-01")") +
                cell(R"(office:value-type="string")",
                     "<text:p>one <text:span>bold</text:span></text:p><text:p>two<text:s "
                     "text:c=\"2\"/>x<text:line-break/>y</text:p>")) +
            row(cell(R"(office:value-type="date" office:date-value="1930-03-01")") +
                    cell(
                        R"(office:value-type="float" office:value="7" table:number-columns-repeated="2")"),
                R"(table:number-rows-repeated="2")") +
            row(cell(R"(table:number-columns-repeated="1024")"),
                R"(table:number-rows-repeated="1000000")") +
            row(cell(R"(office:value-type="boolean" office:boolean-value="true")") +
                cell(R"(office:value-type="time" office:time-value="PT10H30M00S")") +
                cell(
                    R"(table:formula="of:=A1" office:value-type="string" office:string-value="AB")")) +
            row(cell(R"(office:value-type="string")",
                     "<office:annotation><text:p>aside</text:p></office:annotation><text:p>"
                     "<text:a xlink:href=\"http://a.example/\">words</text:a></text:p>") +
                cell(R"(office:value-type="string" calcext:value-type="error")",
                     "<text:p>#N/A</text:p>")),
        styles);
    const Reading<Sheet> reading = read_sheet(bytes, "");
    CHECK(cells_of(reading) ==
          "1926-05-01|one bold\ntwo  x\ny\n1930-03|7|7\n1930-03|7|7\nTRUE|10:30|AB\nwords\n");
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->table.rows[3][0].place == Place{1000004, 1, PlaceIn::Sheet});
    const std::string said = said_of(reading);
    CHECK(said.find("A1000005: warning: the address behind the words of a cell is left out") !=
          std::string::npos);
    CHECK(said.find("the comment on a cell is left out") != std::string::npos);
    CHECK(said.find("B1000005: warning: the formula of this cell has the error #N/A") !=
          std::string::npos);
    CHECK(cells_of(read_sheet(bytes, "Notes")) == "Hello\n");
}

TEST_CASE("sheets: what cannot be read says what it is")
{
    using namespace std::string_literals;
    const auto said = [](std::string_view bytes) { return said_of(read_sheet(bytes, "")); };
    const std::string old = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    CHECK(said(old).find("of an old kind; save it as .xlsx or .ods") != std::string::npos);
    CHECK(said(old + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s)
              .find("protected by a password") != std::string::npos);
    CHECK(said(sheets::ods("", "", "<m><encryption-data/></m>")).find("protected by a password") !=
          std::string::npos);
    CHECK(said("Date,Title\n").find("this is no spreadsheet") != std::string::npos);
    CHECK(said(sheets::zipped({
                   {"a.txt", "x"}
    }))
              .find("this is no spreadsheet") != std::string::npos);
    CHECK(said(sheets::xlsx("")).find("the sheet 'Events' is empty") != std::string::npos);
    CHECK(said(sheets::xlsx("<row><c><v>1</v>"))
              .find("'xl/worksheets/sheet1.xml' in this file is damaged: line 1") !=
          std::string::npos);
    CHECK(said(sheets::xlsx("<row><c r=\"ZZZZZ1\"><v>1</v></c></row>")).find("too large") !=
          std::string::npos);
    const std::string million = "<table:table-cell office:value-type=\"float\" office:value=\"1\" "
                                "table:number-columns-repeated=\"9999\"/>";
    CHECK(said(sheets::ods("<table:table-row table:number-rows-repeated=\"1000000\">" + million +
                           "</table:table-row>"))
              .find("too large, expected at most 10000 columns and 5000000 cells") !=
          std::string::npos);
    // A few bytes that would mean gigabytes.
    const std::string laughs = sheets::zipped({
        {"[Content_Types].xml", "<Types/>"                                                         },
        {"xl/workbook.xml",     "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w>&b;</w>"},
    });
    CHECK(said(laughs).find("it has a document type") != std::string::npos);
    const std::string swollen = sheets::zipped({
        {"[Content_Types].xml",   "<Types/>"},
        { "xl/workbook.xml", std::string(20U << 20U,       ' ')}
    });
    CHECK(said(swollen).find("unpacks to more than 300 times its size") != std::string::npos);
}

TEST_CASE("sheets: numbers beyond every sheet, open brackets and halves of letters do no harm")
{
    CHECK(dated("9618", "[") == "9618");
    CHECK(dated("9618", "yyyy[") == "1926");
    CHECK(dated("9618", "yyyy\\") == "1926");
    const Reading<Sheet> odd = read_sheet(
        sheets::xlsx("<row r=\"2147483647\"><c t=\"str\"><v>_xD83D_x_x41_</v></c></row><row><c>"
                     "<v>1</v></c></row>"),
        "");
    CHECK(cells_of(odd) == "\xEF\xBF\xBDx_x41_\n1\n");
    std::string rows;
    for (int i = 0; i < 4000; ++i)
        rows += "<table:table-row table:number-rows-repeated=\"1048576\"/>";
    rows += "<table:table-row><table:table-cell office:value-type=\"float\" "
            "office:value=\"7\"/></table:table-row>";
    CHECK(cells_of(read_sheet(sheets::ods(rows), "")) == "7\n");
}

TEST_CASE("sheets: whatever is broken in a spreadsheet is a problem and no crash")
{
    const std::string whole[] = {
        sheets::xlsx("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c><v>12</v></c></row>",
                     {.shared = "<si><t>Date</t></si>", .xfs = "<xf numFmtId=\"14\"/>"}),
        sheets::ods("<table:table-row><table:table-cell office:value-type=\"string\"><text:p>a"
                    "</text:p></table:table-cell></table:table-row>"),
    };
    constexpr unsigned seed = 1926;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (const std::string& bytes : whole) {
        for (std::size_t size = 0; size < bytes.size(); size += 7) {
            const Reading<Sheet> cut = read_sheet(std::string_view(bytes).substr(0, size), "");
            CHECK_FALSE(cut.value.has_value());
            CHECK(has_errors(cut.problems));
        }
        for (int i = 0; i < 4000; ++i) {
            std::string changed = bytes;
            for (std::size_t k = 1 + random() % 4; k > 0; --k)
                changed[random() % changed.size()] = static_cast<char>(random() % 256);
            const Reading<Sheet> reading = read_sheet(changed, "");
            CHECK((reading.value.has_value() || has_errors(reading.problems)));
        }
    }
}

TEST_CASE("sheets: what is written for others to fill in is read again, in their program's order")
{
    const auto table = [](std::string_view text) { return *read_csv(text).value; };
    const SheetToWrite written[] = {
        {"Timeline", table("Date,Title\n1926-05-01,\"a < b & \"\"c\"\"\"\nMay 1926,ж\n")},
        {"Notes",    table("Column\nDate\n")                                             },
    };
    const auto bytes = xlsx_of(written);
    REQUIRE(bytes.has_value());
    CHECK(*bytes == *xlsx_of(written));
    const Reading<Sheet> reading = read_sheet(*bytes, "");
    CHECK(said_of(reading).empty());
    CHECK(cells_of(reading) == "Date|Title\n1926-05-01|a < b & \"c\"\nMay 1926|ж\n");
    CHECK(cells_of(read_sheet(*bytes, "Notes")) == "Column\nDate\n");
}
