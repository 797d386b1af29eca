// A milestone: what happened, when, in which lane; and its details.
//
// There may be a million milestones, so each is small. What only few have, and what is shown only
// once a visitor opens the milestone, are its details. These lie apart (Exhibit::details_of).
#pragma once

#include "date/edtf.h"
#include "exhibit/kinds.h"
#include "exhibit/texts.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace vitrine {

struct KeyFigure {
    TextId value{};
    TextId label{};

    bool operator==(const KeyFigure&) const = default;
};

// How a milestone is related to another one, seen from the milestone that holds this.
struct Relation {
    RelationKind kind{};
    MilestoneId other{};
    TextId why{};

    bool operator==(const Relation&) const = default;
};

struct Question {
    TextId ask{};
    TextId answer{};

    bool operator==(const Question&) const = default;
};

// What every milestone has.
struct Milestone {
    Date date;
    TextSlice name;  // its id as the author wrote it, in Exhibit::names
    TextId title{};
    TextId summary{};
    DetailsId details{};
    LaneId lane{};
    MilestoneKind kind{};
    std::uint8_t weight = 2;  // 1 to 3: when room is short, 3 is folded first and 1 last
    Claim claim = Claim::Unstated;
    Confidence confidence{};
    Finding finding{};  // where a check of the statement has found nothing that supports it
    // A claim of which nobody knows a date. Its `date` only says what it is about, such as all the
    // years of an organisation: it has no place in the order of time.
    bool is_undated = false;
};

struct MilestoneDetails {
    TextId date_note{};
    TextId check{};  // what became of the statement when it was checked
    std::optional<KeyFigure> key_figure;
    std::optional<Question> question;
    std::vector<SourceId> sources;
    std::vector<PersonId> people;
    std::vector<TermId> terms;
    std::vector<FigureId> figures;
    std::vector<PictureId> pictures;
    std::vector<MilestoneId> related;
    std::vector<Relation> relations;    // by kind; with those that others have to this one
    std::vector<ContrastId> contrasts;  // filled from the contrasts that name this milestone
    std::vector<DisputeId> disputes;    // filled from the disputes that name it

    bool operator==(const MilestoneDetails&) const = default;
};

}  // namespace vitrine
