#include "view/axis.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using namespace vitrine;

namespace {

std::vector<Tick> ticks(Span span, double px_per_day)
{
    std::vector<Tick> out;
    append_ticks(span, px_per_day, 58, 34, out);
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
            CHECK((tick.at - last_tick) * scale >= 7.9);
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
        CHECK(same->opacity == tick.opacity);
        CHECK(same->rank == tick.rank);
    }
}
