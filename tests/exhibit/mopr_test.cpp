// The exhibit that ships against a table of its own, made from the essay that it retells and not
// from its file: what a later change moves by accident stands out here.
#include "exhibit/exhibit.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string_view>

using namespace vitrine;

TEST_CASE("mopr: each statement of the essay has its date, lane, kind and claim")
{
    struct Row {
        std::string_view name;
        std::string_view date;
        std::string_view lane;
        MilestoneKind kind;
        Claim claim;
    };
    // In the essay's order. Where it gives no date, the span says where the statement is placed,
    // never before MOPR was founded: "quickly" (S11) is 1922 to 1929, the ways of collecting (S45
    // to S51) lie over the years of the collections.
    const Row rows[] = {
        {"S1",  "1922",                  "org",       MilestoneKind::Milestone, Claim::Fact      },
        {"S2",  "1922",                  "org",       MilestoneKind::Milestone, Claim::Official  },
        {"S3",  "1922/1948",             "org",       MilestoneKind::Period,    Claim::Official  },
        {"S4",  "1922/1948",             "org",       MilestoneKind::Period,    Claim::Official  },
        {"S5",  "1922/1948",             "org",       MilestoneKind::Period,    Claim::Official  },
        {"S6",  "1922/1948",             "power",     MilestoneKind::Period,    Claim::Assessment},
        {"S7",  "1922/1948",             "power",     MilestoneKind::Period,    Claim::Assessment},
        {"S8",  "[1922..1929]",          "power",     MilestoneKind::Note,      Claim::Assessment},
        {"S9",  "1922/1925~",            "org",       MilestoneKind::Period,    Claim::Fact      },
        {"S10", "[1922..1929]",          "power",     MilestoneKind::Note,      Claim::Assessment},
        {"S11", "[1922..1929]",          "campaigns", MilestoneKind::Note,      Claim::Assessment},
        {"S12", "[1922..1929]",          "campaigns", MilestoneKind::Note,      Claim::Assessment},
        {"S13", "1923-03",               "culture",   MilestoneKind::Milestone, Claim::Fact      },
        {"S14", "1924",                  "org",       MilestoneKind::Milestone, Claim::Official  },
        {"S15", "1932",                  "org",       MilestoneKind::Milestone, Claim::Official  },
        {"S16", "1932",                  "org",       MilestoneKind::Milestone, Claim::Official  },
        {"S17", "1932",                  "campaigns", MilestoneKind::Milestone, Claim::Official  },
        {"S18", "../1936",               "power",     MilestoneKind::Period,    Claim::Fact      },
        {"S19", "1922~",                 "power",     MilestoneKind::Note,      Claim::Assessment},
        {"S20", "[1922..1929]",          "power",     MilestoneKind::Note,      Claim::Assessment},
        {"S21", "[1922..1929]",          "campaigns", MilestoneKind::Note,      Claim::Assessment},
        {"S22", "1922?",                 "people",    MilestoneKind::Milestone, Claim::Fact      },
        {"S23", "1922~",                 "people",    MilestoneKind::Milestone, Claim::Fact      },
        {"S24", "1893/1919",             "people",    MilestoneKind::Period,    Claim::Fact      },
        {"S25", "1914~/1916~",           "people",    MilestoneKind::Period,    Claim::Fact      },
        {"S26", "1920-07-30/1920-08-20", "people",    MilestoneKind::Period,    Claim::Fact      },
        {"S27", "1922/1925",             "people",    MilestoneKind::Period,    Claim::Fact      },
        {"S28", "1922/1925",             "people",    MilestoneKind::Period,    Claim::Fact      },
        {"S29", "1919-01-01",            "people",    MilestoneKind::Milestone, Claim::Fact      },
        {"S30", "1925-03-22",            "people",    MilestoneKind::Milestone, Claim::Fact      },
        {"S31", "1925",                  "people",    MilestoneKind::Milestone, Claim::Fact      },
        {"S32", "1925",                  "people",    MilestoneKind::Milestone, Claim::Fact      },
        {"S33", "1922/1940",             "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S34", "1922/1940",             "campaigns", MilestoneKind::Period,    Claim::Assessment},
        {"S35", "1922/1939",             "campaigns", MilestoneKind::Period,    Claim::Assessment},
        {"S36", "1922/1940",             "campaigns", MilestoneKind::Period,    Claim::Assessment},
        {"S37", "1922/1948",             "power",     MilestoneKind::Period,    Claim::Assessment},
        {"S38", "1925~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Assessment},
        {"S39", "1925~/1940~",           "org",       MilestoneKind::Period,    Claim::Assessment},
        {"S40", "1922/1940",             "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S41", "1922/1925~",            "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S42", "1925~/1940",            "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S43", "1926~/1948",            "org",       MilestoneKind::Period,    Claim::Official  },
        {"S44", "1926~/1939",            "power",     MilestoneKind::Period,    Claim::Assessment},
        {"S45", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S46", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S47", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S48", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S49", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S50", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S51", "1922~/1940~",           "campaigns", MilestoneKind::Period,    Claim::Fact      },
        {"S52", "1925",                  "culture",   MilestoneKind::Milestone, Claim::Fact      },
        {"S53", "1925",                  "culture",   MilestoneKind::Note,      Claim::Assessment},
        {"S54", "1939-09~",              "org",       MilestoneKind::Milestone, Claim::Fact      },
        {"S55", "1948-04-12",            "org",       MilestoneKind::Milestone, Claim::Fact      },
        {"S56", "1948",                  "org",       MilestoneKind::Milestone, Claim::Fact      },
        {"S57", "1948~",                 "org",       MilestoneKind::Note,      Claim::Assessment},
        {"S58", "1948",                  "power",     MilestoneKind::Note,      Claim::Assessment},
        {"S59", "1948",                  "org",       MilestoneKind::Note,      Claim::Assessment},
        {"S60", "1948",                  "power",     MilestoneKind::Note,      Claim::Assessment},
    };
    const Exhibit& exhibit = sample::mopr();
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const auto id = find_milestone(exhibit, row.name);
        REQUIRE(id.has_value());
        const Milestone& milestone = exhibit[*id];
        CHECK(write_edtf(milestone.date) == row.date);
        CHECK(exhibit.lanes[index_of(milestone.lane)].id == row.lane);
        CHECK(milestone.kind == row.kind);
        CHECK(milestone.claim == row.claim);
    }
    const auto statements = std::ranges::count_if(exhibit.milestones, [&](const Milestone& m) {
        return exhibit.name_of(m).starts_with('S');
    });
    CHECK(statements == std::ssize(rows));
}
