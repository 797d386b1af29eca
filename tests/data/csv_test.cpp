#include "data/csv.h"

#include <doctest/doctest.h>

#include <chrono>
#include <random>
#include <string>

using namespace vitrine;

namespace {

using Texts = std::vector<std::vector<std::string>>;

Texts texts_of(const CsvTable& table)
{
    Texts texts;
    for (const CsvRow& row : table.rows) {
        texts.emplace_back();
        for (const CsvCell& cell : row)
            texts.back().push_back(cell.text);
    }
    return texts;
}

Texts read(std::string_view text)
{
    const Reading<CsvTable> reading = read_csv(text);
    REQUIRE(reading.value.has_value());
    return texts_of(*reading.value);
}

char delimiter_of(std::string_view text)
{
    const Reading<CsvTable> reading = read_csv(text);
    REQUIRE(reading.value.has_value());
    return reading.value->delimiter;
}

}  // namespace

TEST_CASE("csv: cells are read as RFC 4180 has them, and as programs write them")
{
    struct Row {
        std::string text;
        Texts cells;
    };
    const Row rows[] = {
        {"",                            {}                                              },
        {"\r\n\n\r",                    {}                                              },
        {"a",                           {{"a"}}                                         },
        {"a,b\r\nc,d\r\n",              {{"a", "b"}, {"c", "d"}}                        },
        {"a,b\nc,d",                    {{"a", "b"}, {"c", "d"}}                        },
        {"a,b\rc,d\r",                  {{"a", "b"}, {"c", "d"}}                        },
        {"a,b\r\r\nc,d",                {{"a", "b"}, {"c", "d"}}                        },
        {"\"a\",\"b\"\n",               {{"a", "b"}}                                    },
        {"\"a,b\",c",                   {{"a,b", "c"}}                                  },
        {"\"a\nb\",\"c\r\nd\"\n1,2",    {{"a\nb", "c\r\nd"}, {"1", "2"}}                },
        {"\"say \"\"no\"\"\",\"\"\"\"", {{"say \"no\"", "\""}}                          },
        {"\"\",x",                      {{"", "x"}}                                     },
        {"a,,\n,b,\n",                  {{"a", "", ""}, {"", "b", ""}}                  },
        {"a,b\n,\n , \nc,d\n",          {{"a", "b"}, {"c", "d"}}                        },
        {"a,b\n1,5\" gun\n2,6\" gun\n", {{"a", "b"}, {"1", "5\" gun"}, {"2", "6\" gun"}}},
        {"a;b\n\"x;y\";z\n",            {{"a", "b"}, {"x;y", "z"}}                      },
        {"\xEF\xBB\xBF"
         "a,b\n1,2\n",         {{"a", "b"}, {"1", "2"}}                        },
        {"\xEF\xBB\xBF"
         "sep=;\na;b",         {{"a", "b"}}                                    },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(read(row.text) == row.cells);
        CHECK(read_csv(row.text).problems.empty());
    }
}

TEST_CASE("csv: the delimiter is the one that gives rows the same number of columns")
{
    struct Row {
        std::string text;
        char delimiter;
    };
    const Row rows[] = {
        {"Year,Headline\n1922,Founded\n",                                                   ',' },
        {"Year;Headline\n1922;Founded\n",                                                   ';' },
        {"Year\tHeadline\n1922\tFounded\n",                                                 '\t'},
 // European Excel, with more commas than semicolons in the texts.
        {"Year;Headline\n1922;One, two, three, four\n1923;Five, six, seven, eight, nine\n", ';' },
        {"Year;Headline;Text\n1922;\"a;b;c;d\";x,y,z\n",                                    ';' },
        {"Year,Headline,Text\n1922,\"a; b; c\",\"d; e; f\"\n1923,g; h,i; j; k; l\n",        ',' },
        {"Year\tHeadline, or title\n1922\tOne, two\n1923\tThree\n1924\tFour, five, six\n",  '\t'},
        {"\"Year\",\"Headline; in short\"\n1922,a\n1923,b\n",                               ',' },
 // A quoted cell over several lines is one record.
        {"Year,Text\n1922,\"a;b\nc;d\ne;f\ng;h\"\n1923,x\n",                                ',' },
        {"Year,Headline\n",                                                                 ',' },
        {"alone",                                                                           ',' },
        {"sep=;\nYear,Headline\n1922,Founded\n",                                            ';' },
        {"sep=\t\r\na\tb\r\n",                                                              '\t'},
        {"sep=|\na|b\n",                                                                    '|' },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(delimiter_of(row.text) == row.delimiter);
    }
}

TEST_CASE("csv: a line sep= is no data and counts as a line")
{
    const Reading<CsvTable> reading = read_csv("sep=;\r\nYear;Headline\r\n1922;a,b\r\n");
    REQUIRE(reading.value.has_value());
    CHECK(texts_of(*reading.value) == Texts{
                                          {"Year", "Headline"},
                                          {"1922", "a,b"     }
    });
    CHECK(reading.value->rows[0][0].place == Place{2, 1});
    // Where nothing or more stands behind it, it is a column like any other.
    CHECK(read("sep=\na\n") == Texts{{"sep="}, {"a"}});
    CHECK(read("sep=abc\na\n") == Texts{{"sep=abc"}, {"a"}});
    CHECK(read("sep=;") == Texts{});
}

TEST_CASE("csv: every cell knows its line and column, in code points")
{
    const Reading<CsvTable> reading =
        read_csv("Год,\"за\nголовок\",x\r\n1922,\"й\"\"й\",ж\r1923, b,\"\"\n");
    REQUIRE(reading.value.has_value());
    const auto& rows = reading.value->rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0][0].place == Place{1, 1});
    CHECK(rows[0][1].place == Place{1, 5});
    CHECK(rows[0][2].place == Place{2, 10});
    CHECK(rows[1][0].place == Place{3, 1});
    CHECK(rows[1][1].place == Place{3, 6});
    CHECK(rows[1][2].place == Place{3, 13});
    CHECK(rows[2][0].place == Place{4, 1});
    CHECK(rows[2][1].place == Place{4, 6});
    CHECK(rows[2][2].place == Place{4, 9});
    // A byte order mark is no column.
    CHECK(read_csv("\xEF\xBB\xBF"
                   "a,b")
              .value->rows[0][1]
              .place == Place{1, 3});
    // Each kind of line end inside quotes is a line.
    CHECK(read_csv("a\n\"1\r\n2\r3\n4\"\nb").value->rows[2][0].place == Place{6, 1});
}

TEST_CASE("csv: a quote that is never closed is an error where it was opened")
{
    for (const std::string text : {"a,b\n1,\"two\n3,4\n5,6", "a,b\n1,\"", "a,b\n1,\"x\"\""}) {
        CAPTURE(text);
        const Reading<CsvTable> reading = read_csv(text);
        CHECK_FALSE(reading.value.has_value());
        REQUIRE(reading.problems.size() == 1);
        CHECK(is_error(reading.problems[0]));
        CHECK(reading.problems[0].place == Place{2, 3});
        CHECK(reading.problems[0].message ==
              "this quote is never closed, expected '\"' at the end of the cell");
    }
}

TEST_CASE("csv: text after a closing quote is kept, with a warning at its place")
{
    const Reading<CsvTable> reading = read_csv("a,b\n\"x\"yz,1\n\"v\"  ,2\n");
    REQUIRE(reading.value.has_value());
    CHECK(reading.value->rows[1][0].text == "xyz");
    CHECK(reading.value->rows[1][1].text == "1");
    REQUIRE(reading.problems.size() == 1);
    CHECK_FALSE(is_error(reading.problems[0]));
    CHECK(reading.problems[0].place == Place{2, 4});
}

TEST_CASE("csv: what is written is read as it was")
{
    const std::vector<std::string> texts{
        "",
        "a",
        "a b",
        " a ",
        "a,b",
        "a;b",
        "a\tb",
        "a\nb",
        "a\r\nb",
        "a\rb",
        "\"",
        "\"\"",
        "a\"",
        "\"a\"b",
        "\",\"\r\n\"",
        "Год; век",
        "=1",
        "'",
        "sep=;",
        "1,936",
        "\"\n",
        "\n",
        ",",
        "\xEF\xBB\xBF",
        "\xC2\xA0"
        "x",
    };
    for (const std::string& first : texts) {
        for (const std::string& second : texts) {
            CAPTURE(first);
            CAPTURE(second);
            const std::string text =
                "left,right,end\r\n" + csv_cell(first) + "," + csv_cell(second) + ",x\r\n";
            const Texts again = read(text);
            REQUIRE(again.size() == 2);
            CHECK(again[1] == std::vector<std::string>{first, second, "x"});
        }
    }
    CHECK(csv_cell("plain") == "plain");
    CHECK(csv_cell("a,b") == "\"a,b\"");
    CHECK(csv_cell("a\"b") == "\"a\"\"b\"");
    CHECK(csv_cell("") == "");
}

TEST_CASE("csv: random tables survive being written and read")
{
    constexpr unsigned seed = 4180;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::vector<std::string> pieces{"a",  "1",  ",",    ";", "\t", "\"",
                                          "\n", "\r", "\r\n", " ", "й"};
    for (int i = 0; i < 500; ++i) {
        Texts table;
        const std::size_t columns = 2 + random() % 4;
        std::string text = "sep=,\r\n";
        for (std::size_t row = 0; row < 1 + random() % 6; ++row) {
            table.emplace_back();
            for (std::size_t column = 0; column < columns; ++column) {
                std::string cell = column == 0 ? "x" : "";
                for (std::size_t k = random() % 6; k > 0; --k)
                    cell += pieces[random() % pieces.size()];
                text += (column == 0 ? "" : ",") + csv_cell(cell);
                table.back().push_back(std::move(cell));
            }
            text += "\r\n";
        }
        CAPTURE(text);
        CHECK(read(text) == table);
    }
}

TEST_CASE("csv: any text ends in a table or an error")
{
    constexpr unsigned seed = 77;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string few = "ab,;\t\"\"\r\n =sep\xD0\xB9";
    for (int i = 0; i < 20'000; ++i) {
        std::string text = random() % 4 == 0 ? "sep=" : "";
        for (std::size_t k = random() % 40; k > 0; --k)
            text +=
                random() % 8 == 0 ? static_cast<char>(random() % 256) : few[random() % few.size()];
        CAPTURE(text);
        const Reading<CsvTable> reading = read_csv(text);
        CHECK(reading.value.has_value() != has_errors(reading.problems));
        if (!reading.value) continue;
        for (const CsvRow& row : reading.value->rows)
            CHECK_FALSE(row.empty());
    }
}

TEST_CASE("csv: hostile texts cost no more than their length and end in a clear error")
{
    const auto started = std::chrono::steady_clock::now();
    constexpr std::size_t size = 8'000'000;
    CHECK(read_csv(std::string(size, '"')).value.has_value());
    CHECK_FALSE(read_csv(std::string(size + 1, '"')).value.has_value());
    CHECK(read_csv(std::string(size, '\n')).value.has_value());
    CHECK(read_csv(std::string(size, '\0')).value.has_value());
    std::string unclosed;
    for (std::size_t i = 0; i < size / 4; ++i)
        unclosed += "\"a\"b";
    const Reading<CsvTable> glued = read_csv(unclosed);
    CHECK(glued.problems.size() <= 1000);
    std::string remarks;
    for (std::size_t i = 0; i < size / 8; ++i)
        remarks += "\"a\"b,x\n";
    CHECK(read_csv(remarks).problems.size() <= 1000);
    const Reading<CsvTable> wide = read_csv("a,b\n" + std::string(1'000'000, ','));
    CHECK_FALSE(wide.value.has_value());
    REQUIRE(wide.problems.size() == 1);
    CHECK(wide.problems[0].place.line == 2);
    CHECK(wide.problems[0].message.find("too large, expected at most 10000 columns") !=
          std::string::npos);
    // Anything that looks back at what it has read would take hours.
    CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(30));
}

TEST_CASE("csv: a table with more cells than there is memory for is refused")
{
    std::string tall;
    for (int i = 0; i < 5'100'000; ++i)
        tall += "a\n";
    const Reading<CsvTable> reading = read_csv(tall);
    CHECK_FALSE(reading.value.has_value());
    REQUIRE(reading.problems.size() == 1);
    CHECK(reading.problems[0].message.find("too large") != std::string::npos);
}
