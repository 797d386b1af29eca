#include "date/edtf_part.h"

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

std::string padded(std::int64_t value, std::size_t width)
{
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

std::string written_year(const DatePart& part)
{
    const std::int64_t years = years_in(part.precision);
    // The digits before the X are those of the year nearest to the year 0.
    const std::int64_t shown = part.year < 0 ? -(part.year + years - 1) : part.year;
    std::string text = part.year < 0 ? "-" : "";
    if (shown > 9'999) text.insert(0, "Y");
    text += padded(shown, 4);
    for (std::int64_t masked = years, i = 1; masked > 1; masked /= 10, ++i) {
        text[text.size() - static_cast<std::size_t>(i)] = 'X';
    }
    return text;
}

std::string_view qualifier(const DatePart& part, unsigned component)
{
    const auto has = [&](bool is_doubted, Components only) {
        return is_doubted && (only == 0 || (only & component) != 0);
    };
    const bool is_uncertain = has(part.is_uncertain, part.uncertain_only);
    const bool is_approximate = has(part.is_approximate, part.approximate_only);
    if (is_uncertain) return is_approximate ? "%" : "?";
    return is_approximate ? "~" : "";
}

// Components that share a doubt from the year on have it after the last of them; every other one
// has its own before it.
std::string written(const DatePart& part)
{
    const auto digits = [](int number) { return number == 0 ? "XX" : padded(number, 2); };
    struct Component {
        std::string text;
        std::string_view doubt;
    };
    std::array<Component, 3> all{{{written_year(part), qualifier(part, year_component)}}};
    std::size_t count = 1;
    if (part.precision < Precision::Year)
        all[count++] = {digits(part.month), qualifier(part, month_component)};
    if (part.precision == Precision::Day)
        all[count++] = {digits(part.day), qualifier(part, day_component)};

    std::size_t shared = 1;
    while (shared < count && all[shared].doubt == all[0].doubt)
        ++shared;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) text += '-';
        if (i >= shared) text += all[i].doubt;
        text += all[i].text;
        if (i + 1 == shared) text += all[i].doubt;
    }
    return text;
}

std::string written(End end, const DatePart& part)
{
    switch (end) {
    case End::Known: return written(part);
    case End::Open: return "..";
    case End::Unknown: return "";
    }
    return "";
}

// "1670", "1670..1672", "..1672", "1670..".
std::string written(const DateMember& member, End start, End end)
{
    if (!member.is_range) return written(member.first);
    const std::string first = start == End::Known ? written(member.first) : "";
    return first + ".." + (end == End::Known ? written(member.last) : "");
}

std::string written_set(const Date& date)
{
    if (date.is_pair) return written(date.first) + "," + written(date.last);
    if (date.members.empty()) {
        const DateMember all{.first = date.first, .last = date.last, .is_range = true};
        return written(all, date.start, date.end);
    }
    std::string text;
    for (const DateMember& member : date.members) {
        const bool is_first = &member == &date.members.front();
        const bool is_last = &member == &date.members.back();
        if (!is_first) text += ",";
        text +=
            written(member, is_first ? date.start : End::Known, is_last ? date.end : End::Known);
    }
    return text;
}

}  // namespace

std::string write_edtf(const Date& date)
{
    switch (date.shape) {
    case DateShape::Single: return written(date.first);
    case DateShape::Interval:
        return written(date.start, date.first) + "/" + written(date.end, date.last);
    case DateShape::OneOf: return "[" + written_set(date) + "]";
    case DateShape::AllOf: return "{" + written_set(date) + "}";
    }
    return {};
}

}  // namespace vitrine
