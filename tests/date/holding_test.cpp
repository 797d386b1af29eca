#include "date/holding.h"
#include "date/order.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace vitrine;

namespace {

// What a date says of all days that another date could mean.
Holding held(std::string_view date, std::string_view moment)
{
    const Date at = *parse_edtf(moment);
    return holding(*parse_edtf(date), beginning_of(at.earliest()), end_of(at.latest()));
}

}  // namespace

TEST_CASE("holding: a date holds a moment surely, perhaps, or not at all")
{
    struct Row {
        std::string_view date;
        std::string_view moment;
        Holding holding;
    };
    constexpr Row rows[] = {
        {"1933-06-20",               "1933-06",    Holding::Surely },
        {"1933-06-20",               "1933-06-20", Holding::Surely },
        {"1933-06-20",               "1933-06-21", Holding::No     },
        {"1933-06",                  "1933-06-20", Holding::Perhaps},
        {"1933-06",                  "1933",       Holding::Surely },
        {"1933-06?",                 "1933",       Holding::Perhaps},
        {"1933-06~",                 "1933",       Holding::Surely },
        {"1933-06~",                 "1933-05",    Holding::No     },
        {"193X",                     "1933-06",    Holding::Perhaps},
        {"1922/1939",                "1922-06",    Holding::Perhaps},
        {"1922/1939",                "1922",       Holding::Perhaps},
        {"1922/1939",                "1923",       Holding::Surely },
        {"1922/1939",                "1939-12-31", Holding::Perhaps},
        {"1922/1939",                "1940",       Holding::No     },
        {"1922?/1939",               "1930",       Holding::Perhaps},
        {"1925~/1940~",              "1930-01",    Holding::Surely },
        {"1925~/1940~",              "1924-12",    Holding::No     },
        {"1933-06-01/1933-08-31",    "1933-06-01", Holding::Surely },
        {"1922/1922-03",             "1922-02",    Holding::Perhaps},
        {"../1936",                  "1900",       Holding::Surely },
        {"../1936",                  "1936-05",    Holding::Perhaps},
        {"../1936",                  "1937",       Holding::No     },
        {"/1936",                    "1935",       Holding::Perhaps},
        {"1936/..",                  "1999",       Holding::Surely },
        {"1936/",                    "1999",       Holding::Perhaps},
        {"1936/",                    "1935",       Holding::No     },
        {"[1933-03-26,1933-05-01]",  "1933-03-26", Holding::Perhaps},
        {"[1933-03-26,1933-05-01]",  "1933-04",    Holding::No     },
        {"[1933-03-26,1933-05-01]",  "1933",       Holding::Surely },
        {"[1922..1929]",             "1925",       Holding::Perhaps},
        {"[..1936]",                 "1900",       Holding::Perhaps},
        {"{1933-03-26,1933-05-01}",  "1933-03-26", Holding::Surely },
        {"{1933-03-26,1933-05-01}",  "1933-04",    Holding::No     },
        {"{1933-03-26,1933-05-01?}", "1933-05-01", Holding::Perhaps},
        {"{1920..1924,1930}",        "1922-03-04", Holding::Surely },
        {"{1920..1924,1930}",        "1927",       Holding::No     },
    };
    for (const Row& row : rows) {
        CAPTURE(row.date);
        CAPTURE(row.moment);
        CHECK(held(row.date, row.moment) == row.holding);
    }
}

TEST_CASE("holding: of sets with more members than can be painted none is forgotten")
{
    std::string many = "[1900";
    for (int year = 1901; year < 1960; year += 1)
        many += "," + std::to_string(1900 + (year - 1900) * 2);
    many += "]";
    const auto date = parse_edtf(many);
    REQUIRE(date.has_value());
    CHECK(held(many, "1900") == Holding::Perhaps);
    CHECK(held(many, "2018") == Holding::Perhaps);
    CHECK(held(many, "2019") == Holding::No);
}
