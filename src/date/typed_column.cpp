#include "date/typed_column.h"

#include "data/problem.h"

#include <fmt/format.h>

#include <algorithm>

namespace vitrine {

namespace {

bool is_five_digits(std::string_view cell)
{
    cell = cell.substr(0, cell.find('.'));
    return cell.size() == 5 && cell.front() != '0' &&
           std::ranges::all_of(cell, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void TypedEvidence::add(std::string_view cell)
{
    if (cell.empty()) return;
    ++cells_;
    const auto date = read_typed_date(cell, {});
    TypedHint hint = date ? date->hint : TypedHint::None;
    if (!date && is_five_digits(cell)) hint = TypedHint::Serial;
    const std::size_t at = index_of_hint(hint);
    if (hint != TypedHint::None && counts_[at] == 0) examples_[at] = shortened(cell);
    ++counts_[at];
}

TypedHabit habit_of(const TypedEvidence& evidence, DayOrder usual)
{
    const auto has = [&](TypedHint hint) { return evidence.count(hint) > 0; };
    TypedHabit habit{.usual_order = usual};
    // Evidence that contradicts itself proves nothing.
    if (has(TypedHint::DayFirst) != has(TypedHint::MonthFirst))
        habit.order = has(TypedHint::DayFirst) ? DayOrder::DayFirst : DayOrder::MonthFirst;
    if (has(TypedHint::YearsProved) != has(TypedHint::MonthProved))
        habit.hyphen = has(TypedHint::YearsProved) ? HyphenUse::Years : HyphenUse::Months;
    const auto are_all = [&](TypedHint hint) {
        return evidence.cells() > 1 && evidence.count(hint) == evidence.cells();
    };
    habit.midnight_is_year = are_all(TypedHint::NewYear);
    habit.has_serials = are_all(TypedHint::Serial);
    return habit;
}

std::vector<std::string> decisions(const TypedEvidence& evidence, const TypedHabit& habit)
{
    std::vector<std::string> all;
    const auto open = [&](TypedHint hint) {
        const std::size_t count = evidence.count(hint);
        return count == 1
                   ? fmt::format("'{}' is read", evidence.example(hint))
                   : fmt::format("'{}' and {} more are read", evidence.example(hint), count - 1);
    };
    if (habit.order != DayOrder::Open && evidence.count(TypedHint::OrderOpen) > 0) {
        const bool is_day = habit.order == DayOrder::DayFirst;
        const std::string& proof =
            evidence.example(is_day ? TypedHint::DayFirst : TypedHint::MonthFirst);
        all.push_back(fmt::format(
            "{} {} first{}", open(TypedHint::OrderOpen), is_day ? "day" : "month",
            proof.empty() ? ", as in another column" : fmt::format(", as '{}' must be", proof)));
    }
    if (habit.hyphen != HyphenUse::Open && evidence.count(TypedHint::HyphenOpen) > 0) {
        const bool is_years = habit.hyphen == HyphenUse::Years;
        all.push_back(fmt::format(
            "{} as {}, as '{}' must be", open(TypedHint::HyphenOpen),
            is_years ? "a span of years" : "a year and a month",
            evidence.example(is_years ? TypedHint::YearsProved : TypedHint::MonthProved)));
    }
    if (habit.midnight_is_year) {
        all.push_back(fmt::format("every date stands at 1 January, 00:00, as '{}', so the years "
                                  "alone are read",
                                  evidence.example(TypedHint::NewYear)));
    }
    if (habit.has_serials) {
        const auto date = read_typed_date(evidence.example(TypedHint::Serial), habit);
        all.push_back(fmt::format("every cell is a number of five digits, read as the days of a "
                                  "spreadsheet: '{}' is {}",
                                  evidence.example(TypedHint::Serial), date ? date->edtf : ""));
    }
    if (evidence.count(TypedHint::NegativeYear) > 0) {
        const std::string& example = evidence.example(TypedHint::NegativeYear);
        const std::string year = example.substr(example.find_first_of("123456789"));
        all.push_back(fmt::format("'{}' is read as {} BC, and so is every negative year; EDTF "
                                  "counts one less and has four digits",
                                  example, year));
    }
    return all;
}

}  // namespace vitrine
