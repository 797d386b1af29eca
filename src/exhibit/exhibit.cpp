#include "exhibit/exhibit.h"

#include "base/result.h"

#include <algorithm>

namespace vitrine {

MilestoneDetails& make_details(Exhibit& exhibit, MilestoneId milestone)
{
    DetailsId& id = exhibit.milestones[index_of(milestone)].details;
    if (id == DetailsId::None) {
        id = static_cast<DetailsId>(exhibit.details.size());
        exhibit.details.emplace_back();
    }
    return exhibit.details[index_of(id)];
}

std::size_t place_in_time(const Exhibit& exhibit, MilestoneId milestone)
{
    const Day day = exhibit[milestone].date.earliest();
    const auto first = std::ranges::lower_bound(
        exhibit.by_time, day, {}, [&](MilestoneId id) { return exhibit[id].date.earliest(); });
    const auto found = std::find(first, exhibit.by_time.end(), milestone);
    VERIFY(found != exhibit.by_time.end());
    return static_cast<std::size_t>(found - exhibit.by_time.begin());
}

std::optional<MilestoneId> find_milestone(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.milestones, name,
                                         [&](const Milestone& m) { return exhibit.name_of(m); });
    if (found == exhibit.milestones.end()) return std::nullopt;
    return static_cast<MilestoneId>(found - exhibit.milestones.begin());
}

std::optional<LanguageId> find_language(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.languages, name);
    if (found == exhibit.languages.end()) return std::nullopt;
    return static_cast<LanguageId>(found - exhibit.languages.begin());
}

}  // namespace vitrine
