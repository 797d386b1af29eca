#include "view/axis.h"

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

// Labels come once they have so much more room than they need, and are gone before they meet.
constexpr double breath = 1.1;
constexpr double tick_px = 8;
constexpr double year_days = 365.2425;

struct RankRow {
    Rank rank;
    std::int64_t years;  // step; 0 if shorter
    int months;          // step; 0 if shorter
    double days;         // shortest distance of two ticks
};

constexpr RankRow rank_of_years(Rank rank, std::int64_t years)
{
    return {rank, years, 0, static_cast<double>(years) * year_days};
}

constexpr RankRow ranks[] = {
    rank_of_years(Rank::TenBillion, 10'000'000'000),
    rank_of_years(Rank::FiveBillion, 5'000'000'000),
    rank_of_years(Rank::BillionYears, 1'000'000'000),
    rank_of_years(Rank::HalfBillion, 500'000'000),
    rank_of_years(Rank::HundredMillion, 100'000'000),
    rank_of_years(Rank::FiftyMillion, 50'000'000),
    rank_of_years(Rank::TenMillion, 10'000'000),
    rank_of_years(Rank::FiveMillion, 5'000'000),
    rank_of_years(Rank::MillionYears, 1'000'000),
    rank_of_years(Rank::HalfMillion, 500'000),
    rank_of_years(Rank::HundredMillennia, 100'000),
    rank_of_years(Rank::FiftyMillennia, 50'000),
    rank_of_years(Rank::TenMillennia, 10'000),
    rank_of_years(Rank::FiveMillennia, 5'000),
    rank_of_years(Rank::Millennium, 1'000),
    rank_of_years(Rank::HalfMillennium, 500),
    rank_of_years(Rank::Century, 100),
    rank_of_years(Rank::TwentyYears, 20),
    rank_of_years(Rank::Decade, 10),
    rank_of_years(Rank::TwoYears, 2),
    {Rank::Year,    1, 0, 365},
    {Rank::Quarter, 0, 3, 90 },
    {Rank::Month,   0, 1, 28 },
    {Rank::Week,    0, 0, 6  },
    {Rank::Day,     0, 0, 1  },
};

constexpr const RankRow& row_of(Rank rank)
{
    return ranks[static_cast<std::size_t>(rank)];
}

// Astronomers have a year 0, which people call 1 BC.
constexpr std::int64_t said_of(std::int64_t astronomical)
{
    return astronomical > 0 ? astronomical : astronomical - 1;
}
constexpr std::int64_t astronomical_of(std::int64_t said)
{
    return said > 0 ? said : said + 1;
}

std::int64_t floor_to(std::int64_t value, std::int64_t step)
{
    const std::int64_t rest = value % step;
    return value - (rest < 0 ? rest + step : rest);
}

Rank rank_of_year(std::int64_t year)
{
    const std::int64_t said = said_of(year);
    // Our era begins where a round year would be.
    if (said == 1) return Rank::TenBillion;
    for (const RankRow& row : ranks) {
        if (row.years != 0 && said % row.years == 0) return row.rank;
    }
    return Rank::Year;
}

// The first year at or before this one at which a row has a tick, and the next one after a tick.
// Around the missing year 0 the even years 2 BC, 1 and 2 would be crowded: there 1 is left out.
std::int64_t tick_year(const RankRow& row, std::int64_t year)
{
    const std::int64_t said = floor_to(said_of(year), row.years);
    if (said != 0) return astronomical_of(said);
    return row.years == 2 ? astronomical_of(-2) : 1;
}
std::int64_t next_year(const RankRow& row, std::int64_t year)
{
    const std::int64_t said = said_of(year);
    if (said == 1) return row.years == 1 ? 2 : row.years;
    const std::int64_t next = said + row.years;
    if (next != 0) return astronomical_of(next);
    return row.years == 2 ? 2 : 1;
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
    if (row.years != 0) return {tick_year(row, civil.year), 1, 1};
    if (row.months != 0) {
        return {civil.year, static_cast<int>(floor_to(civil.month - 1, row.months)) + 1, 1};
    }
    if (row.rank == Rank::Week)
        return {civil.year, civil.month, 1 + (std::min(civil.day, 28) - 1) / 7 * 7};
    return civil;
}

Civil next_tick(const RankRow& row, Civil date)
{
    if (row.years != 0) return {next_year(row, date.year), 1, 1};
    const int step_days = row.rank == Rank::Week ? 7 : 1;
    if (row.months == 0) {
        const int last = row.rank == Rank::Week ? 22 : days_in_month(date.year, date.month);
        if (date.day + step_days <= last) return {date.year, date.month, date.day + step_days};
    }
    const int month = date.month + std::max(1, row.months);
    return month > 12 ? Civil{date.year + 1, 1, 1} : Civil{date.year, month, 1};
}

bool has_room(const RankRow& row, double px_per_day, float label_px)
{
    return row.days * px_per_day >= static_cast<double>(label_px) * breath;
}

// Whether a tick has a label. It depends on the tick and the scale alone, so panning changes none.
bool has_label(const Civil& date, Rank rank, double px_per_day, const LabelRoom& room)
{
    const std::int64_t said = said_of(date.year);
    const float year_px = room.of_year(said);
    if (rank >= Rank::Quarter) {
        // January has the label of its year, which may be a wide one.
        const float wider = std::max(year_px, room.of_year(said_of(date.year + 1))) - room.year_px;
        const float own = rank >= Rank::Week ? room.day_px : room.year_px;
        return has_room(row_of(rank), px_per_day, own + wider / 2);
    }
    // Single years come late: between even ones they would only crowd the strip.
    const bool has_every = has_room(row_of(Rank::Year), px_per_day, year_px * 1.3F);
    if (rank == Rank::Year) return has_every;
    if (said != 1) return has_room(row_of(rank), px_per_day, year_px);
    // The year 1 yields to the year 2 until every year has a label.
    return has_every || !has_room(row_of(Rank::TwoYears), px_per_day, year_px);
}

}  // namespace

float LabelRoom::of_year(std::int64_t said) const
{
    int digits = 1;
    for (std::int64_t rest = said / 10; rest != 0; rest /= 10)
        ++digits;
    const int beyond = std::clamp(digits, 4, most_digits) - 4;
    return year_px + digit_px * static_cast<float>(beyond) + (said < 0 ? bc_px : 0);
}

void append_ticks(const Span& span, double px_per_day, const LabelRoom& room,
                  std::vector<Tick>& out)
{
    // The finest rank whose ticks stand apart; its ticks include those of all ranks above.
    const RankRow* finest = nullptr;
    for (const RankRow& row : ranks) {
        if (row.days * px_per_day >= tick_px) finest = &row;
    }
    if (finest == nullptr) return;

    for (Civil date = first_tick(*finest, span.from);; date = next_tick(*finest, date)) {
        const auto at = static_cast<double>(number(day_of(date)));
        if (at > span.to) break;
        if (at < span.from) continue;
        const Rank rank = rank_of(date);
        out.push_back({at, date, rank, has_label(date, rank, px_per_day, room)});
    }
}

}  // namespace vitrine
