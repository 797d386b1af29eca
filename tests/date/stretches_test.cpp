// What is drawn of every kind of date, beside what is said of it.
#include "date/stretches.h"
#include "date/wording.h"
#include "support/sample.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <string>
#include <string_view>

using namespace vitrine;

namespace {

std::string day_said(double day)
{
    const Civil c = civil_of(static_cast<Day>(std::floor(day)));
    return fmt::format("{}{:04}-{:02}-{:02}", c.year < 0 ? "-" : "", std::abs(c.year), c.month,
                       c.day);
}

// "|1926-01-01…1926-12-31|": '|' closed, '~' soft, '<' and '>' open, nothing where they are joined;
// '…' for one of the days, '=' for each of them, '-' for what joins.
std::string stretches_said(const Date& date)
{
    if (is_exact_day(date)) return "point";
    std::string all;
    const auto stretches = stretches_of(date);
    for (const DateStretch& s : stretches.all()) {
        if (!all.empty()) all += ' ';
        const auto end = [](StretchEnd which, const char* open) {
            switch (which) {
            case StretchEnd::Closed: return "|";
            case StretchEnd::Soft: return "~";
            case StretchEnd::Open: return open;
            case StretchEnd::Joined: return "";
            }
            return "";
        };
        const char* meant = s.meant == Meant::One ? "…" : s.meant == Meant::Each ? "=" : "-";
        all += end(s.left, "<");
        if (s.from < s.to)
            all += day_said(s.from) + meant + day_said(s.to - 1);
        else
            all += meant;
        all += end(s.right, ">");
    }
    return all;
}

}  // namespace

TEST_CASE("stretches: every kind of date is drawn as what is known of it, and said so")
{
    struct Row {
        std::string_view edtf;
        std::string_view drawn;
        std::string_view en;
        std::string_view ru;
    };
    const Row rows[] = {
        {"1926-03-05",              "point",                                                                     "5 March 1926",                   "5 марта 1926"                       },
        {"1926-03-05~",             "~1926-03-04…1926-03-05~",                                                 "about 5 March 1926",             "около 5 марта 1926"            },
        {"1926-03-05?",             "|1926-03-05…1926-03-05|",                                                 "possibly 5 March 1926",
         "возможно, 5 марта 1926"                                                                                                                                               },
        {"1926-03",                 "|1926-03-01…1926-03-31|",                                                 "March 1926",                     "март 1926"                           },
        {"1926-03-XX",              "|1926-03-01…1926-03-31|",                                                 "March 1926 (day unknown)",
         "март 1926 (день неизвестен)"                                                                                                                                     },
        {"1926",                    "|1926-01-01…1926-12-31|",                                                 "1926",                           "1926"                                    },
        {"192X",                    "|1920-01-01…1929-12-31|",                                                 "1920s",                          "1920-е"                                 },
        {"19XX",                    "|1900-01-01…1999-12-31|",                                                 "20th century",                   "XX век"                               },
        {"1926-22",                 "|1926-06-01…1926-08-31|",                                                 "summer 1926",                    "лето 1926"                           },
        {"1926-24",                 "|1926-12-01…1927-02-28|",                                                 "winter 1926/27",                 "зима 1926/27"                        },
        {"1926-34",                 "|1926-04-01…1926-06-30|",                                                 "second quarter of 1926",         "II квартал 1926 года"         },
        {"1926~",                   "~1925-07-02…1927-07-01~",                                                 "about 1926",                     "около 1926"                         },
        {"1926?",                   "|1926-01-01…1926-12-31|",                                                 "possibly 1926",                  "возможно, 1926"                  },
        {"1926%",                   "~1925-07-02…1927-07-01~",                                                 "possibly about 1926",            "возможно, около 1926"       },
        {"[1922..1929]",            "|1922-01-01…1929-12-31|",                                                 "between 1922 and 1929",          "между 1922 и 1929"                 },
        {"[..1936]",                "<… 1936-01-01…1936-12-31|",                                             "in or before 1936",              "не позднее 1936 года"       },
        {"[1936..]",                "|1936-01-01…1936-12-31 …>",                                             "in or after 1936",               "не ранее 1936 года"           },
        {"../1936",                 "<= 1936-01-01…1936-12-31|",                                               "until 1936",                     "до конца 1936 года"           },
        {"/1936",                   "<= 1936-01-01…1936-12-31|",                                               "? – 1936",                     "? – 1936"                              },
        {"1936/..",                 "|1936-01-01…1936-12-31 =>",                                               "from 1936",                      "с 1936"                                 },
        {"1936/",                   "|1936-01-01…1936-12-31 =>",                                               "1936 – ?",                     "1936 – ?"                              },
        {"../1936-03-05",           "<= 1936-03-05…1936-03-05|",                                               "until 5 March 1936",             "по 5 марта 1936"                  },
        {"[1933-03-26,1933-05-01]",
         "|1933-03-26…1933-03-26| 1933-03-27-1933-04-30 |1933-05-01…1933-05-01|",                            "26 March or 1 May 1933",         "26 марта или 1 мая 1933"      },
        {"[1922,1924]",             "|1922-01-01…1922-12-31| 1923-01-01-1923-12-31 |1924-01-01…1924-12-31|",
         "1922 or 1924",                                                                                                                           "1922 или 1924"                        },
        {"{1922,1948}",             "|1922-01-01…1922-12-31| |1948-01-01…1948-12-31|",                       "1922 and 1948",
         "1922 и 1948"                                                                                                                                                                      },
        {"{1922..1925}",            "|1922-01-01=1925-12-31|",                                                   "each year: 1922–1925",
         "каждый год: 1922–1925"                                                                                                                                                  },
        {"[1667,1668,1670..1672]",
         "|1667-01-01…1667-12-31| |1668-01-01…1668-12-31| 1669-01-01-1669-12-31 "
         "|1670-01-01…1672-12-31|",                                                                            "1667, 1668 or 1670–1672",      "1667, 1668 или 1670–1672"           },
        {"1922-11-05/1922-12-05",   "|1922-11-05=1922-12-05|",                                                   "5 November – 5 December 1922",
         "5 ноября – 5 декабря 1922"                                                                                                                                          },
        {"1922/1948",               "|1922-01-01…1922-12-31 1923-01-01=1947-12-31 1948-01-01…1948-12-31|",
         "1922 – 1948",                                                                                                                          "1922 – 1948"                           },
        {"1922-11-05/1948",         "|1922-11-05=1947-12-31 1948-01-01…1948-12-31|",
         "5 November 1922 – 1948",                                                                                                               "5 ноября 1922 – 1948"            },
        {"1922~/1948-04-12",        "~1921-07-02…1922-12-31 1923-01-01=1948-04-12|",
         "about 1922 – 12 April 1948",                                                                                                           "около 1922 – 12 апреля 1948"},
        {"1922/1922-03",            "|1922-01-01…1922-03-31|",                                                 "1922 – March 1922",            "1922 – март 1922"                  },
        {"-0043",                   "|-0043-01-01…-0043-12-31|",                                               "44 BC",                          "44 до н. э."                         },
    };
    for (const Row& row : rows) {
        const auto date = parse_edtf(row.edtf);
        REQUIRE(date);
        CHECK(stretches_said(*date) == row.drawn);
        CHECK(worded(*date, sample::words("en")) == row.en);
        CHECK(worded(*date, sample::words("ru")) == row.ru);
    }
}
