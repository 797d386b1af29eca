#include "exhibit/whole_tour.h"

#include <string>
#include <vector>

namespace vitrine {

namespace {

constexpr std::size_t few_steps = 5;  // fewer are no lesson, while there is more to tell
constexpr std::size_t most_steps = 24;
constexpr int shown_s = 60;
constexpr int asked_s = 90;

// What is told: those of the greatest weight, and the next ones where these are few.
std::vector<MilestoneId> weightiest(const Exhibit& exhibit)
{
    std::vector<MilestoneId> all = exhibit.by_time;
    for (std::size_t i = 0; exhibit.by_time.empty() && i < exhibit.milestones.size(); ++i)
        all.push_back(static_cast<MilestoneId>(i));
    constexpr int lightest = 3;
    for (int weight = 1; weight < lightest; ++weight) {
        std::vector<MilestoneId> chosen;
        for (const MilestoneId id : all) {
            if (exhibit[id].weight <= weight) chosen.push_back(id);
        }
        if (chosen.size() >= few_steps) return chosen;
    }
    return all;
}

TourStep step_about(const Exhibit& exhibit, MilestoneId id)
{
    const Milestone& milestone = exhibit[id];
    const MilestoneDetails& details = exhibit.details_of(milestone);
    TourStep step{.id = std::string(exhibit.name_of(milestone)),
                  .title = milestone.title,
                  .milestones = {id},
                  .seconds = shown_s};
    if (!details.pictures.empty()) step.picture = details.pictures.front();
    if (!details.question) return step;
    step.seconds = asked_s;
    step.question = details.question->ask;
    step.answer = details.question->answer;
    step.conceals = {StepPart::Answer};
    return step;
}

}  // namespace

void add_whole_tour(Exhibit& exhibit)
{
    const std::vector<MilestoneId> all = weightiest(exhibit);
    if (!exhibit.tours.empty() || all.empty()) return;
    Tour tour{.id = "all", .title = exhibit.title};
    const std::size_t every = (all.size() + most_steps - 1) / most_steps;
    for (std::size_t i = 0; i < all.size(); i += every)
        tour.steps.push_back(step_about(exhibit, all[i]));
    exhibit.tours.push_back(std::move(tour));
}

}  // namespace vitrine
