// Dates in what a visitor types into the search field: where one may go to.
//
// "1936", "1932-05", "18 марта 1923" are read by the reader of typed dates (date/typed.h), the
// whole of it or its parts that have digits. "18 March" without a year means that day in the years
// in which something begins or ends on it, the nearest to what is in view first: where nothing
// ever does, that is said, as it is of a day that no calendar has, and the way leads to that day
// in the year that is in view, to see what went on then.
#pragma once

#include "view/filter.h"
#include "view/index.h"
#include "view/search_index.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace vitrine {

struct FoundDate {
    Date date;
    Span span;                 // of all its days
    std::size_t count = 0;     // milestones that begin on these days; of a day without a year, that
                               // begin or end on it
    std::size_t going_on = 0;  // where none begins on these days: how many go on then
    std::optional<MilestoneId> first;  // of a day without a year: one of these, if there is any
    std::size_t from = 0;              // the bytes of what was typed that say it
    std::size_t to = 0;
    bool is_all = false;  // of what was typed
};

// What is to be said of what was typed, if it is no date to go to.
enum class DateRemark : std::uint8_t {
    None,
    NoSuchDay,     // 31 February
    NeverThatDay,  // a day without a year, on which nothing begins or ends
};

struct FoundDates {
    std::vector<FoundDate> dates;
    DateRemark remark{};
};

// Where the visitor is.
struct DateScope {
    std::optional<double> near;          // the middle of what is in view; else of the exhibit
    const Filter* filter = nullptr;      // what it hides has no days
    const SearchIndex* words = nullptr;  // which is ready, and knows what is on each day
};

// At most three, in the order of what was typed, or the six nearest years of a day; those of which
// the exhibit has no day are left out. Costs the logarithm of the milestones; for a day without a
// year, all of them.
FoundDates find_dates(std::string_view typed, const Exhibit& exhibit, const Index& index,
                      const DateScope& scope = {});

}  // namespace vitrine
