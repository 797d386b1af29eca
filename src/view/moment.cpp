#include "view/moment.h"

#include "date/edtf.h"
#include "date/order.h"
#include "date/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace vitrine {

namespace {

constexpr double least_moment = 1.5;     // that a moment is wide
constexpr double farthest_day = 4.0e15;  // days: within what the calendar can name

std::int64_t years_of(MomentUnit unit)
{
    std::int64_t years = 1;
    for (auto u = static_cast<int>(MomentUnit::Year); u < static_cast<int>(unit); ++u)
        years *= 10;
    return years;
}

double days_of_unit(MomentUnit unit)
{
    constexpr double year = 365.2425;
    if (unit == MomentUnit::Day) return 1;
    if (unit == MomentUnit::Month) return year / 12;
    return year * static_cast<double>(years_of(unit));
}

std::int64_t floored(std::int64_t value, std::int64_t by)
{
    const std::int64_t rest = value % by;
    return value - (rest < 0 ? rest + by : rest);
}

Day months_on(const Civil& date, std::int64_t months)
{
    const std::int64_t all = date.year * 12 + (date.month - 1) + months;
    const std::int64_t year = floored(all, 12) / 12;
    const auto month = static_cast<int>(all - year * 12) + 1;
    return day_of({year, month, std::min(date.day, days_in_month(year, month))});
}

}  // namespace

Moment moment_at(double day, MomentUnit unit)
{
    const double kept = std::clamp(std::floor(day), -farthest_day, farthest_day);
    const Day first = static_cast<Day>(static_cast<std::int64_t>(kept));
    if (unit == MomentUnit::Day) return {first, unit};
    const Civil date = civil_of(first);
    if (unit == MomentUnit::Month) return {day_of({date.year, date.month, 1}), unit};
    return {day_of({floored(date.year, years_of(unit)), 1, 1}), unit};
}

Span span_of(const Moment& moment)
{
    const double from = beginning_of(moment.first);
    return {from, beginning_of(stepped(moment, 1, moment.unit).first)};
}

MomentUnit unit_for(double units_per_day)
{
    MomentUnit unit = MomentUnit::Day;
    while (unit != MomentUnit::BillionYears && days_of_unit(unit) * units_per_day < least_moment)
        unit = coarser(unit);
    return unit;
}

MomentUnit coarser(MomentUnit unit)
{
    if (unit == MomentUnit::BillionYears) return unit;
    return static_cast<MomentUnit>(static_cast<int>(unit) + 1);
}

Moment stepped(const Moment& moment, std::int64_t by, MomentUnit step)
{
    if (step == MomentUnit::Day) return {plus_days(moment.first, by), moment.unit};
    const Civil date = civil_of(moment.first);
    const std::int64_t months = step == MomentUnit::Month ? by : by * 12 * years_of(step);
    return {months_on(date, months), moment.unit};
}

std::string worded(const Moment& moment, const Words& words)
{
    const Civil first = civil_of(moment.first);
    if (moment.unit == MomentUnit::Day) return worded_day(moment.first, words);
    if (moment.unit == MomentUnit::Month) return worded_month(first.year, first.month, words);
    if (moment.unit == MomentUnit::Year) return worded_year(first.year, words);
    const bool is_named = first.year >= 0 && first.year < 10'000;
    if (is_named && moment.unit == MomentUnit::Decade) {
        const auto decade = parse_edtf(fmt::format("{:03}X", first.year / 10));
        if (decade) return worded(*decade, words);
    }
    const std::int64_t last = first.year + years_of(moment.unit) - 1;
    return worded_year(first.year, words) + " – " + worded_year(last, words);
}

}  // namespace vitrine
