#include "view/find_dates.h"

#include "date/typed.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace vitrine {

namespace {

constexpr std::size_t most_dates = 3;
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

bool has_digit(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

class Dates {
public:
    Dates(std::string_view typed, const Exhibit& exhibit, const Index& index)
        : typed_(typed), exhibit_(exhibit), index_(index)
    {}

    std::vector<FoundDate> find()
    {
        const std::size_t first = typed_.find_first_not_of(blanks);
        if (first == std::string_view::npos || !has_digit(typed_)) return {};
        const std::size_t end = typed_.find_last_not_of(blanks) + 1;
        if (!add(first, end) && !add_days_of_years(first, end)) add_parts(first, end);
        for (FoundDate& date : found_)
            date.is_all = date.from == first && date.to == end;
        return std::move(found_);
    }

private:
    bool add(std::size_t from, std::size_t to)
    {
        const auto date = read_date(typed_.substr(from, to - from));
        return date && add(*date, from, to);
    }

    bool add(const Date& date, std::size_t from, std::size_t to)
    {
        const Span span = span_of(date);
        const Span& all = index_.limits.all;
        if (span.to <= all.from || span.from >= all.to) return false;
        if (found_.size() < most_dates)
            found_.push_back(
                {.date = date, .span = span, .count = begun_in(date), .from = from, .to = to});
        return true;
    }

    // Each part with a digit in it that is a date by itself: the year in "red aid 1936".
    void add_parts(std::size_t from, std::size_t end)
    {
        while (from < end) {
            const std::size_t to = std::min(typed_.find_first_of(blanks, from), end);
            if (to > from && has_digit(typed_.substr(from, to - from))) add(from, to);
            from = to + 1;
        }
    }

    // "18 March", as it is read with a year after it.
    bool add_days_of_years(std::size_t from, std::size_t to)
    {
        const auto as_day = day_and_month(typed_.substr(from, to - from));
        if (!as_day) return false;
        std::vector<std::int64_t> years;
        for (const MilestoneId id : exhibit_.by_time) {
            const DatePart& first = exhibit_[id].date.first;
            if (first.month != as_day->month || first.day != as_day->day) continue;
            if (years.empty() || years.back() != first.year) years.push_back(first.year);
        }
        // If nothing ever happened on it, the one in the middle of what the exhibit covers.
        if (years.empty())
            years.push_back(civil_of(static_cast<Day>(std::int64_t(index_.range.centre()))).year);
        for (const std::int64_t year : years) {
            if (const auto date = read_date(dated(typed_.substr(from, to - from), year)))
                add(*date, from, to);
        }
        return !found_.empty();
    }

    static std::string dated(std::string_view day, std::int64_t year)
    {
        return fmt::format("{} {}", day, year);
    }

    static std::optional<DatePart> day_and_month(std::string_view text)
    {
        constexpr std::int64_t leap_year = 1936;
        // A bare number is no day of a month, nor a year another one.
        if (std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; }))
            return std::nullopt;
        const auto date = read_date(dated(text, leap_year));
        const bool is_day = date && date->shape == DateShape::Single &&
                            date->first.precision == Precision::Day && date->first.day > 0 &&
                            date->first.year == leap_year;
        return is_day ? std::optional(date->first) : std::nullopt;
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

    std::string_view typed_;
    const Exhibit& exhibit_;
    const Index& index_;
    std::vector<FoundDate> found_;
};

}  // namespace

std::vector<FoundDate> find_dates(std::string_view typed, const Exhibit& exhibit,
                                  const Index& index)
{
    return Dates(typed, exhibit, index).find();
}

}  // namespace vitrine
