// How much memory an exhibit takes, and where its texts lie.

#include "exhibit/memory.h"
#include "exhibit/read.h"
#include "support/sample.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace vitrine;

namespace {

// As a program writes one: many milestones that have what they must have.
std::string plain_exhibit(std::size_t count)
{
    std::string all = R"({"vitrine": 1, "id": "many", "languages": ["en"], "title": {"en": "Many"},
        "range": "1000/2000", "lanes": [{"id": "a", "name": {"en": "A"}, "color": "red"}],
        "milestones": [)";
    for (std::size_t i = 0; i < count; ++i) {
        all +=
            fmt::format(R"({}{{"id": "m-{}", "kind": "milestone", "date": "{}-{:02}", "lane": "a",
            "weight": 2, "claim": "fact", "title": {{"en": "Number {}"}},
            "summary": {{"en": "What happened here is told in one sentence."}}}})",
                        i == 0 ? "" : ",", i, 1'000 + i * 37 % 1'000, 1 + i % 12, i);
    }
    return all + "]}";
}

}  // namespace

TEST_CASE("memory: a milestone takes at most 200 bytes beside its words")
{
    constexpr std::size_t count = 20'000;
    const Reading<Exhibit> read = read_exhibit(plain_exhibit(count));
    REQUIRE(read.value.has_value());
    const Exhibit& exhibit = *read.value;
    REQUIRE(exhibit.milestones.size() == count);
    const std::size_t words = text_bytes(exhibit);
    const std::size_t held = memory_of(exhibit);
    // "m-0" and "Number 0" at least, and the one sentence.
    CHECK(words > count * (3 + 8 + 43));
    REQUIRE(held > words);
    const double each = static_cast<double>(held - words) / static_cast<double>(count);
    MESSAGE("a milestone takes " << each << " bytes beside its words");
    CHECK(each <= 200);
    CHECK(each >= sizeof(Milestone));
}

TEST_CASE("memory: what a milestone has beside is counted as well")
{
    Exhibit exhibit = sample::mopr();
    const std::size_t before = memory_of(exhibit);
    CHECK(before > text_bytes(exhibit) + exhibit.milestones.size() * sizeof(Milestone));
    make_details(exhibit, MilestoneId{0}).related.reserve(1'000);
    CHECK(memory_of(exhibit) >= before + 900 * sizeof(MilestoneId));
    CHECK(text_bytes(exhibit) == text_bytes(sample::mopr()));
}

TEST_CASE("memory: details are made once, and nobody else has them")
{
    const Reading<Exhibit> read = read_exhibit(plain_exhibit(3));
    REQUIRE(read.value.has_value());
    Exhibit exhibit = *read.value;
    CHECK(exhibit.details.size() == 1);
    make_details(exhibit, MilestoneId{1}).terms = {TermId{7}};
    make_details(exhibit, MilestoneId{1}).people = {PersonId{8}};
    CHECK(exhibit.details.size() == 2);
    CHECK(exhibit.details_of(exhibit.milestones[1]).terms == std::vector{TermId{7}});
    CHECK(exhibit.details_of(exhibit.milestones[1]).people == std::vector{PersonId{8}});
    CHECK(exhibit.details_of(exhibit.milestones[0]) == MilestoneDetails{});
    CHECK(exhibit.details_of(exhibit.milestones[2]) == MilestoneDetails{});
}

TEST_CASE("texts: what is longer than a block, or does not fit what is left of one, is kept whole")
{
    const std::size_t block = TextArena::block_bytes;
    const std::size_t sizes[] = {1,     block - 2,     1, 1,         0,
                                 block, 3 * block + 5, 7, block + 1, block / 2};
    TextArena arena;
    std::vector<TextSlice> slices;
    std::vector<std::string> texts;
    std::size_t sum = 0;
    for (const std::size_t size : sizes) {
        texts.emplace_back(size, static_cast<char>('a' + texts.size()));
        slices.push_back(arena.add(texts.back()));
        sum += size;
    }
    for (std::size_t i = 0; i < texts.size(); ++i)
        CHECK(arena.get(slices[i]) == texts[i]);
    CHECK(arena.get({}).empty());
    CHECK(arena.bytes() == sum);
    CHECK(arena.memory() >= sum);
}
