#include "exhibit/import_dates.h"

#include "date/typed.h"

#include <algorithm>
#include <unordered_map>

namespace vitrine {

std::optional<std::string> edtf_of_text(std::string_view text)
{
    auto date = read_typed_date(text, {});
    if (!date || date->is_present) return std::nullopt;
    return std::move(date->edtf);
}

std::string astronomical_of(std::string_view year)
{
    const bool is_whole =
        year.size() > 1 && year.size() <= 14 && year.front() == '-' &&
        std::ranges::all_of(year.substr(1), [](char c) { return c >= '0' && c <= '9'; });
    if (!is_whole) return std::string(year);
    const std::int64_t count = std::stoll(std::string(year.substr(1)));
    return count == 0 ? "0" : std::to_string(1 - count);
}

void order_by_time(std::vector<DraftMilestone>& milestones, const std::vector<std::string>& times)
{
    std::unordered_map<std::string, std::vector<std::size_t>> by_date;
    for (std::size_t i = 0; i < milestones.size(); ++i)
        if (!times[i].empty()) by_date[milestones[i].date].push_back(i);
    for (auto& [date, places] : by_date) {
        if (places.size() < 2) continue;
        std::vector<std::size_t> order = places;
        std::ranges::stable_sort(order, {}, [&](std::size_t i) { return times[i]; });
        if (order == places) continue;
        std::vector<DraftMilestone> sorted;
        sorted.reserve(order.size());
        for (const std::size_t i : order)
            sorted.push_back(milestones[i]);
        for (std::size_t k = 0; k < places.size(); ++k)
            milestones[places[k]] = std::move(sorted[k]);
    }
}

}  // namespace vitrine
