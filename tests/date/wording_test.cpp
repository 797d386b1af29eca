#include "date/wording.h"

#include <doctest/doctest.h>

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace {

using namespace vitrine;

// The words that ship: their patterns are half of what is tested here.
Words words_in(std::string_view language)
{
    const std::filesystem::path root = std::filesystem::path(__FILE__).parent_path() / "../..";
    const std::string path = (root / "assets/words" / language).string() + ".json";
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"),
                                                               std::fclose);
    REQUIRE(file);
    std::string bytes;
    char block[4096];
    while (const std::size_t size = std::fread(block, 1, sizeof block, file.get())) {
        bytes.append(block, size);
    }
    Reading<Words> reading = read_words(bytes, language);
    REQUIRE(reading.value);
    return *std::move(reading.value);
}

Date date(std::string_view edtf)
{
    const auto parsed = parse_edtf(edtf);
    REQUIRE(parsed);
    return *parsed;
}

}  // namespace

TEST_CASE("wording: a date is said as a historian would say it")
{
    struct Row {
        std::string_view edtf, english, russian;
    };
    const Row rows[] = {
        {"1948-04-12",  "12 April 1948",               "12 апреля 1948"                              },
        {"1923-03",     "March 1923",                  "март 1923"                                     },
        {"1926",        "1926",                        "1926"                                              },
        {"1926~",       "about 1926",                  "около 1926"                                   },
        {"1922?",       "possibly 1922",               "вероятно, 1922"                            },
        {"1922%",       "probably about 1922",         "вероятно, около 1922"                 },
        {"1926-03~",    "about March 1926",            "около марта 1926"                        },
        {"1926-03?",    "possibly March 1926",         "вероятно, март 1926"                   },
        {"192X",        "1920s",                       "1920-е"                                           },
        {"192X~",       "about the 1920s",             "около 1920-х"                                },
        {"18XX",        "19th century",                "XIX век"                                        },
        {"18XX~",       "about the 19th century",      "около XIX века"                           },
        {"19XX",        "20th century",                "XX век"                                         },
        {"20XX",        "21st century",                "XXI век"                                        },
        {"01XX",        "2nd century",                 "II век"                                         },
        {"02XX",        "3rd century",                 "III век"                                        },
        {"10XX",        "11th century",                "XI век"                                         },
        {"-00XX",       "1st century BC",              "I век до н. э."                             },
        {"-03XX",       "4th century BC",              "IV век до н. э."                            },
        {"1XXX",        "2nd millennium",              "II тысячелетие"                         },
        {"-2XXX~",      "about the 3rd millennium BC", "около III тысячелетия до н. э."},
        {"-004X",       "50–41 BC",                  "50–41 до н. э."                              },
        {"-000X",       "10–2 BC",                   "10–2 до н. э."                               },
        {"1924-21",     "spring 1924",                 "весна 1924"                                   },
        {"1924-24~",    "about winter 1924",           "около зимы 1924"                          },
        {"1926-XX",     "1926 (month unknown)",        "1926 (месяц неизвестен)"            },
        {"1926-XX-XX",  "1926 (day unknown)",          "1926 (день неизвестен)"              },
        {"1926-03-XX",  "March 1926 (day unknown)",    "март 1926 (день неизвестен)"     },
        {"0000",        "1 BC",                        "1 до н. э."                                    },
        {"-0043-03-15", "15 March 44 BC",              "15 марта 44 до н. э."                     },
        {"Y-17000002",  "17000003 BC",                 "17000003 до н. э."                             },
    };
    const Words english = words_in("en");
    const Words russian = words_in("ru");
    for (const Row& row : rows) {
        CAPTURE(row.edtf);
        CHECK(worded(date(row.edtf), english) == row.english);
        CHECK(worded(date(row.edtf), russian) == row.russian);
    }
}

TEST_CASE("wording: an interval says once what its ends share")
{
    struct Row {
        std::string_view edtf, english, russian;
    };
    const Row rows[] = {
        {"1922/1948",              "1922 – 1948",                               "1922 – 1948"                               },
        {"1920-07-30/1920-08-20",  "30 July – 20 August 1920",                  "30 июля – 20 августа 1920"      },
        {"1923-03-03/1923-03-12",  "3 – 12 March 1923",                         "3 – 12 марта 1923"                    },
        {"1922-11/1924",           "November 1922 – 1924",                      "ноябрь 1922 – 1924"                  },
        {"1934-06/1934-08",        "June – August 1934",                        "июнь – август 1934"              },
        {"1933-09-21/1934-02-27",  "21 September 1933 – 27 February 1934",
         "21 сентября 1933 – 27 февраля 1934"                                                                  },
        {"1933-03/1934-03",        "March 1933 – March 1934",                   "март 1933 – март 1934"             },
        {"1934-06/1934-08-05",     "June – 5 August 1934",                      "июнь – 5 августа 1934"          },
        {"1924-21/1924-23",        "spring – autumn 1924",                      "весна – осень 1924"              },
        {"1926/1926",              "1926",                                        "1926"                                        },
        {"1926/1926-03",           "1926 – March 1926",                         "1926 – март 1926"                      },
        {"1934-XX/1934-08",        "1934 (month unknown) – August 1934",
         "1934 (месяц неизвестен) – август 1934"                                                         },
        {"1922/1925~",             "1922 – about 1925",                         "1922 – около 1925"                    },
        {"1925~/1940~",            "about 1925 – about 1940",                   "около 1925 – около 1940"         },
        {"1937-11~/1939-09",       "about November 1937 – September 1939",
         "около ноября 1937 – сентябрь 1939"                                                               },
        {"1932-11-10/1932-11-24~", "10 November 1932 – about 24 November 1932",
         "10 ноября 1932 – около 24 ноября 1932"                                                             },
        {"192X/193X",              "1920s – 1930s",                             "1920-е – 1930-е"                         },
        {"-0043/-0039",            "44 – 40 BC",                                "44 – 40 до н. э."                      },
        {"-0043/0014",             "44 BC – AD 14",                             "44 до н. э. – 14 н. э."              },
        {"../1936",                "until 1936",                                  "до 1936"                                   },
        {"../1948-04",             "until April 1948",                            "до апреля 1948"                      },
        {"../1948-04-12",          "until 12 April 1948",                         "до 12 апреля 1948"                   },
        {"../192X",                "until the 1920s",                             "до 1920-х"                                },
        {"../1936~",               "until about 1936",                            "примерно до 1936"                  },
        {"../1936?",               "possibly until 1936",                         "вероятно, до 1936"                 },
        {"../1936%",               "possibly until about 1936",                   "вероятно, примерно до 1936"},
        {"1922/..",                "from 1922",                                   "с 1922"                                     },
        {"1922-11~/..",            "from about November 1922",                    "примерно с ноября 1922"       },
        {"1922/",                  "1922 – ?",                                  "1922 – ?"                                  },
        {"/1936~",                 "? – about 1936",                            "? – около 1936"                       },
    };
    const Words english = words_in("en");
    const Words russian = words_in("ru");
    for (const Row& row : rows) {
        CAPTURE(row.edtf);
        CHECK(worded(date(row.edtf), english) == row.english);
        CHECK(worded(date(row.edtf), russian) == row.russian);
    }
}

TEST_CASE("wording: one of two is not one of a range")
{
    struct Row {
        std::string_view edtf, english, russian;
    };
    const Row rows[] = {
        {"[1925..1929]",             "one of 1925–1929",               "между 1925 и 1929"                                  },
        {"[1925~..1929]",            "between about 1925 and 1929",      "не раньше около 1925 и не позже 1929"},
        {"[1925-03..1926-06]",       "between March 1925 and June 1926",
         "не раньше марта 1925 и не позже июня 1926"                                                       },
        {"[1923-03-03..1923-03-12]", "between 3 and 12 March 1923",
         "не раньше 3 и не позже 12 марта 1923"                                                                },
        {"[1933-03-26,1933-05-01]",  "26 March or 1 May 1933",           "26 марта или 1 мая 1933"                       },
        {"[1896-08-16,1896-08-17]",  "16 or 17 August 1896",             "16 или 17 августа 1896"                         },
        {"[1925,1926?]",             "1925 or possibly 1926",            "1925 или вероятно, 1926"                       },
        {"[1925-03,1926-04]",        "March 1925 or April 1926",         "март 1925 или апрель 1926"                   },
    };
    const Words english = words_in("en");
    const Words russian = words_in("ru");
    for (const Row& row : rows) {
        CAPTURE(row.edtf);
        CHECK(worded(date(row.edtf), english) == row.english);
        CHECK(worded(date(row.edtf), russian) == row.russian);
    }
}

TEST_CASE("wording: days, months and years without a date around them")
{
    const Words english = words_in("en");
    const Words russian = words_in("ru");
    CHECK(worded_month(1926, 3, english) == "March 1926");
    CHECK(worded_month(1926, 3, russian) == "март 1926");
    CHECK(worded_day(day_of({1926, 3, 12}), english) == "12 March 1926");
    CHECK(worded_day(day_of({1926, 3, 12}), russian) == "12 марта 1926");
    CHECK(worded_year(1926, russian) == "1926");
    CHECK(worded_year(1, english) == "1");
    CHECK(worded_year(0, english) == "1 BC");
    CHECK(worded_year(-43, english) == "44 BC");
    CHECK(worded_year(-43, russian) == "44 до н. э.");
}

TEST_CASE("wording: no date lacks a word, however its parts are put together")
{
    constexpr std::string_view parts[] = {
        "-2XXX",   "-02XX",   "-004X",   "-0033",   "0014",       "191X",       "1922-XX-XX",
        "1923-01", "1924-02", "1925-03", "1926-04", "1927-05",    "1928-06",    "1929-07",
        "1930-08", "1931-09", "1932-10", "1933-11", "1934-12",    "1935-21",    "1936-22",
        "1937-23", "1937-24", "1939-XX", "1940?",   "1941-02-XX", "1942-03-04", "Y17000002%",
    };
    for (const std::string_view language : {"en", "ru"}) {
        const Words words = words_in(language);
        const auto check = [&](const std::string& edtf) {
            CAPTURE(edtf);
            const std::string text = worded(date(edtf), words);
            CHECK_FALSE(text.empty());
            CHECK(text.find_first_of("{}[]") == std::string::npos);
            CHECK(text.find("date.") == std::string::npos);
            CHECK(text.find("month.") == std::string::npos);
        };
        for (const std::string_view& first : parts) {
            check(std::string(first));
            check("../" + std::string(first));
            check(std::string(first) + "/");
            for (const std::string_view* last = &first + 1; last < std::end(parts); ++last) {
                check(std::string(first) + "/" + std::string(*last));
                check("[" + std::string(first) + ".." + std::string(*last) + "]");
                check("[" + std::string(first) + "," + std::string(*last) + "]");
            }
        }
    }
}
