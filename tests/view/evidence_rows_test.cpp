#include "support/sample.h"
#include "view/evidence_rows.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string_view>
#include <vector>

using namespace vitrine;

namespace {

struct Taken {
    std::size_t line = 0;
    float from = 0;
    float to = 0;
};

// What a titled bar covers.
Taken covered(const EvidenceBar& bar, const EvidencePlace& place, const EvidenceRoom& room)
{
    const float beside = bar.title + room.gap;
    Taken all{place.line, std::clamp(bar.from, room.left, room.right),
              std::clamp(bar.to, room.left, room.right)};
    if (place.title == EvidenceTitle::Right) all.to += beside;
    if (place.title == EvidenceTitle::Left) all.from -= beside;
    return all;
}

}  // namespace

TEST_CASE("evidence rows: whose statement each is, and what is not verified is not the record's")
{
    const Exhibit& exhibit = sample::mopr();
    const auto side = [&](std::string_view id) {
        return side_of(exhibit[*find_milestone(exhibit, id)]);
    };
    CHECK(side("S4") == EvidenceSide::Official);
    CHECK(side("S7") == EvidenceSide::Critic);
    CHECK(side("B38") == EvidenceSide::Record);
    CHECK(side("S40") == EvidenceSide::Critic);  // told as a fact, and not verified
}

TEST_CASE("evidence rows: a title stands in its bar, else right of it, else left of it")
{
    const EvidenceRoom room{.left = 100, .right = 500, .gap = 10, .lines = 1};
    const EvidenceBar inside[] = {
        {100, 300, 180}
    };
    CHECK(places_in_row(inside, room).front().title == EvidenceTitle::Inside);
    const EvidenceBar right[] = {
        {100, 300, 181}
    };
    CHECK(places_in_row(right, room).front().title == EvidenceTitle::Right);
    const EvidenceBar left[] = {
        {400, 420, 100}
    };
    CHECK(places_in_row(left, room).front().title == EvidenceTitle::Left);
    const EvidenceBar none[] = {
        {250, 270, 300}
    };
    CHECK(places_in_row(none, room).front().title == EvidenceTitle::None);
    CHECK(places_in_row(none, room).front().line == 0);
}

TEST_CASE("evidence rows: nothing covers another thing, and what has no line is on the floor")
{
    std::mt19937 random{19221130};
    for (int round = 0; round < 400; ++round) {
        CAPTURE(round);
        const EvidenceRoom room{.left = 100, .right = 900, .gap = 8, .lines = 1 + random() % 3};
        std::vector<EvidenceBar> bars;
        for (std::size_t i = 0; i < 1 + random() % 9; ++i) {
            const auto from = static_cast<float>(random() % 1000);
            bars.push_back({from, from + static_cast<float>(random() % 400),
                            20 + static_cast<float>(random() % 300)});
        }
        const auto places = places_in_row(bars, room);
        REQUIRE(places.size() == bars.size());
        std::vector<Taken> all;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            CHECK(places[i].line <= room.lines);
            if (places[i].line == room.lines) {
                CHECK(places[i].title == EvidenceTitle::None);
                continue;
            }
            const Taken taken = covered(bars[i], places[i], room);
            CHECK(taken.from >= room.left);
            CHECK(taken.to <= room.right);
            for (const Taken& other : all) {
                const bool is_apart = other.line != taken.line ||
                                      other.to + room.gap <= taken.from ||
                                      taken.to + room.gap <= other.from;
                CHECK(is_apart);
            }
            all.push_back(taken);
        }
    }
}

TEST_CASE("evidence rows: a row has more lines where titles would have no room, within reason")
{
    const EvidenceRoom room{.left = 0, .right = 400, .gap = 10, .lines = 1};
    const std::vector<EvidenceBar> crowded{
        {0,  20, 200},
        {10, 30, 200},
        {15, 40, 200}
    };
    using Rows = std::array<std::vector<EvidenceBar>, evidence_sides>;
    using Lines = std::array<std::size_t, evidence_sides>;
    const Rows none;
    const Rows one{
        {crowded, {}, {}}
    };
    const Rows two{
        {{}, crowded, crowded}
    };
    CHECK(lines_of_rows(none, room, 9) == Lines{1, 1, 1});
    CHECK(lines_of_rows(one, room, 9) == Lines{3, 1, 1});
    CHECK(lines_of_rows(two, room, 6) == Lines{1, 3, 2});
    CHECK(lines_of_rows(one, room, 3) == Lines{1, 1, 1});
}
