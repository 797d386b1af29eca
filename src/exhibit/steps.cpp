#include "exhibit/steps.h"

#include <algorithm>

namespace vitrine {

namespace {

const std::vector<ContrastId>& contrasts_of(const Exhibit& exhibit, MilestoneId milestone)
{
    return exhibit.details_of(exhibit[milestone]).contrasts;
}

}  // namespace

const Contrast* contrast_of(const Exhibit& exhibit, const TourStep& step)
{
    const auto shared_by = [&](ContrastId id) {
        return std::ranges::count_if(step.milestones, [&](MilestoneId milestone) {
            const auto& all = contrasts_of(exhibit, milestone);
            return std::ranges::find(all, id) != all.end();
        });
    };
    const Contrast* best = nullptr;
    std::ptrdiff_t most = 0;
    for (const MilestoneId milestone : step.milestones) {
        for (const ContrastId id : contrasts_of(exhibit, milestone)) {
            const std::ptrdiff_t shared = shared_by(id);
            if (shared <= most) continue;
            most = shared;
            best = &exhibit.contrasts[index_of(id)];
        }
    }
    return best;
}

bool has_part(const Exhibit& exhibit, const TourStep& step, StepPart part)
{
    const auto& subject = exhibit.details_of(exhibit[step.milestones.front()]);
    switch (part) {
    case StepPart::Title:
    case StepPart::Date: return true;
    case StepPart::Figure: return step.figure.has_value() || subject.key_figure.has_value();
    case StepPart::Answer: return step.answer != TextId::None;
    case StepPart::Record: return contrast_of(exhibit, step) != nullptr;
    }
    return false;
}

}  // namespace vitrine
