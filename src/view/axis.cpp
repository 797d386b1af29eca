#include "view/axis.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double fade_room = 1.03;  // a rank is fully there once it has this much room
constexpr double tick_px = 8;
constexpr double year_days = 365.2425;

struct RankRow {
    Rank rank;
    int years;    // step; 0 if shorter
    int months;   // step; 0 if shorter
    double days;  // shortest distance of two ticks
};

constexpr RankRow ranks[] = {
    {Rank::MillionYears,     1'000'000, 0, 1'000'000 * year_days},
    {Rank::HundredMillennia, 100'000,   0, 100'000 * year_days  },
    {Rank::TenMillennia,     10'000,    0, 10'000 * year_days   },
    {Rank::Millennium,       1'000,     0, 1'000 * year_days    },
    {Rank::Century,          100,       0, 100 * year_days      },
    {Rank::TwentyYears,      20,        0, 20 * year_days       },
    {Rank::Decade,           10,        0, 10 * year_days       },
    {Rank::TwoYears,         2,         0, 2 * year_days        },
    {Rank::Year,             1,         0, 365                  },
    {Rank::Quarter,          0,         3, 90                   },
    {Rank::Month,            0,         1, 28                   },
    {Rank::Week,             0,         0, 6                    },
    {Rank::Day,              0,         0, 1                    },
};

std::int64_t floor_to(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

Rank rank_of_year(std::int64_t year)
{
    for (const RankRow& row : ranks) {
        if (row.years != 0 && year % row.years == 0) return row.rank;
    }
    return Rank::Year;
}

Rank rank_of(const Civil& date)
{
    if (date.day == 1 && date.month == 1) return rank_of_year(date.year);
    if (date.day == 1) return (date.month - 1) % 3 == 0 ? Rank::Quarter : Rank::Month;
    // The last week of a month is longer, so that weeks begin on the same days in each month.
    return (date.day - 1) % 7 == 0 && date.day < 29 ? Rank::Week : Rank::Day;
}

// The first tick of `row` at or after midnight `from`, then each next one.
Civil first_tick(const RankRow& row, double from)
{
    const Civil civil = civil_of(static_cast<Day>(static_cast<std::int64_t>(std::floor(from))));
    if (row.years != 0) return {floor_to(civil.year, row.years), 1, 1};
    if (row.months != 0) {
        return {civil.year, static_cast<int>(floor_to(civil.month - 1, row.months)) + 1, 1};
    }
    if (row.rank == Rank::Week)
        return {civil.year, civil.month, 1 + (std::min(civil.day, 28) - 1) / 7 * 7};
    return civil;
}

Civil next_tick(const RankRow& row, Civil date)
{
    if (row.years != 0) return {date.year + row.years, 1, 1};
    const int step_days = row.rank == Rank::Week ? 7 : 1;
    if (row.months == 0) {
        const int last = row.rank == Rank::Week ? 22 : days_in_month(date.year, date.month);
        if (date.day + step_days <= last) return {date.year, date.month, date.day + step_days};
    }
    const int month = date.month + std::max(1, row.months);
    return month > 12 ? Civil{date.year + 1, 1, 1} : Civil{date.year, month, 1};
}

float label_opacity(const RankRow& row, double px_per_day, double label_px)
{
    const double room = row.days * px_per_day / label_px;
    return static_cast<float>(std::clamp((room - 1) / (fade_room - 1), 0.0, 1.0));
}

}  // namespace

void append_ticks(const Span& span, double px_per_day, float label_px, float day_label_px,
                  std::vector<Tick>& out)
{
    // The finest rank whose ticks stand apart; its ticks include those of all ranks above.
    const RankRow* finest = nullptr;
    for (const RankRow& row : ranks) {
        if (row.days * px_per_day >= tick_px) finest = &row;
    }
    if (finest == nullptr) return;

    const auto opacity_of = [&](Rank rank) {
        const RankRow& row = ranks[static_cast<std::size_t>(rank)];
        // Single years come late: between even ones they would only crowd the strip.
        const float years = rank == Rank::Year ? label_px * 1.3F : label_px;
        return label_opacity(row, px_per_day,
                             static_cast<double>(rank >= Rank::Week ? day_label_px : years));
    };
    for (Civil date = first_tick(*finest, span.from);; date = next_tick(*finest, date)) {
        const auto at = static_cast<double>(number(day_of(date)));
        if (at > span.to) break;
        if (at < span.from) continue;
        const Rank rank = rank_of(date);
        const float opacity = opacity_of(rank);
        out.push_back({at, date, rank, opacity, opacity > 0});
    }
}

}  // namespace vitrine
