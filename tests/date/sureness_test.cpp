#include "date/sureness.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace vitrine;

TEST_CASE("sureness: what makes a date doubtful counts more than how finely it is given")
{
    struct Row {
        std::string_view text;
        Sureness sure;
    };
    const Row rows[] = {
        {"1925-03-22",              Sureness::Day        },
        {"1925-03-22/1925-04-01",   Sureness::Day        },
        {"1925-03-22/1925-04",      Sureness::Month      },
        {"1925-04/1925-05-01",      Sureness::Month      },
        {"1925-21",                 Sureness::PartOfYear },
        {"1925-33",                 Sureness::PartOfYear },
        {"1925-03/1926",            Sureness::Year       },
        {"192X",                    Sureness::Roughly    },
        {"19XX",                    Sureness::Roughly    },
        {"1922~",                   Sureness::Approximate},
        {"1922/1925~",              Sureness::Approximate},
        {"1922?",                   Sureness::Uncertain  },
        {"1922%",                   Sureness::Uncertain  },
        {"1922~/1925?",             Sureness::Uncertain  },
        {"../1936",                 Sureness::NoBeginning},
        {"/1936",                   Sureness::NoBeginning},
        {"1936/..",                 Sureness::NoEnd      },
        {"1936-05-01/",             Sureness::NoEnd      },
        {"[1933-03-26,1933-05-01]", Sureness::OneOfTwo   },
        {"[1922..1929]",            Sureness::Within     },
        {"[1922,1924,1929]",        Sureness::Within     },
        {"{1922,1924}",             Sureness::Year       },
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto date = parse_edtf(row.text);
        REQUIRE(date.has_value());
        CHECK(sureness_of(*date) == row.sure);
    }
}
