#include "view/find_dates.h"

#include "date/typed.h"
#include "view/cut.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace vitrine {

namespace {

constexpr std::size_t most_dates = 3;
constexpr std::size_t most_years = 6;  // of a day without one
constexpr std::string_view blanks = " \t\n,;\"";

std::optional<Date> read_date(std::string_view text)
{
    // In a search field nobody else decides what 5/6/1990 means.
    const auto typed = read_typed_date(text, {.usual_order = DayOrder::DayFirst});
    if (!typed || typed->is_present) return std::nullopt;
    const auto date = parse_edtf(typed->edtf, typed->calendar);
    if (!date) return std::nullopt;
    return *date;
}

constexpr std::int64_t leap_year = 1936;

std::string dated(std::string_view day, std::int64_t year)
{
    return fmt::format("{} {}", day, year);
}

bool is_day(const Date& date)
{
    return date.shape == DateShape::Single && date.first.precision == Precision::Day &&
           date.first.day > 0;
}

// "18 March", as it is read with a year after it.
std::optional<DatePart> read_day_of_years(std::string_view text)
{
    // A bare number is no day of a month, nor a year another one.
    if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; })) return std::nullopt;
    const auto date = read_date(dated(text, leap_year));
    const bool is_one = date && is_day(*date) && date->first.year == leap_year;
    return is_one ? std::optional(date->first) : std::nullopt;
}

// What would be meant by a day that no month has, if it were one that every month has.
std::optional<Date> read_as_earlier_day(std::string_view text)
{
    constexpr int least = 29;
    constexpr std::string_view digits = "0123456789";
    for (std::size_t at = text.find_first_of(digits); at < text.size();) {
        const std::size_t end = std::min(text.find_first_not_of(digits, at), text.size());
        int value = 0;
        std::from_chars(text.data() + at, text.data() + end, value);
        if (end - at == 2 && value >= least) {
            const std::string other = fmt::format("{}28{}", text.substr(0, at), text.substr(end));
            auto date = read_date(other);
            if (date && is_day(*date) && date->first.day == 28) return date;
            if (const auto day = read_day_of_years(other); day && day->day == 28)
                return Date{.first = *day, .last = *day};
        }
        at = text.find_first_of(digits, end);
    }
    return std::nullopt;
}

bool has_digit(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class Dates {
public:
    Dates(std::string_view typed, const Exhibit& exhibit, const Index& index,
          const DateScope& scope)
        : typed_(typed), exhibit_(exhibit), index_(index), scope_(scope)
    {}

    FoundDates find()
    {
        const std::size_t first = typed_.find_first_not_of(blanks);
        if (first == std::string_view::npos || !has_digit(typed_)) return {};
        const std::size_t end = typed_.find_last_not_of(blanks) + 1;
        const std::string_view all = typed_.substr(first, end - first);
        if (const auto date = read_date(all)) {
            if (!add(*date, first, end)) add_parts(first, end);
        } else if (const auto day = read_day_of_years(all)) {
            add_days_of_years(*day, first, end);
        } else if (const auto other = read_as_earlier_day(all)) {
            refuse(*other, all, first, end);
        } else {
            add_parts(first, end);
        }
        for (FoundDate& date : found_.dates)
            date.is_all =
                date.from == first && date.to == end && found_.remark != DateRemark::NoSuchDay;
        return std::move(found_);
    }

private:
    bool add(const Date& date, std::size_t from, std::size_t to)
    {
        const Span span = span_of(date);
        const Span& all = index_.limits.all;
        if (span.to <= all.from || span.from >= all.to) return false;
        if (found_.dates.size() == most_dates) return true;
        const std::size_t begun = begun_in(date);
        found_.dates.push_back({.date = date,
                                .span = span,
                                .count = begun,
                                .going_on = begun == 0 ? going_on_in(span) : 0,
                                .from = from,
                                .to = to});
        return true;
    }

    // Each part with a digit in it that is a date by itself: the year in "red aid 1936".
    void add_parts(std::size_t from, std::size_t end)
    {
        while (from < end) {
            const std::size_t to = std::min(typed_.find_first_of(blanks, from), end);
            const std::string_view part = typed_.substr(from, to - from);
            const auto date = has_digit(part) ? read_date(part) : std::nullopt;
            if (date) add(*date, from, to);
            from = to + 1;
        }
    }

    // The month has no such day. If a year was typed, its month may be gone to.
    void refuse(const Date& as_other, std::string_view text, std::size_t from, std::size_t to)
    {
        found_.remark = DateRemark::NoSuchDay;
        if (read_day_of_years(text) || as_other.first.year == leap_year) return;
        const auto month =
            parse_edtf(fmt::format("{:04}-{:02}", as_other.first.year, int{as_other.first.month}));
        if (month) add(*month, from, to);
    }

    struct YearOfDay {
        std::int64_t year = 0;
        std::size_t count = 0;
        MilestoneId first{};
    };

    // The years in which something begins or ends on that day.
    std::vector<YearOfDay> years_of(const DatePart& day) const
    {
        std::vector<YearOfDay> years;
        const auto note = [&](const DatePart& part, MilestoneId id) {
            if (part.precision != Precision::Day || part.month != day.month || part.day != day.day)
                return;
            const auto known = std::ranges::find(years, part.year, &YearOfDay::year);
            if (known == years.end())
                years.push_back({.year = part.year, .count = 1, .first = id});
            else
                ++known->count;
        };
        const auto look_at = [&](MilestoneId id) {
            if (scope_.filter != nullptr && !passes(*scope_.filter, exhibit_, id)) return;
            const Date& date = exhibit_[id].date;
            if (date.start == End::Known) note(date.first, id);
            if (date.end == End::Known && !(date.last == date.first)) note(date.last, id);
        };
        if (scope_.words == nullptr) {
            std::ranges::for_each(exhibit_.by_time, look_at);
            return years;
        }
        for (const std::uint32_t place : scope_.words->on_day(day.month, day.day))
            look_at(static_cast<MilestoneId>(place));
        return years;
    }

    void add_days_of_years(const DatePart& day, std::size_t from, std::size_t to)
    {
        std::vector<YearOfDay> years = years_of(day);
        const double near = scope_.near.value_or(index_.range.centre());
        if (years.empty()) {
            found_.remark = DateRemark::NeverThatDay;
            return add_day_near(near, day, from, to);
        }
        std::ranges::stable_sort(years, {}, [&](const YearOfDay& each) {
            return std::abs(static_cast<double>(day_of({each.year, day.month, day.day})) - near);
        });
        for (const YearOfDay& each : years) {
            if (found_.dates.size() == most_years) return;
            const auto date = read_date(dated(typed_.substr(from, to - from), each.year));
            if (!date) continue;
            found_.dates.push_back({.date = *date,
                                    .span = span_of(*date),
                                    .count = each.count,
                                    .first = each.first,
                                    .from = from,
                                    .to = to});
        }
    }

    // That day in the year of another one; of 29 February, in the leap year that is nearest.
    void add_day_near(double near, const DatePart& day, std::size_t from, std::size_t to)
    {
        constexpr std::int64_t most_apart = 8;  // years, around 1900
        const std::int64_t year = civil_of(static_cast<Day>(std::floor(near))).year;
        const std::string_view said = typed_.substr(from, to - from);
        for (std::int64_t apart = 0; apart <= most_apart; ++apart) {
            for (const std::int64_t other : {year - apart, year + apart}) {
                const auto date = read_date(dated(said, other));
                const bool is_it = date && is_day(*date) && date->first.month == day.month &&
                                   date->first.day == day.day;
                if (is_it && add(*date, from, to) && !found_.dates.empty()) return;
            }
        }
    }

    // Of what is vague, the middle of its beginning counts.
    std::size_t begun_in(const Date& date) const
    {
        const Span span = span_of(date);
        std::size_t count = 0;
        for (const LaneIndex& lane : index_.lanes)
            count += lane.between(span.from, span.to).size();
        return count;
    }

    std::size_t going_on_in(const Span& span) const
    {
        std::size_t count = 0;
        LaneCut cut;
        for (const LaneIndex& lane : index_.lanes) {
            cut_lane(exhibit_, index_, lane, span, cut);
            count += cut.going_on.size();
        }
        return count;
    }

    std::string_view typed_;
    const Exhibit& exhibit_;
    const Index& index_;
    const DateScope& scope_;
    FoundDates found_;
};

}  // namespace

FoundDates find_dates(std::string_view typed, const Exhibit& exhibit, const Index& index,
                      const DateScope& scope)
{
    return Dates(typed, exhibit, index, scope).find();
}

}  // namespace vitrine
