#include "date/wording.h"

#include "base/result.h"
#include "data/date_keys.h"
#include "date/edtf_part.h"
#include "date/wording_part.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace vitrine {

namespace {

bool is_qualified(const DatePart& part)
{
    return part.is_uncertain || part.is_approximate;
}

bool is_year(const DatePart& part)
{
    return part.precision == Precision::Year;
}

// How much of the start of a range has to be said, if its end is said in full.
Tail tail_of_start(const DatePart& start, const DatePart& end, const Speaker& speaker)
{
    // "about 3 – 12 March" would leave open what is doubted, and a winter has two years.
    if (is_qualified(start) || is_qualified(end)) return Tail::Full;
    const auto has_code = [](const DatePart& part) {
        return part.month == winter || (part.month >= first_northern && part.month < first_quarter);
    };
    if (has_code(start) || has_code(end)) return Tail::Full;
    const bool is_old = speaker.days != Speaker::Days::Plain;
    if (is_old && (has_day(start) || has_day(end))) return Tail::Full;
    if (start.year == end.year && start.month != 0 && end.month != 0) {
        const bool are_days = has_day(start) && has_day(end);
        return are_days && start.month == end.month ? Tail::DayOnly : Tail::NoYear;
    }
    return is_year(start) && is_year(end) && end.year <= 0 ? Tail::NoEra : Tail::Full;
}

// How much of `end` has to be said where `start` opens the range.
Tail tail_of_end(const DatePart& start, const DatePart& end)
{
    return start.year <= 0 && end.year > 0 ? Tail::EraToo : Tail::Full;
}

struct Manner {
    Word pattern;
    Case grammar = Case::Nominative;
    Stance stance = Stance::Listed;
};

// Both ends in a pattern: "{0} – {1}".
std::string both_said(const DatePart& start, const DatePart& end, const Manner& manner,
                      const Speaker& speaker)
{
    const auto part = [&](const DatePart& which, Tail tail) {
        return doubted(which, manner.grammar, tail, manner.stance, speaker);
    };
    const Tail last = tail_of_end(start, end);
    // "1922 – possibly 1948": a note behind the end could be about the whole.
    const bool is_span = manner.pattern.key == word::date_span.key;
    const bool doubts_end = is_span && end.is_uncertain && end.uncertain_only == 0 &&
                            !start.is_uncertain && manner.stance == Stance::Listed;
    return speaker.words.with(
        manner.pattern, {part(start, tail_of_start(start, end, speaker)),
                         doubts_end ? doubted(end, manner.grammar, last, Stance::Alone, speaker)
                                    : part(end, last)});
}

// "until 1936", "possibly until about 1936": a doubt about the end doubts the whole.
std::string bound_said(const DatePart& part, const std::string& limit, Word pattern, Word about,
                       const Words& words)
{
    const bool is_about = part.is_approximate && part.approximate_only == 0;
    std::string text = words.with(is_about ? about : pattern, {limit});
    if (part.is_uncertain && part.uncertain_only == 0) {
        text = words.with(word::date_possibly, {text});
    }
    return with_note(std::move(text), part, words);
}

// An interval, or a set of which all are meant, with one end only: "until 1936", "from 1936".
std::string lasting_bound_said(const Date& date, const Speaker& speaker)
{
    const bool has_start = date.start == End::Known;
    const DatePart& part = has_start ? date.first : date.last;
    const std::string limit = said(part, Case::Genitive, Tail::Full, speaker);
    if (has_start) {
        return bound_said(part, limit, word::date_from, word::date_from_about, speaker.words);
    }
    // The last day counts, so Russian says "до конца 1936 года" of a year and "по" of a day.
    if (has_day(part)) {
        return bound_said(part, limit, word::date_until_day, word::date_until_about_day,
                          speaker.words);
    }
    return bound_said(part, limit_said(part, speaker), word::date_until, word::date_until_about,
                      speaker.words);
}

// A set of which one is meant, with one end only: "by 1940", "in or after 1940".
std::string one_bound_said(const Date& date, const Speaker& speaker)
{
    const Words& words = speaker.words;
    const bool has_start = date.start == End::Known;
    const DatePart& part = has_start ? date.first : date.last;
    const std::string limit = limit_said(part, speaker);
    if (!has_start && has_day(part))
        return bound_said(part, limit, word::date_by_day, word::date_by_about_day, words);
    if (!has_start) return bound_said(part, limit, word::date_by, word::date_by_about, words);
    if (has_day(part)) {
        return bound_said(part, limit, word::date_from_day_on, word::date_from_about_day_on, words);
    }
    return bound_said(part, limit, word::date_from_then_on, word::date_from_about_then_on, words);
}

// "1670–1672" of years, "March – June 1960" of anything else.
std::string range_said(const DatePart& start, const DatePart& end, const Speaker& speaker)
{
    const bool are_plain = is_year(start) && is_year(end) && !is_qualified(start) &&
                           !is_qualified(end) && (start.year > 0 || end.year <= 0);
    return both_said(start, end, {are_plain ? word::date_range : word::date_span}, speaker);
}

std::string one_of_range_said(const Date& date, const Speaker& speaker)
{
    // A number needs no case, so that "между 1925 и 12 марта 1926" is right.
    const auto is_number = [](const DatePart& part) { return is_year(part) || has_day(part); };
    const bool are_numbers = is_number(date.first) && is_number(date.last);
    const Manner manner{are_numbers ? word::date_between : word::date_one_of, Case::Genitive,
                        Stance::Between};
    return both_said(date.first, date.last, manner, speaker);
}

std::string each_of_range_said(const Date& date, const Speaker& speaker)
{
    Word pattern = word::date_each_other;
    if (date.first.precision == date.last.precision) {
        if (has_day(date.first) && has_day(date.last)) pattern = word::date_each_day;
        if (date.first.precision == Precision::Month) pattern = word::date_each_month;
        if (is_year(date.first)) pattern = word::date_each_year;
    }
    const bool has_both = date.start == End::Known && date.end == End::Known;
    return speaker.words.with(pattern, {has_both ? range_said(date.first, date.last, speaker)
                                                 : lasting_bound_said(date, speaker)});
}

// What every part of a list but the last can leave out, as in "1, 2 or 5 – 7 March 1923".
Tail tail_in_list(const Date& date, const Speaker& speaker)
{
    const Tail tail = tail_of_start(date.first, date.last, speaker);
    for (const DateMember& member : date.members) {
        if (tail_of_start(member.first, date.last, speaker) != tail) return Tail::Full;
        const bool is_last = &member == &date.members.back();
        if (!is_last && tail_of_start(member.last, date.last, speaker) != tail) return Tail::Full;
    }
    return tail;
}

std::string member_said(const Date& date, const DateMember& member, Tail tail,
                        const Speaker& speaker)
{
    const Words& words = speaker.words;
    const bool is_one_of = date.shape == DateShape::OneOf;
    const bool is_first = &member == &date.members.front();
    const bool is_last = &member == &date.members.back();
    const auto part = [&](const DatePart& which, bool ends_all) {
        const Tail alone = tail_of_end(date.first, which);
        const bool is_full = ends_all || tail == Tail::Full;
        return doubted(which, Case::Nominative, is_full ? alone : tail, Stance::Listed, speaker);
    };
    std::string first = part(member.first, is_last && member.first == member.last);
    if (is_first && date.start != End::Known) {
        return words.with(is_one_of ? word::date_or_earlier : word::date_and_earlier, {first});
    }
    if (is_last && date.end != End::Known) {
        return words.with(is_one_of ? word::date_or_later : word::date_and_later, {first});
    }
    if (!member.is_range) return first;
    if (tail == Tail::Full) return range_said(member.first, member.last, speaker);
    const bool are_years = is_year(member.first) && is_year(member.last);
    return words.with(are_years ? word::date_range : word::date_span,
                      {first, part(member.last, is_last)});
}

// "1667, 1668 or 1670–1672".
std::string list_said(const Date& date, const Speaker& speaker)
{
    const Words& words = speaker.words;
    const Tail tail = tail_in_list(date, speaker);
    std::string text;
    for (const DateMember& member : date.members) {
        const std::string said_now = member_said(date, member, tail, speaker);
        if (&member == &date.members.front()) {
            text = said_now;
        } else if (&member != &date.members.back()) {
            text = words.with(word::date_list, {text, said_now});
        } else {
            const bool is_one_of = date.shape == DateShape::OneOf;
            text = words.with(is_one_of ? word::date_or : word::date_and, {text, said_now});
        }
    }
    return text;
}

std::string set_said(const Date& date, const Speaker& speaker)
{
    const bool is_one_of = date.shape == DateShape::OneOf;
    if (!date.members.empty()) return list_said(date, speaker);
    if (date.is_pair) {
        const Manner manner{is_one_of ? word::date_or : word::date_and};
        return both_said(date.first, date.last, manner, speaker);
    }
    if (!is_one_of) return each_of_range_said(date, speaker);
    const bool has_both = date.start == End::Known && date.end == End::Known;
    return has_both ? one_of_range_said(date, speaker) : one_bound_said(date, speaker);
}

// "19th–20th centuries", "XIX–XX века", "1920–1930-е годы": what both ends are is said once. Empty
// where they are something else, or in doubt, or before Christ.
std::string ages_said(const Date& date, const Words& words, Word centuries, Word decades)
{
    const DatePart& a = date.first;
    const DatePart& b = date.last;
    const bool is_plain = !is_qualified(a) && !is_qualified(b) && a.precision == b.precision &&
                          a.year >= 100 && a != b;
    if (!is_plain) return {};
    if (a.precision == Precision::Century)
        return words.with(centuries, {ordinal_said(a.year / 100 + 1, words),
                                      ordinal_said(b.year / 100 + 1, words)});
    if (a.precision == Precision::Decade)
        return words.with(decades, {std::to_string(a.year), std::to_string(b.year)});
    return {};
}

std::string interval_said(const Date& date, const Speaker& speaker)
{
    if (date.start == End::Open || date.end == End::Open) return lasting_bound_said(date, speaker);
    const auto known = [&](const DatePart& part) {
        return doubted(part, Case::Nominative, Tail::Full, Stance::Listed, speaker);
    };
    const Words& words = speaker.words;
    const std::string_view unknown = words[word::date_unknown_end];
    if (date.end == End::Unknown) return words.with(word::date_span, {known(date.first), unknown});
    if (date.start == End::Unknown) return words.with(word::date_span, {unknown, known(date.last)});
    std::string ages = ages_said(date, words, word::date_centuries, word::date_decades);
    if (!ages.empty()) return ages;
    return both_said(date.first, date.last, {word::date_span}, speaker);
}

// The parts that a date is made of, each once.
std::vector<DatePart> parts_of(const Date& date)
{
    std::vector<DatePart> parts;
    const auto add = [&](const DatePart& part) {
        if (parts.empty() || parts.back() != part) parts.push_back(part);
    };
    for (const DateMember& member : date.members) {
        add(member.first);
        add(member.last);
    }
    if (!date.members.empty()) return parts;
    if (date.start == End::Known || date.is_set()) add(date.first);
    if (date.end == End::Known || date.is_set()) add(date.last);
    return parts;
}

// With all its parts uncertain, the doubt is said once, about the whole.
Date without_uncertainty(Date date)
{
    date.first.is_uncertain = false;
    date.last.is_uncertain = false;
    for (DateMember& member : date.members)
        member.first.is_uncertain = member.last.is_uncertain = false;
    return date;
}

std::string shape_said(const Date& date, const Speaker& speaker)
{
    switch (date.shape) {
    case DateShape::Single:
        return doubted(date.first, Case::Nominative, Tail::Full, Stance::Alone, speaker);
    case DateShape::Interval: return interval_said(date, speaker);
    case DateShape::OneOf:
    case DateShape::AllOf: return set_said(date, speaker);
    }
    return {};
}

// `date` in its calendar. Days are said in both; what is longer only has its calendar named.
std::string said_in_calendar(const Date& date, const std::vector<DatePart>& parts,
                             const Words& words)
{
    if (date.calendar == Calendar::Gregorian) return shape_said(date, {.words = words});
    const bool are_days = std::all_of(parts.begin(), parts.end(), has_day);
    const bool is_alone =
        parts.size() == 1 && date.start != End::Unknown && date.end != End::Unknown;
    using Days = Speaker::Days;
    const std::string text =
        shape_said(date, {.words = words, .days = is_alone ? Days::OldAlone : Days::OldAmong});
    if (!are_days) {
        const bool has_note = text.ends_with(')');
        return words.with(has_note ? word::date_julian_after_note : word::date_julian, {text});
    }
    return is_alone ? text : words.with(word::date_julian_days, {text});
}

}  // namespace

std::string worded(const Date& date, const Words& words)
{
    const std::vector<DatePart> parts = parts_of(date);
    const bool is_one = date.shape == DateShape::Interval && parts.size() == 1 &&
                        date.start == End::Known && date.end == End::Known;
    if (is_one) {
        return worded({.first = date.first, .last = date.last, .calendar = date.calendar}, words);
    }
    const auto is_uncertain = [](const DatePart& part) {
        return part.is_uncertain && part.uncertain_only == 0;
    };
    if (parts.size() > 1 && std::all_of(parts.begin(), parts.end(), is_uncertain)) {
        const std::string text = said_in_calendar(without_uncertainty(date), parts, words);
        return words.with(word::date_possibly, {text});
    }
    return said_in_calendar(date, parts, words);
}

std::string worded_month(std::int64_t year, int month, const Words& words)
{
    VERIFY(month >= 1 && month <= 12);
    const DatePart part{
        .year = year, .precision = Precision::Month, .month = static_cast<std::int8_t>(month)};
    return said(part, Case::Nominative, Tail::Full, {.words = words});
}

std::string worded_day(Day day, const Words& words)
{
    return said(part_of(civil_of(day)), Case::Nominative, Tail::Full, {.words = words});
}

std::string worded_year(std::int64_t year, const Words& words)
{
    return year_said(year, Tail::Full, words);
}

}  // namespace vitrine
