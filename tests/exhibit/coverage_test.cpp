#include "exhibit/coverage.h"
#include "support/sample.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

using namespace vitrine;

namespace {

CoverageRow row_of(const std::vector<CoverageRow>& rows, std::string_view what)
{
    const auto found = std::ranges::find(rows, what, &CoverageRow::what);
    REQUIRE(found != rows.end());
    return *found;
}

}  // namespace

TEST_CASE("coverage: each thing that milestones have is counted by their weight")
{
    const Reading<Exhibit> reading =
        read_exhibit(sample::project_file("tests/exhibits/good/full.json"));
    REQUIRE(reading.value.has_value());
    const std::vector<CoverageRow> rows = coverage_of(*reading.value);
    struct Row {
        std::string_view what;
        std::array<std::size_t, 3> counts;
    };
    const Row expected[] = {
        {"milestones",                   {1, 0, 1}},
        {"official story beside record", {0, 0, 1}},
        {"dispute",                      {1, 0, 0}},
        {"source",                       {1, 0, 0}},
        {"two sources or more",          {0, 0, 0}},
        {"confidence",                   {1, 0, 0}},
        {"question",                     {0, 0, 0}},
        {"figures over time",            {1, 0, 0}},
        {"tie to another",               {1, 0, 0}},
        {"step of a tour",               {1, 0, 0}},
    };
    for (const Row& row : expected) {
        CAPTURE(row.what);
        CHECK(row_of(rows, row.what).counts == row.counts);
    }
}

TEST_CASE("coverage: the exhibit that ships has what its visitors were promised")
{
    const std::vector<CoverageRow> rows = coverage_of(sample::mopr());
    const CoverageRow all = row_of(rows, "milestones");
    CHECK(all.all() == sample::mopr().milestones.size());
    CHECK(row_of(rows, "how far it stands").all() == all.all());
    CHECK(row_of(rows, "confidence").all() == all.all());
    CHECK(row_of(rows, "source").all() == all.all());
    const CoverageRow questions = row_of(rows, "question");
    CHECK(questions.counts[0] == all.counts[0]);
    CHECK(questions.counts[1] == all.counts[1]);
    CHECK(row_of(rows, "picture").counts[0] == all.counts[0]);
}
