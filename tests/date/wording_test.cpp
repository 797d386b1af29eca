#include "date/wording.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>

namespace {

using namespace vitrine;

// The words that ship: their patterns are half of what is tested here.
Words words_in(std::string_view language)
{
    return sample::words(std::string(language));
}

Date date(std::string_view edtf, Calendar calendar = Calendar::Gregorian)
{
    const auto parsed = parse_edtf(edtf, calendar);
    REQUIRE(parsed);
    return *parsed;
}

struct Row {
    std::string_view edtf, english, russian;
};

void check(std::span<const Row> rows)
{
    const Words english = words_in("en");
    const Words russian = words_in("ru");
    for (const Row& row : rows) {
        CAPTURE(row.edtf);
        CHECK(worded(date(row.edtf), english) == row.english);
        CHECK(worded(date(row.edtf), russian) == row.russian);
    }
}

struct OldRow {
    std::string_view edtf, said;
};

void check_old(std::span<const OldRow> rows, std::string_view language)
{
    const Words words = words_in(language);
    for (const OldRow& row : rows) {
        CAPTURE(row.edtf);
        CHECK(worded(date(row.edtf, Calendar::Julian), words) == row.said);
    }
}

}  // namespace

TEST_CASE("wording: a date is said as a historian would say it")
{
    const Row rows[] = {
        {"1948-04-12",  "12 April 1948",                "12 апреля 1948"                                    },
        {"1923-03",     "March 1923",                   "март 1923"                                           },
        {"1926",        "1926",                         "1926"                                                    },
        {"1926~",       "about 1926",                   "около 1926"                                         },
        {"1922?",       "possibly 1922",                "возможно, 1922"                                  },
        {"1922%",       "possibly about 1922",          "возможно, около 1922"                       },
        {"1926-03~",    "about March 1926",             "около марта 1926"                              },
        {"1926-03?",    "possibly March 1926",          "возможно, март 1926"                         },
        {"192X",        "1920s",                        "1920-е"                                                 },
        {"192X~",       "around the 1920s",             "примерно 1920-е"                                },
        {"18XX",        "19th century",                 "XIX век"                                              },
        {"18XX~",       "around the 19th century",      "примерно XIX век"                             },
        {"19XX",        "20th century",                 "XX век"                                               },
        {"20XX",        "21st century",                 "XXI век"                                              },
        {"01XX",        "2nd century",                  "II век"                                               },
        {"02XX",        "3rd century",                  "III век"                                              },
        {"10XX",        "11th century",                 "XI век"                                               },
        {"-00XX",       "1st century BC",               "I век до н. э."                                   },
        {"-03XX",       "4th century BC",               "IV век до н. э."                                  },
        {"1XXX",        "2nd millennium",               "II тысячелетие"                               },
        {"-2XXX~",      "around the 3rd millennium BC", "примерно III тысячелетие до н. э."},
        {"-004X",       "50–41 BC",                   "50–41 до н. э."                                    },
        {"-000X",       "10–2 BC",                    "10–2 до н. э."                                     },
        {"1924-21",     "spring 1924",                  "весна 1924"                                         },
        {"1924-24~",    "around winter 1924/25",        "примерно зима 1924/25"                       },
        {"1926-XX",     "1926 (month unknown)",         "1926 (месяц неизвестен)"                  },
        {"1926-XX-XX",  "1926 (month and day unknown)", "1926 (месяц и день неизвестны)"      },
        {"1926-03-XX",  "March 1926 (day unknown)",     "март 1926 (день неизвестен)"           },
        {"0000",        "1 BC",                         "1 до н. э."                                          },
        {"-0043-03-15", "15 March 44 BC",               "15 марта 44 до н. э."                           },
        {"Y-17000002",  "17\u2009000\u2009003 BC",      "17\u2009000\u2009003 до н. э."                       },
    };
    check(rows);
}

TEST_CASE("wording: an interval says once what its ends share")
{
    const Row rows[] = {
        {"1922/1948",              "1922 – 1948",                               "1922 – 1948"                                                   },
        {"1920-07-30/1920-08-20",  "30 July – 20 August 1920",                  "30 июля – 20 августа 1920"                          },
        {"1923-03-03/1923-03-12",  "3 – 12 March 1923",                         "3 – 12 марта 1923"                                        },
        {"1922-11/1924",           "November 1922 – 1924",                      "ноябрь 1922 – 1924"                                      },
        {"1934-06/1934-08",        "June – August 1934",                        "июнь – август 1934"                                  },
        {"1933-09-21/1934-02-27",  "21 September 1933 – 27 February 1934",
         "21 сентября 1933 – 27 февраля 1934"                                                                                      },
        {"1933-03/1934-03",        "March 1933 – March 1934",                   "март 1933 – март 1934"                                 },
        {"1934-06/1934-08-05",     "June – 5 August 1934",                      "июнь – 5 августа 1934"                              },
        {"1924-21/1924-23",        "spring – autumn 1924",                      "весна – осень 1924"                                  },
        {"1926/1926",              "1926",                                        "1926"                                                            },
        {"1926/1926-03",           "1926 – March 1926",                         "1926 – март 1926"                                          },
        {"1934-XX/1934-08",        "1934 (month unknown) – August 1934",
         "1934 (месяц неизвестен) – август 1934"                                                                             },
        {"1922/1925~",             "1922 – about 1925",                         "1922 – около 1925"                                        },
        {"1925~/1940~",            "about 1925 – about 1940",                   "около 1925 – около 1940"                             },
        {"1937-11~/1939-09",       "about November 1937 – September 1939",
         "около ноября 1937 – сентябрь 1939"                                                                                   },
        {"1932-11-10/1932-11-24~", "10 November 1932 – about 24 November 1932",
         "10 ноября 1932 – около 24 ноября 1932"                                                                                 },
        {"192X/193X",              "1920s–1930s",                               "1920–1930-е годы"                                         },
        {"-0043/-0039",            "44 – 40 BC",                                "44 – 40 до н. э."                                          },
        {"-0043/0014",             "44 BC – AD 14",                             "44 до н. э. – 14 н. э."                                  },
        {"../1936",                "until 1936",                                  "до конца 1936 года"                                   },
        {"../1948-04",             "until April 1948",                            "до конца апреля 1948"                               },
        {"../1948-04-12",          "until 12 April 1948",                         "по 12 апреля 1948"                                       },
        {"../192X",                "until the 1920s",                             "до конца 1920-х"                                         },
        {"../1936~",               "until about 1936",                            "примерно до конца 1936 года"                  },
        {"../1936?",               "possibly until 1936",                         "возможно, до конца 1936 года"                 },
        {"../1936%",               "possibly until about 1936",                   "возможно, примерно до конца 1936 года"},
        {"1922/..",                "from 1922",                                   "с 1922"                                                         },
        {"1922-11~/..",            "from about November 1922",                    "примерно с ноября 1922"                           },
        {"1922/",                  "1922 – ?",                                  "1922 – ?"                                                      },
        {"/1936~",                 "? – about 1936",                            "? – около 1936"                                           },
    };
    check(rows);
}

TEST_CASE("wording: what two centuries or decades share is said once, and what is unknown is named")
{
    struct Row {
        std::string_view text, english, russian;
    };
    const Row rows[] = {
        {"18XX/19XX",      "19th–20th centuries",        "XIX–XX века"                                 },
        {"192X/193X",      "1920s–1930s",                "1920–1930-е годы"                           },
        {"192X~/193X",     "around the 1920s – 1930s",   "примерно 1920-е – 1930-е"              },
        {"1926-XX-XX",     "1926 (month and day unknown)", "1926 (месяц и день неизвестны)"},
        {"2001-37",        "first third of 2001",          "первая треть 2001 года"             },
        {"2001-30",        "summer 2001/02",               "лето 2001/02"                                  },
        {"[..1940-05-12]", "on or before 12 May 1940",     "не позднее 12 мая 1940"                },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date);
        CHECK(worded(*date, sample::words("en")) == row.english);
        CHECK(worded(*date, sample::words("ru")) == row.russian);
    }
}

TEST_CASE("wording: one of two is not one of a range")
{
    const Row rows[] = {
        {"[1922..1925]",              "between 1922 and 1925",                        "между 1922 и 1925"                                 },
        {"[1922~..1925]",             "between about 1922 and 1925",                  "между примерно 1922 и 1925"                },
        {"[1926-03..1926-05]",        "between March and May 1926",                   "в промежутке от марта до мая 1926"},
        {"[1926-03-05..1926-03-12]",  "between 5 and 12 March 1926",                  "между 5 и 12 марта 1926"                      },
        {"[1926-03-05..1926-03-12~]", "between 5 March 1926 and about 12 March 1926",
         "между 5 марта 1926 и примерно 12 марта 1926"                                                                  },
        {"[1925..1926-03-12]",        "between 1925 and 12 March 1926",               "между 1925 и 12 марта 1926"                   },
        {"[1924-21..1924-24]",        "between spring 1924 and winter 1924/25",
         "в промежутке от весны 1924 до зимы 1924/25"                                                                   },
        {"[192X..193X]",              "between the 1920s and the 1930s",              "в промежутке от 1920-х до 1930-х"       },
        {"[1922?..1925]",             "between 1922 (uncertain) and 1925",            "между 1922 (под вопросом) и 1925"       },
        {"[1922?..1925?]",            "possibly between 1922 and 1925",               "возможно, между 1922 и 1925"               },
        {"[-0043..0014]",             "between 44 BC and AD 14",                      "между 44 до н. э. и 14 н. э."                },
        {"[1922,1925]",               "1922 or 1925",                                 "1922 или 1925"                                        },
        {"[1926-03,1926-05]",         "March or May 1926",                            "март или май 1926"                             },
        {"[1926-03-05,1926-03-12]",   "5 or 12 March 1926",                           "5 или 12 марта 1926"                             },
        {"[1922,1925?]",              "1922 or 1925 (uncertain)",                     "1922 или 1925 (под вопросом)"              },
        {"[1922?,1925?]",             "possibly 1922 or 1925",                        "возможно, 1922 или 1925"                      },
        {"[1922,1925~]",              "1922 or about 1925",                           "1922 или около 1925"                             },
    };
    check(rows);
}

TEST_CASE("wording: a set is said with each of its members")
{
    const Row rows[] = {
        {"[1667,1668,1670..1672]",                         "1667, 1668 or 1670–1672",                     "1667, 1668 или 1670–1672"                },
        {"[1667,1668?,1670..1672]",                        "1667, 1668 (uncertain) or 1670–1672",
         "1667, 1668 (под вопросом) или 1670–1672"                                                                                         },
        {"[1667?,1668?,1670?..1672?]",                     "possibly 1667, 1668 or 1670–1672",
         "возможно, 1667, 1668 или 1670–1672"                                                                                                 },
        {"[1923-03-01,1923-03-02,1923-03-05..1923-03-07]", "1, 2 or 5 – 7 March 1923",
         "1, 2 или 5 – 7 марта 1923"                                                                                                             },
        {"[1923-03,1923-05,1923-07]",                      "March, May or July 1923",                       "март, май или июль 1923"        },
        {"[1760-01,1760-02,1760-12..]",                    "January, February or December 1760 (or later)",
         "январь, февраль или декабрь 1760 (или позже)"                                                                     },
        {"[..1984,1990]",                                  "1984 (or earlier) or 1990",                     "1984 (или раньше) или 1990"       },
        {"[-0043..-0041,-0039]",                           "44–42 or 40 BC",                              "44–42 или 40 до н. э."               },
        {"[-0043,0010,0014]",                              "44 BC, AD 10 or AD 14",                         "44 до н. э., 10 н. э. или 14 н. э."},
        {"{1960,1961-12}",                                 "1960 and December 1961",                        "1960 и декабрь 1961"                  },
        {"{1926-03-05,1926-03-12}",                        "5 and 12 March 1926",                           "5 и 12 марта 1926"                      },
        {"{1960,1962..1964}",                              "1960 and 1962–1964",                          "1960 и 1962–1964"                          },
        {"{..1984,1990}",                                  "1984 (and earlier) and 1990",                   "1984 (и раньше) и 1990"               },
        {"{1960,1970..}",                                  "1960 and 1970 (and later)",                     "1960 и 1970 (и позже)"                 },
    };
    check(rows);
}

TEST_CASE("wording: each of a range is not a span")
{
    const Row rows[] = {
        {"{1667..1670}",             "each year: 1667–1670",          "каждый год: 1667–1670"                   },
        {"{1960-03..1960-06}",       "each month: March – June 1960", "каждый месяц: март – июнь 1960"},
        {"{1960-03-01..1960-03-05}", "each day: 1 – 5 March 1960",    "каждый день: 1 – 5 марта 1960"     },
        {"{192X..193X}",             "the whole time: 1920s – 1930s", "всё время: 1920-е – 1930-е"             },
        {"{..1940}",                 "each year: until 1940",           "каждый год: до конца 1940 года" },
        {"{1940-03-05..}",           "each day: from 5 March 1940",     "каждый день: с 5 марта 1940"        },
    };
    check(rows);
}

TEST_CASE("wording: of one of a set, an open end is a limit")
{
    const Row rows[] = {
        {"[..1940]",        "in or before 1940",                     "не позднее 1940 года"                  },
        {"[..1940-03]",     "in or before March 1940",               "не позднее марта 1940"                },
        {"[..1940-03-05]",  "on or before 5 March 1940",             "не позднее 5 марта 1940"              },
        {"[..194X]",        "in or before the 1940s",                "не позднее 1940-х"                        },
        {"[..1940~]",       "in or before about 1940",               "примерно не позднее 1940 года" },
        {"[..1940?]",       "possibly in or before 1940",            "возможно, не позднее 1940 года"},
        {"[..1940%]",       "possibly in or before about 1940",
         "возможно, примерно не позднее 1940 года"                                           },
        {"[1940..]",        "in or after 1940",                      "не ранее 1940 года"                      },
        {"[1940-03..]",     "in or after March 1940",                "не ранее марта 1940"                    },
        {"[1940-03-05..]",  "on or after 5 March 1940",              "не ранее 5 марта 1940"                  },
        {"[1940-33..]",     "in or after the first quarter of 1940", "не ранее I квартала 1940 года"   },
        {"[1940~..]",       "in or after about 1940",                "примерно не ранее 1940 года"     },
        {"[1940-03-05~..]", "on or after about 5 March 1940",        "примерно не ранее 5 марта 1940" },
        {"[1940?..]",       "possibly in or after 1940",             "возможно, не ранее 1940 года"    },
    };
    check(rows);
}

TEST_CASE("wording: a doubt about a component names it")
{
    const Row rows[] = {
        {"2004-06~-11",        "11 June 2004 (year and month approximate)",
         "11 июня 2004 (год и месяц приблизительно)"                                                                 },
        {"2004-06-~11",        "11 June 2004 (day approximate)",                    "11 июня 2004 (день приблизительно)"  },
        {"?2004-06-~11",       "11 June 2004 (year uncertain, day approximate)",
         "11 июня 2004 (год под вопросом, день приблизительно)"                                             },
        {"2004-~06-11",        "11 June 2004 (month approximate)",                  "11 июня 2004 (месяц приблизительно)"},
        {"%2004-06-11",        "11 June 2004 (year uncertain and approximate)",
         "11 июня 2004 (год приблизительно и под вопросом)"                                                    },
        {"2004?-06~-%11",      "about 11 June 2004 (year and day uncertain)",
         "около 11 июня 2004 (год и день под вопросом)"                                                             },
        {"2004~-06?",          "possibly June 2004 (year approximate)",
         "возможно, июнь 2004 (год приблизительно)"                                                                },
        {"2004~-21",           "spring 2004 (year approximate)",                    "весна 2004 (год приблизительно)"     },
        {"2004-?33",           "first quarter of 2004 (quarter uncertain)",
         "I квартал 2004 года (квартал под вопросом)"                                                              },
        {"2004-~41",           "second half of 2004 (half approximate)",
         "вторая половина 2004 года (полугодие приблизительно)"                                        },
        {"2004-06-~11/2005",   "11 June 2004 (day approximate) – 2005",
         "11 июня 2004 (день приблизительно) – 2005"                                                                    },
        {"[2004-06~-11,2005]", "11 June 2004 (year and month approximate) or 2005",
         "11 июня 2004 (год и месяц приблизительно) или 2005"                                                     },
        {"../2004-06~-11",     "until 11 June 2004 (year and month approximate)",
         "по 11 июня 2004 (год и месяц приблизительно)"                                                            },
    };
    check(rows);
}

TEST_CASE("wording: quarters, halves, winters and small years are not taken for something else")
{
    const Row rows[] = {
        {"1926-33",         "first quarter of 1926",                   "I квартал 1926 года"                              },
        {"1926-33~",        "around the first quarter of 1926",        "примерно I квартал 1926 года"             },
        {"1926-33?",        "possibly the first quarter of 1926",      "возможно, I квартал 1926 года"            },
        {"1926-36",         "fourth quarter of 1926",                  "IV квартал 1926 года"                             },
        {"1926-40",         "first half of 1926",                      "первая половина 1926 года"                 },
        {"1926-41",         "second half of 1926",                     "вторая половина 1926 года"                 },
        {"1926-41~",        "around the second half of 1926",          "примерно вторая половина 1926 года"},
        {"-0043-33",        "first quarter of 44 BC",                  "I квартал 44 года до н. э."                   },
        {"1926-33/1926-35", "first quarter – third quarter of 1926",
         "I квартал – III квартал 1926 года"                                                                     },
        {"../1940-33",      "until the first quarter of 1940",         "до конца I квартала 1940 года"            },
        {"1924-24",         "winter 1924/25",                          "зима 1924/25"                                            },
        {"1999-24",         "winter 1999/2000",                        "зима 1999/2000"                                          },
        {"1924-21/1924-24", "spring 1924 – winter 1924/25",          "весна 1924 – зима 1924/25"                        },
        {"192X?",           "possibly the 1920s",                      "возможно, 1920-е"                                   },
        {"18XX?",           "possibly the 19th century",               "возможно, XIX век"                                },
        {"0014",            "AD 14",                                   "14 н. э."                                                  },
        {"0014-03",         "March AD 14",                             "март 14 н. э."                                         },
        {"001X",            "AD 10–19",                              "10–19 н. э."                                             },
        {"000X",            "1 BC – AD 9",                           "1 до н. э. – 9 н. э."                                },
    };
    check(rows);
}

TEST_CASE("wording: a doubted end does not put the other in doubt")
{
    const Row rows[] = {
        {"1922?/1925",              "1922 (uncertain) – 1925",                  "1922 (под вопросом) – 1925"              },
        {"1922/1925?",              "1922 – possibly 1925",                     "1922 – возможно, 1925"                      },
        {"1922?/1925?",             "possibly 1922 – 1925",                     "возможно, 1922 – 1925"                      },
        {"1922%/1925%",             "possibly about 1922 – about 1925",         "возможно, около 1922 – около 1925"},
        {"1926-03-05?/1926-03-12?", "possibly 5 – 12 March 1926",               "возможно, 5 – 12 марта 1926"           },
        {"1926-03-05?/1926-03-12",  "5 March 1926 (uncertain) – 12 March 1926",
         "5 марта 1926 (под вопросом) – 12 марта 1926"                                                            },
        {"192X~/193X",              "around the 1920s – 1930s",                 "примерно 1920-е – 1930-е"                 },
        {"1940?/",                  "1940 (uncertain) – ?",                     "1940 (под вопросом) – ?"                 },
    };
    check(rows);
}

TEST_CASE("wording: a Julian day is said in both calendars, anything longer names its own")
{
    const OldRow english[] = {
        {"1917-10-25",                         "25 October 1917 (Old Style), 7 November 1917"                     },
        {"1918-02-01",                         "1 February 1918 (Old Style), 14 February 1918"                    },
        {"1917-12-20",                         "20 December 1917 (Old Style), 2 January 1918"                     },
        {"1917-10-25~",                        "about 25 October 1917 (Old Style), 7 November 1917"               },
        {"1917-10-25?",                        "possibly 25 October 1917 (Old Style), 7 November 1917"            },
        {"1917-10-25%",                        "possibly about 25 October 1917 (Old Style), 7 November 1917"      },
        {"1917-10",                            "October 1917 (Old Style)"                                         },
        {"1917",                               "1917 (Old Style)"                                                 },
        {"1917?",                              "possibly 1917 (Old Style)"                                        },
        {"1917-10-XX",                         "October 1917 (day unknown), Old Style"                            },
        {"1900-02-29",                         "29 February 1900 (Old Style), 13 March 1900"                      },
        {"1917-10-25/1918-01-15",
         "25 October (7 November) 1917 – 15 (28) January 1918, Old Style (New Style)"                           },
        {"1917-10-25/1917-10-27",
         "25 October (7 November) 1917 – 27 October (9 November) 1917, Old Style (New Style)"                   },
        {"1917-10-25/1918-01",                 "25 October (7 November) 1917 – January 1918 (Old Style)"        },
        {"1917/1918",                          "1917 – 1918 (Old Style)"                                        },
        {"../1917-10-25",                      "until 25 October 1917 (Old Style), 7 November 1917"               },
        {"1917-10-25/..",                      "from 25 October 1917 (Old Style), 7 November 1917"                },
        {"[..1917-10-25]",                     "on or before 25 October 1917 (Old Style), 7 November 1917"        },
        {"[1917-10-25..]",                     "on or after 25 October 1917 (Old Style), 7 November 1917"         },
        {"/1917-10-25",                        "? – 25 October (7 November) 1917, Old Style (New Style)"        },
        {"[1917-10-25,1917-10-26]",
         "25 October (7 November) 1917 or 26 October (8 November) 1917, Old Style (New Style)"                    },
        {"[1917-10-25..1917-10-30]",           "between 25 October (7 November) 1917 and 30 October (12 "
                                     "November) 1917, Old Style (New Style)"  },
        {"{1917-10-25,1917-10-26,1917-11-02}",
         "25 October (7 November) 1917, 26 October (8 November) 1917 and 2 (15) November 1917, Old "
         "Style (New Style)"                                                                                      },
        {"[1917-10-25?,1917-10-26?]",          "possibly 25 October (7 November) 1917 or 26 October (8 "
                                      "November) 1917, Old Style (New Style)"},
        {"-0043-03-15",                        "15 March 44 BC (Old Style), 13 March 44 BC"                       },
    };
    check_old(english, "en");
    const OldRow russian[] = {
        {"1917-10-25",                         "25 октября (7 ноября) 1917 года"                                                              },
        {"1918-02-01",                         "1 (14) февраля 1918 года"                                                                           },
        {"1917-12-20",                         "20 декабря 1917 года (2 января 1918 года)"                                                },
        {"1917-10-25~",                        "около 25 октября (7 ноября) 1917 года"                                                   },
        {"1917-10-25?",                        "возможно, 25 октября (7 ноября) 1917 года"                                            },
        {"1917-10-25%",                        "возможно, около 25 октября (7 ноября) 1917 года"                                 },
        {"1917-10",                            "октябрь 1917 (по старому стилю)"                                                          },
        {"1917",                               "1917 (по старому стилю)"                                                                         },
        {"1917?",                              "возможно, 1917 (по старому стилю)"                                                       },
        {"1917-10-XX",                         "октябрь 1917 (день неизвестен), по старому стилю"                           },
        {"1900-02-29",                         "29 февраля (13 марта) 1900 года"                                                               },
        {"1917-10-25/1918-01-15",              "25 октября (7 ноября) 1917 года – 15 (28) января 1918 года"                       },
        {"1917-10-25/1917-10-27",
         "25 октября (7 ноября) 1917 года – 27 октября (9 ноября) 1917 года"                                               },
        {"1917-10-25/1918-01",                 "25 октября (7 ноября) 1917 года – январь 1918 (по старому стилю)"       },
        {"1917/1918",                          "1917 – 1918 (по старому стилю)"                                                                },
        {"../1917-10-25",                      "по 25 октября (7 ноября) 1917 года"                                                         },
        {"1917-10-25/..",                      "с 25 октября (7 ноября) 1917 года"                                                           },
        {"[..1917-10-25]",                     "не позднее 25 октября (7 ноября) 1917 года"                                          },
        {"[1917-10-25..]",                     "не ранее 25 октября (7 ноября) 1917 года"                                              },
        {"/1917-10-25",                        "? – 25 октября (7 ноября) 1917 года"                                                        },
        {"[1917-10-25,1917-10-26]",
         "25 октября (7 ноября) 1917 года или 26 октября (8 ноября) 1917 года"                                            },
        {"[1917-10-25..1917-10-30]",
         "между 25 октября (7 ноября) 1917 года и 30 октября (12 ноября) 1917 года"                                    },
        {"{1917-10-25,1917-10-26,1917-11-02}", "25 октября (7 ноября) 1917 года, 26 октября (8 "
                                               "ноября) 1917 года и 2 (15) ноября 1917 года"},
        {"[1917-10-25?,1917-10-26?]",
         "возможно, 25 октября (7 ноября) 1917 года или 26 октября (8 ноября) 1917 года"                          },
        {"-0043-03-15",                        "15 (13) марта 44 года до н. э."                                                                   },
    };
    check_old(russian, "ru");
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
        "1937-23", "1937-24", "1939-XX", "1940?",   "1941-02-XX", "1942-03-04", "1943-33",
        "1943-34", "1943-35", "1943-36", "1944-40", "1944-41",    "Y17000002%",
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

TEST_CASE("wording: German dates have their full stops, and numbers before and after Christ")
{
    struct Row {
        std::string_view edtf, german;
    };
    const Row rows[] = {
        {"1948-04-12",              "12. April 1948"                },
        {"1923-03",                 "März 1923"                    },
        {"1926~",                   "etwa 1926"                     },
        {"1922?",                   "möglicherweise 1922"          },
        {"1922%",                   "möglicherweise etwa 1922"     },
        {"192X",                    "1920er Jahre"                  },
        {"192X~",                   "etwa 1920er Jahre"             },
        {"18XX",                    "19. Jahrhundert"               },
        {"-03XX",                   "4. Jahrhundert v. Chr."        },
        {"1XXX",                    "2. Jahrtausend"                },
        {"1924-21",                 "Frühjahr 1924"                },
        {"1924-24",                 "Winter 1924/25"                },
        {"1926-33",                 "1. Quartal 1926"               },
        {"2001-37",                 "erstes Drittel 2001"           },
        {"1926-XX-XX",              "1926 (Monat und Tag unbekannt)"},
        {"1920-07-30/1920-08-20",   "30. Juli – 20. August 1920"  },
        {"1923-03-03/1923-03-12",   "3. – 12. März 1923"         },
        {"1922/1925~",              "1922 – etwa 1925"            },
        {"18XX/19XX",               "19.–20. Jahrhundert"         },
        {"192X/193X",               "1920er–1930er Jahre"         },
        {"-0043/0014",              "44 v. Chr. – 14 n. Chr."     },
        {"../1936",                 "bis 1936"                      },
        {"../1936%",                "möglicherweise bis etwa 1936" },
        {"1922-11~/..",             "ab etwa November 1922"         },
        {"[1922..1929]",            "zwischen 1922 und 1929"        },
        {"[1933-03-26,1933-05-01]", "26. März oder 1. Mai 1933"    },
        {"[..1940-05-12]",          "spätestens 12. Mai 1940"      },
        {"{1960,1961-12}",          "1960 und Dezember 1961"        },
    };
    const Words words = words_in("de");
    for (const Row& row : rows) {
        CAPTURE(row.edtf);
        CHECK(worded(date(row.edtf), words) == row.german);
    }
    CHECK(worded(date("1917-10-25", Calendar::Julian), words) ==
          "25. Oktober 1917 (alten Stils), 7. November 1917");
}
