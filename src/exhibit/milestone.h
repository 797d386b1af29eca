// A milestone: what happened, when, in which lane; and its details.
//
// There may be a million of them, so a milestone is small: what few have, and what is read only of
// the one that a visitor opens, are its details, which lie apart (Exhibit::details_of).
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

// How one milestone bears on another, seen from the one that holds it.
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
    TextSlice name;  // its id as written, in Exhibit::names
    TextId title{};
    TextId summary{};
    DetailsId details{};
    LaneId lane{};
    MilestoneKind kind{};
    std::uint8_t weight = 2;  // 1 is kept longest, 3 folds first
    Claim claim{};
    Confidence confidence{};
};

struct MilestoneDetails {
    TextId date_note{};
    TextId check{};  // how the statement stood up
    std::optional<KeyFigure> key_figure;
    std::optional<Question> question;
    std::vector<SourceId> sources;
    std::vector<PersonId> people;
    std::vector<TermId> terms;
    std::vector<FigureId> figures;
    std::vector<PictureId> pictures;
    std::vector<MilestoneId> related;
    std::vector<Relation> relations;    // by kind; also those that others say of this one
    std::vector<ContrastId> contrasts;  // filled from the contrasts that name this milestone
    std::vector<DisputeId> disputes;    // likewise

    bool operator==(const MilestoneDetails&) const = default;
};

}  // namespace vitrine
