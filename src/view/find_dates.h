// Dates in what a visitor types into the search field: where one may go to.
//
// "1936", "1932-05", "18 марта 1923" are read by the reader of typed dates (date/typed.h), the
// whole of it or its parts that have digits. "18 March" without a year means that day in the years
// in which something happened on it.
#pragma once

#include "view/index.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace vitrine {

struct FoundDate {
    Date date;
    Span span;              // of all its days
    std::size_t count = 0;  // milestones that begin on these days
    std::size_t from = 0;   // the bytes of what was typed that say it
    std::size_t to = 0;
    bool is_all = false;  // of what was typed
};

// At most three, in the order of what was typed; those of which the exhibit has no day are left
// out. Costs the logarithm of the milestones; for a day without a year, all of them.
std::vector<FoundDate> find_dates(std::string_view typed, const Exhibit& exhibit,
                                  const Index& index);

}  // namespace vitrine
