#include "support/sample.h"
#include "view/cut_rows.h"
#include "view/moment.h"
#include "view/parting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>
#include <vector>

using namespace vitrine;

TEST_CASE("parting: days go on beside the columns, both ends of the strip stay where they were")
{
    const unsigned seed = 416;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto any = [&](double least, double most) {
        return std::uniform_real_distribution<double>(least, most)(random);
    };
    for (int round = 0; round < 500; ++round) {
        const double from = any(-20'000, 0);
        const Span view{from, from + any(30, 20'000)};
        std::array<Span, 2> moments{};
        for (Span& moment : moments) {
            moment.from = any(view.from - 400, view.to + 300);
            moment.to = moment.from + any(1, view.days() / 4);
        }
        if (round % 5 == 0) moments[1] = moments[0];
        const std::size_t count = static_cast<std::size_t>(round % 3);
        const auto width = static_cast<float>(any(500, 1800));
        const float column = column_width(width, count);
        const Parting p =
            parted(view, 184, width, std::span(moments).first(count), count == 0 ? 0 : column);
        CAPTURE(round);
        REQUIRE(p.columns().size() == count);
        float last = 184;
        for (const Parting::Column& each : p.columns()) {
            CHECK(each.x >= last - 0.5F);
            CHECK(each.x + each.w <= 184 + width + 0.5F);
            last = each.x + each.w;
            CHECK(p.column_of(each.cut) == &each);
        }
        float before = -1e9F;
        for (int i = 0; i <= 200; ++i) {
            const double day = view.from + view.days() * i / 200;
            const float x = p.x(day);
            CHECK(x >= before - 0.01F);
            before = x;
            // Within a column that is out of view, and at its edges, several days have one place.
            const bool is_in_column = std::ranges::any_of(p.columns(), [&](const auto& each) {
                return x > each.x - 1 && x < each.x + each.w + 1;
            });
            if (!is_in_column) CHECK(std::abs(p.day(x) - day) < view.days() * 1e-3);
        }
        CHECK(p.whole_x(184 + width / 3) >= 184 - 1);
    }
}

TEST_CASE("parting: the days of a moment in view are within its column")
{
    const Span view{-14'600, -7'300};
    const std::array moments{span_of(moment_at(-13'350, MomentUnit::Month)),
                             span_of(moment_at(-9'700, MomentUnit::Month))};
    const Parting p = parted(view, 184, 1'736, moments, 416);
    for (const Parting::Column& column : p.columns()) {
        CHECK(std::abs(p.x(column.days.from) - column.x) < 0.5F);
        CHECK(std::abs(p.x(column.days.to) - column.x - column.w) < 0.5F);
        CHECK(std::abs(p.day(column.x + column.w / 2) - column.days.centre()) < 0.1);
    }
    CHECK(std::abs(p.x(view.from) - 184) < 0.5F);
    CHECK(std::abs(p.x(view.to) - 1'920) < 0.5F);
}

TEST_CASE("parting: columns share a narrow strip")
{
    CHECK(column_width(1'736, 1) == 416);
    CHECK(column_width(1'736, 2) == 416);
    CHECK(column_width(500, 2) == 242);
    CHECK(column_width(4, 2) == 0);
}

TEST_CASE("cut rows: threads of a row never meet, and what goes on in both cuts has one row")
{
    const unsigned seed = 28;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const sample::Shown mopr{sample::mopr(), sample::mopr_index()};
    for (const sample::Shown* in : {&mopr, &sample::generated(5'000)}) {
        for (int round = 0; round < 40; ++round) {
            std::array<Span, 2> moments{};
            for (Span& moment : moments)
                moment = span_of(moment_at(-17'000 + static_cast<int>(random() % 9'000),
                                           static_cast<MomentUnit>(random() % 3)));
            for (const LaneIndex& lane : in->index.lanes) {
                std::array<LaneCut, 2> cuts;
                for (std::size_t i = 0; i < 2; ++i)
                    cut_lane(in->exhibit, in->index, lane, moments[i], cuts[i]);
                const std::size_t most = random() % 2 == 0 ? 400 : random() % 6;
                CutRows rows;
                set_cut_rows(in->index, cuts, moments, most, rows);
                CHECK(rows.count <= most);
                REQUIRE(rows.are_strips.size() == rows.count);
                for (std::size_t i = 0; i < 2; ++i) {
                    std::vector<bool> is_taken(rows.count);
                    std::vector<bool> is_placed(cuts[i].going_on.size());
                    for (const CutPlace& place : rows.places[i]) {
                        REQUIRE(place.row < rows.count);
                        CHECK_FALSE(is_taken[place.row]);
                        is_taken[place.row] = true;
                        CHECK_FALSE(is_placed[place.entry]);
                        is_placed[place.entry] = true;
                        const CutEntry& entry = cuts[i].going_on[place.entry];
                        CHECK(rows.are_strips[place.row] == in->index[entry.id].is_period);
                        for (const CutPlace& other : rows.places[1 - i]) {
                            const CutEntry& there = cuts[1 - i].going_on[other.entry];
                            if (there.id == entry.id) CHECK(other.row == place.row);
                            if (there.id == entry.id || other.row != place.row) continue;
                            const Span& a = in->index[entry.id].span;
                            const Span& b = in->index[there.id].span;
                            if (rows.are_strips[place.row])
                                CHECK((a.to <= b.from || b.to <= a.from));
                        }
                    }
                    if (most < 400) continue;
                    CHECK(std::ranges::count(is_placed, true) ==
                          static_cast<std::ptrdiff_t>(is_placed.size()));
                }
            }
        }
    }
}
