#include "date/typed_point.h"

#include <fmt/format.h>

namespace vitrine {

namespace {

// Astronomical: 44 BC is -43.
std::int64_t counted_year(std::int64_t year, Counted counted)
{
    return counted == Counted::Bc ? 1 - year : year;
}

struct YearStretch {
    std::int64_t first = 0;
    std::int64_t last = 0;
};

YearStretch stretch_of(const TypedPoint& p)
{
    const bool is_bc = p.counted == Counted::Bc;
    switch (p.span) {
    case YearSpan::Year: {
        const std::int64_t year = counted_year(*p.year, p.counted);
        return {year, year};
    }
    case YearSpan::Decade:
        return is_bc ? YearStretch{1 - (*p.year + 9), 1 - *p.year}
                     : YearStretch{*p.year, *p.year + 9};
    case YearSpan::Century:
        return is_bc ? YearStretch{1 - 100 * *p.year, -100 * (*p.year - 1)}
                     : YearStretch{100 * (*p.year - 1), 100 * *p.year - 1};
    }
    return {};
}

std::string_view doubt_mark(const TypedPoint& p)
{
    if (p.is_uncertain) return p.is_approximate ? "%" : "?";
    return p.is_approximate ? "~" : "";
}

// The share of `count` units, counted from 0.
YearStretch shared(Share share, std::int64_t count)
{
    const auto at = [&](std::int64_t number, std::int64_t of) { return number * count / of; };
    switch (share) {
    case Share::All: return {0, count - 1};
    case Share::Early: return {0, at(4, 10) - 1};
    case Share::Mid: return {at(4, 10), at(7, 10) - 1};
    case Share::Late: return {at(6, 10), count - 1};
    case Share::Half1: return {0, at(1, 2) - 1};
    case Share::Half2: return {at(1, 2), count - 1};
    case Share::Quarter1: return {0, at(1, 4) - 1};
    case Share::Quarter2: return {at(1, 4), at(1, 2) - 1};
    case Share::Quarter3: return {at(1, 2), at(3, 4) - 1};
    case Share::Quarter4: return {at(3, 4), count - 1};
    }
    return {};
}

// "early 1926", "mid May 1926", "late 1920s", "first half of the 19th century".
WrittenPoint written_share(const TypedPoint& p, const YearStretch& years, Calendar calendar)
{
    const auto month = [&](std::int64_t m) {
        return edtf_of_numbers(years.first, static_cast<int>(m) + 1, 0);
    };
    if (p.month != 0) {
        const YearStretch days = shared(p.share, days_in_month(years.first, p.month, calendar));
        const auto day = [&](std::int64_t d) {
            return edtf_of_numbers(years.first, p.month, static_cast<int>(d) + 1);
        };
        return {.part = {}, .first = day(days.first), .last = day(days.last)};
    }
    if (p.span == YearSpan::Year) {
        const YearStretch months = shared(p.share, 12);
        return {.part = {}, .first = month(months.first), .last = month(months.last)};
    }
    const YearStretch some = shared(p.share, years.last - years.first + 1);
    return {.part = {},
            .first = edtf_of_numbers(years.first + some.first, 0, 0),
            .last = edtf_of_numbers(years.first + some.last, 0, 0)};
}

}  // namespace

std::string edtf_of_numbers(std::int64_t year, int month, int day)
{
    const std::int64_t size = year < 0 ? -year : year;
    std::string text = size > 9'999 ? "Y" : "";
    text += year < 0 ? "-" : "";
    text += fmt::format("{:04}", size);
    if (month != 0) text += fmt::format("-{:02}", month);
    if (day != 0) text += fmt::format("-{:02}", day);
    return text;
}

std::optional<WrittenPoint> written_point(const TypedPoint& p, Calendar calendar)
{
    const YearStretch years = stretch_of(p);
    WrittenPoint out;
    if (p.share != Share::All) {
        out = written_share(p, years, calendar);
    } else if (p.span == YearSpan::Year) {
        out.first = edtf_of_numbers(years.first, p.month != 0 ? p.month : p.code, p.day);
        out.last = out.first;
        out.part = out.first;
    } else {
        out.first = edtf_of_numbers(years.first, 0, 0);
        out.last = edtf_of_numbers(years.last, 0, 0);
        const bool is_bc = p.counted == Counted::Bc;
        if (p.span == YearSpan::Century && *p.year <= 99)
            out.part = fmt::format("{}{:02}XX", is_bc ? "-" : "", *p.year - 1);
        else if (!is_bc && *p.year <= 9'999)
            out.part = fmt::format("{:03}X", *p.year / 10);
    }
    const std::string_view mark = doubt_mark(p);
    for (std::string* text : {&out.part, &out.first, &out.last}) {
        if (text->empty()) continue;
        *text += mark;
        if (!parse_edtf(*text, calendar)) return std::nullopt;
    }
    return out;
}

}  // namespace vitrine
