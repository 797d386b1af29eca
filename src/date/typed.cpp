#include "date/typed.h"

#include "date/typed_sentence.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

constexpr std::size_t longest_cell = 200;

bool is_all_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_blanks(std::string_view text)
{
    for (std::size_t before = 0; before != text.size();) {
        before = text.size();
        for (const std::string_view blank : {" ", "\t", "\r", "\n", "\xC2\xA0", "\xE2\x80\xAF"}) {
            if (text.starts_with(blank)) text.remove_prefix(blank.size());
            if (text.ends_with(blank)) text.remove_suffix(blank.size());
        }
    }
    return text;
}

// Tables of decimal numbers write whole ones with a fraction: "1926.0" is "1926".
std::string_view without_fraction(std::string_view text)
{
    const std::size_t dot = text.find('.');
    if (dot == std::string_view::npos || !is_all_digits(text.substr(0, dot))) return text;
    const std::string_view rest = text.substr(dot + 1);
    const bool is_whole = !rest.empty() && rest.find_first_not_of('0') == std::string_view::npos;
    // "10.000" may be ten thousand.
    return is_whole && rest.size() <= 2 ? text.substr(0, dot) : text;
}

tl::unexpected<TypedFault> typed_fault(std::string expected)
{
    return tl::unexpected<TypedFault>(std::move(expected));
}

// -44 is 44 BC to whoever types it; EDTF's years have four digits, "-0043".
std::optional<TypedDate> negative_year(std::string_view text)
{
    if (text.starts_with("\xE2\x88\x92"))
        text.remove_prefix(2);  // a minus of three bytes
    else if (!text.starts_with('-'))
        return std::nullopt;
    text.remove_prefix(1);
    std::string digits(without_fraction(text));
    std::erase(digits, ',');
    const bool is_padded = digits.size() > 1 && digits.starts_with('0');  // EDTF or nothing
    if (!is_all_digits(digits) || digits.size() > 12 || is_padded) return std::nullopt;
    const std::int64_t year = std::stoll(digits);
    if (year == 0) return std::nullopt;
    return TypedDate{.edtf = edtf_of_numbers(1 - year, 0, 0), .hint = TypedHint::NegativeYear};
}

// 36892: days since the last of 1899, with a 29 February 1900 that never was.
tl::expected<TypedDate, TypedFault> serial_day(std::string_view digits, const TypedHabit& habit)
{
    constexpr std::int64_t day_of_1970 = 25'569;
    const std::int64_t number = std::stoll(std::string(digits));
    const Civil civil = civil_of(Day{number - day_of_1970});
    TypedDate date{.edtf = edtf_of_numbers(civil.year, civil.month, civil.day),
                   .hint = TypedHint::Serial};
    if (habit.has_serials) return date;
    return typed_fault(fmt::format("a year of four digits; as a spreadsheet's number of a day it "
                                   "would be {}, as a year it is written Y{}",
                                   date.edtf, digits));
}

// Whether EDTF means what people mean: not where a year and a hyphen stand before two digits.
bool is_sure_edtf(std::string_view text)
{
    const bool is_open = text.size() == 7 && is_all_digits(text.substr(0, 4)) && text[4] == '-' &&
                         is_all_digits(text.substr(5));
    // "[1930]" is a set of one to EDTF, and to cataloguers a date that they supplied.
    const bool is_bracketed =
        text.starts_with('[') && text.find_first_of(",.") == std::string_view::npos;
    return !is_open && !is_bracketed && parse_edtf(text).has_value();
}

// "[193-]", "18--", "193-?": digits that a cataloguer did not know.
std::optional<std::string> catalogued(std::string_view text)
{
    std::string_view doubt;
    if (text.ends_with('?')) {
        doubt = "?";
        text.remove_suffix(1);
    }
    if (text.size() != 4 || !text.ends_with('-')) return std::nullopt;
    const std::size_t known = text[2] == '-' ? 2 : 3;
    if (!is_all_digits(text.substr(0, known))) return std::nullopt;
    return std::string(text.substr(0, known)) + std::string(4 - known, 'X') + std::string(doubt);
}

// Why a text is no date, where it looks like one.
std::string typed_reason(std::string_view text)
{
    const std::string shape = shape_of(tokens_of_typed(text).all);
    for (const std::string_view two :
         {"N.N.N", "N/N/N", "N-N-N", "NMN", "MNN", "N-M-N", "M-N", "NE", "N.M.N", "N/N", "NRN"})
        if (shape == two) return "a year of four digits";
    if (shape == "N") return "a year of four digits";
    if (shape == "L" || shape == "K") return "a year of four digits, or eight as in 19200901";
    if (shape == "M" || shape == "NM" || shape == "MN" || shape == "S") return "a year as well";
    return {};
}

// The text without what stands around the date, and what the surroundings say about the date.
struct Unwrapped {
    std::string_view text;
    bool was_supplied = false;  // in square brackets
};

Unwrapped unwrapped(std::string_view text)
{
    Unwrapped out{.text = text};
    const bool is_bracketed = text.size() > 2 && text.front() == '[' && text.back() == ']' &&
                              text.find('[', 1) == std::string_view::npos;
    const bool is_set = text.find("..") != std::string_view::npos;
    if (is_bracketed && !is_set) {
        out.text = without_blanks(text.substr(1, text.size() - 2));
        out.was_supplied = true;
    } else if (text.size() > 2 && text.front() == '(' && text.back() == ')' &&
               text.find('(', 1) == std::string_view::npos) {
        out.text = without_blanks(text.substr(1, text.size() - 2));
    }
    return out;
}

bool is_new_year(const TypedDate& date, std::string_view text)
{
    return date.edtf.size() == 10 && date.edtf.ends_with("-01-01") && date.times.empty() &&
           text.find(":00") != std::string_view::npos;
}

std::string joined_times(const std::vector<std::string>& times)
{
    std::string out;
    for (const std::string& time : times) {
        // Midnight is what programs write where nobody knew the hour.
        if (time.starts_with("00:00") && time.find_first_of("123456789") == std::string::npos)
            continue;
        out += (out.empty() ? "" : " \xE2\x80\x93 ") + time;
    }
    return out;
}

tl::expected<TypedDate, TypedFault> read_words_of_date(std::string_view text,
                                                       const TypedHabit& habit)
{
    const TypedTokens tokens = tokens_of_typed(text);
    if (tokens.has_bad_time) return typed_fault("a time of day from 00:00 to 24:00");
    auto date = read_sentence(tokens.all, habit);
    if (!date) return typed_fault(typed_reason(text));
    date->times = joined_times(tokens.times);
    if (is_new_year(*date, text)) {
        date->hint = TypedHint::NewYear;
        if (habit.midnight_is_year)
            date->edtf.resize(4);
        else
            date->doubt = "it may mean the year alone: Wikidata writes years so";
    }
    return *std::move(date);
}

}  // namespace

tl::expected<TypedDate, TypedFault> read_typed_date(std::string_view whole, const TypedHabit& habit)
{
    std::string_view text = without_fraction(without_blanks(whole));
    if (text.empty()) return typed_fault({});
    if (text.size() > longest_cell) return typed_fault("a date, which is shorter");
    if (auto negative = negative_year(text)) return *std::move(negative);
    if (is_sure_edtf(text)) return TypedDate{.edtf = std::string(text)};
    if (text.starts_with('+') && is_all_digits(text.substr(1))) text.remove_prefix(1);
    if (text.size() == 5 && is_all_digits(text) && !text.starts_with('0'))
        return serial_day(text, habit);
    const Unwrapped inner = unwrapped(text);
    if (auto known = catalogued(inner.text)) return TypedDate{.edtf = *std::move(known)};
    const bool is_plain = inner.was_supplied && is_sure_edtf(inner.text);
    auto date =
        is_plain ? tl::expected<TypedDate, TypedFault>(TypedDate{.edtf = std::string(inner.text)})
                 : read_words_of_date(inner.text, habit);
    if (date && inner.was_supplied && date->doubt.empty())
        date->doubt = "the square brackets, which say that a cataloguer supplied it, are left out";
    return date;
}

tl::expected<TypedDate, TypedFault> read_typed_parts(std::string_view year, std::string_view month,
                                                     std::string_view day, const TypedHabit& habit)
{
    const auto part = [](std::string_view text) {
        text = without_fraction(without_blanks(text));
        const bool is_blank = text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" ||
                              text == "?" || text == "0" || text == "00";
        return is_blank ? std::string_view() : text;
    };
    const std::string_view m = part(month);
    const std::string_view d = part(day);
    if (m.empty() && d.empty()) return read_typed_date(year, habit);
    auto alone = read_typed_date(year, habit);
    if (!alone) return alone;
    const auto date = parse_edtf(alone->edtf);
    const bool is_year = date && date->shape == DateShape::Single && date->members.empty() &&
                         date->first.precision == Precision::Year;
    if (!is_year || m.empty()) return typed_fault("a year, a month and a day in their columns");
    const int number = month_of_typed(m);
    const bool is_day = d.empty() || (is_all_digits(d) && d.size() <= 2);
    if (number == 0 || !is_day) return typed_fault("a month from 1 to 12 and a day");
    std::string text =
        edtf_of_numbers(date->first.year, number, d.empty() ? 0 : std::stoi(std::string(d)));
    if (date->first.is_approximate && date->first.is_uncertain)
        text += '%';
    else if (date->first.is_approximate || date->first.is_uncertain)
        text += date->first.is_approximate ? '~' : '?';
    if (!parse_edtf(text)) return typed_fault("a day that this month has");
    alone->edtf = std::move(text);
    return alone;
}

std::optional<JoinedEnds> joined_ends(const Date& start, const Date& end)
{
    const auto written_one = [](const DatePart& part, Calendar calendar) {
        return write_edtf(Date{.first = part, .last = part, .calendar = calendar});
    };
    JoinedEnds out;
    out.is_exact = !start.is_set() && !end.is_set() && start.end == End::Known &&
                   end.start == End::Known && start.shape == DateShape::Single &&
                   end.shape == DateShape::Single;
    std::string first = "..";
    if (start.start == End::Known)
        first = written_one(start.first, start.calendar);
    else if (start.start == End::Unknown)
        first.clear();
    std::string last = "..";
    if (end.end == End::Known)
        last = written_one(end.last, end.calendar);
    else if (end.end == End::Unknown)
        last.clear();
    out.edtf = first + "/" + last;
    // "1900/.." of a column of starts says no less than "1900".
    const bool goes_on = start.shape == DateShape::Interval && start.start == End::Known &&
                         start.end != End::Known && end.shape == DateShape::Single;
    out.is_exact = out.is_exact || goes_on;
    const auto both = parse_edtf(out.edtf, start.calendar);
    if (!both) return std::nullopt;
    return out;
}

}  // namespace vitrine
