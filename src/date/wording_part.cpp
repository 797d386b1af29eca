#include "date/wording_part.h"

#include "base/digits.h"
#include "base/result.h"
#include "data/date_keys.h"
#include "data/word_keys.h"
#include "date/edtf_part.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

// Before this year a bare number could be a day or a count: "March AD 14".
constexpr std::int64_t first_plain_year = 100;

std::string year_said_in_full(const DatePart& part, Tail tail, const Words& words)
{
    const bool is_small = part.year > 0 && part.year < first_plain_year;
    return year_said(part.year, tail == Tail::Full && is_small ? Tail::EraToo : tail, words);
}

// "1926 года": the year as what something is a part of.
std::string year_of_said(const DatePart& part, const Words& words)
{
    const bool is_bc = part.year <= 0;
    const std::string number =
        words.with(word::date_year_of, {std::to_string(is_bc ? 1 - part.year : part.year)});
    if (is_bc) return words.with(word::date_bc, {number});
    return part.year < first_plain_year ? words.with(word::date_ad, {number}) : number;
}

std::string_view month_name(int month, Case grammar, const Words& words)
{
    VERIFY(month >= 1 && month <= 12);
    const auto& names = grammar == Case::Genitive ? word::month_genitive : word::month;
    return words[names[month - 1]];
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
    const auto range = [&](std::int64_t from, std::int64_t to) {
        return words.with(word::date_range, {std::to_string(from), std::to_string(to)});
    };
    // Astronomical -49 … -40 are 50 … 41 BC, which nobody would call the forties; nor AD 40 … 49.
    if (year < 0) {
        const std::int64_t last = std::min<std::int64_t>(year + 9, -1);
        return words.with(word::date_bc, {range(1 - year, 1 - last)});
    }
    if (year == 0) {
        return words.with(word::date_span,
                          {year_said(0, Tail::Full, words), year_said(9, Tail::EraToo, words)});
    }
    if (year < first_plain_year) return words.with(word::date_ad, {range(year, year + 9)});
    const bool is_genitive = grammar == Case::Genitive;
    const Word pattern = is_genitive ? word::date_decade_genitive : word::date_decade;
    return words.with(pattern, {std::to_string(year)});
}

std::string month_said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    const std::string year = year_said_in_full(part, tail, words);
    if (part.month == 0) return words.with(word::date_month_unknown, {year});
    const std::string_view name = month_name(part.month, grammar, words);
    if (tail == Tail::NoYear) return std::string(name);
    return words.with(word::date_month, {name, year});
}

// The day of `part` as written and, after it, what the Gregorian calendar calls it.
std::string both_days_said(const DatePart& part, const Words& words)
{
    const DatePart other = part_of(civil_of(part.earliest));
    Word pattern = word::date_julian_day_two_years;
    if (part.year == other.year) {
        pattern = part.month == other.month ? word::date_julian_day_one_month
                                            : word::date_julian_day_one_year;
    }
    return words.with(pattern,
                      {std::to_string(part.day), month_name(part.month, Case::Genitive, words),
                       year_of_said(part, words), std::to_string(other.day),
                       month_name(other.month, Case::Genitive, words), year_of_said(other, words)});
}

std::string day_said(const DatePart& part, Case grammar, Tail tail, const Speaker& speaker)
{
    const Words& words = speaker.words;
    const std::string year = year_said_in_full(part, tail, words);
    if (part.month == 0) return words.with(word::date_month_and_day_unknown, {year});
    if (part.day == 0) {
        return words.with(word::date_day_unknown, {month_said(part, grammar, tail, words)});
    }
    if (speaker.days == Speaker::Days::OldAmong) return both_days_said(part, words);
    if (speaker.days == Speaker::Days::OldAlone) {
        const DatePart other = part_of(civil_of(part.earliest));
        const Speaker plain{.words = words};
        return words.with(word::date_julian_alone, {day_said(part, grammar, Tail::Full, plain),
                                                    day_said(other, grammar, Tail::Full, plain),
                                                    both_days_said(part, words)});
    }
    const std::string day = std::to_string(part.day);
    if (tail == Tail::DayOnly) return words.with(word::date_day_alone, {day});
    const std::string_view month = month_name(part.month, Case::Genitive, words);
    if (tail == Tail::NoYear) return words.with(word::date_day_and_month, {day, month});
    return words.with(word::date_day, {day, month, year});
}

std::string season_said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    VERIFY(part.month >= first_season && part.month < first_quarter);
    const int season = (part.month - first_season) % 4;
    // In the south it is winter when it is summer in the north, and summer crosses the year's end.
    const bool crosses =
        part.month == winter || part.month == winter + 4 || part.month == first_southern + 1;
    const auto& names = grammar == Case::Genitive ? word::season_genitive : word::season;
    const std::string_view name = words[names[season]];
    if (tail == Tail::NoYear) return std::string(name);
    // The northern winter begins in December, and both of its years are said.
    if (crosses && part.year > 999) {
        const std::string next = std::to_string(part.year + 1);
        const bool turns = next.ends_with("00");
        return words.with(word::date_winter,
                          {name, std::to_string(part.year), turns ? next : next.substr(2)});
    }
    return words.with(word::date_season, {name, year_said_in_full(part, tail, words)});
}

// "first quarter of 1926".
std::string share_said(const DatePart& part, Case grammar, Tail tail, const Words& words)
{
    const bool is_genitive = grammar == Case::Genitive;
    const bool is_half = part.precision == Precision::Half;
    const bool is_third = part.month >= first_third && part.month < first_half;
    const int place = part.month - (is_half ? first_half : is_third ? first_third : first_quarter);
    VERIFY(place >= 0 && place < (is_half ? 2 : is_third ? 3 : 4));
    const auto& quarters = is_genitive ? word::date_quarter_genitive : word::date_quarter;
    const auto& halves = is_genitive ? word::date_half_genitive : word::date_half;
    const auto& thirds = is_genitive ? word::date_third_genitive : word::date_third;
    const std::string_view name = words[is_half    ? halves[place]
                                        : is_third ? thirds[place]
                                                   : quarters[place]];
    if (tail == Tail::NoYear) return std::string(name);
    return words.with(word::date_share_of_year, {name, year_of_said(part, words)});
}

Word noun_of(Precision precision, unsigned component)
{
    if (component == year_component) return word::date_noun_year;
    if (component == day_component) return word::date_noun_day;
    if (precision == Precision::Season) return word::date_noun_season;
    if (precision == Precision::Quarter) return word::date_noun_quarter;
    return precision == Precision::Half ? word::date_noun_half : word::date_noun_month;
}

// "about March 1926", but "around the 1920s" where no number comes first.
std::string about_said(const DatePart& part, Tail tail, Stance stance, const Speaker& speaker)
{
    const Words& words = speaker.words;
    const std::string genitive = said(part, Case::Genitive, tail, speaker);
    if (stance == Stance::Between) return words.with(word::date_roughly, {genitive});
    const bool is_narrow = part.precision <= Precision::Month || part.precision == Precision::Year;
    if (is_narrow) return words.with(word::date_about, {genitive});
    return words.with(word::date_around, {genitive, said(part, Case::Nominative, tail, speaker)});
}

}  // namespace

std::string ordinal_said(std::int64_t number, const Words& words)
{
    return ordinal(number, words);
}

bool has_day(const DatePart& part)
{
    return part.precision == Precision::Day && part.day != 0;
}

// There is no year 0 in words: astronomical 0 is 1 BC.
std::string year_said(std::int64_t year, Tail tail, const Words& words)
{
    Digits digits{};
    const std::string number(
        grouped(static_cast<std::uint64_t>(year > 0 ? year : 1 - year), digits));
    if (year <= 0) return tail == Tail::NoEra ? number : words.with(word::date_bc, {number});
    return tail == Tail::EraToo ? words.with(word::date_ad, {number}) : number;
}

std::string said(const DatePart& part, Case grammar, Tail tail, const Speaker& speaker)
{
    const Words& words = speaker.words;
    const bool is_genitive = grammar == Case::Genitive;
    switch (part.precision) {
    case Precision::Day: return day_said(part, grammar, tail, speaker);
    case Precision::Month: return month_said(part, grammar, tail, words);
    case Precision::Season: return season_said(part, grammar, tail, words);
    case Precision::Quarter:
    case Precision::Half: return share_said(part, grammar, tail, words);
    case Precision::Year: return year_said_in_full(part, tail, words);
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

std::string doubted(const DatePart& part, Case grammar, Tail tail, Stance stance,
                    const Speaker& speaker)
{
    const Words& words = speaker.words;
    const bool is_about = part.is_approximate && part.approximate_only == 0;
    const bool is_uncertain = part.is_uncertain && part.uncertain_only == 0;
    std::string text =
        is_about ? about_said(part, tail, stance, speaker) : said(part, grammar, tail, speaker);
    if (is_uncertain && stance != Stance::Alone) {
        text = words.with(word::date_uncertain, {text});
    } else if (is_uncertain && is_about) {
        text = words.with(word::date_possibly, {text});
    } else if (is_uncertain) {
        // "possibly the 1920s", but "возможно, 1920-е".
        text = words.with(word::date_possibly_alone,
                          {text, said(part, Case::Genitive, tail, speaker)});
    }
    return with_note(std::move(text), part, words);
}

std::string with_note(std::string text, const DatePart& part, const Words& words)
{
    if (part.uncertain_only == 0 && part.approximate_only == 0) return text;
    constexpr Components components[] = {year_component, month_component, day_component};
    const auto doubt_of = [&](Components component) {
        const bool is_uncertain = (part.uncertain_only & component) != 0;
        const bool is_approximate = (part.approximate_only & component) != 0;
        return (is_uncertain ? 1 : 0) + (is_approximate ? 2 : 0);
    };
    const Word patterns[] = {word::date_note_uncertain, word::date_note_approximate,
                             word::date_note_both};
    std::string note;
    unsigned told = 0;
    for (const Components leader : components) {
        const int doubt = doubt_of(leader);
        if (doubt == 0 || (told & leader) != 0) continue;
        std::string nouns;
        for (const Components component : components) {
            if (doubt_of(component) != doubt) continue;
            const std::string noun(words[noun_of(part.precision, component)]);
            nouns = nouns.empty() ? noun : words.with(word::date_and, {nouns, noun});
            told |= component;
        }
        const std::string each = words.with(patterns[doubt - 1], {nouns});
        note = note.empty() ? each : words.with(word::date_list, {note, each});
    }
    return words.with(word::date_note, {text, note});
}

std::string limit_said(const DatePart& part, const Speaker& speaker)
{
    if (part.precision == Precision::Year) return year_of_said(part, speaker.words);
    return said(part, Case::Genitive, Tail::Full, speaker);
}

}  // namespace vitrine
