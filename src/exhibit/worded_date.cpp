#include "exhibit/worded_date.h"

#include "data/date_keys.h"
#include "date/wording.h"

namespace vitrine {

std::string worded_date(const Milestone& milestone, const Words& words)
{
    if (milestone.is_undated) return std::string(words[word::date_undated]);
    return worded(milestone.date, words);
}

}  // namespace vitrine
