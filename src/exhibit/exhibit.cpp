#include "exhibit/exhibit.h"

#include "exhibit/time_order.h"

#include <algorithm>
#include <utility>

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

std::vector<SourceId> cited_by(const Exhibit& exhibit, const MilestoneDetails& details)
{
    std::vector<SourceId> cited = details.sources;
    const auto cite = [&cited](const std::vector<SourceId>& more) {
        cited.insert(cited.end(), more.begin(), more.end());
    };
    for (const ContrastId id : details.contrasts)
        cite(exhibit.contrasts[index_of(id)].sources);
    for (const DisputeId id : details.disputes)
        for (const Version& version : exhibit.disputes[index_of(id)].versions)
            cite(version.sources);
    std::ranges::sort(cited);
    cited.erase(std::unique(cited.begin(), cited.end()), cited.end());
    return cited;
}

PlaceInTime place_in_time(const Exhibit& exhibit, std::span<const MilestoneId> by_time,
                          MilestoneId milestone)
{
    const auto key = [&](MilestoneId id) { return std::pair(order_of(exhibit, id), index_of(id)); };
    const auto found = std::ranges::lower_bound(by_time, key(milestone), {}, key);
    return {static_cast<std::size_t>(found - by_time.begin()),
            found != by_time.end() && *found == milestone};
}

std::optional<MilestoneId> find_milestone(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.milestones, name,
                                         [&](const Milestone& m) { return exhibit.name_of(m); });
    if (found == exhibit.milestones.end()) return std::nullopt;
    return static_cast<MilestoneId>(found - exhibit.milestones.begin());
}

std::string_view fallback_language(const Exhibit& exhibit, TextId text, LanguageId language)
{
    if (text == TextId::None || !exhibit.texts.get(text, language).is_fallback) return {};
    return exhibit.languages.front();
}

std::optional<LanguageId> find_language(const Exhibit& exhibit, std::string_view name)
{
    const auto found = std::ranges::find(exhibit.languages, name);
    if (found == exhibit.languages.end()) return std::nullopt;
    return static_cast<LanguageId>(found - exhibit.languages.begin());
}

}  // namespace vitrine
