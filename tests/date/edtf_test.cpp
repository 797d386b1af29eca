#include "date/edtf.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace {

using namespace vitrine;

constexpr std::uint32_t seed = 1922;

// Pieces that dates are made of, good and bad, so that random texts are often nearly right.
constexpr std::string_view pieces[] = {
    "19", "26", "1926", "-",  "-03", "-02", "-30",  "-21", "-XX",  "X",    "XX",   "?",
    "~",  "%",  "/",    "..", "[",   "]",   ",",    "Y",   "-0",   "0000", "1948", "000",
    "5",  "u",  " ",    "–",  "T",   "-24", "1XXX", "-1",  "9999", "-12"};

std::string random_text(std::mt19937& random)
{
    std::string text;
    const std::size_t length = random() % 9;
    for (std::size_t i = 0; i < length; ++i)
        text += pieces[random() % std::size(pieces)];
    return text;
}

std::string random_bytes(std::mt19937& random)
{
    std::string text;
    const std::size_t length = random() % 24;
    for (std::size_t i = 0; i < length; ++i)
        text += static_cast<char>(random() % 256);
    return text;
}

// "-0043", "192X", "1926-03-05": one end of a date, always right.
std::string random_part(std::mt19937& random)
{
    const auto below = [&](unsigned end) { return static_cast<int>(random() % end); };
    const auto two_digits = [](int value) {
        return std::string(1, static_cast<char>('0' + value / 10)) + std::to_string(value % 10);
    };
    std::string text = two_digits(below(100)) + two_digits(1 + below(99));
    if (below(4) == 0) text.insert(0, "-");
    switch (below(7)) {
    case 0: text.back() = 'X'; break;
    case 1: text.replace(text.size() - 2, 2, "XX"); break;
    case 2: text += "-" + two_digits(1 + below(12)) + "-" + two_digits(1 + below(28)); break;
    case 3: text += "-" + two_digits(1 + below(12)); break;
    case 4: text += "-" + two_digits(21 + below(4)); break;
    case 5:
        text = below(2) == 0 ? "Y" : "Y-";
        text += std::to_string(10'000 + random());
        break;
    default: text += below(2) == 0 ? "-XX" : "-XX-XX"; break;
    }
    constexpr std::string_view qualifiers[] = {"", "", "?", "~", "%"};
    return text + std::string(qualifiers[below(5)]);
}

std::string random_date(std::mt19937& random)
{
    const std::string a = random_part(random);
    const std::string b = random_part(random);
    switch (random() % 8) {
    case 0: return "../" + a;
    case 1: return a + "/..";
    case 2: return "/" + a;
    case 3: return a + "/";
    case 4: return a + "/" + b;
    case 5: return "[" + a + "," + b + "]";
    case 6: return "[" + a + ".." + b + "]";
    default: return a;
    }
}

// What holds for every text. Returns whether it is a date.
bool keeps_its_promises(std::string_view text)
{
    CAPTURE(seed);
    CAPTURE(text);
    const auto date = parse_edtf(text);
    if (!date) {
        CHECK(date.error().offset <= text.size());
        CHECK_FALSE(date.error().expected.empty());
        return false;
    }
    CHECK(date->first.earliest <= date->first.latest);
    CHECK(date->last.earliest <= date->last.latest);
    CHECK(date->earliest() <= date->latest());
    CHECK(write_edtf(*date) == text);
    const auto again = parse_edtf(write_edtf(*date));
    REQUIRE(again);
    CHECK(*again == *date);
    return true;
}

}  // namespace

TEST_CASE("edtf: a date means every day that it could be")
{
    struct Row {
        std::string_view text;
        Civil earliest, latest;
    };
    const Row rows[] = {
        {"1948-04-12",              {1948, 4, 12},       {1948, 4, 12}        },
        {"1928-02-29",              {1928, 2, 29},       {1928, 2, 29}        },
        {"1926-02",                 {1926, 2, 1},        {1926, 2, 28}        },
        {"2016-02",                 {2016, 2, 1},        {2016, 2, 29}        },
        {"1926",                    {1926, 1, 1},        {1926, 12, 31}       },
        {"0000",                    {0, 1, 1},           {0, 12, 31}          },
        {"-0999",                   {-999, 1, 1},        {-999, 12, 31}       },
        {"-0043-03-15",             {-43, 3, 15},        {-43, 3, 15}         },
        {"Y17000002",               {17'000'002, 1, 1},  {17'000'002, 12, 31} },
        {"Y-17000002",              {-17'000'002, 1, 1}, {-17'000'002, 12, 31}},
        {"192X",                    {1920, 1, 1},        {1929, 12, 31}       },
        {"156X~",                   {1560, 1, 1},        {1569, 12, 31}       },
        {"18XX",                    {1800, 1, 1},        {1899, 12, 31}       },
        {"1XXX",                    {1000, 1, 1},        {1999, 12, 31}       },
        {"000X",                    {0, 1, 1},           {9, 12, 31}          },
        {"-000X",                   {-9, 1, 1},          {-1, 12, 31}         },
        {"-004X",                   {-49, 1, 1},         {-40, 12, 31}        },
        {"-01XX",                   {-199, 1, 1},        {-100, 12, 31}       },
        {"1999-XX",                 {1999, 1, 1},        {1999, 12, 31}       },
        {"1926-02-XX",              {1926, 2, 1},        {1926, 2, 28}        },
        {"1999-XX-XX",              {1999, 1, 1},        {1999, 12, 31}       },
        {"2001-21",                 {2001, 3, 1},        {2001, 5, 31}        },
        {"2001-22",                 {2001, 6, 1},        {2001, 8, 31}        },
        {"2001-23",                 {2001, 9, 1},        {2001, 11, 30}       },
        {"2001-24",                 {2001, 12, 1},       {2002, 2, 28}        },
        {"1923-24",                 {1923, 12, 1},       {1924, 2, 29}        },
        {"1984?",                   {1984, 1, 1},        {1984, 12, 31}       },
        {"2004-06~",                {2004, 6, 1},        {2004, 6, 30}        },
        {"2004-06-11%",             {2004, 6, 11},       {2004, 6, 11}        },
        {"1964/2008",               {1964, 1, 1},        {2008, 12, 31}       },
        {"2004-02-01/2005-02",      {2004, 2, 1},        {2005, 2, 28}        },
        {"1984~/2004-06",           {1984, 1, 1},        {2004, 6, 30}        },
        {"1931-03-25/1934",         {1931, 3, 25},       {1934, 12, 31}       },
        {"1926/1926-03",            {1926, 1, 1},        {1926, 3, 31}        },
        {"1926-06/1926",            {1926, 6, 1},        {1926, 12, 31}       },
        {"../1936",                 {1936, 1, 1},        {1936, 12, 31}       },
        {"/1936-04",                {1936, 4, 1},        {1936, 4, 30}        },
        {"1922/..",                 {1922, 1, 1},        {1922, 12, 31}       },
        {"1922-11/",                {1922, 11, 1},       {1922, 11, 30}       },
        {"[1925..1929]",            {1925, 1, 1},        {1929, 12, 31}       },
        {"[1933-03-26,1933-05-01]", {1933, 3, 26},       {1933, 5, 1}         },
        {"[192X,193X?]",            {1920, 1, 1},        {1939, 12, 31}       },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date);
        CHECK(civil_of(date->earliest()) == row.earliest);
        CHECK(civil_of(date->latest()) == row.latest);
        CHECK(write_edtf(*date) == row.text);
    }
}

TEST_CASE("edtf: a date knows how precise and how sure it is")
{
    struct Row {
        std::string_view text;
        Precision precision;
        std::int64_t year;
        int month, day;
        bool is_uncertain, is_approximate;
    };
    const Row rows[] = {
        {"1948-04-12", Precision::Day,        1948,   4,  12, false, false},
        {"1926-03-XX", Precision::Day,        1926,   3,  0,  false, false},
        {"1926-XX-XX", Precision::Day,        1926,   0,  0,  false, false},
        {"1926-XX",    Precision::Month,      1926,   0,  0,  false, false},
        {"1926-03?",   Precision::Month,      1926,   3,  0,  true,  false},
        {"1924-24~",   Precision::Season,     1924,   24, 0,  false, true },
        {"1926%",      Precision::Year,       1926,   0,  0,  true,  true },
        {"Y-12345~",   Precision::Year,       -12345, 0,  0,  false, true },
        {"192X",       Precision::Decade,     1920,   0,  0,  false, false},
        {"-004X",      Precision::Decade,     -49,    0,  0,  false, false},
        {"18XX?",      Precision::Century,    1800,   0,  0,  true,  false},
        {"1XXX",       Precision::Millennium, 1000,   0,  0,  false, false},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date);
        CHECK(date->shape == DateShape::Single);
        CHECK(date->first == date->last);
        CHECK(date->first.precision == row.precision);
        CHECK(date->first.year == row.year);
        CHECK(date->first.month == row.month);
        CHECK(date->first.day == row.day);
        CHECK(date->first.is_uncertain == row.is_uncertain);
        CHECK(date->first.is_approximate == row.is_approximate);
        CHECK(date->is_qualified() == (row.is_uncertain || row.is_approximate));
    }
}

TEST_CASE("edtf: an interval has two ends, known, open or unknown")
{
    struct Row {
        std::string_view text;
        DateShape shape;
        End start, end;
        bool is_pair, is_qualified;
    };
    const Row rows[] = {
        {"1922/1948",    DateShape::Interval, End::Known,   End::Known,   false, false},
        {"1922/1925~",   DateShape::Interval, End::Known,   End::Known,   false, true },
        {"1922?/1925",   DateShape::Interval, End::Known,   End::Known,   false, true },
        {"../1936",      DateShape::Interval, End::Open,    End::Known,   false, false},
        {"/1936",        DateShape::Interval, End::Unknown, End::Known,   false, false},
        {"1922/..",      DateShape::Interval, End::Known,   End::Open,    false, false},
        {"1922/",        DateShape::Interval, End::Known,   End::Unknown, false, false},
        {"[1925..1929]", DateShape::OneOf,    End::Known,   End::Known,   false, false},
        {"[1925,1929]",  DateShape::OneOf,    End::Known,   End::Known,   true,  false},
        {"[1925,1929~]", DateShape::OneOf,    End::Known,   End::Known,   true,  true },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date);
        CHECK(date->shape == row.shape);
        CHECK(date->start == row.start);
        CHECK(date->end == row.end);
        CHECK(date->is_pair == row.is_pair);
        CHECK(date->is_qualified() == row.is_qualified);
    }
}

TEST_CASE("edtf: a fault says where the text went wrong and what belongs there")
{
    struct Row {
        std::string_view text;
        std::size_t offset;
        std::string_view expected;  // part of it
    };
    const Row rows[] = {
        {"",                   0,  "a year of four digits"            },
        {" 1926",              0,  "a year of four digits"            },
        {"about 1926",         0,  "a year of four digits"            },
        {"~1926",              0,  "a year of four digits"            },
        {"XXXX",               0,  "a year of four digits"            },
        {"unknown",            0,  "left empty"                       },
        {"open",               0,  "'..'"                             },
        {"until 1936",         0,  "a year of four digits"            },
        {"Tuesday",            0,  "a year of four digits"            },
        {"uuuu",               0,  "'X' for a digit"                  },
        {"{1960,1961}",        0,  "'['"                              },
        {"-0000",              0,  "'0000' for the year 0"            },
        {"-0000-01-01",        0,  "'0000' for the year 0"            },
        {"-",                  1,  "a year of four digits"            },
        {"192",                3,  "a digit or 'X'"                   },
        {"12.04.1948",         2,  "a digit or 'X': a year has four"  },
        {"192x",               3,  "'X' for a digit"                  },
        {"19X6",               3,  "no digit is known after"          },
        {"19260",              4,  "stands 'Y'"                       },
        {"1926 ",              4,  "'-' and a month"                  },
        {"1926.03",            4,  "'-' and a month"                  },
        {"1926\xE2\x80\x93"
         "1927",      4,  "'/' between"                      },
        {"1926-",              5,  "a month from 01 to 12 or a season"},
        {"1926-3",             5,  "a month from 01 to 12 or a season"},
        {"1926-00",            5,  "a month from 01 to 12 or a season"},
        {"1926-13",            5,  "a month from 01 to 12 or a season"},
        {"1926-20",            5,  "a month from 01 to 12 or a season"},
        {"1926-25",            5,  "a month from 01 to 12 or a season"},
        {"1926-1927",          5,  "a month from 01 to 12 or a season"},
        {"1926-1X",            5,  "a month from 01 to 12 or a season"},
        {"1926-uu",            5,  "'X' for a digit"                  },
        {"2004-(06)?-11",      5,  "a month"                          },
        {"2016-13-08",         5,  "a month"                          },
        {"1926-21-05",         7,  "the end of the date"              },
        {"1926-03.",           7,  "'-' and a day"                    },
        {"1926-02-30",         8,  "a day from 01 to 28"              },
        {"1926-02-29",         8,  "a day from 01 to 28"              },
        {"2016-02-30",         8,  "a day from 01 to 29"              },
        {"1926-04-31",         8,  "a day from 01 to 30"              },
        {"1926-12-00",         8,  "a day from 01 to 31"              },
        {"1926-12-5",          8,  "a day from 01 to 31"              },
        {"1926-12-1X",         8,  "a day from 01 to 31"              },
        {"1926-XX-12",         8,  "'XX' for the day"                 },
        {"1926-07-18T12:00",   10, "hours are not kept"               },
        {"1926-07-181",        10, "'?', '~', '%', '/' or the end"    },
        {"192X-03",            4,  "the end of the date"              },
        {"1984?~",             5,  "'%' alone"                        },
        {"1984~?",             5,  "'%' alone"                        },
        {"1984??",             5,  "'%' alone"                        },
        {"1984%?",             5,  "the end of the date"              },
        {"2004-06~-11",        8,  "the end of the date"              },
        {"Y",                  1,  "five digits or more"              },
        {"Y-",                 2,  "five digits or more"              },
        {"Y01926",             1,  "without zeros"                    },
        {"Y1926",              5,  "after 'Y' a year has five"        },
        {"Y17E7-12-26",        3,  "after 'Y' a year has five"        },
        {"Y17000-12",          6,  "the end of the date"              },
        {"Y1234567890123",     13, "twelve digits at most"            },
        {"..",                 2,  "'/'"                              },
        {"/",                  1,  "must be known"                    },
        {"../..",              3,  "must be known"                    },
        {"/..",                1,  "must be known"                    },
        {"../",                3,  "must be known"                    },
        {"1922/../",           7,  "the end of the date"              },
        {"1922/open",          5,  "'..'"                             },
        {"1922/1948/",         9,  "the end of the date"              },
        {"1922/ 1948",         5,  "a year of four digits"            },
        {"1922/1948-13",       10, "a month"                          },
        {"1948/1922",          5,  "not before the start"             },
        {"1926-06/1926-05-31", 8,  "not before the start"             },
        {"-0040/-0041",        6,  "not before the start"             },
        {"[",                  1,  "a year of four digits"            },
        {"[1925]",             5,  "',' or '..'"                      },
        {"[1925/1929]",        5,  "',' or '..'"                      },
        {"[..1929]",           1,  "a year of four digits"            },
        {"[1925..]",           7,  "a year of four digits"            },
        {"[1925, 1929]",       6,  "a year of four digits"            },
        {"[1925..1929",        11, "']'"                              },
        {"[1667,1668,1670]",   10, "']'"                              },
        {"[1925..1929]?",      12, "the end of the date"              },
        {"[1929..1925]",       7,  "after the first"                  },
        {"[1925,1925-03]",     6,  "after the first"                  },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE_FALSE(date);
        CAPTURE(date.error().expected);
        CHECK(date.error().offset == row.offset);
        CHECK(date.error().expected.find(row.expected) != std::string::npos);
    }
}

TEST_CASE("edtf: any text is a date that writes as it reads, or has a fault inside it")
{
    CAPTURE(seed);
    std::mt19937 random(seed);
    int dates = 0;
    for (int i = 0; i < 20'000; ++i) {
        dates += keeps_its_promises(random_date(random)) ? 1 : 0;
        dates += keeps_its_promises(random_text(random)) ? 1 : 0;
        keeps_its_promises(random_bytes(random));
    }
    CHECK(dates > 10'000);
}
