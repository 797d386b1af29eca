#include "view/axis.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace vitrine;

namespace {

constexpr LabelRoom room{.year_px = 58, .day_px = 34, .digit_px = 12, .bc_px = 30};

std::vector<Tick> ticks(Span span, double px_per_day)
{
    std::vector<Tick> out;
    append_ticks(span, px_per_day, room, out);
    return out;
}

double day(int year, int month, int of_month)
{
    return static_cast<double>(number(day_of({year, month, of_month})));
}

}  // namespace

TEST_CASE("axis: labels never stand closer than they need, at any scale")
{
    for (double scale = 0.0005; scale < 200; scale *= 1.07) {
        const Span span{day(1930, 1, 1) - 900 / scale, day(1930, 1, 1) + 900 / scale};
        double last_label = -1e18;
        double last_tick = -1e18;
        Rank last_rank{};
        CAPTURE(scale);
        for (const Tick& tick : ticks(span, scale)) {
            // From the year 1 to 20 it is a year less than between other round years.
            CHECK((tick.at - last_tick) * scale >= 7.5);
            last_tick = tick.at;
            if (!tick.has_label) continue;
            // Days of the month are shorter than months and years.
            const double need = std::max(tick.rank, last_rank) >= Rank::Week ? 33.9 : 49.9;
            if (last_label > -1e17) CHECK((tick.at - last_label) * scale >= need);
            last_label = tick.at;
            last_rank = tick.rank;
        }
    }
}

TEST_CASE("axis: every scale from decades to days has labels")
{
    for (double scale = 0.02; scale < 150; scale *= 1.3) {
        const auto all =
            ticks({day(1925, 6, 1) - 800 / scale, day(1925, 6, 1) + 800 / scale}, scale);
        CAPTURE(scale);
        CHECK(std::ranges::count_if(all, &Tick::has_label) >= 2);
    }
}

TEST_CASE("axis: a tick has the rank of the largest step that it begins")
{
    struct Row {
        Civil date;
        Rank rank;
    };
    const Row rows[] = {
        {{1900, 1, 1},  Rank::Century    },
        {{2000, 1, 1},  Rank::Millennium },
        {{1920, 1, 1},  Rank::TwentyYears},
        {{1930, 1, 1},  Rank::Decade     },
        {{1924, 1, 1},  Rank::TwoYears   },
        {{1925, 1, 1},  Rank::Year       },
        {{1925, 4, 1},  Rank::Quarter    },
        {{1925, 5, 1},  Rank::Month      },
        {{1925, 5, 15}, Rank::Week       },
        {{1925, 5, 16}, Rank::Day        },
    };
    for (const Row& row : rows) {
        const auto at = static_cast<double>(number(day_of(row.date)));
        const auto all = ticks({at - 2, at + 2}, 40);
        const auto found = std::ranges::find(all, at, &Tick::at);
        CAPTURE(row.date.year);
        REQUIRE(found != all.end());
        CHECK(found->rank == row.rank);
    }
}

TEST_CASE("axis: panning changes no tick that stays in view")
{
    const auto left = ticks({day(1925, 1, 1), day(1926, 1, 1)}, 3);
    const auto right = ticks({day(1925, 3, 1), day(1926, 3, 1)}, 3);
    for (const Tick& tick : left) {
        if (tick.at < day(1925, 3, 1)) continue;
        const auto same = std::ranges::find(right, tick.at, &Tick::at);
        REQUIRE(same != right.end());
        CHECK(same->has_label == tick.has_label);
        CHECK(same->rank == tick.rank);
    }
}

namespace {

double year_day(std::int64_t year)
{
    return static_cast<double>(number(day_of({year, 1, 1})));
}

std::int64_t said(const Tick& tick)
{
    return tick.date.year > 0 ? tick.date.year : tick.date.year - 1;
}

}  // namespace

TEST_CASE("axis: before our era the round years are those that people call round")
{
    // 0.2 pixels a year: a label every 500 years.
    std::vector<std::int64_t> labelled;
    for (const Tick& tick : ticks({year_day(-1999), year_day(1100)}, 0.2 / 365.2425)) {
        if (tick.has_label) labelled.push_back(said(tick));
    }
    CHECK(labelled == std::vector<std::int64_t>{-2000, -1500, -1000, -500, 1, 500, 1000});
}

TEST_CASE("axis: no year 0 at any scale")
{
    for (double px_per_year = 1e-7; px_per_year < 300; px_per_year *= 1.9) {
        const double scale = px_per_year / 365.2425;
        CAPTURE(px_per_year);
        double before = -HUGE_VAL;
        for (const Tick& tick : ticks({-900 / scale, 900 / scale}, scale)) {
            CHECK(tick.at > before);
            before = tick.at;
            // The year 0 of astronomers is 1 BC, and only a step of one year has it.
            if (tick.rank < Rank::Year) CHECK(tick.date.year != 0);
        }
    }
}

TEST_CASE("axis: labels have their room from a day to fourteen billion years, wherever one looks")
{
    const std::int64_t middles[] = {-6'000'000'000, -70'000'000, -300'000, -12'000, -44, 0, 1, 30,
                                    1925,           9'990,       120'000};
    for (const std::int64_t middle : middles) {
        for (double days = 1.5; days < 14e9 * 365.2425; days *= 1.31) {
            const double scale = 1920 / days;
            const double centre = year_day(middle);
            double last = -HUGE_VAL;
            float last_room = 0;
            bool was_day = false;
            CAPTURE(middle);
            CAPTURE(days);
            std::size_t count = 0;
            for (const Tick& tick : ticks({centre - days / 2, centre + days / 2}, scale)) {
                if (!tick.has_label) continue;
                ++count;
                const bool is_day = tick.rank >= Rank::Week;
                const bool is_year = tick.rank <= Rank::Year;
                const float own = is_day    ? room.day_px
                                  : is_year ? room.of_year(said(tick))
                                            : room.year_px;
                // Between the year 1 and the round year after it a tenth is missing.
                const float need = is_day || was_day ? room.day_px : (own + last_room) / 2 * 0.89F;
                if (last > -HUGE_VAL)
                    CHECK((tick.at - last) * scale >= static_cast<double>(need) - 0.1);
                last = tick.at;
                last_room = own;
                was_day = is_day;
            }
            CHECK(count < 1920 / 34);
        }
    }
}
