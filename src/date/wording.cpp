#include "date/wording.h"

#include "base/result.h"
#include "data/word_keys.h"

#include <algorithm>

namespace vitrine {

namespace {

// Of the cases of Russian our patterns need two: "март", but "до марта" and "12 марта".
enum class Case : std::uint8_t { Nominative, Genitive };

// How much is said after a part's first word. What both ends of a range share is said once.
enum class Tail : std::uint8_t {
    EraToo,   // "AD 14", where an end of the range is BC
    Full,     // "30 July 1920", "44 BC", "14"
    NoEra,    // "44" of "44 – 40 BC"
    NoYear,   // "30 July" of "30 July – 20 August 1920"
    DayOnly,  // "3" of "3 – 12 March 1923"
};

constexpr int first_season = 21;

bool is_qualified(const DatePart& part)
{
    return part.is_uncertain || part.is_approximate;
}

// There is no year 0 in words: astronomical 0 is 1 BC.
std::string year_said(std::int64_t year, Tail tail, const Words& words)
{
    const std::string number = std::to_string(year > 0 ? year : 1 - year);
    if (year <= 0) return tail == Tail::NoEra ? number : words.with(word::date_bc, {number});
    return tail == Tail::EraToo ? words.with(word::date_ad, {number}) : number;
}

std::string_view month_name(int month, Case grammar, const Words& words)
{
    VERIFY(month >= 1 && month <= 12);
    const auto& names = grammar == Case::Genitive ? word::month_genitive : word::month;
    return words[names[month - 1]];
}

std::string_view season_name(int season, Case grammar, const Words& words)
{
    VERIFY(season >= first_season && season < first_season + 4);
    const auto& names = grammar == Case::Genitive ? word::season_genitive : word::season;
    return words[names[season - first_season]];
}

std::string roman(std::int64_t number)
{
    struct Row {
        std::int64_t value;
        std::string_view numeral;
    };
    constexpr Row rows[] = {
        {100, "C" },
        {90,  "XC"},
        {50,  "L" },
        {40,  "XL"},
        {10,  "X" },
        {9,   "IX"},
        {5,   "V" },
        {4,   "IV"},
        {1,   "I" },
    };
    std::string text;
    for (const Row& row : rows) {
        for (; number >= row.value; number -= row.value)
            text += row.numeral;
    }
    return text;
}

// The patterns are told apart by the ordinal rules of English (CLDR) and get the number in figures
// and in roman numerals. A language without such endings has the same pattern four times.
std::string ordinal(std::int64_t number, const Words& words)
{
    const std::int64_t unit = number % 10;
    const bool is_teen = number % 100 / 10 == 1;
    const std::int64_t form = is_teen || unit < 1 || unit > 3 ? 3 : unit - 1;
    return words.with(word::date_ordinal[form], {std::to_string(number), roman(number)});
}

// "19th century", "2nd millennium BC": the `length` years from `year`.
std::string age_said(std::int64_t year, std::int64_t length, Word pattern, const Words& words)
{
    if (year >= 0) return words.with(pattern, {ordinal(year / length + 1, words)});
    // The digits of -01XX are those of -100, in the 2nd century BC.
    const std::int64_t number = -(year + length - 1) / length + 1;
    return words.with(word::date_bc, {words.with(pattern, {ordinal(number, words)})});
}

std::string decade_said(std::int64_t year, Case grammar, const Words& words)
{
    if (year >= 0) {
        const bool is_genitive = grammar == Case::Genitive;
        const Word pattern = is_genitive ? word::date_decade_genitive : word::date_decade;
        return words.with(pattern, {std::to_string(year)});
    }
    // Astronomical -49 … -40 are 50 … 41 BC, which nobody would call the forties.
    const std::int64_t last = std::min<std::int64_t>(year + 9, -1);
    return words.with(word::date_decade_bc, {std::to_string(1 - year), std::to_string(1 - last)});
}

std::string month_said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    const std::string year = year_said(part.year, tail, words);
    if (part.month == 0) return words.with(word::date_month_unknown, {year});
    const std::string_view name = month_name(part.month, grammar, words);
    if (tail == Tail::NoYear) return std::string(name);
    return words.with(word::date_month, {name, year});
}

std::string day_said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    const std::string year = year_said(part.year, tail, words);
    if (part.month == 0) return words.with(word::date_day_unknown, {year});
    if (part.day == 0) {
        return words.with(word::date_day_unknown, {month_said(part, grammar, tail, words)});
    }
    const std::string day = std::to_string(part.day);
    if (tail == Tail::DayOnly) return day;
    const std::string_view month = month_name(part.month, Case::Genitive, words);
    if (tail == Tail::NoYear) return words.with(word::date_day_and_month, {day, month});
    return words.with(word::date_day, {day, month, year});
}

std::string season_said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    const std::string_view name = season_name(part.month, grammar, words);
    if (tail == Tail::NoYear) return std::string(name);
    return words.with(word::date_season, {name, year_said(part.year, tail, words)});
}

// `part` without its doubts.
std::string said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    const bool is_genitive = grammar == Case::Genitive;
    switch (part.precision) {
    case Precision::Day: return day_said(part, grammar, tail, words);
    case Precision::Month: return month_said(part, grammar, tail, words);
    case Precision::Season: return season_said(part, grammar, tail, words);
    case Precision::Year: return year_said(part.year, tail, words);
    case Precision::Decade: return decade_said(part.year, grammar, words);
    case Precision::Century: {
        const Word pattern = is_genitive ? word::date_century_genitive : word::date_century;
        return age_said(part.year, 100, pattern, words);
    }
    case Precision::Millennium: {
        const Word pattern = is_genitive ? word::date_millennium_genitive : word::date_millennium;
        return age_said(part.year, 1'000, pattern, words);
    }
    }
    return {};
}

// `part` with its doubts. `grammar` is the case if it has none.
std::string doubted(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    if (part.is_approximate) {
        const Word pattern = part.is_uncertain ? word::date_probably_about : word::date_about;
        return words.with(pattern, {said(part, Case::Genitive, tail, words)});
    }
    const std::string text = said(part, grammar, tail, words);
    return part.is_uncertain ? words.with(word::date_possibly, {text}) : text;
}

// "until 1936", "possibly until about 1936": a doubt about the end doubts the whole.
std::string bound_said(const DatePart& part, Word pattern, Word about, const Words& words)
{
    const std::string text = said(part, Case::Genitive, Tail::Full, words);
    const std::string bound = words.with(part.is_approximate ? about : pattern, {text});
    return part.is_uncertain ? words.with(word::date_possibly, {bound}) : bound;
}

bool has_day(const DatePart& part)
{
    return part.precision == Precision::Day && part.day != 0;
}

// How much of the start of a range has to be said, if its end is said in full.
Tail tail_of_start(const DatePart& start, const DatePart& end)
{
    // "about 3 – 12 March" would leave open what is doubted.
    if (is_qualified(start) || is_qualified(end)) return Tail::Full;
    if (start.year == end.year && start.month != 0 && end.month != 0) {
        const bool are_days = has_day(start) && has_day(end);
        return are_days && start.month == end.month ? Tail::DayOnly : Tail::NoYear;
    }
    const bool are_years = start.precision == Precision::Year && end.precision == Precision::Year;
    return are_years && end.year <= 0 ? Tail::NoEra : Tail::Full;
}

// Both ends in `pattern`: "{0} – {1}".
std::string both_said(const Date& date, Word pattern, Case grammar, const Words& words)
{
    const DatePart& start = date.first;
    const DatePart& end = date.last;
    const Tail end_tail = start.year <= 0 && end.year > 0 ? Tail::EraToo : Tail::Full;
    return words.with(pattern, {doubted(start, grammar, tail_of_start(start, end), words),
                                doubted(end, grammar, end_tail, words)});
}

std::string set_said(const Date& date, const Words& words)
{
    if (date.is_pair) return both_said(date, word::date_or, Case::Nominative, words);
    const bool are_years = date.first.precision == Precision::Year &&
                           date.last.precision == Precision::Year && !date.is_qualified();
    const Word pattern = are_years ? word::date_one_of_years : word::date_one_of;
    return both_said(date, pattern, Case::Genitive, words);
}

std::string interval_said(const Date& date, const Words& words)
{
    if (date.end == End::Open) {
        return bound_said(date.first, word::date_from, word::date_from_about, words);
    }
    if (date.start == End::Open) {
        return bound_said(date.last, word::date_until, word::date_until_about, words);
    }
    const auto known = [&](const DatePart& part) {
        return doubted(part, Case::Nominative, Tail::Full, words);
    };
    const std::string_view unknown = words[word::date_unknown_end];
    if (date.end == End::Unknown) return words.with(word::date_span, {known(date.first), unknown});
    if (date.start == End::Unknown) return words.with(word::date_span, {unknown, known(date.last)});
    if (date.first == date.last) return known(date.first);
    return both_said(date, word::date_span, Case::Nominative, words);
}

}  // namespace

std::string worded(const Date& date, const Words& words)
{
    switch (date.shape) {
    case DateShape::Single: return doubted(date.first, Case::Nominative, Tail::Full, words);
    case DateShape::Interval: return interval_said(date, words);
    case DateShape::OneOf: return set_said(date, words);
    }
    return {};
}

std::string worded_month(std::int64_t year, int month, const Words& words)
{
    const DatePart part{.precision = Precision::Month, .year = year, .month = month};
    VERIFY(month != 0);
    return month_said(part, Case::Nominative, Tail::Full, words);
}

std::string worded_day(Day day, const Words& words)
{
    const Civil civil = civil_of(day);
    const DatePart part{.year = civil.year, .month = civil.month, .day = civil.day};
    return day_said(part, Case::Nominative, Tail::Full, words);
}

std::string worded_year(std::int64_t year, const Words& words)
{
    return year_said(year, Tail::Full, words);
}

}  // namespace vitrine
