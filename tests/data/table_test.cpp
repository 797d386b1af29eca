#include "data/csv.h"
#include "data/encoding.h"

#include <doctest/doctest.h>

#include <random>

using namespace vitrine;

namespace {

std::vector<std::vector<std::string>> texts_of(std::string_view text)
{
    const Reading<CsvTable> table = read_csv(text);
    REQUIRE(table.value.has_value());
    std::vector<std::vector<std::string>> rows;
    for (const CsvRow& row : table.value->rows) {
        rows.emplace_back();
        for (const CsvCell& cell : row)
            rows.back().push_back(cell.text);
    }
    return rows;
}

using Rows = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("csv: cells come out as they went in, whatever stands in them")
{
    CHECK(texts_of("a,b\r\n1,2\r\n") == Rows{
                                            {"a", "b"},
                                            {"1", "2"}
    });
    CHECK(texts_of("a,b\n\"x, y\",\"he said \"\"no\"\"\"\n") ==
          Rows{
              {"a",    "b"             },
              {"x, y", "he said \"no\""}
    });
    CHECK(texts_of("a,b\n\"two\nlines\",2") == Rows{
                                                   {"a",          "b"},
                                                   {"two\nlines", "2"}
    });
    CHECK(texts_of("a,b\r1,2\r") == Rows{
                                        {"a", "b"},
                                        {"1", "2"}
    });
    CHECK(texts_of("a,b,,\n1,,,\n\n,,,\n2,3,,") ==
          Rows{
              {"a", "b", "", ""},
              {"1", "",  "", ""},
              {"2", "3", "", ""}
    });
    CHECK(texts_of("").empty());
}

TEST_CASE("csv: the delimiter is recognised by columns, not by how often it occurs")
{
    CHECK(texts_of("Year;Headline\n1926;One, two, three\n1927;Four, five\n") ==
          Rows{
              {"Year", "Headline"       },
              {"1926", "One, two, three"},
              {"1927", "Four, five"     }
    });
    CHECK(texts_of("Year\tHeadline\n1926\tOne, two; three\n") ==
          Rows{
              {"Year", "Headline"       },
              {"1926", "One, two; three"}
    });
    CHECK(texts_of("sep=;\r\na;b,c\r\n1;2,3\r\n") == Rows{
                                                         {"a", "b,c"},
                                                         {"1", "2,3"}
    });
    CHECK(texts_of("\"a;b\",c\n1,2\n") == Rows{
                                              {"a;b", "c"},
                                              {"1",   "2"}
    });
}

TEST_CASE("csv: every cell knows its place, and what is wrong is said there")
{
    const Reading<CsvTable> table = read_csv("жа,b\n\"x\ny\",\"z\"\n");
    REQUIRE(table.value.has_value());
    CHECK(table.value->rows[0][1].place == Place{1, 4});
    CHECK(table.value->rows[1][0].place == Place{2, 1});
    CHECK(table.value->rows[1][1].place == Place{3, 4});

    const Reading<CsvTable> open = read_csv("a,b\n1,\"never closed\n2,3");
    CHECK_FALSE(open.value.has_value());
    REQUIRE(open.problems.size() == 1);
    CHECK(open.problems[0].place == Place{2, 3});

    const Reading<CsvTable> after = read_csv("a,b\n\"x\" y,2\n");
    REQUIRE(after.value.has_value());
    CHECK(after.value->rows[1][0].text == "x y");
    REQUIRE(after.problems.size() == 1);
    CHECK(after.problems[0].severity == Severity::Warning);
}

TEST_CASE("csv: what is written is read back, any bytes")
{
    const unsigned seed = 5;
    CAPTURE(seed);
    std::mt19937 random(seed);
    constexpr std::string_view letters = "ab\",;\t\r\n '=-";
    for (int round = 0; round < 300; ++round) {
        Rows rows(1 + random() % 5, std::vector<std::string>(2 + random() % 4));
        std::string text;
        const std::size_t columns = rows[0].size();
        for (auto& row : rows) {
            row.resize(columns);
            row[0] = "x";
            for (std::size_t i = 0; i < columns; ++i) {
                for (std::size_t n = i == 0 ? 0 : random() % 6; n > 0; --n)
                    row[i] += letters[random() % letters.size()];
                text += (i == 0 ? "" : ",") + csv_cell(row[i]);
            }
            text += "\r\n";
        }
        // Its first line has plain commas, so that nothing else is taken for the delimiter.
        std::string head;
        for (std::size_t i = 0; i < columns; ++i)
            head += i == 0 ? "h" : ",h";
        Rows found = texts_of("sep=,\r\n" + head + "\r\n" + text);
        found.erase(found.begin());
        CHECK(found == rows);
    }
}

TEST_CASE("encoding: each is recognised and becomes the same text")
{
    const std::string text = "Год;Заголовок\n1922;Основание МОПР\n";
    CHECK(decode(text, std::nullopt).text == text);
    CHECK(decode("\xEF\xBB\xBF" + text, std::nullopt).text == text);
    CHECK_FALSE(decode("\xEF\xBB\xBF" + text, std::nullopt).was_guessed);

    const std::string in_1251 = "\xC3\xEE\xE4;\xC7\xE0\xE3\xEE\xEB\xEE\xE2\xEE\xEA\n1922;"
                                "\xCE\xF1\xED\xEE\xE2\xE0\xED\xE8\xE5"
                                " \xCC\xCE\xCF\xD0\n";
    const Decoded cyrillic = decode(in_1251, std::nullopt);
    CHECK(cyrillic.encoding == Encoding::Windows1251);
    CHECK(cyrillic.text == text);
    CHECK(cyrillic.was_guessed);
    CHECK(decode(in_1251, Encoding::Windows1252).text != text);

    const Decoded western = decode("caf\xE9, na\xEFve, Stra\xDF"
                                   "e, \x93quoted\x94",
                                   std::nullopt);
    CHECK(western.encoding == Encoding::Windows1252);
    CHECK(western.text == "café, naïve, Straße, “quoted”");

    const std::string little("a\0;\0\x13\x04\n\0", 8);
    const std::string big("\0a\0;\x04\x13\0\n", 8);
    CHECK(decode("\xFF\xFE" + little, std::nullopt).text == "a;Г\n");
    CHECK(decode("\xFE\xFF" + big, std::nullopt).text == "a;Г\n");
    CHECK(decode(std::string("Y\0e\0a\0r\0\n\0", 10), std::nullopt).text == "Year\n");
    CHECK(decode("\xFE\xFF" + big, Encoding::Utf16Le).text == "a;Г\n");

    CHECK(find_encoding("CP-1251") == Encoding::Windows1251);
    CHECK(find_encoding("UTF 8") == Encoding::Utf8);
    CHECK_FALSE(find_encoding("klingon").has_value());
}

TEST_CASE("encoding: bytes that belong nowhere are counted, and the text is UTF-8 all the same")
{
    const Decoded broken = decode("a\xFFz", Encoding::Utf8);
    CHECK(broken.text == "a\xEF\xBF\xBDz");
    CHECK(broken.invalid_count == 1);
    const unsigned seed = 9;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 500; ++round) {
        std::string bytes(random() % 100, '\0');
        for (char& c : bytes)
            c = static_cast<char>(random());
        for (const auto asked : {std::optional<Encoding>{}, std::optional{Encoding::Utf16Be}}) {
            const Decoded decoded = decode(bytes, asked);
            CHECK(decode(decoded.text, Encoding::Utf8).invalid_count == 0);
        }
    }
}
