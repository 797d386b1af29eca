// The names that the kinds of an exhibit's parts have in files: in exhibits, in tables and in what
// we write for other programs. No other code repeats them. data/exhibit.schema.json has the same
// names, which a test checks.
#pragma once

#include "base/color.h"
#include "base/names.h"
#include "date/calendar.h"
#include "exhibit/kinds.h"

namespace vitrine {

constexpr Names<LaneColor::Red, LaneColor::Teal> lane_color_names{accent_names};
static_assert(lane_color_names.is_complete());

constexpr Names<MarkShape::Disc, MarkShape::Cross> mark_shape_names{
    {"disc", "square", "diamond", "triangle", "ring", "cross"}
};
static_assert(mark_shape_names.is_complete());

constexpr Names<MilestoneKind::Milestone, MilestoneKind::Note> milestone_kind_names{
    {"milestone", "period", "note"}
};
static_assert(milestone_kind_names.is_complete());

// Claim::Unstated, Confidence::Unstated and Finding::Unstated have no names, since they are never
// written.
constexpr Names<Claim::Official, Claim::Fact> claim_names{
    {"official", "assessment", "fact"}
};
static_assert(claim_names.is_complete());

constexpr Names<Confidence::Low, Confidence::High> confidence_names{
    {"low", "medium", "high"}
};
static_assert(confidence_names.is_complete());

constexpr Names<Finding::NotVerified, Finding::NotProven> finding_names{
    {"not-verified", "not-proven"}
};
static_assert(finding_names.is_complete());

constexpr Names<StepPart::Title, StepPart::Record> step_part_names{
    {"title", "date", "figure", "answer", "record"}
};
static_assert(step_part_names.is_complete());

constexpr Names<Trust::Low, Trust::High> trust_names{
    {"low", "low-medium", "medium", "medium-high", "high"}
};
static_assert(trust_names.is_complete());

constexpr Names<SourceKind::Archive, SourceKind::Other> source_kind_names{
    {"archive", "document", "edition", "book", "article", "thesis", "reference", "newspaper",
     "magazine", "website", "blog", "catalogue", "exhibition", "film", "fiction", "picture",
     "object", "interview", "other"}
};
static_assert(source_kind_names.is_complete());

constexpr Names<FigureKind::Official, FigureKind::Unverified> figure_kind_names{
    {"official", "historian", "claim", "encyclopaedia", "secondary", "blog", "derived",
     "unverified"}
};
static_assert(figure_kind_names.is_complete());

constexpr Names<Calendar::Gregorian, Calendar::Julian> calendar_names{
    {"gregorian", "julian"}
};
static_assert(calendar_names.is_complete());

}  // namespace vitrine
