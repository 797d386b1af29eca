// The ids and kinds of an exhibit's parts. Each is a type of its own, so that none can be mistaken
// for another.
#pragma once

#include <cstddef>
#include <cstdint>

namespace vitrine {

enum class MilestoneId : std::uint32_t {};
enum class LaneId : std::uint16_t {};
enum class PersonId : std::uint16_t {};
enum class TermId : std::uint16_t {};
enum class SourceId : std::uint16_t {};
enum class FigureId : std::uint16_t {};
enum class ContrastId : std::uint16_t {};
enum class DisputeId : std::uint16_t {};
enum class PictureId : std::uint16_t {};
enum class DetailsId : std::uint32_t { None = 0 };

// names.h has the names of all these kinds in files.
//
// The six colours of the themes, then the exhibit's own: Own + i is Exhibit::own_colors[i].
enum class LaneColor : std::uint8_t { Red, Blue, Plum, Olive, Ochre, Teal, Own };
constexpr std::size_t most_own_colors = 16;
enum class MarkShape : std::uint8_t { Disc, Square, Diamond, Triangle, Ring, Cross };
enum class MilestoneKind : std::uint8_t { Milestone, Period, Note };
enum class Claim : std::uint8_t { Official, Assessment, Fact, Unstated };
enum class Confidence : std::uint8_t { Unstated, Low, Medium, High };
// What a step of a tour may keep from a class until it has thought, in the order in which presses
// uncover what is covered live.
enum class StepPart : std::uint8_t { Title, Date, Figure, Answer, Record };
// What a check could not do: find a second witness, or find the proof of what is alleged.
enum class Finding : std::uint8_t { Unstated, NotVerified, NotProven };
enum class RelationKind : std::uint8_t {
    LedTo,
    CameFrom,  // LedTo, seen from the other milestone
    PartOf,
    Includes,  // PartOf, seen from the other milestone
    Contradicts,
};
enum class SourceKind : std::uint8_t {
    Archive,
    Document,
    Edition,
    Book,
    Article,
    Thesis,
    Reference,
    Newspaper,
    Magazine,
    Website,
    Blog,
    Catalogue,
    Exhibition,
    Film,
    Fiction,
    Picture,
    Object,
    Interview,
    Other,
};
enum class Trust : std::uint8_t { Low, LowMedium, Medium, MediumHigh, High };
enum class FigureKind : std::uint8_t {
    Official,
    Historian,
    Claimed,
    Encyclopaedia,
    Secondary,
    Blog,
    Derived,
    Unverified,
};

}  // namespace vitrine
