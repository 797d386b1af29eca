// What does not agree: the official story and the record, or several accounts of the same thing.
#pragma once

#include "exhibit/kinds.h"
#include "exhibit/texts.h"

#include <string>
#include <vector>

namespace vitrine {

// The official story, beside what the record says and what a critic says.
struct Contrast {
    std::string id;
    TextId title{};
    std::vector<MilestoneId> milestones;
    TextId official{};
    TextId critic{};
    TextId record{};
    std::vector<SourceId> sources;  // all of them: those of the three sides, too
    std::vector<SourceId> official_sources;
    std::vector<SourceId> critic_sources;
    std::vector<SourceId> record_sources;
    std::vector<MilestoneId> related;
    std::vector<DisputeId> disputes;  // filled: those that are about one of its milestones
};

// One of several accounts of the same thing, and the sources that give it.
struct Version {
    TextId text{};
    std::vector<SourceId> sources;
};

struct Dispute {
    std::string id;
    TextId title{};
    TextId badge{};
    std::vector<MilestoneId> milestones;
    std::vector<Version> versions;  // at least two
    std::vector<SourceId> sources;
};

}  // namespace vitrine
