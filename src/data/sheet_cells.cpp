#include "data/sheet_cells.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>

namespace vitrine {

namespace {

char small(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

// The letters of a format that stand for parts of a number, without quoted words, colours and
// languages. Of its sections only the first, which is that of positive numbers.
std::string letters_of(std::string_view format)
{
    std::string letters;
    for (std::size_t at = 0; at < format.size() && format[at] != ';'; ++at) {
        const char c = format[at];
        if (c == '"') {
            at = std::min(format.find('"', at + 1), format.size());
        } else if (c == '\\' || c == '_' || c == '*') {
            ++at;
        } else if (c == '[') {
            const std::size_t end = std::min(format.find(']', at), format.size());
            // "[h]" counts hours beyond a day.
            const std::string_view inside = format.substr(at + 1, end - at - 1);
            const bool counts = !inside.empty() && inside.size() <= 2 &&
                                inside.find_first_not_of("hHmMsS") == std::string_view::npos;
            if (counts) letters += 'h';
            at = end;
        } else {
            letters += small(c);
        }
    }
    return letters;
}

constexpr double latest_day = 2'958'465;     // 31 December 9999, counted from 1900
constexpr double earliest_day = -3'700'000;  // earlier than any office program counts
constexpr int julian_until = -115'859;       // 4 October 1582, counted from 30 December 1899

// Richards 2013, with day 0 on 30 December 1899, for the calendar of Caesar.
std::string julian_text(int days, ShownDate shown)
{
    const std::int64_t f = std::int64_t{days} + 2'415'019 + 1401;
    const std::int64_t e = 4 * f + 3;
    const std::int64_t h = 5 * (e % 1461 / 4) + 2;
    const std::int64_t day = h % 153 / 5 + 1;
    const std::int64_t month = (h / 153 + 2) % 12 + 1;
    const std::int64_t year = e / 1461 - 4716 + (14 - month) / 12;
    if (year < 1) return {};
    const std::string iso = fmt::format("{:04}-{:02}-{:02}", year, month, day);
    return date_text(iso, shown);
}

std::string time_text(double fraction)
{
    const auto seconds = static_cast<int>(std::lround(fraction * 86400)) % 86400;
    std::string text = fmt::format("{:02}:{:02}", seconds / 3600, seconds / 60 % 60);
    if (seconds % 60 != 0) text += fmt::format(":{:02}", seconds % 60);
    return text;
}

}  // namespace

ShownDate shown_by(std::string_view format)
{
    const std::string letters = letters_of(format);
    ShownDate shown;
    if (letters == "general" || letters == "standard") return shown;
    // An "m" beside hours or seconds counts minutes.
    char before = ' ';
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const char c = letters[at];
        if (std::string_view("ymdhs").find(c) == std::string_view::npos) continue;
        if (c == 'm') {
            const std::size_t after = letters.find_first_of("ydhs", at);
            const bool is_minute =
                before == 'h' || (after != std::string::npos && letters[after] == 's');
            (is_minute ? shown.time : shown.month) = true;
            at = std::min(letters.find_first_not_of('m', at), letters.size()) - 1;
            continue;
        }
        if (c == 'y') shown.year = true;
        if (c == 'd') shown.day = true;
        if (c == 'h' || c == 's') shown.time = true;
        before = c;
    }
    return shown;
}

std::string date_text(double days, DayCount count, ShownDate shown)
{
    if (!(days >= earliest_day && days <= latest_day)) return {};
    double whole = std::floor(days);
    double fraction = days - whole;
    if (fraction * 86400 > 86399.5) {
        whole += 1;
        fraction = 0;
    }
    if (!shown.year && !shown.month && !shown.day) return time_text(fraction);
    auto number = static_cast<int>(whole);
    if (count == DayCount::Excel1904) number += 1462;
    if (count == DayCount::Excel && number < 60) ++number;
    std::string text;
    if (count == DayCount::Office && number <= julian_until) {
        text = julian_text(number, shown);
    } else {
        using namespace std::chrono;
        constexpr sys_days first{year{1899} / December / 30};
        const year_month_day date{first + std::chrono::days{number}};
        const int y = static_cast<int>(date.year());
        if (y < 1) return {};
        text = date_text(fmt::format("{:04}-{:02}-{:02}", y, static_cast<unsigned>(date.month()),
                                     static_cast<unsigned>(date.day())),
                         shown);
    }
    if (shown.time && !text.empty() && fraction > 0) text += "T" + time_text(fraction);
    return text;
}

std::string date_text(std::string_view iso, ShownDate shown)
{
    const bool has_time = iso.find('T') != std::string_view::npos;
    const std::string_view date = iso.substr(0, iso.find('T'));
    // A day and a month without their year are still of one.
    const bool is_whole = !shown.is_any() || shown.day || !shown.year;
    const std::size_t first = date.find('-', 1);
    const std::size_t second = first == std::string_view::npos ? first : date.find('-', first + 1);
    if (!is_whole) return std::string(date.substr(0, shown.month ? second : first));
    const bool is_midnight = iso.find("T00:00:00") != std::string_view::npos;
    const bool keeps_time = has_time && !is_midnight && (shown.time || !shown.is_any());
    return std::string(keeps_time ? iso : date);
}

std::string number_text(double value)
{
    if (value == 0) return "0";
    if (value == std::floor(value) && std::abs(value) < 1e15)
        return std::to_string(static_cast<std::int64_t>(value));
    return fmt::format("{:.15g}", value);
}

std::optional<double> number_of(std::string_view text)
{
    double value = 0;
    const char* end = text.data() + text.size();
    const auto [stop, fault] = std::from_chars(text.data(), end, value);
    if (fault != std::errc{} || stop != end || !std::isfinite(value)) return std::nullopt;
    return value;
}

Place place_in_sheet(int line, int column)
{
    return {.line = line, .column = column, .in = PlaceIn::Sheet};
}

void SheetTable::put(int column, std::string text)
{
    const auto at = static_cast<std::size_t>(column);
    if (text.empty() || is_too_large_) return;
    if (at > most_cells_a_row || cells_ + at > most_table_cells) {
        is_too_large_ = true;
        return;
    }
    if (row_.size() < at) row_.resize(at);
    row_[at - 1].text = std::move(text);
}

void SheetTable::end_row(int line, int times)
{
    const bool is_blank = std::ranges::all_of(row_, [](const CsvCell& cell) {
        return cell.text.find_first_not_of(" \t\n") == std::string::npos;
    });
    for (int i = 0; i < times && !is_blank && !is_too_large_; ++i) {
        cells_ += row_.size();
        is_too_large_ = cells_ > most_table_cells;
        CsvRow row = row_;
        for (std::size_t column = 0; column < row.size(); ++column)
            row[column].place = place_in_sheet(line + i, static_cast<int>(column) + 1);
        table_.rows.push_back(std::move(row));
    }
    row_.clear();
}

void SheetTable::warn(int line, int column, std::string message)
{
    constexpr std::size_t most = 1000;
    if (problems_.size() == most) return;
    problems_.push_back({.severity = Severity::Warning,
                         .place = place_in_sheet(line, column),
                         .message = std::move(message)});
}

void SheetTable::remark_on_link(int line, int column)
{
    if (links_.count++ == 0) links_.place = place_in_sheet(line, column);
}

void SheetTable::remark_on_comment(int line, int column)
{
    if (comments_.count++ == 0) comments_.place = place_in_sheet(line, column);
}

void SheetTable::say(const Remark& remark, std::string_view what)
{
    if (remark.count == 0) return;
    problems_.push_back({.severity = Severity::Warning,
                         .place = remark.place,
                         .message = fmt::format("{} ({} in this sheet)", what, remark.count)});
}

Reading<Sheet> SheetTable::finish(std::string name, std::vector<std::string> names)
{
    say(links_, "the address behind the words of a cell is left out; a column \"Link\" keeps it");
    say(comments_, "the comment on a cell is left out");
    if (is_too_large_) {
        problems_.push_back(
            {.place = place_in_sheet(1, 1),
             .message = fmt::format("this sheet is too large, expected at most {} columns and {} "
                                    "cells",
                                    most_cells_a_row, most_table_cells)});
    } else if (table_.rows.empty()) {
        problems_.push_back(
            {.place = place_in_sheet(1, 1),
             .message = fmt::format("the sheet '{}' is empty, expected a first line with the "
                                    "names of columns",
                                    shortened(name))});
    }
    sort_by_place(problems_);
    Reading<Sheet> reading{.value = std::nullopt, .problems = std::move(problems_)};
    if (!has_errors(reading.problems))
        reading.value = Sheet{std::move(table_), std::move(name), std::move(names)};
    return reading;
}

Result<std::size_t> chosen_sheet(const std::vector<std::string>& names, std::string_view wanted)
{
    if (names.empty()) return fail("there is no sheet in this file");
    if (wanted.empty()) return std::size_t{0};
    const auto found = std::ranges::find(names, wanted);
    if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
    std::string known;
    for (const std::string& name : names)
        known += (known.empty() ? "'" : ", '") + shortened(name) + "'";
    return fail(fmt::format("no sheet is called '{}', expected {}", shortened(wanted), known));
}

Reading<Sheet> no_sheet(std::string message)
{
    Reading<Sheet> reading;
    reading.problems.push_back({.place = place_in_sheet(1, 1), .message = std::move(message)});
    return reading;
}

}  // namespace vitrine
