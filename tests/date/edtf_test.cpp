#include "date/edtf.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace {

using namespace vitrine;

}  // namespace

TEST_CASE("edtf: a date means every day that it could be")
{
    struct Row {
        std::string_view text;
        Civil earliest, latest;
    };
    const Row rows[] = {
        {"1948-04-12",                  {1948, 4, 12},       {1948, 4, 12}        },
        {"1928-02-29",                  {1928, 2, 29},       {1928, 2, 29}        },
        {"1926-02",                     {1926, 2, 1},        {1926, 2, 28}        },
        {"2016-02",                     {2016, 2, 1},        {2016, 2, 29}        },
        {"1926",                        {1926, 1, 1},        {1926, 12, 31}       },
        {"0000",                        {0, 1, 1},           {0, 12, 31}          },
        {"-0999",                       {-999, 1, 1},        {-999, 12, 31}       },
        {"-0043-03-15",                 {-43, 3, 15},        {-43, 3, 15}         },
        {"Y17000002",                   {17'000'002, 1, 1},  {17'000'002, 12, 31} },
        {"Y-17000002",                  {-17'000'002, 1, 1}, {-17'000'002, 12, 31}},
        {"192X",                        {1920, 1, 1},        {1929, 12, 31}       },
        {"156X~",                       {1560, 1, 1},        {1569, 12, 31}       },
        {"18XX",                        {1800, 1, 1},        {1899, 12, 31}       },
        {"1XXX",                        {1000, 1, 1},        {1999, 12, 31}       },
        {"000X",                        {0, 1, 1},           {9, 12, 31}          },
        {"-000X",                       {-9, 1, 1},          {-1, 12, 31}         },
        {"-004X",                       {-49, 1, 1},         {-40, 12, 31}        },
        {"-01XX",                       {-199, 1, 1},        {-100, 12, 31}       },
        {"1999-XX",                     {1999, 1, 1},        {1999, 12, 31}       },
        {"1926-02-XX",                  {1926, 2, 1},        {1926, 2, 28}        },
        {"1999-XX-XX",                  {1999, 1, 1},        {1999, 12, 31}       },
        {"2001-21",                     {2001, 3, 1},        {2001, 5, 31}        },
        {"2001-22",                     {2001, 6, 1},        {2001, 8, 31}        },
        {"2001-23",                     {2001, 9, 1},        {2001, 11, 30}       },
        {"2001-24",                     {2001, 12, 1},       {2002, 2, 28}        },
        {"1923-24",                     {1923, 12, 1},       {1924, 2, 29}        },
        {"1984?",                       {1984, 1, 1},        {1984, 12, 31}       },
        {"2004-06~",                    {2004, 6, 1},        {2004, 6, 30}        },
        {"2004-06-11%",                 {2004, 6, 11},       {2004, 6, 11}        },
        {"1964/2008",                   {1964, 1, 1},        {2008, 12, 31}       },
        {"2004-02-01/2005-02",          {2004, 2, 1},        {2005, 2, 28}        },
        {"1984~/2004-06",               {1984, 1, 1},        {2004, 6, 30}        },
        {"1931-03-25/1934",             {1931, 3, 25},       {1934, 12, 31}       },
        {"1926/1926-03",                {1926, 1, 1},        {1926, 3, 31}        },
        {"1926-06/1926",                {1926, 6, 1},        {1926, 12, 31}       },
        {"../1936",                     {1936, 1, 1},        {1936, 12, 31}       },
        {"/1936-04",                    {1936, 4, 1},        {1936, 4, 30}        },
        {"1922/..",                     {1922, 1, 1},        {1922, 12, 31}       },
        {"1922-11/",                    {1922, 11, 1},       {1922, 11, 30}       },
        {"[1925..1929]",                {1925, 1, 1},        {1929, 12, 31}       },
        {"[1933-03-26,1933-05-01]",     {1933, 3, 26},       {1933, 5, 1}         },
        {"[192X,193X?]",                {1920, 1, 1},        {1939, 12, 31}       },
        {"[1667,1668,1670..1672]",      {1667, 1, 1},        {1672, 12, 31}       },
        {"[..1984]",                    {1984, 1, 1},        {1984, 12, 31}       },
        {"[1984..]",                    {1984, 1, 1},        {1984, 12, 31}       },
        {"[1760-12..]",                 {1760, 12, 1},       {1760, 12, 31}       },
        {"[1760-01,1760-02,1760-12..]", {1760, 1, 1},        {1760, 12, 31}       },
        {"[..1984,1990]",               {1984, 1, 1},        {1990, 12, 31}       },
        {"{1960,1961-12}",              {1960, 1, 1},        {1961, 12, 31}       },
        {"{1667..1670}",                {1667, 1, 1},        {1670, 12, 31}       },
        {"{..1983-12-31,1984-10-10..}", {1983, 12, 31},      {1984, 10, 10}       },
        {"1936-07-18",                  {1936, 7, 18},       {1936, 7, 18}        },
        {"2008-12",                     {2008, 12, 1},       {2008, 12, 31}       },
        {"1984%",                       {1984, 1, 1},        {1984, 12, 31}       },
        {"2004-06-11?",                 {2004, 6, 11},       {2004, 6, 11}        },
        {"199X",                        {1990, 1, 1},        {1999, 12, 31}       },
        {"1999-01-XX",                  {1999, 1, 1},        {1999, 1, 31}        },
        {"2004-06-11/",                 {2004, 6, 11},       {2004, 6, 11}        },
        {"Y170000002",                  {170'000'002, 1, 1}, {170'000'002, 12, 31}},
        {"2004-06~-11",                 {2004, 6, 11},       {2004, 6, 11}        },
        {"2004-06-~11",                 {2004, 6, 11},       {2004, 6, 11}        },
        {"1926-33",                     {1926, 1, 1},        {1926, 3, 31}        },
        {"1928-34",                     {1928, 4, 1},        {1928, 6, 30}        },
        {"1928-35",                     {1928, 7, 1},        {1928, 9, 30}        },
        {"1928-36?",                    {1928, 10, 1},       {1928, 12, 31}       },
        {"1926-40",                     {1926, 1, 1},        {1926, 6, 30}        },
        {"1926-41",                     {1926, 7, 1},        {1926, 12, 31}       },
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
        {"1948-04-12",  Precision::Day,        1948,   4,  12, false, false},
        {"1926-03-XX",  Precision::Day,        1926,   3,  0,  false, false},
        {"1926-XX-XX",  Precision::Day,        1926,   0,  0,  false, false},
        {"1926-XX",     Precision::Month,      1926,   0,  0,  false, false},
        {"1926-03?",    Precision::Month,      1926,   3,  0,  true,  false},
        {"1926-33~",    Precision::Quarter,    1926,   33, 0,  false, true },
        {"1926-41",     Precision::Half,       1926,   41, 0,  false, false},
        {"2004-06~-11", Precision::Day,        2004,   6,  11, false, true },
        {"2004-?06",    Precision::Month,      2004,   6,  0,  true,  false},
        {"1924-24~",    Precision::Season,     1924,   24, 0,  false, true },
        {"1926%",       Precision::Year,       1926,   0,  0,  true,  true },
        {"Y-12345~",    Precision::Year,       -12345, 0,  0,  false, true },
        {"192X",        Precision::Decade,     1920,   0,  0,  false, false},
        {"-004X",       Precision::Decade,     -49,    0,  0,  false, false},
        {"18XX?",       Precision::Century,    1800,   0,  0,  true,  false},
        {"1XXX",        Precision::Millennium, 1000,   0,  0,  false, false},
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
        {"",                     0,  "a year of four digits"            },
        {" 1926",                0,  "a year of four digits"            },
        {"about 1926",           0,  "a year of four digits"            },
        {"XXXX",                 0,  "at least the first"               },
        {"XXXX-12-25",           0,  "at least the first"               },
        {"unknown",              0,  "left empty"                       },
        {"open",                 0,  "'..'"                             },
        {"until 1936",           0,  "a year of four digits"            },
        {"Tuesday",              0,  "a year of four digits"            },
        {"uuuu",                 0,  "'X' for a digit"                  },
        {"{1960,1961]",          10, "'}'"                              },
        {"-0000",                0,  "'0000' for the year 0"            },
        {"-0000-01-01",          0,  "'0000' for the year 0"            },
        {"-",                    1,  "a year of four digits"            },
        {"192",                  3,  "'192X' for a decade"              },
        {"-019?",                4,  "'-019X' for a decade"             },
        {"192/193",              3,  "'192X' for a decade"              },
        {"1920s",                4,  "as in '192X'"                     },
        {"1922..1948",           4,  "'/' between"                      },
        {"12.04.1948",           2,  "a digit or 'X': a year has four"  },
        {"192x",                 3,  "'X' for a digit"                  },
        {"19X6",                 3,  "no digit is known after"          },
        {"19260",                4,  "stands 'Y'"                       },
        {"1926 ",                4,  "'-' and a month"                  },
        {"1926.03",              4,  "'-' and a month"                  },
        {"1926\xE2\x80\x93"
         "1927",        4,  "'/' between"                      },
        {"1926-",                5,  "a month from 01 to 12 or a season"},
        {"1926-3",               5,  "a month from 01 to 12 or a season"},
        {"1926-00",              5,  "a month from 01 to 12 or a season"},
        {"1926-13",              5,  "a month from 01 to 12 or a season"},
        {"1926-20",              5,  "a month from 01 to 12 or a season"},
        {"1926-42",              5,  "a month from 01 to 12 or a season"},
        {"1926-1927",            5,  "a month from 01 to 12 or a season"},
        {"1926-uu",              5,  "'X' for a digit"                  },
        {"2004-(06)?-11",        5,  "'2004-?06-11'"                    },
        {"1950S9",               4,  "'X' stands"                       },
        {"2016-13-08",           5,  "a month"                          },
        {"2016-02-39",           8,  "a day from 01 to 29"              },
        {"1926-21-05",           7,  "the end of the date"              },
        {"1926-03.",             7,  "'-' and a day"                    },
        {"1926-02-30",           8,  "a day from 01 to 28"              },
        {"1926-02-29",           8,  "a day from 01 to 28"              },
        {"2016-02-30",           8,  "a day from 01 to 29"              },
        {"1926-04-31",           8,  "a day from 01 to 30"              },
        {"1926-12-00",           8,  "a day from 01 to 31"              },
        {"1926-12-5",            8,  "a day from 01 to 31"              },
        {"1926-33-05",           7,  "the end of the date"              },
        {"1926-07-18T12:00",     10, "hours are not kept"               },
        {"1926-07-181",          10, "'?', '~', '%', '/' or the end"    },
        {"1984?~",               5,  "'%' alone"                        },
        {"1984~?",               5,  "'%' alone"                        },
        {"1984??",               5,  "'%' alone"                        },
        {"1984%?",               5,  "'%' alone"                        },
        {"?~1984",               1,  "'%' alone"                        },
        {"2004-06-?~11",         9,  "'%' alone"                        },
        {"Y",                    1,  "five digits or more"              },
        {"Y-",                   2,  "five digits or more"              },
        {"Y01926",               1,  "without zeros"                    },
        {"Y1926",                5,  "after 'Y' a year has five"        },
        {"Y17E7-12-26",          5,  "the end of the date"              },
        {"Y17101E4S3",           8,  "'X' stands"                       },
        {"Y17000-12",            6,  "the end of the date"              },
        {"Y1234567890123",       13, "twelve digits at most"            },
        {"..",                   2,  "'/'"                              },
        {"/",                    1,  "must be known"                    },
        {"../..",                3,  "must be known"                    },
        {"/..",                  1,  "must be known"                    },
        {"../",                  3,  "must be known"                    },
        {"1922/../",             7,  "the end of the date"              },
        {"1922/open",            5,  "'..'"                             },
        {"1922/1948/",           9,  "the end of the date"              },
        {"1922/ 1948",           5,  "a year of four digits"            },
        {"1922/1948-13",         10, "a month"                          },
        {"1948/1922",            5,  "not before the start"             },
        {"1926-06/1926-05-31",   8,  "not before the start"             },
        {"-0040/-0041",          6,  "not before the start"             },
        {"[",                    1,  "a year of four digits"            },
        {"[1925/1929]",          5,  "',' or '..'"                      },
        {"[1925, 1929]",         6,  "without a space"                  },
        {"[1925..1929",          11, "']'"                              },
        {"[1667,1668,1670",      15, "']'"                              },
        {"{1667,1668]",          10, "'}'"                              },
        {"[..]",                 3,  "a year of four digits"            },
        {"[..1925..]",           7,  "',' or ']'"                       },
        {"[1925..,1930]",        7,  "only the last"                    },
        {"[1925,..1930]",        6,  "a year of four digits"            },
        {"[1667..1668..1669]",   11, "',' or ']'"                       },
        {"{1667..1669,1669-05}", 12, "do not overlap"                   },
        {"[1925..1929]?",        12, "the end of the date"              },
        {"[1929..1925]",         7,  "after the one before"             },
        {"[1926,1926-12-31]",    6,  "do not overlap"                   },
        {"[1925,1925-03]",       6,  "do not overlap"                   },
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

TEST_CASE("edtf: a set keeps each of its members")
{
    struct Row {
        std::string_view text;
        DateShape shape;
        std::size_t members;
        bool is_pair;
        End start, end;
        std::int64_t first, last;  // years
    };
    const Row rows[] = {
        {"[1667,1668]",            DateShape::OneOf, 0, true,  End::Known, End::Known, 1667, 1668},
        {"[1667..1668]",           DateShape::OneOf, 0, false, End::Known, End::Known, 1667, 1668},
        {"{1667,1668}",            DateShape::AllOf, 0, true,  End::Known, End::Known, 1667, 1668},
        {"{1667..1668}",           DateShape::AllOf, 0, false, End::Known, End::Known, 1667, 1668},
        {"[..1668]",               DateShape::OneOf, 0, false, End::Open,  End::Known, 1668, 1668},
        {"[1668..]",               DateShape::OneOf, 0, false, End::Known, End::Open,  1668, 1668},
        {"[1667,1668,1670..1672]", DateShape::OneOf, 3, false, End::Known, End::Known, 1667, 1672},
        {"[1667..1668,1670]",      DateShape::OneOf, 2, false, End::Known, End::Known, 1667, 1670},
        {"{..1668,1670..}",        DateShape::AllOf, 2, false, End::Open,  End::Open,  1668, 1670},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date);
        CHECK(date->shape == row.shape);
        CHECK(date->members.size() == row.members);
        CHECK(date->is_pair == row.is_pair);
        CHECK(date->start == row.start);
        CHECK(date->end == row.end);
        CHECK(date->first.year == row.first);
        CHECK(date->last.year == row.last);
        CHECK(write_edtf(*date) == row.text);
    }
    const auto date = parse_edtf("[1667,1668~,1670..1672]");
    REQUIRE(date);
    CHECK(date->is_qualified());
    CHECK_FALSE(date->members[1].is_range);
    CHECK(date->members[2].is_range);
    CHECK(date->members[2].last == date->last);
}

TEST_CASE("edtf: level 2 of the specification, each with its first and last day")
{
    struct Row {
        std::string_view text;
        Civil earliest, latest;
        std::string_view written;
    };
    const Row rows[] = {
  // seasons of either half of the earth, quarters, thirds and halves
        {"2001-25",           {2001, 3, 1},         {2001, 5, 31},          "2001-25"                 },
        {"2001-26",           {2001, 6, 1},         {2001, 8, 31},          "2001-26"                 },
        {"2001-27",           {2001, 9, 1},         {2001, 11, 30},         "2001-27"                 },
        {"2001-28",           {2001, 12, 1},        {2002, 2, 28},          "2001-28"                 },
        {"2001-29",           {2001, 9, 1},         {2001, 11, 30},         "2001-29"                 },
        {"2001-30",           {2001, 12, 1},        {2002, 2, 28},          "2001-30"                 },
        {"2001-31",           {2001, 3, 1},         {2001, 5, 31},          "2001-31"                 },
        {"2001-32",           {2001, 6, 1},         {2001, 8, 31},          "2001-32"                 },
        {"2001-37",           {2001, 1, 1},         {2001, 4, 30},          "2001-37"                 },
        {"2001-38",           {2001, 5, 1},         {2001, 8, 31},          "2001-38"                 },
        {"2001-39~",          {2001, 9, 1},         {2001, 12, 31},         "2001-39~"                },
 // exponents and significant digits
        {"Y-17E7",            {-170'000'000, 1, 1}, {-170'000'000, 12, 31}, "Y-170000000"             },
        {"Y17E3",             {17'000, 1, 1},       {17'000, 12, 31},       "Y17000"                  },
        {"1950S2",            {1900, 1, 1},         {1999, 12, 31},         "19XX"                    },
        {"1950S3",            {1950, 1, 1},         {1959, 12, 31},         "195X"                    },
 // digits that are not known
        {"1984-1X",           {1984, 10, 1},        {1984, 12, 31},         "[1984-10..1984-12]"      },
        {"1984-X2",           {1984, 2, 1},         {1984, 12, 31},         "[1984-02,1984-12]"       },
        {"1984-12-1X",        {1984, 12, 10},       {1984, 12, 19},         "[1984-12-10..1984-12-19]"},
        {"1984-02-3X",        {1984, 2, 1},         {1984, 2, 29},          ""                        },
        {"156X-12-25",
         {1560, 12, 25},
         {1569, 12, 25},
         "[1560-12-25,1561-12-25,1562-12-25,1563-12-25,1564-12-25,1565-12-25,1566-12-25,"
         "1567-12-25,1568-12-25,1569-12-25]"                                                          },
        {"1926-XX-31",
         {1926, 1, 31},
         {1926, 12, 31},
         "[1926-01-31,1926-03-31,1926-05-31,1926-07-31,1926-08-31,1926-10-31,1926-12-31]"             },
        {"-000X-12",
         {-9, 12, 1},
         {-1, 12, 31},
         "[-0009-12,-0008-12,-0007-12,-0006-12,-0005-12,-0004-12,-0003-12,-0002-12,-0001-12]"         },
        {"15XX-12-25",        {},                   {},                     ""                        },
        {"XXXX-12-XX",        {},                   {},                     ""                        },
 // sets of one and in any order
        {"[1925]",            {1925, 1, 1},         {1925, 12, 31},         "1925"                    },
        {"{1667}",            {1667, 1, 1},         {1667, 12, 31},         "1667"                    },
        {"[1668,1667]",       {1667, 1, 1},         {1668, 12, 31},         "[1667,1668]"             },
        {"{1672,1667..1669}", {1667, 1, 1},         {1672, 12, 31},         "{1667..1669,1672}"       },
        {"[1670..,1667]",     {},                   {},                     ""                        },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date.has_value() == !row.written.empty());
        if (!date) continue;
        CHECK(civil_of(date->earliest()) == row.earliest);
        CHECK(civil_of(date->latest()) == row.latest);
        CHECK(write_edtf(*date) == row.written);
        CHECK(parse_edtf(write_edtf(*date)) == *date);
    }
}

TEST_CASE("edtf: a set has 64 members at most")
{
    std::string text = "[1700";
    for (int year = 1701; year < 1764; ++year)
        text += "," + std::to_string(year);
    CHECK(parse_edtf(text + "]"));
    const auto date = parse_edtf(text + ",1764]");
    REQUIRE_FALSE(date);
    CHECK(date.error().offset == text.size() + 1);
    CHECK(date.error().expected.find("64 dates at most") != std::string::npos);
}

TEST_CASE("edtf: a doubt may be about some components of a date only")
{
    constexpr Components y = year_component;
    constexpr Components m = month_component;
    constexpr Components d = day_component;
    struct Row {
        std::string_view text;
        Components uncertain, approximate;  // 0 is none or all
        bool is_uncertain, is_approximate;
        std::string_view written;
    };
    const Row rows[] = {
        {"2004-06-11~",  0,     0,     false, true,  "2004-06-11~"  },
        {"2004-06~-11",  0,     y + m, false, true,  "2004-06~-11"  },
        {"2004?-06-11",  y,     0,     true,  false, "2004?-06-11"  },
        {"?2004-06-11",  y,     0,     true,  false, "2004?-06-11"  },
        {"2004-06-~11",  0,     d,     false, true,  "2004-06-~11"  },
        {"?2004-06-~11", y,     d,     true,  true,  "2004?-06-~11" },
        {"2004-~06-11",  0,     m,     false, true,  "2004-~06-11"  },
        {"2004-06%-11",  y + m, y + m, true,  true,  "2004-06%-11"  },
        {"2004?-06~-11", y,     y + m, true,  true,  "2004%-~06-11" },
        {"?2004-06-11~", y,     0,     true,  true,  "2004%-~06-~11"},
        {"~2004-~06",    0,     0,     false, true,  "2004-06~"     },
        {"~1926",        0,     0,     false, true,  "1926~"        },
        {"?192X",        0,     0,     true,  false, "192X?"        },
        {"2004~-21",     0,     y,     false, true,  "2004~-21"     },
        {"-0043-?XX-33", m,     0,     true,  false, ""             },
        {"-0043-?03-11", m,     0,     true,  false, "-0043-?03-11" },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        if (row.written.empty()) {
            CHECK_FALSE(date);
            continue;
        }
        REQUIRE(date);
        CHECK(date->first.is_uncertain == row.is_uncertain);
        CHECK(date->first.is_approximate == row.is_approximate);
        CHECK(date->first.uncertain_only == row.uncertain);
        CHECK(date->first.approximate_only == row.approximate);
        CHECK(write_edtf(*date) == row.written);
        CHECK(*parse_edtf(row.written) == *date);
    }
}

TEST_CASE("edtf: each end of an interval has its own doubt")
{
    const auto date = parse_edtf("1922-11?/1925~");
    REQUIRE(date);
    CHECK(date->first.is_uncertain);
    CHECK_FALSE(date->first.is_approximate);
    CHECK(date->last.is_approximate);
    CHECK_FALSE(date->last.is_uncertain);
}

TEST_CASE("edtf: a Julian date is written in its calendar and counted in days")
{
    struct Row {
        std::string_view text;
        Civil earliest, latest;  // Gregorian
    };
    const Row rows[] = {
        {"1917-10-25",            {1917, 11, 7},  {1917, 11, 7} },
        {"1918-02-01",            {1918, 2, 14},  {1918, 2, 14} },
        {"1900-02-29",            {1900, 3, 13},  {1900, 3, 13} },
        {"1582-10-05",            {1582, 10, 15}, {1582, 10, 15}},
        {"1900-02",               {1900, 2, 13},  {1900, 3, 13} },
        {"1917",                  {1917, 1, 14},  {1918, 1, 13} },
        {"1917-24",               {1917, 12, 14}, {1918, 3, 13} },
        {"191X~",                 {1910, 1, 14},  {1920, 1, 13} },
        {"1917-10-25/1918-01-31", {1917, 11, 7},  {1918, 2, 13} },
        {"[1917-10-25..]",        {1917, 11, 7},  {1917, 11, 7} },
        {"{1917-10,1917-12}",     {1917, 10, 14}, {1918, 1, 13} },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text, Calendar::Julian);
        REQUIRE(date);
        CHECK(date->calendar == Calendar::Julian);
        CHECK(civil_of(date->earliest()) == row.earliest);
        CHECK(civil_of(date->latest()) == row.latest);
        CHECK(write_edtf(*date) == row.text);
        const auto gregorian = parse_edtf(row.text);
        CHECK_FALSE((gregorian && *gregorian == *date));
    }
    CHECK_FALSE(parse_edtf("1900-02-29"));
    CHECK_FALSE(parse_edtf("1902-02-29", Calendar::Julian));
    CHECK(parse_edtf("1917-10-25")->calendar == Calendar::Gregorian);
}
