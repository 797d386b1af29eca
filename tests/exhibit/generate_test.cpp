#include "exhibit/check.h"
#include "exhibit/generate.h"
#include "view/index.h"

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace vitrine;

std::string generated(std::size_t events, std::uint64_t seed)
{
    std::string text;
    generate_exhibit({.events = events, .seed = seed},
                     [&text](std::string_view piece) { text += piece; });
    return text;
}

}  // namespace

TEST_CASE("generate: an exhibit without any error, as many milestones as asked for")
{
    for (const std::size_t events : {0, 1, 100, 3000}) {
        CAPTURE(events);
        const Checked checked = check_exhibit(generated(events, 7), {});
        CHECK_FALSE(has_errors(checked.problems));
        CHECK(checked.exhibit.milestones.size() == events);
        CHECK(checked.exhibit.lanes.size() == 6);
    }
}

TEST_CASE("generate: the same seed makes the same bytes, another seed others")
{
    CHECK(generated(500, 3) == generated(500, 3));
    CHECK(generated(500, 3) != generated(500, 4));
}

TEST_CASE("generate: three in ten are periods; titles are Latin and Cyrillic; all lanes are used")
{
    const Checked checked = check_exhibit(generated(5000, 1), {});
    const Exhibit& exhibit = checked.exhibit;
    std::size_t periods = 0;
    std::size_t cyrillic = 0;
    std::vector<std::size_t> by_lane(exhibit.lanes.size());
    for (const Milestone& milestone : exhibit.milestones) {
        periods += milestone.kind == MilestoneKind::Period ? 1 : 0;
        const std::string_view title = exhibit.text(milestone.title, LanguageId{});
        cyrillic += static_cast<unsigned char>(title.front()) >= 0xD0 ? 1 : 0;
        ++by_lane[index_of(milestone.lane)];
    }
    CHECK(periods > 1350);
    CHECK(periods < 1650);
    CHECK(cyrillic > 1500);
    CHECK(cyrillic < 2500);
    for (const std::size_t count : by_lane)
        CHECK(count > 600);
}

TEST_CASE("generate: time has bursts and gaps")
{
    const Checked checked = check_exhibit(generated(20'000, 1), {});
    std::vector<std::size_t> by_month(27 * 12);
    for (const Milestone& milestone : checked.exhibit.milestones) {
        const Civil date = civil_of(milestone.date.earliest());
        ++by_month[static_cast<std::size_t>((date.year - 1922) * 12 + date.month - 1)];
    }
    const std::size_t mean = 20'000 / by_month.size();
    CHECK(std::ranges::max(by_month) > 3 * mean);
    CHECK(std::ranges::min(by_month) < mean / 10);
}
